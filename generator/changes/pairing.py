"""What belongs together on two sides: by what it is, else by how near it is; outer."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.wording import bare, likeness

T = TypeVar("T")

ALIKE = 0.6
"""From which likeness on two wordings are taken for one that was reworded."""


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """One thing on two sides; it stands on one of them at least."""

    semula: T | None
    menjadi: T | None

    @property
    def one(self) -> T:
        """The thing as it is, or as it was where it is no more."""
        found = self.semula if self.menjadi is None else self.menjadi
        assert found is not None  # noqa: S101, a pair of nothing is never made
        return found


def pairs(
    semula: Sequence[T],
    menjadi: Sequence[T],
    key: Callable[[T], Hashable],
    kinship: Callable[[T, T], float],
) -> tuple[Pair[T], ...]:
    """Pair what has the same key, then what is left by kinship, the nearest first; 0 is no kin.

    Swapping the sides gives the same pairs the other way round, if `kinship` is symmetrical.
    In the order of `menjadi`; what is gone stands behind what it stood behind.
    """
    partner = dict(_equal(semula, menjadi, key))
    left = [i for i in range(len(semula)) if i not in partner]
    taken = set(partner.values())
    free = [j for j in range(len(menjadi)) if j not in taken]
    partner |= _nearest(
        {(i, j): score for i in left for j in free if (score := kinship(semula[i], menjadi[j])) > 0}
    )
    return tuple(_ordered(semula, menjadi, partner))


def by_wording(one: tuple[str, str], other: tuple[str, str]) -> float:
    """The kinship of things with an id, or none (empty), and a wording.

    The same id decides; without, the same wording goes before a similar one.
    """
    (own, text), (its, words) = one, other
    if own and its:
        return 3.0 if own == its else 0.0
    if bare(text) == bare(words):
        return 2.0
    score = likeness(text, words)
    return score if score >= ALIKE else 0.0


def _equal(
    semula: Sequence[T], menjadi: Sequence[T], key: Callable[[T], Hashable]
) -> Iterator[tuple[int, int]]:
    """Places of the same key; the first of several goes with the first."""
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for i, thing in enumerate(semula):
        waiting[key(thing)].append(i)
    for j, thing in enumerate(menjadi):
        if places := waiting[key(thing)]:
            yield places.popleft(), j


def _nearest(scores: dict[tuple[int, int], float]) -> dict[int, int]:
    """The best pairs of places, each place once; of equals the one that moved least."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in sorted(scores, key=lambda ij: (-scores[ij], abs(ij[0] - ij[1]), sum(ij))):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _ordered(
    semula: Sequence[T], menjadi: Sequence[T], partner: dict[int, int]
) -> Iterator[Pair[T]]:
    origin = {j: i for i, j in partner.items()}
    gone: defaultdict[int, list[int]] = defaultdict(list)
    behind = -1
    for i in range(len(semula)):
        if i in partner:
            behind = i
        else:
            gone[behind].append(i)
    yield from (Pair(semula[k], None) for k in gone[-1])
    for j, thing in enumerate(menjadi):
        if j not in origin:
            yield Pair(None, thing)
            continue
        yield Pair(semula[origin[j]], thing)
        yield from (Pair(semula[k], None) for k in gone[origin[j]])
