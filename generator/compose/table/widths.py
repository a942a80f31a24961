"""Column widths and font size from font metrics: no number, code, amount or word is ever broken.

Every column needs at least the width of its widest unbreakable piece (`Demand.least`); what is
left of the text width is shared by the relative widths of the spec, or by how much text a column
holds where the spec gives none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from generator.document.fonts import MM_PER_POINT, text_width
from generator.document.tree import CELL_PADDING, Cell, Row, RowStyle
from generator.document.walk import plain_text

STEP = 0.25
"""Points by which the font steps down until the table fits."""
_SLACK = 0.3
"""Millimetres of reserve, for rounding in the writers."""
_LINE = 1.2
"""Line height of tables as a factor of the font size."""
_BREAK = re.compile(r"[ \n]|(?<=[-/–])(?=[^\W\d_])")
"""Where writers may break a line in a cell: at spaces, after a hyphen or slash between words."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What a column asks for, at one point of font size (widths grow with the size)."""

    least: float
    """Width in mm of its widest piece that must not break."""
    wish: float
    """Width in mm with which its text would be as long as it is wide (a measure of volume)."""
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


def demand(cells: Iterable[tuple[Cell, bool]], family: str, hint: float) -> Demand:
    """What a column with these cells (and whether they are bold) asks for."""
    least = volume = 0.0
    for text, nowrap, bold in {(plain_text(c.content), c.nowrap, bold) for c, bold in cells}:
        pieces = [text] if nowrap else _BREAK.split(text)
        least = max((least, *(_width(piece, family, bold) for piece in pieces)))
        volume = max(volume, _width(text, family, bold))
    return Demand(least, max(least, (volume * 4) ** 0.5 * 2), hint)


def fit(demands: Sequence[Demand], room: float, size: float, smallest: float) -> Fit:
    """Share `room` mm among the columns at the largest size, from `size` down, that fits."""
    current = size
    while True:
        least = [d.least * current + 2 * CELL_PADDING + _SLACK for d in demands]
        if sum(least) <= room:
            return Fit(_share(demands, least, room), current, True)
        if current - STEP < smallest:
            scale = room / sum(least)
            return Fit(tuple(width * scale for width in least), current, False)
        current -= STEP


def _share(demands: Sequence[Demand], least: list[float], room: float) -> tuple[float, ...]:
    """Shares of `room`; a column whose share is below its least gets its least."""
    hinted = any(d.hint for d in demands)
    mean = sum(d.wish for d in demands) / len(demands)
    hints = [d.hint for d in demands if d.hint]
    scale = (sum(hints) / len(hints)) / mean if hinted else 1.0
    weights = [d.hint or d.wish * scale for d in demands]
    fixed: set[int] = set()
    while True:
        left = room - sum(least[i] for i in fixed)
        total = sum(w for i, w in enumerate(weights) if i not in fixed) or 1.0
        tight = {
            i
            for i, weight in enumerate(weights)
            if i not in fixed and left * weight / total < least[i]
        }
        if not tight:
            break
        fixed |= tight
    return tuple(
        round(least[i] if i in fixed else left * weight / total, 3)
        for i, weight in enumerate(weights)
    )


def row_height(row: Row, widths: Sequence[float], family: str, size: float) -> float:
    """An estimate of a row's height in mm: its fullest cell, set line by line."""
    lines, column = 1, 0
    for cell in row.cells:
        room = sum(widths[column : column + cell.colspan]) - 2 * CELL_PADDING
        column += cell.colspan
        text = plain_text(cell.content)
        if text and not cell.nowrap:
            wide = _width(text, family, row.style is not RowStyle.PLAIN) * size
            lines = max(lines, ceil(wide * 1.15 / max(room, 1.0)))
    return lines * size * _LINE * MM_PER_POINT + 2 * CELL_PADDING
