"""Letters on a drawing: how wide a text is, and how it breaks into lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from generator.document.fonts import MM_PER_POINT, text_width

LEADING: Final = 1.2
"""From line to line, in sizes of the letters."""

READABLE: Final = 6.0
"""The smallest letters that print can be read in, in points (practice)."""

_SPACES: Final = re.compile(r"[ \t\n]+")
_JOINTS: Final = re.compile(r"(?<=[/\-–])")


@dataclass(frozen=True, slots=True)
class Face:
    """A family at a size in points."""

    family: str
    size: float
    bold: bool = False

    @property
    def leading(self) -> float:
        """Height of a line."""
        return self.size * LEADING

    def heavy(self) -> Face:
        """The same in bold."""
        return _heavy(self)

    def smaller(self, points: float = 1.0) -> Face:
        """The same some points smaller, but not smaller than what can be read."""
        return replace(self, size=max(self.size - points, min(self.size, READABLE)))

    def width(self, text: str) -> float:
        """Width of a text on one line."""
        return _width(text, self.family, self.bold) * self.size

    def longest(self, text: str) -> float:
        """Width of the widest part that may not break."""
        return _longest(text, self.family, self.bold) * self.size

    def lines(self, text: str, room: float) -> tuple[str, ...]:
        """The lines of a text no wider than `room`, of nearly the same width.

        A word breaks at a slash or hyphen, and anywhere only when it has no line of its own.
        """
        return _lines(self, text, room)

    def balanced(self, text: str, room: float) -> tuple[str, ...]:
        """As `lines`, computed anew."""
        tokens = [token for part in _parts(text) for token in self._forced(part, room)]
        count = len(self._filled(tokens, room))
        if count < 2:
            return self._filled(tokens, room)
        narrow, wide = max(room / 2, *(self.width(token) for token, _ in tokens)), room
        for _ in range(6):
            middle = (narrow + wide) / 2
            if len(self._filled(tokens, middle)) == count:
                wide = middle
            else:
                narrow = middle
        return self._filled(tokens, wide)

    def _filled(self, tokens: list[tuple[str, bool]], room: float) -> tuple[str, ...]:
        lines: list[str] = []
        for token, apart in tokens:
            if lines:
                longer = lines[-1] + " " * apart + token
                if self.width(longer) <= room:
                    lines[-1] = longer
                    continue
            lines.append(token)
        return tuple(lines)

    def _forced(self, part: tuple[str, bool], room: float) -> Iterator[tuple[str, bool]]:
        """A part, cut where it would be wider than the room."""
        token, apart = part
        while self.width(token) > room and len(token) > 1:
            cut = len(token) - 1
            while cut > 1 and self.width(token[:cut]) > room:
                cut -= 1
            yield token[:cut], apart
            token, apart = token[cut:], False
        yield token, apart


@lru_cache(maxsize=20_000)
def _parts(text: str) -> tuple[tuple[str, bool], ...]:
    """What may stand on lines of their own, each with whether a space stands before it."""
    return tuple(
        (part, index == 0)
        for word in _SPACES.split(text.strip(" \t\n"))
        for index, part in enumerate(p for p in _JOINTS.split(word) if p)
    )


@lru_cache(maxsize=100)
def _heavy(face: Face) -> Face:
    return replace(face, bold=True)


@lru_cache(maxsize=20_000)
def _longest(text: str, family: str, bold: bool) -> float:
    return max((_width(part, family, bold) for part, _ in _parts(text)), default=0.0)


@lru_cache(maxsize=20_000)
def _lines(face: Face, text: str, room: float) -> tuple[str, ...]:
    return face.balanced(text, room)


@lru_cache(maxsize=50_000)
def _width(text: str, family: str, bold: bool) -> float:
    return text_width(text, family, 1.0, bold) / MM_PER_POINT
