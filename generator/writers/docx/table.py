"""Tables, as strings: a long one has ten thousand cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.document.fonts import text_width
from generator.document.tree import (
    CELL_PADDING,
    Align,
    Cell,
    Fraction,
    Inlines,
    Merge,
    Row,
    RowStyle,
    Table,
    Text,
)
from generator.document.walk import plain_text
from generator.writers.docx.chunk import keep
from generator.writers.docx.frame import edges, frame, indent, properties
from generator.writers.docx.heading import caption
from generator.writers.docx.inline import BOLD, PLAIN, Look, inlines
from generator.writers.docx.pen import HEAD_FILL, NUMBER_FILL, SHADED_FILL, TOTAL_FILL, Pen
from generator.writers.docx.quotient import Setting, stacked
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import attribute, paragraph, run

_ALIGN: Final = {
    Align.LEFT: "",
    Align.CENTER: '<w:jc w:val="center"/>',
    Align.RIGHT: '<w:jc w:val="right"/>',
}
_MERGE: Final = {
    Merge.NONE: "",
    Merge.START: '<w:vMerge w:val="restart"/>',
    Merge.CONTINUE: "<w:vMerge/>",
}
_FILL: Final = {RowStyle.SHADED: SHADED_FILL, RowStyle.TOTAL: TOTAL_FILL}
_WHOLE: Final = "<w:cantSplit/>"
_SMALLER: Final = 0.88
"""Size of the number row to that of the table."""
_JOINED: Final = re.compile(r"[^ \n]+/[^ \n]+")
_SLASH: Final = re.compile(r"/(?=[^\W\d_])")
_UNBROKEN: Final = str.maketrans({" ": "\u00a0", "-": "\u2011"})


def table(node: Table, pen: Pen, left: int = 0) -> list[str]:
    """Caption, table and source; head and number row repeat, totals stay with the row before."""
    chunks = []
    if node.caption or node.number:
        chunks.append(keep(caption(node, pen)))
    columns = edges(node.widths)
    rows = [*_head(node, pen, columns), *_body(node, pen, columns)]
    if rows:
        chunks.append(frame(_properties(node, pen, columns[-1], left), columns, rows))
    if node.source:
        source = run("Sumber: ") + inlines(node.source, pen)
        chunks.append(paragraph(pen.style(Style.SOURCE), source))
    return chunks


def _properties(node: Table, pen: Pen, width: int, left: int) -> str:
    style = pen.style(Style.TABLE if node.borders else Style.PLAIN_TABLE)
    title = plain_text(node.caption)
    words = ""
    if title:
        number = node.number.text if node.number else "Tabel"
        words = (
            f'<w:tblCaption w:val="{attribute(number)}"/>'
            f'<w:tblDescription w:val="{attribute(title)}"/>'
        )
    return properties(style, width, indent(left), words)


@dataclass(frozen=True, slots=True)
class _Print:
    """How the cells of a row are printed."""

    style: str
    """Id of the paragraph style."""
    face: tuple[str, float, bool]
    """Family, size in points and whether bold, to measure with."""
    look: Look = PLAIN
    ground: str = ""
    """Properties of every cell: its ground, its vertical alignment."""
    repeated: bool = False
    """A row of the head, on every page."""


def _head(node: Table, pen: Pen, columns: list[int]) -> Iterator[str]:
    """Head rows and the number row, repeated on every page and kept with the row below."""
    family = pen.meta.typography.table
    ground = _ground(pen.fills[HEAD_FILL]) + '<w:vAlign w:val="center"/>'
    style = pen.sized(Style.HEAD_CELL, node.font_size)
    bold = _Print(style, (family, node.font_size, True), PLAIN, ground, repeated=True)
    for row in node.head:
        yield keep(_row(row, columns, pen, bold))
    if node.number_row:
        ground = _ground(pen.fills[NUMBER_FILL])
        size = node.font_size * _SMALLER
        style = pen.sized(Style.NUMBER_CELL, size)
        small = _Print(style, (family, size, False), PLAIN, ground, repeated=True)
        yield keep(_row(node.number_row, columns, pen, small))


def _body(node: Table, pen: Pen, columns: list[int]) -> Iterator[str]:
    """The first row stays with the next, the last with the totals or the source."""
    rows = (*node.body, *node.foot)
    prints = {style: _row_print(style, node, pen) for style in RowStyle}
    last = len(rows) - 1
    for index, row in enumerate(rows):
        written = _row(row, columns, pen, prints[row.style])
        followed = index < last and rows[index + 1].style is RowStyle.TOTAL
        in_foot = len(node.body) - 1 <= index < last
        opening = row.leads or (index == 0 and last > 0)
        closing = index == last and bool(node.source)
        yield keep(written) if followed or in_foot or opening or closing else written


def _row_print(style: RowStyle, node: Table, pen: Pen) -> _Print:
    bold = style is not RowStyle.PLAIN
    return _Print(
        pen.sized(Style.CELL, node.font_size),
        (pen.meta.typography.table, node.font_size, bold),
        BOLD if bold else PLAIN,
        _ground(pen.fills[_FILL[style]]) if style in _FILL else "",
    )


def _ground(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>' if colour else ""


def _row(row: Row, columns: list[int], pen: Pen, how: _Print) -> str:
    marks = ("" if row.splittable else _WHOLE) + ("<w:tblHeader/>" if how.repeated else "")
    parts = [f"<w:tr><w:trPr>{marks}</w:trPr>" if marks else "<w:tr>"]
    column = 0
    for cell in row.cells:
        end = column + cell.colspan
        parts.append(_cell(cell, columns[end] - columns[column], pen, how))
        column = end
    parts.append("</w:tr>")
    return "".join(parts)


def _cell(cell: Cell, width: int, pen: Pen, how: _Print) -> str:
    span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    content = () if cell.merge is Merge.CONTINUE else cell.content
    setting = Setting(*how.face, width * 25.4 / 1440 - 2 * CELL_PADDING)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{_MERGE[cell.merge]}{how.ground}'
        f"</w:tcPr>{_content(content, cell, setting, pen, how)}</w:tc>"
    )


def _content(content: Inlines, cell: Cell, setting: Setting, pen: Pen, how: _Print) -> str:
    match content:
        case (Fraction() as only,):
            plain = pen.style(Style.PLAIN_TABLE)
            return stacked(only, setting, how.style, plain, how.look.properties)
    words = tuple(
        Text(_fitted(node.text, cell.nowrap, setting)) if isinstance(node, Text) else node
        for node in content
    )
    look = replace(how.look, setting=setting)
    return paragraph(how.style, inlines(words, pen, look), _ALIGN[cell.align])


def _fitted(value: str, nowrap: bool, setting: Setting) -> str:
    """Text that parts where it may: Word never breaks a line after a slash by itself.

    A break is offered only where words joined by slashes are wider than the cell.
    """
    if nowrap:
        return value.translate(_UNBROKEN)
    if "/" not in value:
        return value
    return _JOINED.sub(
        lambda words: (
            _SLASH.sub("/\u200b", words[0])
            if text_width(words[0], *setting.face) > setting.width
            else words[0]
        ),
        value,
    )
