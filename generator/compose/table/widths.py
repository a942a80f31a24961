"""Column widths and font size from font metrics: no number, code, amount or word is ever broken.

Every column needs at least the width of its widest unbreakable piece (`Demand.least`); what is
left of the text width goes to the columns that have a relative width in the spec, or, where none
has, to those whose text flows, so that the table becomes as low as it can.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from generator.document.fonts import MM_PER_POINT, text_width
from generator.document.quotient import least as least_quotient
from generator.document.tree import CELL_PADDING, Cell, Fraction, Merge, Row, RowStyle
from generator.document.walk import plain_text

STEP = 0.25
"""Points by which the font steps down until the table fits."""
_AIR = (1.4, 0.3)
"""Millimetres beside the widest piece: what looks well, and what rounding in the writers needs."""
_ROUNDS = 40
"""Rounds of the search for the lowest table."""
_RAGGED = 1.12
"""How much longer a text is when its lines end before the edge (measured on official texts)."""
_LITTLE = 0.002
"""Share of its text that a column always asks for, so that room to spare goes where text is."""
_LINE = 1.2
"""Line height of tables as a factor of the font size."""
_BREAK = re.compile(r"[ \n]|(?<=[-/–])(?=[^\W\d_])")
"""Where writers may break a line in a cell: at spaces, after a hyphen or slash between words."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What a column asks for, at one point of font size (widths grow with the size)."""

    least: float
    """Width in mm of its widest piece that must not break."""
    volumes: tuple[float, ...]
    """Length in mm of its text in each row, on one line; 0 for text that never breaks."""
    hint: float
    """Relative width of the spec; 0 without."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The outcome: widths in mm, font size in points, and whether everything fits."""

    widths: tuple[float, ...]
    size: float
    fits: bool


@lru_cache(maxsize=50_000)
def _width(text: str, family: str, bold: bool) -> float:
    return text_width(text, family, 1.0, bold)


def demand(cells: Sequence[tuple[Cell, bool]], family: str, hint: float) -> Demand:
    """What a column with these cells, row by row and each bold or not, asks for.

    The text of a merged cell is spread over the rows that it covers.
    """
    least = 0.0
    volumes = [0.0] * len(cells)
    for index, (cell, bold) in enumerate(cells):
        text = plain_text(cell.content)
        if not text or cell.colspan > 1:
            continue
        least = max(least, _least(cell, text, family, bold))
        rows = _covered(cells, index)
        if not cell.nowrap:
            share = _width(text, family, bold) / rows
            volumes[index : index + rows] = [share] * rows
    return Demand(least, tuple(volumes), hint)


def _least(cell: Cell, text: str, family: str, bold: bool) -> float:
    """Width of the widest piece of a cell: a word, or a fraction with a line for each word."""
    quotients = [node for node in cell.content if isinstance(node, Fraction)]
    if quotients:
        words = tuple(node for node in cell.content if not isinstance(node, Fraction))
        text = plain_text(words)
    pieces = [text] if cell.nowrap else _BREAK.split(text)
    widths = [_width(piece, family, bold) for piece in pieces]
    return max(widths + [least_quotient(node, family, 1.0, bold) for node in quotients])


def _covered(cells: Sequence[tuple[Cell, bool]], start: int) -> int:
    end = start + 1
    while end < len(cells) and cells[end][0].merge is Merge.CONTINUE:
        end += 1
    return end - start


def fit(demands: Sequence[Demand], room: float, size: float, smallest: float) -> Fit:
    """Share `room` mm among the columns at the largest size, from `size` down, that fits."""
    current = size
    while True:
        for air in _AIR:
            least = [d.least * current + 2 * CELL_PADDING + air for d in demands]
            if sum(least) <= room:
                return Fit(_share(demands, least, room, current), current, True)
        if current - STEP < smallest:
            scale = room / sum(least)
            return Fit(tuple(width * scale for width in least), current, False)
        current -= STEP


def _share(
    demands: Sequence[Demand], least: list[float], room: float, size: float
) -> tuple[float, ...]:
    """Widths that fill `room`: by the spec's hints where it gives any, else the lowest table."""
    if not any(any(d.volumes) for d in demands):
        return _spread(list(least), least, room)
    if any(d.hint for d in demands):
        return _spread([d.hint for d in demands], least, room)
    return _lowest(demands, least, room, size)


def _lowest(
    demands: Sequence[Demand], least: list[float], room: float, size: float
) -> tuple[float, ...]:
    """Widths that make the table low: the best of some rounds.

    A row is as high as its fullest cell, and at least one line. In each round the columns that
    were fullest somewhere ask for room by the square root of their text in those rows, which is
    where the sum of such heights is least; widths move halfway there.
    """
    rows = [
        tuple(volume * size * _RAGGED for volume in row)
        for row in set(zip(*(d.volumes for d in demands), strict=True))
    ]
    widths = _spread([sum(d.volumes) ** 0.5 for d in demands], least, room)
    best, lowest = widths, float("inf")
    for _ in range(_ROUNDS):
        asked, height = [_LITTLE * sum(d.volumes) for d in demands], 0.0
        for row in rows:
            lines = [volume / (widths[c] - 2 * CELL_PADDING) for c, volume in enumerate(row)]
            most = max(lines)
            height += max(1.0, most)
            if most > 1:
                fullest = lines.index(most)
                asked[fullest] += row[fullest]
        if height < lowest:
            best, lowest = widths, height
        goal = _spread([volume**0.5 for volume in asked], least, room)
        widths = tuple((now + then) / 2 for now, then in zip(widths, goal, strict=True))
    return tuple(round(width, 3) for width in best)


def _spread(weights: list[float], least: list[float], room: float) -> tuple[float, ...]:
    """Shares of `room` by weight; a column whose share is below its least gets its least."""
    fixed: set[int] = set()
    while True:
        left = room - sum(least[i] for i in fixed)
        total = sum(w for i, w in enumerate(weights) if i not in fixed)
        shares = [
            least[i] if i in fixed or not total else left * weight / total
            for i, weight in enumerate(weights)
        ]
        tight = {i for i in range(len(weights)) if i not in fixed and shares[i] < least[i]}
        if not tight or not total:
            return tuple(shares)
        fixed |= tight


def row_height(row: Row, widths: Sequence[float], family: str, size: float) -> float:
    """An estimate of a row's height in mm: its fullest cell, set line by line."""
    lines, column = 1, 0
    for cell in row.cells:
        room = sum(widths[column : column + cell.colspan]) - 2 * CELL_PADDING
        column += cell.colspan
        text = plain_text(cell.content)
        if text and not cell.nowrap:
            wide = _width(text, family, row.style is not RowStyle.PLAIN) * size
            lines = max(lines, ceil(wide * _RAGGED / max(room, 1.0)))
    return lines * size * _LINE * MM_PER_POINT + 2 * CELL_PADDING
