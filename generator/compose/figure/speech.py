"""What a figure says to those who cannot see it: its data in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.figure.branch import Box
from generator.compose.figure.data import Panel


def of_chart(caption: str, found: tuple[Panel, ...]) -> str:
    """Caption and every value: "Capaian: Koperasi Aktif 104,5%; …"."""
    parts = [f"{p.title + ': ' if p.title else ''}{'; '.join(_values(p))}." for p in found]
    return f"{caption}: {' '.join(parts)}" if parts else f"{caption}: belum ada data."


def _values(panel: Panel) -> Iterator[str]:
    for index, category in enumerate(panel.categories):
        said = ", ".join(
            f"{series.name + ' ' if len(panel.series) > 1 else ''}"
            f"{_spoken(series.values[index].spoken)}"
            for series in panel.series
        )
        note = f" ({category.note})" if category.note else ""
        yield f"{category.label} {said}{note}"


def _spoken(value: str) -> str:
    return "tidak ada data" if value == "–" else value


def of_tree(caption: str, roots: tuple[Box, ...]) -> str:
    """Caption, the uppermost boxes, then what stands under each box that has something."""
    sentences = [f"{caption}: {'; '.join(map(_name, roots))}."] if roots else [f"{caption}: –."]
    for root in roots:
        sentences += [
            f"Di bawah {_short(box)}: {'; '.join(map(_name, box.children))}."
            for box in root.all()
            if box.children
        ]
    return " ".join(sentences)


def _short(box: Box) -> str:
    return ": ".join(box.lines[:2])


def _name(box: Box) -> str:
    head, *rest = box.lines
    name = f"{head}: {'; '.join(rest)}" if rest else head
    return f"{name} ({box.across})" if box.across else name
