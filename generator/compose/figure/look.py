"""What the drawers of charts share: letters, tones, and what comes back from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.compose.figure.data import Panel, Quantity
from generator.compose.figure.face import Face
from generator.compose.figure.svg import (
    DARK,
    HATCHED,
    LIGHT,
    MIDDLE,
    PLAIN,
    Tone,
    moved,
    rect,
    text,
)

_TONES: Final[dict[int, tuple[Tone, ...]]] = {1: (DARK,), 2: (HATCHED, DARK)}
_MANY: Final = (HATCHED, DARK, MIDDLE, PLAIN, LIGHT)
SAMPLE: Final = (14.0, 8.0)
"""Width and height of a legend's sample."""


@dataclass(frozen=True, slots=True)
class Look:
    """The letters of a chart and how its values are told apart."""

    face: Face
    names: tuple[str, ...]
    """The series of all panels, in order."""
    judged: bool = False
    """Bars below the mark are hatched: not achieved."""

    @property
    def small(self) -> Face:
        """Letters of ticks and notes."""
        return self.face.smaller()

    def rank(self, name: str) -> int:
        """Which of the series one is, from 0."""
        return self.names.index(name)

    def tone(self, name: str, value: Quantity, panel: Panel) -> Tone:
        """The tone of a bar."""
        if self.judged:
            return HATCHED if _below(value, panel.mark) else DARK
        tones = _TONES.get(len(self.names), _MANY)
        return tones[self.rank(name) % len(tones)]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Shapes from the origin downwards and to the right."""

    shapes: str
    width: float
    height: float
    cramped: bool = False
    """Something does not fit at this size of letters."""


def legend(entries: tuple[tuple[str, str], ...], face: Face, width: float) -> Drawn:
    """Samples (drawn in a space of `SAMPLE`) with their names, in rows."""
    shapes, x, y = "", 0.5, 0.0
    for sample, name in entries:
        needed = SAMPLE[0] + 4 + face.width(name)
        if x > 1 and x + needed > width:
            x, y = 0.5, y + face.leading + 3
        shapes += moved(x, y + (face.leading - SAMPLE[1]) / 2, sample)
        shapes += text(x + SAMPLE[0] + 4, y, name, face)
        x += needed + 16
    return Drawn(shapes, width, y + face.leading + 7 if entries else 0.0)


def square(tone: Tone) -> str:
    """A bar's sample."""
    return rect(0, 0, *SAMPLE, tone)


def judgement(all_panels: tuple[Panel, ...]) -> tuple[tuple[str, str], ...]:
    """The legend of judged bars; nothing when all are achieved."""
    marks = {panel.mark.label for panel in all_panels}
    missed = any(_below(q, p.mark) for p in all_panels for s in p.series for q in s.values)
    if not missed or len(marks) != 1:
        return ()
    mark = marks.pop()
    return ((square(DARK), f"{mark} atau lebih"), (square(HATCHED), f"kurang dari {mark}"))


def _below(value: Quantity, mark: Quantity) -> bool:
    return value.amount is not None and mark.amount is not None and value.amount < mark.amount
