"""Lists of contents: fields whose results stand there already, with the pages that are known."""

from __future__ import annotations

from typing import Final

from generator.document.tree import Contents, ContentsKind, Entry
from generator.writers.docx.field import CLOSING, field, link, opening
from generator.writers.docx.inline import BREAK, inlines
from generator.writers.docx.pen import Pen
from generator.writers.docx.styles import CONTENTS, Style
from generator.writers.docx.xml import paragraph, run

_SEQUENCE: Final = {ContentsKind.TABLES: "Tabel", ContentsKind.FIGURES: "Gambar"}
_TAB: Final = "<w:r><w:tab/></w:r>"


def contents(node: Contents, pen: Pen) -> list[str]:
    """One paragraph an entry; the list of headings in the frame that Word offers to update."""
    headings = node.kind is ContentsKind.HEADINGS
    depth = max((entry.level for entry in node.entries), default=1)
    listed = f'\\o "1-{depth}" \\u' if headings else f'\\c "{_SEQUENCE[node.kind]}"'
    code = f"TOC {listed} \\h \\z"
    lines = [_line(entry, headings, pen) for entry in node.entries] or [""]
    lines[0] = opening(code) + lines[0]
    lines[-1] += CLOSING
    levels = [entry.level for entry in node.entries] or [1]
    chunks = [
        paragraph(pen.style(CONTENTS[level - 1] if headings else Style.FIGURES), line)
        for level, line in zip(levels, lines, strict=True)
    ]
    return [_frame(chunks)] if headings else chunks


def _line(entry: Entry, headings: bool, pen: Pen) -> str:
    """Number, title, page: as Word itself would write the entry."""
    anchor = pen.anchors.get(entry.target)
    between = _TAB if headings and entry.level > 1 else run(" ")
    number = run(entry.number.replace(" ", "\u00a0")) + between if entry.number else ""
    line = number + inlines(entry.title, pen).replace(BREAK, run(" "))
    if anchor is None:
        return line
    page = field(f"PAGEREF {anchor.whole} \\h", pen.pages.get(entry.target, ""))
    return link(anchor.whole, f"{line}{_TAB}{page}")


def _frame(chunks: list[str]) -> str:
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
        + "".join(chunks)
        + "</w:sdtContent></w:sdt>"
    )
