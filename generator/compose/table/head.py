"""The head: titles of groups and columns, as deep as the deepest group, and the number row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from generator.compose.table.columns import Column
from generator.document.tree import Align, Cell, Inlines, Merge, Row, Text


def head_rows(columns: Sequence[Column]) -> tuple[Row, ...]:
    """Head rows; a column's title reaches down to the last row."""
    depth = max((len(column.titles) for column in columns), default=1)
    return tuple(_row(columns, level, depth) for level in range(depth))


def number_row(columns: Sequence[Column]) -> Row:
    """The row "1 | 2 | 8 = (7/6)"; a column without a label of its own has its ordinal."""
    labels = (column.spec.nomor or str(i) for i, column in enumerate(columns, 1))
    return Row(tuple(Cell((Text(label),), Align.CENTER) for label in labels))


def _row(columns: Sequence[Column], level: int, depth: int) -> Row:
    cells = []
    for _, group in groupby(columns, key=lambda c: c.groups[min(level, len(c.groups) - 1)]):
        members = list(group)
        first = members[0]
        own = len(first.titles) - 1
        title: Inlines = first.titles[level] if level <= own else ()
        cells.append(
            Cell(title, Align.CENTER, len(members), _merge(level, own, depth, len(members)))
        )
    return Row(tuple(cells))


def _merge(level: int, own: int, depth: int, members: int) -> Merge:
    """A single column's title merges downwards when the head is deeper than the title."""
    if members > 1 or own == depth - 1 or level < own:
        return Merge.NONE
    return Merge.START if level == own else Merge.CONTINUE
