"""Bars that grow to the right: a row for each category, its label at the left."""

from __future__ import annotations

from typing import Final

from generator.compose.figure.data import Category, Panel
from generator.compose.figure.look import Drawn, Look
from generator.compose.figure.scale import Scale, scale_of
from generator.compose.figure.svg import GRID, INK, RULE, SOFT, path, rect, text

_LABELS: Final = 0.4
"""Most of the width that labels may take."""
_GAP: Final = 5.0


def draw(panel: Panel, width: float, look: Look, title: str = "") -> Drawn:
    """The chart at its natural height."""
    face, small = look.face, look.small
    labels = max(_label_width(c, look, width * _LABELS) for c in panel.categories)
    printed = [q for s in panel.series for q in s.values]
    right = max(face.width(q.label) for q in printed) + 6
    left = labels + _GAP
    if any(q.amount is not None and q.amount < 0 for q in printed):
        left += right
    length = width - left - right
    scale = scale_of(panel.amounts, panel.unit, panel.names, count=max(2, int(length / 40)))
    scale = scale.cut(max(0 * scale.high, *panel.amounts))
    zero = left + scale.at(max(scale.low, min(scale.high, 0 * scale.low)), length)
    top = face.leading + 2 if panel.mark.amount is not None else 0.0
    pitch = max(face.leading, 9.0) + 1
    mark_at = -1.0 if panel.mark.amount is None else left + scale.at(panel.mark.amount, length)
    rows, y = "", top
    for index, category in enumerate(panel.categories):
        lines = face.lines(category.label, labels)
        notes = small.lines(category.note, labels) if category.note else ()
        written = len(lines) * face.leading + len(notes) * small.leading
        height = max(written, pitch * len(panel.series)) + _GAP
        at = y + (height - written) / 2
        for line in lines:
            rows += text(labels, at, line, face, "end")
            at += face.leading
        for line in notes:
            rows += text(labels, at, line, small, "end", SOFT)
            at += small.leading
        at = y + (height - pitch * len(panel.series)) / 2
        for series in panel.series:
            value = series.values[index]
            end = zero if value.amount is None else left + scale.at(value.amount, length)
            if end != zero:
                tone = look.tone(series.name, value, panel)
                rows += rect(min(zero, end), at + 0.5, abs(end - zero), pitch - 1, tone)
            said = face.width(value.label)
            start = end - 3 - said if end < zero else end + 3
            if start < mark_at < start + said:
                start = mark_at + 3
            rows += text(start, at + (pitch - face.leading) / 2, value.label, face)
            at += pitch
        y += height
    grid, foot = _grid(scale, left, length, top, y, look, title)
    mark = ""
    if panel.mark.amount is not None:
        mark = path(((mark_at, top - 1), (mark_at, y)), INK, 1, "4 2")
        mark += text(mark_at, 0, panel.mark.label, face.heavy(), "middle")
    base = path(((zero, top), (zero, y)), RULE, 1)
    return Drawn(grid + mark + rows + base, width, foot)


def _label_width(category: Category, look: Look, room: float) -> float:
    """Width of the widest line of a label and its note."""
    lines = map(look.face.width, look.face.lines(category.label, room))
    notes = map(look.small.width, look.small.lines(category.note, room))
    return max((*lines, *notes), default=0.0) + 0.1


def _grid(
    scale: Scale, left: float, length: float, top: float, bottom: float, look: Look, title: str
) -> tuple[str, float]:
    """Lines at the ticks with their labels, and the lower end of all."""
    shapes, small = "", look.small
    for tick in scale.ticks:
        x = left + scale.at(tick.value, length)
        shapes += path(((x, top), (x, bottom)), GRID, 0.5)
        shapes += text(x, bottom + 2, tick.label, small, "middle", SOFT)
    foot = bottom + 2 + small.leading
    title = title or scale.title
    if title:
        shapes += text(left + length / 2, foot, title, small, "middle", SOFT)
        foot += small.leading
    return shapes, foot
