"""Columns of plain text: numbers to the right, words wrapped where the rest of the line ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

GAP = "  "
"""What stands between columns."""

NARROWEST = 20
"""Width below which the column of words does not go, however narrow the terminal."""

Row = Sequence[str]


def lay(
    rows: Sequence[Row], flexible: int, right: frozenset[int], width: int
) -> Iterator[tuple[str, ...]]:
    """The lines of each row, at most `width` wide.

    Column `flexible` wraps, columns `right` stand to the right. All rows have the same columns;
    the others are as wide as their widest cell.
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    taken = sum(widths) - widths[flexible] + len(GAP) * (len(widths) - 1)
    widths[flexible] = max(NARROWEST, min(widths[flexible], width - taken))
    for row in rows:
        words = wrap(row[flexible], widths[flexible]) or [""]
        columns = (words if i == flexible else [cell] for i, cell in enumerate(row))
        yield tuple(_line(cells, widths, right) for cells in zip_longest(*columns, fillvalue=""))


def _line(cells: Row, widths: Sequence[int], right: frozenset[int]) -> str:
    placed = (
        cell.rjust(size) if i in right else cell.ljust(size)
        for i, (cell, size) in enumerate(zip(cells, widths, strict=True))
    )
    return GAP.join(placed).rstrip()
