"""Blocks as paragraphs and tables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.document.tree import (
    Block,
    Blocks,
    Contents,
    Figure,
    Heading,
    Landscape,
    Letterhead,
    List,
    PageBreak,
    Pairs,
    Paragraph,
    ParagraphStyle,
    Signatures,
    Table,
    Together,
)
from generator.writers.docx.chunk import (
    begin_page,
    is_paragraph,
    keep,
    keep_end,
    keep_inside,
    on_page,
    room_after,
)
from generator.writers.docx.contents import contents
from generator.writers.docx.heading import caption, heading
from generator.writers.docx.inline import inlines
from generator.writers.docx.layout import letterhead, pairs, signatures
from generator.writers.docx.pen import Pen
from generator.writers.docx.styles import Style
from generator.writers.docx.table import table
from generator.writers.docx.xml import paragraph, run

_PARAGRAPH: Final = {
    ParagraphStyle.BODY: Style.BODY,
    ParagraphStyle.CENTERED: Style.CENTERED,
    ParagraphStyle.TITLE: Style.TITLE,
    ParagraphStyle.NOTE: Style.NOTE,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: the width of the text in mm, and a list item's indent in twips."""

    width: float
    left: int = 0


def blocks(content: Blocks, pen: Pen, place: Place) -> list[str]:
    """A run of blocks; page breaks and what must not part become marks of the neighbours."""
    chunks: list[str] = []
    broken = False
    headed = False
    for node in content:
        if isinstance(node, PageBreak):
            broken = True
            continue
        if isinstance(node, Signatures):
            chunks[-1:] = [keep_end(chunk) for chunk in chunks[-1:]]
        made = _block(node, pen, place)
        if broken and made:
            made[0] = begin_page(made[0])
            broken = False
        if headed and isinstance(node, Heading):
            made[0] = on_page(made[0])
        headed = isinstance(node, Letterhead)
        chunks.extend(made)
    return chunks


def spacer(pen: Pen) -> str:
    """A line of one point after a table: tables that touch become one, and text would stick."""
    return paragraph(
        pen.style(Style.NORMAL),
        "",
        '<w:spacing w:before="0" w:after="100" w:line="20" w:lineRule="exact"/>'
        '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>',
    )


def _block(node: Block, pen: Pen, place: Place) -> list[str]:
    match node:
        case Paragraph():
            return [_paragraph(node, pen, place)]
        case Heading():
            return [heading(node, pen)]
        case Table():
            return _closed(table(node, pen, place.left), pen)
        case List():
            return _list(node, pen, place)
        case Pairs():
            made = [pairs(node, pen, place.width, place.left)] if node.items else []
            return _closed(made, pen)
        case Figure():
            return _figure(node, pen)
        case Letterhead():
            kop, rule = letterhead(node, pen, place.width)
            return [begin_page(kop), rule]
        case Signatures():
            return _closed([signatures(node, pen, place.width)] if node.parties else [], pen)
        case Contents():
            return contents(node, pen)
        case Landscape(content):
            return blocks(content, pen, place)
        case Together(content):
            return _together(blocks(content, pen, place))
        case PageBreak():
            return []


def _closed(chunks: list[str], pen: Pen) -> list[str]:
    return chunks if not chunks or is_paragraph(chunks[-1]) else [*chunks, spacer(pen)]


def _paragraph(node: Paragraph, pen: Pen, place: Place, marks: str = "") -> str:
    style = _PARAGRAPH[node.style]
    if place.left and style is Style.BODY:
        style = Style.LIST
    if place.left and not marks:
        marks = f'<w:ind w:left="{place.left}" w:firstLine="0"/>'
    return paragraph(pen.style(style), inlines(node.content, pen), marks)


def _list(node: List, pen: Pen, place: Place) -> list[str]:
    number, left = pen.lists.add(node, place.left)
    inner = replace(place, left=left)
    marks = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    chunks = []
    for item in node.items:
        match item:
            case (Paragraph() as first, *rest):
                chunks.append(_paragraph(first, pen, inner, marks))
                chunks += blocks(tuple(rest), pen, inner)
            case _:
                chunks.append(paragraph(pen.style(Style.LIST), "", marks))
                chunks += blocks(item, pen, inner)
    if chunks and not place.left and is_paragraph(chunks[-1]):
        chunks[-1] = room_after(chunks[-1])
    return chunks


def _figure(node: Figure, pen: Pen) -> list[str]:
    picture = keep(paragraph(pen.style(Style.PICTURE), pen.media.drawing(node.picture)))
    title = caption(node, pen)
    if not node.source:
        return [picture, title]
    source = run("Sumber: ") + inlines(node.source, pen)
    below = paragraph(pen.style(Style.SOURCE), source, '<w:jc w:val="center"/>')
    return [picture, keep(title), below]


def _together(chunks: list[str]) -> list[str]:
    """Everything but the last paragraph, or the last row, stays with what follows."""
    return [*map(keep, chunks[:-1]), *map(keep_inside, chunks[-1:])]
