"""Bars that grow upwards: a group for each category, its label below."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from generator.compose.figure.axis import Frame, below, ground, left_of
from generator.compose.figure.data import Panel
from generator.compose.figure.look import Drawn, Look
from generator.compose.figure.scale import scale_of
from generator.compose.figure.svg import rect, text

_WIDEST: Final = 46.0
"""Of a single bar."""


def draw(panel: Panel, width: float, height: float, look: Look, title: str = "") -> Drawn:
    """The chart in a space; cramped when its labels or values have no room."""
    face = look.face
    scale = scale_of(panel.amounts, panel.unit, panel.names, count=max(2, int(height / 32)))
    left = left_of(scale, look)
    groups, bars = len(panel.categories), len(panel.series)
    step = (width - left) / groups
    labels = below(panel, step - 4, look)
    top = face.leading + 4 + (look.small.leading if title or scale.title else 0)
    frame = Frame(scale, left, top, width - left, height - top - labels.height, groups)
    slot = min(step * 0.82 / bars, _WIDEST)
    widest = max(face.width(q.label) for s in panel.series for q in s.values)
    zero = frame.y(max(scale.low, min(scale.high, Fraction(0))))
    shapes = ground(frame, labels, panel, look, title)
    for index in range(groups):
        x = frame.x(index) - slot * bars / 2
        for series in panel.series:
            value = series.values[index]
            end = zero if value.amount is None else frame.y(value.amount)
            if end != zero:
                tone = look.tone(series.name, value, panel)
                shapes += rect(x + 1, min(zero, end), slot - 2, abs(end - zero), tone)
            y = end + 1 if end > zero else end - face.leading - 1
            middle = x + slot / 2
            shapes += text(middle, y, value.label, face, "middle")
            x += slot
    cramped = labels.cramped or widest > min(slot * 1.02, step) or frame.height < 40
    return Drawn(shapes, width, height, cramped)
