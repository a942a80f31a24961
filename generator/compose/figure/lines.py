"""Lines through the categories, which are years mostly; a gap where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generator.compose.figure.axis import Frame, below, ground, left_of
from generator.compose.figure.data import Panel, Quantity, Series
from generator.compose.figure.look import SAMPLE, Drawn, Look
from generator.compose.figure.scale import scale_of
from generator.compose.figure.svg import PAPER, number, path, text

_DASHES: Final = ("5 3", "", "1.5 2.5", "8 3 1.5 3", "3 1.5")
_COLOURS: Final = ("#5f86ad", "#1d3b5e", "#404040", "#8c6d31", "#7a7a7a")
_CLEAR: Final = 3.0
"""Twice the space that is kept between labels."""
_SINGLE: Final = 1
"""The rank whose look a lone series takes: the solid line."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A label's place."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: _Spot) -> bool:
        """Whether two labels overlap."""
        return (
            abs(self.x - other.x) * 2 < self.width + other.width + _CLEAR
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


def draw(panel: Panel, width: float, height: float, look: Look, title: str = "") -> Drawn:
    """The chart in a space; cramped when its labels have no room."""
    face = look.face
    scale = scale_of(
        panel.amounts, panel.unit, panel.names, grounded=False, count=max(2, int(height / 32))
    )
    left = left_of(scale, look)
    groups = len(panel.categories)
    step = (width - left) / groups
    labels = below(panel, step - 2, look)
    top = face.leading + 4 + (look.small.leading if title or scale.title else 0)
    room = height - top - labels.height - face.leading / 2
    lift = 0.0 if scale.low == 0 else face.leading + 3
    frame = Frame(scale, left, top, width - left, room, groups, lift)
    shapes = ground(frame, labels, panel, look, title)
    for series in panel.series:
        shapes += _line(series, frame, look)
    numbers, crowded = _numbers(panel, frame, look)
    cramped = labels.cramped or crowded or frame.height < 40
    return Drawn(shapes + numbers, width, height, cramped)


def sample(look: Look, name: str) -> str:
    """A line's sample for the legend."""
    rank = _rank(look, name)
    width, middle = SAMPLE[0], SAMPLE[1] / 2
    line = path(((0, middle), (width, middle)), _COLOURS[rank], 1.4, _DASHES[rank])
    return line + _point(width / 2, middle, rank)


def _rank(look: Look, name: str) -> int:
    return _SINGLE if len(look.names) == 1 else look.rank(name) % len(_DASHES)


def _line(series: Series, frame: Frame, look: Look) -> str:
    rank = _rank(look, series.name)
    runs: list[list[tuple[float, float]]] = [[]]
    for index, value in enumerate(series.values):
        if value.amount is None:
            runs.append([])
        else:
            runs[-1].append((frame.x(index), frame.y(value.amount)))
    drawn = "".join(path(r, _COLOURS[rank], 1.4, _DASHES[rank]) for r in runs if len(r) > 1)
    return drawn + "".join(_point(x, y, rank) for run in runs for x, y in run)


def _point(x: float, y: float, rank: int) -> str:
    """A hollow square, a full circle, a triangle, a hollow circle, a full square."""
    colour = _COLOURS[rank]
    fill = PAPER if rank in {0, 3} else colour
    paint = f'fill="{fill}" stroke="{colour}" stroke-width="1.1"'
    if rank in {1, 3}:
        return f'<circle cx="{number(x)}" cy="{number(y)}" r="2.4" {paint}/>'
    if rank == 2:
        corners = f"M{number(x)} {number(y - 3)}l2.8 5h-5.6z"
        return f'<path d="{corners}" {paint}/>'
    return f'<rect x="{number(x - 2.2)}" y="{number(y - 2.2)}" width="4.4" height="4.4" {paint}/>'


def _numbers(panel: Panel, frame: Frame, look: Look) -> tuple[str, bool]:
    """The values beside their points, none over another; whether one found no place."""
    shapes, crowded = "", False
    strokes = [spot for series in panel.series for spot in _strokes(series, frame)]
    taken = [
        _Spot(frame.x(index), frame.y(value.amount) - 2.5, 4, 5)
        for series in panel.series
        for index, value in enumerate(series.values)
        if value.amount is not None
    ]
    taken += _ticks(frame, look)
    right = frame.left + frame.width
    for index in range(len(panel.categories)):
        here = [(frame.y(q.amount), q.label) for q in _at(panel, index) if q.amount is not None]
        here.sort()
        for order, (y, label) in enumerate(here):
            width = look.face.width(label)
            lowest = order > 0 and order == len(here) - 1
            spots = [
                _Spot(min(x, right - width / 2), top, width, look.face.leading)
                for x, top in _places(frame, index, y, width, look, lowest)
            ]
            free = [s for s in spots if not any(map(s.meets, taken))]
            clear = (s for s in free if not any(map(s.meets, strokes)))
            spot = next(clear, (free or spots)[0])
            crowded = crowded or not free
            taken.append(spot)
            shapes += text(spot.x, spot.y, label, look.face, "middle")
    return shapes, crowded


def _at(panel: Panel, index: int) -> Iterator[Quantity]:
    return (series.values[index] for series in panel.series)


def _ticks(frame: Frame, look: Look) -> Iterator[_Spot]:
    """The labels of the ticks."""
    for tick in frame.scale.ticks:
        width, line = look.small.width(tick.label), look.small.leading
        yield _Spot(frame.left - 4 - width / 2, frame.y(tick.value) - line / 2, width, line)


def _strokes(series: Series, frame: Frame) -> Iterator[_Spot]:
    """A line as small spots along it."""
    points = [(frame.x(i), q.amount) for i, q in enumerate(series.values)]
    for (x, first), (to_x, second) in pairwise(points):
        if first is None or second is None:
            continue
        y, to_y = frame.y(first), frame.y(second)
        steps = max(1, int(max(abs(to_x - x), abs(to_y - y)) / 3))
        for step in range(1, steps):
            part = step / steps
            yield _Spot(x + (to_x - x) * part, y + (to_y - y) * part - 1, 0, 2)


def _places(
    frame: Frame, index: int, y: float, width: float, look: Look, lowest: bool
) -> Iterator[tuple[float, float]]:
    """Where a value may stand, the best first: above, below, higher up, at the sides."""
    x, line = frame.x(index), look.face.leading
    above, under = (x, y - line - 3), (x, y + 3)
    fits = y + 3 + line <= frame.top + frame.height
    if lowest and fits:
        yield under
    yield above
    if fits and not lowest:
        yield under
    yield x, y - line - 8
    if index:
        yield x - width / 2 - 5, y - line / 2
    if index < frame.groups - 1:
        yield x + width / 2 + 5, y - line / 2
    yield x, y - 2 * line - 4
