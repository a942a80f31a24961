"""Sections: upright and landscape stretches, roman front pages, and the restart of the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from generator.document.tree import Blocks, Document, Landscape, Paper
from generator.writers.docx.block import Place, blocks, spacer
from generator.writers.docx.chunk import end_section, may_end, on_page
from generator.writers.docx.pen import Pen
from generator.writers.docx.xml import W, twips

_AFTER_NUMBER: Final = (
    *("w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg"),
    *("w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid"),
)
"""What the schema puts behind the page number of a section."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks on pages of one kind."""

    content: Blocks
    landscape: bool
    front: bool
    first: bool
    """The first stretch of front or body: page numbers begin here."""


def stretches(document: Document) -> tuple[Stretch, ...]:
    """The document from its first page after the cover to its last."""
    body = document.body + document.appendix
    return (*_stretches(document.front, front=True), *_stretches(body, front=False))


def _stretches(content: Blocks, *, front: bool) -> Iterator[Stretch]:
    for index, (turned, run) in enumerate(groupby(content, lambda b: isinstance(b, Landscape))):
        nodes = tuple(run)
        if turned:
            nodes = tuple(inner for node in nodes for inner in _content(node))
        yield Stretch(nodes, turned, front, index == 0)


def _content(node: Any) -> Blocks:
    content: Blocks = node.content
    return content


def written(document: Document, pen: Pen, front: Any, body: Any) -> str:
    """The whole text between cover and end; `front` and `body` are the shell's section elements."""
    parts: list[str] = []
    all_stretches = stretches(document)
    paper = document.meta.paper
    for stretch in all_stretches:
        place = Place(paper.text_width(stretch.landscape))
        chunks = blocks(stretch.content, pen, place)
        section = _section(front if stretch.front else body, paper, stretch)
        if chunks:
            chunks[0] = on_page(chunks[0])
        if stretch is not all_stretches[-1]:
            if not chunks or not may_end(chunks[-1]):
                chunks.append(spacer(pen))
            chunks[-1] = end_section(chunks[-1], section)
            section = ""
        parts += [*chunks, section]
    return "".join(parts)


def set_paper(section: Any, paper: Paper, landscape: bool = False) -> None:
    """Give a section element the size of the sheet."""
    width, height = twips(paper.width), twips(paper.height)
    size = section.find(qn("w:pgSz"))
    size.attrib.clear()
    size.set(qn("w:w"), str(height if landscape else width))
    size.set(qn("w:h"), str(width if landscape else height))
    if landscape:
        size.set(qn("w:orient"), "landscape")


def _section(template: Any, paper: Paper, stretch: Stretch) -> str:
    """The shell's section with the document's paper; only a first stretch names its heads."""
    section = deepcopy(template)
    set_paper(section, paper, stretch.landscape)
    margins = section.find(qn("w:pgMar"))
    for side in ("top", "right", "bottom", "left"):
        margins.set(qn(f"w:{side}"), str(twips(getattr(paper, side))))
    for tag in ("w:pgNumType", "w:titlePg"):
        for element in section.findall(qn(tag)):
            section.remove(element)
    for tag in ("w:headerReference", "w:footerReference"):
        for element in [] if stretch.first else section.findall(qn(tag)):
            section.remove(element)
    style = "lowerRoman" if stretch.front else "decimal"
    start = ' w:start="1"' if stretch.first else ""
    number = parse_xml(f'<w:pgNumType xmlns:w="{W}" w:fmt="{style}"{start}/>')
    section.insert_element_before(number, *_AFTER_NUMBER)
    return re.sub(r' xmlns(:\w+)?="[^"]*"', "", etree.tostring(section, encoding="unicode"))
