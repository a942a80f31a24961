"""What the amounts of a table are to be multiplied by, judged by amounts that are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

UNITS = {1: "rupiah penuh", 1000: "ribuan rupiah", 1_000_000: "jutaan rupiah"}
"""Scales on which tables are printed, and how they are called."""

_ALIKE = 2
"""So many times an amount may differ from the known one and still be on its scale."""


def likely(pairs: Iterable[tuple[int, int]], flagged: int) -> int:
    """The scale that brings most of the amounts near to what is known; else the flagged one."""
    votes = Counter(_scale(amount, known, flagged) for amount, known in pairs if amount and known)
    (scale, most), *_ = votes.most_common(1) or [(flagged, 0)]
    return scale if 2 * most > votes.total() else flagged


def _scale(amount: int, known: int, flagged: int) -> int:
    """The scale of one amount; the flagged one where none fits."""
    for scale in (flagged, *UNITS):
        if known <= amount * scale * _ALIKE and amount * scale <= known * _ALIKE:
            return scale
    return flagged
