"""Lines of names and titles: broken where they mean to be, and as long as each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from typing import Final, TypeAlias

from generator.document.fonts import text_width

_Wide: TypeAlias = Callable[[str], float]

_WEAK: Final = frozenset(
    {
        *("dan", "atau", "serta", "pada", "di", "ke", "dari", "untuk", "dengan", "tentang"),
        *("kepala", "kabupaten", "kota", "provinsi"),
    }
)
"""Words that do not end a line: what they lead to stands behind them (practice)."""
_LEADING: Final = 1.0
"""Cost of a line that ends with such a word, against one whole width of difference."""
_INSIDE: Final = 0.5
"""Cost of a line that ends inside a part of the name."""
_PLACE: Final = frozenset({"kabupaten", "kota", "provinsi"})
"""Words with which a part of a name begins, as after a comma."""


def balanced(
    text: str, width: float, family: str, size: float, bold: bool = False
) -> tuple[str, ...]:
    """The text in as few lines as fit `width` mm, evenly long, broken after commas if it may.

    A line break in the text stays. A word wider than the room stands in a line of its own.
    Raises as `fonts.find` does.
    """

    def wide(line: str) -> float:
        return text_width(line, family, size, bold) / width

    return tuple(line for part in text.split("\n") for line in _lines(part.split(), wide))


def _lines(words: list[str], wide: _Wide) -> tuple[str, ...]:
    for count in range(1, len(words) + 1):
        ways = [lines for lines in _ways(words, count) if all(_fits(line, wide) for line in lines)]
        if ways:
            return min(ways, key=lambda lines: _cost(lines, wide))
    return ()


def _fits(line: str, wide: _Wide) -> bool:
    return " " not in line or wide(line) <= 1


def _ways(words: list[str], count: int) -> Iterator[tuple[str, ...]]:
    """Every way to set the words in that many lines."""
    for inner in combinations(range(1, len(words)), count - 1):
        edges = (0, *inner, len(words))
        yield tuple(" ".join(words[start:end]) for start, end in pairwise(edges))


def _cost(lines: tuple[str, ...], wide: _Wide) -> float:
    widths = [wide(line) for line in lines]
    ends = [line.rsplit(" ", 1)[-1] for line in lines[:-1]]
    weak = sum(_LEADING for end in ends if end.lower() in _WEAK)
    starts = [line.split(" ", 1)[0].lower() for line in lines[1:]]
    inside = sum(
        _INSIDE
        for end, start in zip(ends, starts, strict=True)
        if not end.endswith(",") and start not in _PLACE
    )
    return max(widths) - min(widths) + weak + inside
