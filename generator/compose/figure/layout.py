"""Where the boxes of a tree stand.

Levels above `hang` stand in rows, each box over the middle of its children, neighbouring
subtrees as near as their outlines allow (Reingold and Tilford, Tidier Drawings of Trees, 1981).
Levels from `hang` on hang below one another from a line at the left, as organisation charts do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from generator.compose.figure.branch import Box
from generator.compose.figure.face import Face

PADDING: Final = 0.45
"""Between letters and the box's border, in sizes of the letters."""
_ASIDE: Final = 1.6
"""Between neighbours, in sizes of the letters."""
_DOWN: Final = 2.2
"""Between rows."""
_HANGING: Final = 0.8
"""Between boxes that hang from one line."""
INDENT: Final = 1.3
"""How far these stand from the left side of the box above."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A box with its place: the middle of its upper side, and its size."""

    box: Box
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    bold: int
    """How many of the lines are bold."""
    mark: tuple[str, ...] = ()
    """The lines of its mark of crosscutting."""
    hung: bool = False
    above: int = -1
    """Place of the box above in the list of all; -1 for none."""

    @property
    def left(self) -> float:
        """Its left side."""
        return self.x - self.width / 2

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.y + self.height


Outline = Mapping[int, tuple[float, float]]
"""Leftmost and rightmost place of a subtree in each row."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to lay a tree out."""

    face: Face
    width: float
    """Of every box in a row."""
    hang: int
    """The first level that hangs; the root is level 0."""
    deepest: int

    @property
    def em(self) -> float:
        """Size of the letters."""
        return self.face.size

    def columns(self, roots: tuple[Box, ...]) -> tuple[dict[int, float], float]:
        """The middle of each box in a row, by identity, from 0; and the whole width."""
        middles: dict[int, float] = {}
        outline = self._row(roots, 0, middles)
        left = min(low for low, _ in outline.values())
        right = max(high for _, high in outline.values())
        return {key: x - left for key, x in middles.items()}, right - left

    def _row(self, siblings: tuple[Box, ...], level: int, middles: dict[int, float]) -> Outline:
        """Place siblings and what is below them; middles are final for this row of subtrees."""
        joined: dict[int, tuple[float, float]] = {}
        gap = self.em * _ASIDE
        for box in siblings:
            own: dict[int, float] = {}
            outline = self._subtree(box, level, own)
            shift = max(
                (joined[row][1] + gap - low for row, (low, _) in outline.items() if row in joined),
                default=0.0,
            )
            for row, (low, high) in outline.items():
                left, right = joined.get(row, (low + shift, high + shift))
                joined[row] = (min(left, low + shift), max(right, high + shift))
            middles.update((key, x + shift) for key, x in own.items())
        return joined

    def _subtree(self, box: Box, level: int, middles: dict[int, float]) -> Outline:
        """Place a box at 0 and what is below it around it."""
        half = self.width / 2
        if level + 1 >= self.hang or not box.below:
            middles[id(box)] = 0.0
            last = self.deepest if box.children and level + 1 >= self.hang else level
            side = self._side(box, level)
            return {row: (-half, max(half, side)) for row in range(level, last + 1)}
        below = dict(self._row(box.below, level + 1, middles))
        middle = (middles[id(box.below[0])] + middles[id(box.below[-1])]) / 2
        for key in middles:
            middles[key] -= middle
        outline = {row: (low - middle, high - middle) for row, (low, high) in below.items()}
        middles[id(box)] = 0.0
        side = self._side(box, level)
        return {level: (-half, max(half, side)), **outline}

    def _side(self, box: Box, level: int) -> float:
        """How far the boxes beside its line reach."""
        if not box.beside or level + 1 >= self.hang:
            return 0.0
        return self.em * _DOWN + self.width

    def place(self, roots: tuple[Box, ...]) -> tuple[tuple[Placed, ...], float]:
        """All boxes in place, parents before their children; and the whole height."""
        middles, _ = self.columns(roots)
        return _Setter(self, middles, [], {}, {}).run(roots)

    def shape(self, box: Box, width: float) -> Placed:
        """A box with its text set, still at the origin."""
        room = width - 2 * PADDING * self.em
        heavy = self.face.heavy()
        head = heavy.lines(box.lines[0], room) if len(box.lines) > 1 else ()
        rest = box.lines[1:] if head else box.lines
        lines = (*head, *(line for text in rest for line in self.face.lines(text, room)))
        mark = self.face.smaller(0.5).lines(box.across, room) if box.across else ()
        height = (len(lines) + len(mark)) * self.face.leading + 2 * PADDING * self.em
        height += PADDING * self.em if mark else 0
        return Placed(box, 0, 0, width, height, lines, len(head), mark)


@dataclass(slots=True)
class _Setter:
    """Goes down a tree and gives each box its height and place."""

    way: Way
    middles: Mapping[int, float]
    placed: list[Placed]
    heights: dict[int, float]
    """Height of each row."""
    sides: dict[int, float]
    """Height of what stands beside the lines below each row."""

    def run(self, roots: tuple[Box, ...]) -> tuple[tuple[Placed, ...], float]:
        for root in roots:
            self._measure(root, 0)
        for root in roots:
            self._set(root, 0, 0.0, -1)
        return tuple(self.placed), max(p.bottom for p in self.placed)

    def _hangs(self, level: int) -> bool:
        return level + 1 >= self.way.hang

    def _measure(self, box: Box, level: int) -> None:
        height = self.way.shape(box, self.way.width).height
        self.heights[level] = max(self.heights.get(level, 0.0), height)
        if self._hangs(level):
            return
        side = sum(self._hung_height(b, self.way.width) for b in box.beside)
        side += self.way.em * _HANGING * (len(box.beside) - 1) if box.beside else 0.0
        self.sides[level] = max(self.sides.get(level, 0.0), side)
        for child in box.below:
            self._measure(child, level + 1)

    def _hung_height(self, box: Box, width: float) -> float:
        own = self.way.shape(box, width).height
        inner = width - self.way.em * INDENT
        return own + sum(self.way.em * _HANGING + self._hung_height(c, inner) for c in box.children)

    def _set(self, box: Box, level: int, y: float, above: int) -> None:
        way, x = self.way, self.middles[id(box)]
        made = way.shape(box, way.width)
        made = replace(made, x=x, y=y, above=above, height=self.heights[level])
        number = len(self.placed)
        self.placed.append(made)
        if self._hangs(level):
            self._hang(made, number, box.children)
            return
        side = self.sides.get(level, 0.0)
        under = made.bottom + way.em * _DOWN + (side + way.em * _DOWN if side else 0.0)
        at = made.bottom + way.em * _DOWN
        for child in box.beside:
            left = x + way.em * _DOWN
            at = self._hang_one(child, left, at, way.width, number) + way.em * _HANGING
        for child in box.below:
            self._set(child, level + 1, under, number)

    def _hang(self, parent: Placed, number: int, children: tuple[Box, ...]) -> float:
        """Boxes one under another, their right sides in line; the lower end of the last."""
        at = parent.bottom
        width = parent.width - self.way.em * INDENT
        for child in children:
            left = parent.left + self.way.em * INDENT
            at = self._hang_one(child, left, at + self.way.em * _HANGING, width, number)
        return at

    def _hang_one(self, box: Box, left: float, y: float, width: float, above: int) -> float:
        made = self.way.shape(box, width)
        made = replace(made, x=left + width / 2, y=y, above=above, hung=True)
        self.placed.append(made)
        return self._hang(made, len(self.placed) - 1, box.children)
