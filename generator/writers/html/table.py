"""Tables as HTML: fixed layout, text straight in its cell, nothing between the tags.

The body has no spanning rows: a vertical merge is drawn by leaving inner rules out, so that
rows flow over pages like any others. Each rule here is worth seconds on a long table.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from generator.document.tree import Align, Cell, Merge, Row, RowStyle, Table
from generator.writers.html.inline import inlines

_ALIGN: Final = {Align.LEFT: "", Align.CENTER: "c", Align.RIGHT: "r"}
SHORT: Final = 4
"""Rows of a vertical merge that stay on one page; a longer one flows over pages."""

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
    rows = [f"<tr>{''.join(_head_cells(node.head, i))}</tr>" for i in range(len(node.head))]
    if node.number_row:
        cells = "".join(f"<th{_span(c)}>{inlines(c.content)}</th>" for c in node.number_row.cells)
        rows.append(f"<tr class=nomor>{cells}</tr>")
    return f"<thead>{''.join(rows)}</thead>" if rows else ""


def _head_cells(rows: tuple[Row, ...], index: int) -> Iterator[str]:
    for column, cell in _placed(rows[index]):
        if cell.merge is Merge.CONTINUE:
            continue
        height = 1
        if cell.merge is Merge.START:
            height += sum(1 for _ in _continued(rows[index + 1 :], column))
        rowspan = f" rowspan={height}" if height > 1 else ""
        yield f"<th{_span(cell)}{rowspan}>{inlines(cell.content)}</th>"


def _continued(rows: tuple[Row, ...], column: int) -> Iterator[Row]:
    """The rows that go on with the merge begun just above them in `column`."""
    for row in rows:
        if column not in _merged(row):
            return
        yield row


def _placed(row: Row) -> Iterator[tuple[int, Cell]]:
    """Each cell with the grid column in which it begins."""
    column = 0
    for cell in row.cells:
        yield column, cell
        column += cell.colspan


def _merged(row: Row) -> frozenset[int]:
    """The grid columns at which `row` continues the cell above."""
    return frozenset(column for column, cell in _placed(row) if cell.merge is Merge.CONTINUE)


# --- body --------------------------------------------------------------------------------------


def _body(node: Table) -> Iterator[str]:
    """The body's rows, then the totals: a `tfoot` would be repeated on every page."""
    rows = (*node.body, *node.foot)
    continued = [*map(_merged, rows), frozenset[int]()]
    bound = _bound(continued)
    for index, row in enumerate(rows):
        classes = [_ROW[row.style]]
        if index == 0 and len(rows) > 1:
            classes.append("pertama")
        if index >= len(node.body):
            classes.append("kaki")
        elif index in bound:
            classes.append("lanjut")
        if row.splittable:
            classes.append("boleh-putus")
        cells = "".join(
            _cell(cell, joined=column in continued[index + 1]) for column, cell in _placed(row)
        )
        yield f"<tr{_class(classes)}>{cells}</tr>"


def _bound(continued: list[frozenset[int]]) -> set[int]:
    """The rows that stay with the row above: those inside a short merge."""
    bound: set[int] = set()
    running: dict[int, list[int]] = {}
    for index, columns in enumerate(continued):
        for column in [*running]:
            if column not in columns:
                run = running.pop(column)
                bound.update(run if len(run) < SHORT else ())
        for column in columns:
            running.setdefault(column, []).append(index)
    return bound


def _cell(cell: Cell, joined: bool) -> str:
    classes = [_ALIGN[cell.align]]
    if cell.nowrap:
        classes.append("n")
    if cell.merge is Merge.CONTINUE:
        classes.append("a")
    if joined:
        classes.append("b")
    return f"<td{_span(cell)}{_class(classes)}>{inlines(cell.content)}</td>"


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
