"""The row of totals: every rupiah column summed over the topmost rows that fill it, each once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.compose.table.cells import cell, printed
from generator.compose.table.columns import Column
from generator.compose.table.rows import Line, Rows
from generator.compose.table.spec import Format, TotalSpec
from generator.document.tree import Cell, Row, RowStyle, Text
from generator.model.nilai import Nihil, jumlahkan


def total_row(spec: TotalSpec, lines: Sequence[Line], rows: Rows) -> Row:
    """The total of nested lines; its label spans the columns before the first sum."""
    sums = {
        column.id: jumlahkan(_tops(lines, column, set()))
        for column in rows.columns
        if column.spec.format is Format.RUPIAH and not rows.recomputed(column)
    }
    values = rows.fill(rows.cells(spec.sel), {}, given=sums)
    return Row(tuple(_cells(spec, values, rows.columns)), RowStyle.TOTAL, span=spec.span)


def _tops(lines: Sequence[Line], column: Column, seen: set[int]) -> Iterator[Any]:
    """Values of a column in the topmost lines that have one; a merged cell counts once."""
    for line in lines:
        value = line.values.get(column.id, "")
        if value == "" or isinstance(value, Nihil):
            yield from _tops(line.below, column, seen)
            continue
        round_ = line.rounds.get(column.spec.gabung.text) if column.spec.gabung else None
        if round_ is None or round_ not in seen:
            yield value
        if round_ is not None:
            seen.add(round_)


def _cells(spec: TotalSpec, values: Any, columns: Sequence[Column]) -> Iterator[Cell]:
    first = next((i for i, c in enumerate(columns) if c.id in values), len(columns))
    label = (Text(spec.label),)
    if first:
        yield Cell(label, colspan=first)
    for column in columns[first:]:
        yield cell(printed(values.get(column.id, ""), column), column)
