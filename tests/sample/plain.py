"""A PDF and a Word file as text that a person can review: see the files in `harapan/`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.writers.pdf import proof
from tests.reading import parts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_LEADER = re.compile(r"\.{4,}")

LEGEND = """\
# The body of the Word file. A line is a paragraph: style and own properties in braces, then its
# runs. «…» is the code of a field and <=> stands before its result, [name …] is a bookmark,
# (-> name …) a link to one. A section ends with the line that tells its paper and page numbers.
"""


def plain_pdf(pdf: bytes) -> str:
    """Each page: its label and size in mm, then its lines in reading order, leaders short."""
    pages = []
    for sheet in proof.read(pdf):
        lines = (_LEADER.sub("....", " ".join(line.split())) for line in sheet.text.split("\n"))
        text = "\n".join(line for line in lines if line)
        pages.append(f"=== {sheet.label} ({sheet.width:.0f} x {sheet.height:.0f} mm)\n{text}\n")
    return "\n".join(pages)


def plain_docx(docx: bytes) -> str:
    """The body of the Word file, see `LEGEND`."""
    body = parts(docx)["word/document.xml"].find(f"{W}body")
    names = {mark.get(f"{W}id"): mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    lines = (line for block in body for line in _block(block, ""))
    assert len(names) == len(set(names.values()))
    return LEGEND + "".join(f"{line}\n" for line in lines)


def _block(element: Any, indent: str) -> Iterator[str]:
    match _name(element):
        case "p":
            yield f"{indent}{_paragraph(element)}"
            section = element.find(f"{W}pPr/{W}sectPr")
            if section is not None:
                yield from _section(section)
        case "sectPr":
            yield from _section(element)
        case "tbl":
            yield f"{indent}tbl{_properties(element.find(f'{W}tblPr'))}"
            for row in element.iterchildren(f"{W}tr"):
                yield f"{indent}  tr{_properties(row.find(f'{W}trPr'))}"
                for cell in row.iterchildren(f"{W}tc"):
                    said = " / ".join(_paragraph(p) for p in cell.iterchildren(f"{W}p"))
                    yield f"{indent}    tc{_properties(cell.find(f'{W}tcPr'))} {said}"
        case "sdt":
            for inner in element.find(f"{W}sdtContent"):
                yield from _block(inner, f"{indent}  ")


def _section(element: Any) -> Iterator[str]:
    yield f"---{_properties(element)}"
    yield ""


def _paragraph(element: Any) -> str:
    words = "".join(_inline(child) for child in element)
    return f"p{_properties(element.find(f'{W}pPr'))} {words}".rstrip()


def _inline(element: Any) -> str:
    match _name(element):
        case "r":
            return _run(element)
        case "hyperlink":
            inside = "".join(map(_inline, element))
            return f"(-> {element.get(f'{W}anchor')} {inside})"
        case "bookmarkStart":
            return f"[{element.get(f'{W}name')} "
        case "bookmarkEnd":
            return "]"
    return ""


def _run(element: Any) -> str:
    look = _properties(element.find(f"{W}rPr")).strip()
    return look + "".join(_piece(child) for child in element)


def _piece(element: Any) -> str:
    match _name(element):
        case "t":
            return element.text or ""
        case "instrText":
            return f"«{(element.text or '').strip()}»"
        case "fldChar":
            return {"begin": "", "separate": "<=>", "end": "<.>"}[element.get(f"{W}fldCharType")]
        case "tab" | "br" | "noBreakHyphen":
            return f"<{_name(element)}>"
        case "drawing":
            [told] = element.xpath(".//*[local-name() = 'docPr']/@descr")
            return f"<drawing: {told}>"
    return ""


def _properties(element: Any) -> str:
    said = list(_said(element)) if element is not None else []
    return f" {{{'; '.join(said)}}}" if said else ""


def _said(element: Any) -> Iterator[str]:
    """Each property: its name, its values, those inside it in brackets."""
    for child in element:
        if _name(child) == "sectPr":
            continue
        values = [str(value) for value in child.attrib.values()]
        inside = ", ".join(_said(child))
        yield " ".join([_name(child), *values, *([f"({inside})"] if inside else [])])


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
