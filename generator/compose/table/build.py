"""Putting a table together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.compose.inline import from_text
from generator.compose.table.cells import rows
from generator.compose.table.columns import Column, unfold
from generator.compose.table.head import head_rows, number_row
from generator.compose.table.rows import Rows
from generator.compose.table.spec import TableSpec
from generator.compose.table.total import total_row
from generator.compose.table.widths import Demand, Fit, demand, fit, row_height
from generator.compose.template import Renderer
from generator.diagnostics import Span
from generator.document.tree import Cell, Row, RowStyle, Table, Text
from generator.document.walk import plain_text


@dataclass(frozen=True, slots=True)
class Room:
    """Where a table is set: the text area of its page in mm, and the family of its letters."""

    width: float
    height: float
    family: str


def build(
    spec: TableSpec,
    key: str,
    span: Span | None,
    renderer: Renderer,
    context: Mapping[str, Any],
    room: Room,
) -> Table:
    """The table of a spec over the model's words; `key` is its id, `span` where it is called."""
    columns = unfold(spec.kolom, renderer, context)
    runner = Rows(spec, columns, renderer, context)
    lines = runner.run()
    flat = [line for top in lines for line in top.flat()]
    body = rows(flat, columns) or (_empty(spec, len(columns)),)
    foot = (total_row(spec.jumlah, lines, runner),) if spec.jumlah and flat else ()
    table = Table(
        id=key,
        caption=from_text(renderer.text(spec.judul, context), span),
        widths=(),
        head=head_rows(columns),
        number_row=number_row(columns) if spec.nomor_kolom else None,
        body=body,
        foot=foot,
        code=spec.kode,
        source=from_text(renderer.text(spec.sumber, context), span),
        span=span,
    )
    return settle(table, room, renderer, spec, [column.spec.lebar for column in columns])


def settle(
    table: Table, room: Room, renderer: Renderer, spec: TableSpec, hints: Sequence[float]
) -> Table:
    """The table with its widths, its font size and the rows that may split."""
    demands = _demands(table, room.family, hints)
    found = fit(demands, room.width, spec.huruf, spec.huruf_minimal)
    if not found.fits:
        renderer.findings.warn(
            "S25",
            f"tabel tidak muat selebar {room.width:.0f} mm walau huruf {found.size:g} poin",
            spec.span,
            "kurangi kolom, atau taruh tabel pada halaman melintang (`::: {lanskap}`)",
        )
    body = tuple(_splittable(row, found, room, renderer) for row in table.body)
    return replace(table, widths=found.widths, font_size=found.size, body=body)


def _demands(table: Table, family: str, hints: Sequence[float]) -> list[Demand]:
    """Each column's demand, by its cells from the head to the total."""
    numbered = (table.number_row,) if table.number_row else ()
    columns: list[list[tuple[Cell, bool]]] = [[] for _ in hints]
    for bold, group in ((True, table.head), (False, (*numbered, *table.body, *table.foot))):
        for row in group:
            heavy = bold or row.style is not RowStyle.PLAIN
            for column, cell in zip(columns, _by_column(row), strict=True):
                column.append((cell, heavy))
    return [demand(column, family, hint) for column, hint in zip(columns, hints, strict=True)]


def _by_column(row: Row) -> list[Cell]:
    """A cell for each grid column; one over several columns stands in all of them."""
    return [cell for cell in row.cells for _ in range(cell.colspan)]


def _splittable(row: Row, found: Fit, room: Room, renderer: Renderer) -> Row:
    if row_height(row, found.widths, room.family, found.size) <= room.height / 2:
        return row
    text = next((plain_text(cell.content) for cell in row.cells if cell.content), "")
    renderer.findings.warn(
        "S26",
        f"baris tabel lebih tinggi daripada setengah halaman dan dapat terpotong: {text[:60]}",
        row.span,
        "persingkat isinya atau lebarkan kolomnya",
    )
    return replace(row, splittable=True)


def _empty(spec: TableSpec, columns: int) -> Row:
    return Row((Cell((Text(spec.kosong),), colspan=columns),), span=spec.span)


__all__ = ["Column", "Room", "build", "settle"]
