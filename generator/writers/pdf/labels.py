"""Page labels: what is printed at the foot of each page, told to readers and to the page map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.ordinals import roman

SECTION: Final = "bagian-"
"""Prefix of the ids of the page shell; those of the document never begin so."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Where the cover, the roman and the arabic pages begin, and where each id stands."""

    ranges: tuple[tuple[int, dict[str, str]], ...]
    """Index of the first page of a range, with its PDF page label dictionary."""
    printed: Mapping[str, str]
    """Id to printed page."""

    @classmethod
    def of(cls, anchors: Sequence[Iterable[str]]) -> Labels:
        """Labels of pages with these ids, in page order."""
        first: dict[str, int] = {}
        for index, names in enumerate(anchors):
            for name in names:
                first.setdefault(name, index)
        front = first.get(f"{SECTION}depan")
        body = first.get(f"{SECTION}isi")
        starts = ((front, {"S": "/r"}), (body, {"S": "/D"}))
        ranges = [(start, entry) for start, entry in starts if start is not None]
        if not ranges or ranges[0][0] > 0:
            ranges.insert(0, (0, {"P": "(Sampul)"}))
        printed = {
            name: _printed(index, front, body)
            for name, index in first.items()
            if not name.startswith(SECTION)
        }
        return cls(tuple(ranges), printed)


def _printed(index: int, front: int | None, body: int | None) -> str:
    if body is not None and index >= body:
        return str(index - body + 1)
    return roman(index - (front or 0) + 1).lower()
