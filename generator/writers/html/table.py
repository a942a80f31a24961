"""Tables as HTML: fixed layout, text straight in its cell, nothing between the tags.

A short vertical merge is a spanning cell whose rows stay on one page. A long one is a cell in
each row, without inner rules, so that rows flow over pages like any others: no spanning cell
ever meets the end of a page. Each rule here is worth seconds on a long table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from generator.document.fonts import MM_PER_POINT
from generator.document.tree import Align, Cell, Merge, Row, RowStyle, Table
from generator.document.walk import plain_text
from generator.writers.html.inline import inlines

_ALIGN: Final = {Align.LEFT: "", Align.CENTER: "c", Align.RIGHT: "r"}
SHORT: Final = 4
"""Most rows of a vertical merge that stay on one page; a longer one flows over pages."""

LOW: Final = 80.0
"""Greatest height of such a merge in mm, estimated."""

_ROW: Final = {
    RowStyle.PLAIN: "",
    RowStyle.BOLD: "tebal",
    RowStyle.SHADED: "arsir",
    RowStyle.TOTAL: "jumlah",
}


def table(node: Table) -> str:
    """A table with its caption before and its source after it."""
    anchor = f' id="{escape(node.id)}"' if node.id else ""
    caption = _caption(node, anchor)
    columns = "".join(f'<col style="width:{width:.6g}mm">' for width in node.widths)
    style = f"width:{sum(node.widths):.6g}mm;font-size:{node.font_size:.6g}pt"
    plain = "" if node.borders else " class=polos"
    source = f"<p class=sumber>Sumber: {inlines(node.source)}</p>" if node.source else ""
    return (
        f'{caption}<table{"" if caption else anchor}{plain} style="{style}">'
        f"<colgroup>{columns}</colgroup>{_head(node)}"
        f"<tbody>{''.join(_body(node))}</tbody></table>{source}"
    )


def _caption(node: Table, anchor: str) -> str:
    if not node.caption and node.number is None:
        return ""
    number = f"<b>{escape(node.number.text)}</b> " if node.number else ""
    code = f" ({escape(node.code)})" if node.code else ""
    return f"<div class=judul-tabel{anchor}>{number}{inlines(node.caption)}{code}</div>"


# --- head --------------------------------------------------------------------------------------


def _head(node: Table) -> str:
    pairs = zip(node.head, _runs(node.head), strict=True)
    rows = [f"<tr>{''.join(_head_cells(row, runs))}</tr>" for row, runs in pairs]
    if node.number_row:
        cells = "".join(f"<th{_span(c)}>{inlines(c.content)}</th>" for c in node.number_row.cells)
        rows.append(f"<tr class=nomor>{cells}</tr>")
    return f"<thead>{''.join(rows)}</thead>" if rows else ""


def _head_cells(row: Row, runs: dict[int, _Run]) -> Iterator[str]:
    for column, cell in _placed(row):
        if cell.merge is Merge.CONTINUE:
            continue
        height = runs[column].last - runs[column].first + 1 if column in runs else 1
        rowspan = f" rowspan={height}" if height > 1 else ""
        yield f"<th{_span(cell)}{rowspan}>{inlines(cell.content)}</th>"


def _placed(row: Row) -> Iterator[tuple[int, Cell]]:
    """Each cell with the grid column in which it begins."""
    column = 0
    for cell in row.cells:
        yield column, cell
        column += cell.colspan


# --- body --------------------------------------------------------------------------------------


def _body(node: Table) -> Iterator[str]:
    """The body's rows, then the totals: a `tfoot` would be repeated on every page.

    The first row keeps the second, the last one the row before it, a total likewise.
    """
    rows = (*node.body, *node.foot)
    runs = _runs(rows)
    heights = [_height(row, node) for row in rows]
    for index, row in enumerate(rows):
        classes = [_ROW[row.style]]
        if row.leads or (index == 0 and len(rows) > 1):
            classes.append("pembuka")
        if index >= len(node.body):
            classes.append("kaki")
        elif 1 < index == len(rows) - 1 or any(
            run.bound(heights) and index > run.first for run in runs[index].values()
        ):
            classes.append("lanjut")
        if row.splittable:
            classes.append("boleh-putus")
        cells = "".join(_cells(row, index, runs[index], heights))
        yield f"<tr{_class(classes)}>{cells}</tr>"


@dataclass(slots=True)
class _Run:
    """A vertical merge: the rows from `first` to `last`."""

    first: int
    last: int

    def bound(self, heights: list[float]) -> bool:
        """Whether its rows, of these heights in mm, stay on one page."""
        own = heights[self.first : self.last + 1]
        return len(own) <= SHORT and sum(own) <= LOW


def _runs(rows: tuple[Row, ...]) -> list[dict[int, _Run]]:
    """For each row, the merges that it is part of, by grid column."""
    found: list[dict[int, _Run]] = []
    for index, row in enumerate(rows):
        above = found[-1] if found else {}
        here: dict[int, _Run] = {}
        for column, cell in _placed(row):
            if cell.merge is Merge.START:
                here[column] = _Run(index, index)
            elif cell.merge is Merge.CONTINUE:
                here[column] = above.get(column) or _Run(index, index)
                here[column].last = index
        found.append(here)
    return found


def _height(row: Row, node: Table) -> float:
    """A row's height in mm, roughly: its fullest cell at half an em a character."""
    em = node.font_size * MM_PER_POINT
    lines = 1.0
    for column, cell in _placed(row):
        width = sum(node.widths[column : column + cell.colspan])
        lines = max(lines, len(plain_text(cell.content)) * em / 2 / width)
    return (lines + 1) * em * 1.2


def _cells(row: Row, index: int, runs: dict[int, _Run], heights: list[float]) -> Iterator[str]:
    """A short merge is one spanning cell; a long one a cell in each row, without inner rules."""
    for column, cell in _placed(row):
        run = runs.get(column, _Run(index, index))
        classes = [_ALIGN[cell.align]]
        if cell.nowrap:
            classes.append("n")
        span = _span(cell)
        if run.bound(heights):
            if index > run.first:
                continue
            if run.last > run.first:
                span += f" rowspan={run.last - run.first + 1}"
        else:
            classes += ["a"] * (index > run.first) + ["b"] * (index < run.last)
        yield f"<td{span}{_class(classes)}>{inlines(cell.content)}</td>"


def _span(cell: Cell) -> str:
    return f" colspan={cell.colspan}" if cell.colspan > 1 else ""


def _class(names: list[str]) -> str:
    given = [name for name in names if name]
    match given:
        case []:
            return ""
        case [name]:
            return f" class={name}"
        case _:
            return f' class="{" ".join(given)}"'
