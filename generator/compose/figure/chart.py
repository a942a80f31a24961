"""A chart put together: panels in a grid under one legend, letters as large as the page allows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from generator.compose.figure import bars, columns, lines
from generator.compose.figure.data import Panel
from generator.compose.figure.face import Face
from generator.compose.figure.look import Drawn, Look, judgement, legend, square
from generator.compose.figure.spec import Direction, Shape
from generator.compose.figure.svg import moved, text

_NARROWEST: Final = 130.0
"""Width of a panel among others, in points."""
_LOWEST: Final = 72.0
"""Height of a panel without its title, in points."""
_BETWEEN: Final = 14.0
_FLAT: Final = 0.45
"""Height of a panel that takes the whole width, in widths."""
_FULL: Final = 0.5
"""Height of a panel beside others."""

Painter = Callable[[Panel, float, float, Look], Drawn]


def draw(
    found: tuple[Panel, ...],
    shape: Shape,
    direction: Direction | None,
    room: tuple[float, float],
    face: Face,
    title: str = "",
) -> Drawn:
    """The chart in a room (width, most height) with letters of one size."""
    width, most = room
    names = tuple(dict.fromkeys(s.name for panel in found for s in panel.series))
    look = Look(face, names, judged=shape is Shape.ACHIEVEMENT)
    key = legend(_entries(found, shape, look), face, width)
    tried: list[Drawn] = []
    for drawn in _layouts(found, shape, direction, (width, most - key.height), look, title):
        shapes = key.shapes + moved(0, key.height, drawn.shapes)
        cramped = drawn.cramped or key.height + drawn.height > most
        tried.append(Drawn(shapes, width, key.height + drawn.height, cramped))
        if not cramped:
            return tried[-1]
    return min(tried, key=lambda one: one.height)


def _entries(found: tuple[Panel, ...], shape: Shape, look: Look) -> tuple[tuple[str, str], ...]:
    if look.judged:
        return judgement(found)
    if len(look.names) < 2:
        return ()
    if shape is Shape.LINES:
        return tuple((lines.sample(look, name), name) for name in look.names)
    first = found[0].series[0].values[0]
    return tuple((square(look.tone(name, first, found[0])), name) for name in look.names)


def _layouts(
    found: tuple[Panel, ...],
    shape: Shape,
    direction: Direction | None,
    room: tuple[float, float],
    look: Look,
    title: str,
) -> Iterator[Drawn]:
    """Ways to lay the panels out, the best first."""
    width, height = room
    painters = _painters(shape, direction, title)
    most = max(1, int((width + _BETWEEN) / (_NARROWEST + _BETWEEN)))
    for across in range(min(2, len(found), most), min(most, len(found)) + 1):
        for paint in painters:
            yield _grid(found, across, (width, height), paint, look)


def _painters(shape: Shape, direction: Direction | None, title: str) -> tuple[Painter, ...]:
    def upright(panel: Panel, width: float, height: float, look: Look) -> Drawn:
        return columns.draw(panel, width, height, look, title)

    def across(panel: Panel, width: float, _height: float, look: Look) -> Drawn:
        return bars.draw(panel, width, look, title)

    def line(panel: Panel, width: float, height: float, look: Look) -> Drawn:
        return lines.draw(panel, width, height, look, title)

    if shape is Shape.LINES:
        return (line,)
    if direction is not None:
        return (upright,) if direction is Direction.UP else (across,)
    return (across,) if shape is Shape.ACHIEVEMENT else (upright, across)


def _grid(
    found: tuple[Panel, ...], across: int, room: tuple[float, float], paint: Painter, look: Look
) -> Drawn:
    """Panels in rows of `across`, all of one height under their titles."""
    width = (room[0] - _BETWEEN * (across - 1)) / across
    heading = look.face.heavy()
    rows = [found[start : start + across] for start in range(0, len(found), across)]
    titles = [[heading.lines(p.title, width) if p.title else () for p in row] for row in rows]
    heads = [max(map(len, row)) * heading.leading for row in titles]
    share = (room[1] - sum(heads) - _BETWEEN * (len(rows) - 1)) / len(rows)
    height = max(_LOWEST, min(share, width * (_FLAT if across == 1 else _FULL)))
    shapes, y, cramped = "", 0.0, False
    for row, names, head in zip(rows, titles, heads, strict=True):
        drawn = [paint(panel, width, height, look) for panel in row]
        for index, (one, name) in enumerate(zip(drawn, names, strict=True)):
            x = index * (width + _BETWEEN)
            for place, line in enumerate(name):
                at = y + head - (len(name) - place) * heading.leading
                shapes += text(x, at, line, heading)
            shapes += moved(x, y + head, one.shapes)
        cramped = cramped or any(one.cramped for one in drawn)
        y += head + max(one.height for one in drawn) + _BETWEEN
    return Drawn(shapes, room[0], y - _BETWEEN, cramped)
