"""The upright axis and the labels below, which upright bars and lines share."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from generator.compose.figure.data import Panel
from generator.compose.figure.look import Look
from generator.compose.figure.scale import Scale
from generator.compose.figure.svg import GRID, INK, RULE, SOFT, path, text


@dataclass(frozen=True, slots=True)
class Frame:
    """Where values stand: the plot's place inside the drawing, and its scale."""

    scale: Scale
    left: float
    top: float
    width: float
    height: float
    groups: int
    lift: float = 0.0
    """How far above the ground the lowest value of a scale stands that does not begin at 0."""

    def x(self, index: int) -> float:
        """The middle of a category."""
        return self.left + self.width * (index + 0.5) / self.groups

    def y(self, value: Fraction) -> float:
        """How far down a value stands."""
        room = self.height - self.lift
        return self.top + room - self.scale.at(value, room)


@dataclass(frozen=True, slots=True)
class Below:
    """The labels under a plot."""

    lines: tuple[tuple[str, ...], ...]
    notes: tuple[tuple[str, ...], ...]
    height: float
    cramped: bool


def below(panel: Panel, room: float, look: Look) -> Below:
    """The labels of all categories, each no wider than `room`."""
    face, small = look.face, look.small
    lines = tuple(face.lines(c.label, room) for c in panel.categories)
    notes = tuple(small.lines(c.note, room) if c.note else () for c in panel.categories)
    height = max(
        len(a) * face.leading + len(b) * small.leading for a, b in zip(lines, notes, strict=True)
    )
    cramped = any(face.longest(c.label) > room for c in panel.categories)
    return Below(lines, notes, height + 3, cramped)


def left_of(scale: Scale, look: Look) -> float:
    """Room for the labels of the ticks."""
    return max((look.small.width(t.label) for t in scale.ticks), default=0.0) + 5


def ground(frame: Frame, labels: Below, panel: Panel, look: Look, title: str) -> str:
    """Grid, ticks, labels and the marked value."""
    face, small = look.face, look.small
    right = frame.left + frame.width
    shapes = ""
    for tick in frame.scale.ticks:
        y = frame.y(tick.value)
        shapes += path(((frame.left, y), (right, y)), GRID, 0.5)
        shapes += text(frame.left - 4, y - small.leading / 2, tick.label, small, "end", SOFT)
    for index, (lines, notes) in enumerate(zip(labels.lines, labels.notes, strict=True)):
        y = frame.top + frame.height + 3
        for line in lines:
            shapes += text(frame.x(index), y, line, face, "middle")
            y += face.leading
        for line in notes:
            shapes += text(frame.x(index), y, line, small, "middle", SOFT)
            y += small.leading
    title = title or frame.scale.title
    if title:
        shapes += text(0, 0, title, small, fill=SOFT)
    if panel.mark.amount is not None:
        y = frame.y(panel.mark.amount)
        shapes += path(((frame.left, y), (right, y)), INK, 1, "4 2")
    base = frame.y(max(frame.scale.low, min(frame.scale.high, Fraction(0)))) + frame.lift
    return shapes + path(((frame.left, base), (right, base)), RULE, 1)
