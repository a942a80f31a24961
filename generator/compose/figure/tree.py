"""A tree drawn: the way of laying it out that leaves its letters largest, boxes and lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.compose.figure.branch import Box
from generator.compose.figure.face import Face
from generator.compose.figure.layout import INDENT, PADDING, Placed, Way
from generator.compose.figure.look import Drawn
from generator.compose.figure.svg import (
    DARK,
    LIGHT,
    MIDDLE,
    PLAIN,
    moved,
    path,
    rect,
    text,
)

_TONES: Final = {"gelap": DARK, "sedang": MIDDLE, "terang": LIGHT, "polos": PLAIN}
_WIDEST: Final = 24
"""Width of a box in sizes of its letters."""
_NARROWEST: Final = 10
_APART: Final = 3.0
"""Between forests under each other, in sizes of the letters."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """Forests laid out under each other; nothing is drawn yet."""

    forests: tuple[tuple[tuple[Placed, ...], Way, float, float], ...]
    """What stands where, how it was laid out, width and height of each."""
    size: float
    """Of the letters."""

    @property
    def width(self) -> float:
        """Width of the drawing."""
        return max(width for *_, width, _ in self.forests) + 2

    @property
    def height(self) -> float:
        """Height of the drawing."""
        apart = _APART * self.size * (len(self.forests) - 1)
        return sum(height for *_, height in self.forests) + apart + 2

    def drawn(self, *, cramped: bool = False) -> Drawn:
        """The shapes of all forests, each in the middle."""
        shapes, y = "", 1.0
        for placed, way, width, height in self.forests:
            shapes += moved((self.width - width) / 2, y, _shapes(placed, way))
            y += height + _APART * self.size
        return Drawn(shapes, self.width, self.height, cramped)


def draw(roots: tuple[Box, ...], room: tuple[float, float], face: Face, first: int = 2) -> Drawn:
    """The tree with letters of one size, in the first way that fits.

    Levels above `first` stand in rows: with 1 all but the roots may hang in lists.
    """
    tried: list[_Laid] = []
    for forests, ways in _choices(roots, face, room[0], first):
        laid = _lay(forests, ways, face.size)
        if laid.width <= room[0] and laid.height <= room[1]:
            return laid.drawn()
        tried.append(laid)
    if not tried:
        tried.append(_lay((roots,), (_ways(roots, face, 1, _NARROWEST * face.size),), face.size))
    best = min(tried, key=lambda one: max(one.width / room[0], one.height / room[1]))
    return best.drawn(cramped=True)


def _choices(
    roots: tuple[Box, ...], face: Face, width: float, first: int
) -> Iterator[tuple[tuple[tuple[Box, ...], ...], tuple[Way, ...]]]:
    """Ways to lay the tree out within a width, the most natural first."""
    deepest = max(box.depth for box in roots)
    for rows in range(1, min(3, len(roots)) + 1):
        share = -(-len(roots) // rows)
        forests = tuple(roots[i : i + share] for i in range(0, len(roots), share))
        for hang in range(deepest + 1, min(first, deepest + 1) - 1, -1):
            box_width = _box_width(forests, face, hang, width)
            if box_width is not None:
                yield forests, tuple(_ways(f, face, hang, box_width) for f in forests)


def _ways(roots: tuple[Box, ...], face: Face, hang: int, width: float) -> Way:
    return Way(face, width, hang, max(box.depth for box in roots))


def _box_width(
    forests: tuple[tuple[Box, ...], ...], face: Face, hang: int, room: float
) -> float | None:
    """The greatest width of boxes with which all forests fit; `None` when none does."""
    every = [box for roots in forests for root in roots for box in root.all()]
    padding = 2 * PADDING * face.size
    words = max(_least(root, face, hang) for roots in forests for root in roots) + padding
    needed = max(face.heavy().width(line) for box in every for line in box.lines) + padding
    most = int(min(_WIDEST, max(_NARROWEST, needed / face.size + 1)) * 2)
    widths = [halves / 2 * face.size for halves in range(_NARROWEST * 2, most + 1)]

    def too_wide(width: float) -> bool:
        return any(_ways(f, face, hang, width).columns(f)[1] > room for f in forests)

    fitting = bisect_left(widths, True, bisect_left(widths, words), key=too_wide)
    return widths[fitting - 1] if fitting and widths[fitting - 1] >= words else None


def _least(box: Box, face: Face, hang: int, level: int = 0) -> float:
    """The width that keeps every word whole: what hangs is narrower by its indent."""
    own = max(face.heavy().longest(line) for line in box.lines)
    indent = INDENT * face.size
    inner = [_least(child, face, hang, level + 1) for child in box.below]
    inner += [_least(child, face, 0, 1) for child in box.beside]
    indent = INDENT * face.size if level + 1 >= hang else 0.0
    return max([own, *(width + indent for width in inner)])


def _lay(forests: tuple[tuple[Box, ...], ...], ways: tuple[Way, ...], size: float) -> _Laid:
    """All forests laid out, each in its way."""
    laid = []
    for roots, way in zip(forests, ways, strict=True):
        placed, height = way.place(roots)
        laid.append((placed, way, way.columns(roots)[1], height))
    return _Laid(tuple(laid), size)


def _shapes(placed: tuple[Placed, ...], way: Way) -> str:
    lines = "".join(_line(p, placed, way) for p in placed if p.above >= 0)
    return lines + "".join(_box(p, way) for p in placed)


def _line(placed: Placed, everything: tuple[Placed, ...], way: Way) -> str:
    """From the box above: down, across and down; or down its left side and across."""
    above = everything[placed.above]
    if placed.hung and placed.box.aside and placed.left > above.x:
        middle = placed.y + placed.height / 2
        return path(((above.x, above.bottom), (above.x, middle), (placed.left, middle)))
    if placed.hung:
        spine, middle = above.left + way.em * 0.6, placed.y + placed.height / 2
        return path(((spine, above.bottom), (spine, middle), (placed.left, middle)))
    turn = placed.y - way.em * 1.1
    return path(((above.x, above.bottom), (above.x, turn), (placed.x, turn), (placed.x, placed.y)))


def _box(placed: Placed, way: Way) -> str:
    tone = _TONES[placed.box.style]
    dash = "3 2" if placed.mark else ""
    face, pad = way.face, PADDING * way.em
    shapes = rect(placed.left, placed.y, placed.width, placed.height, tone, dash, 1.5)
    written = (len(placed.lines) + len(placed.mark)) * face.leading
    written += pad if placed.mark else 0
    y = placed.y + (placed.height - written) / 2
    listed = placed.hung and not placed.box.aside
    x, anchor = (placed.left + pad, "start") if listed else (placed.x, "middle")
    for index, line in enumerate(placed.lines):
        letters = face.heavy() if index < placed.bold else face
        shapes += text(x, y, line, letters, anchor, tone.letters)
        y += face.leading
    if placed.mark:
        y += pad / 2
        ends = ((placed.left, y), (placed.left + placed.width, y))
        shapes += path(ends, tone.stroke, 0.5, "3 2")
        y += pad / 2
    for line in placed.mark:
        shapes += text(x, y, line, face.smaller(0.5), anchor, tone.letters)
        y += face.leading
    return shapes
