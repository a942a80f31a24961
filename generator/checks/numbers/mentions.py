"""Stretches of a sentence that name something: in which bounds they lie, which is nearest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.checks.citation import MASK, Kind, citations
from generator.checks.facts.lexicon import Mention

Bounds = tuple[int, int]
"""From a place of a text up to another."""


def hide(text: str, mentions: Iterable[Mention]) -> str:
    """A text with some stretches masked; each character keeps its place."""
    shown = list(text)
    for one in mentions:
        shown[one.start : one.end] = MASK * (one.end - one.start)
    return "".join(shown)


def years(text: str) -> tuple[Mention, ...]:
    """The years that a text names, alone: no periods, no laws, no dates."""
    return tuple(
        Mention(one.start, one.end, frozenset({text[one.start : one.end]}))
        for one in citations(text)
        if one.kind is Kind.YEAR and one.end - one.start == len("2023")
    )


def within(mentions: Iterable[Mention], bounds: Bounds) -> list[Mention]:
    """The mentions between two places."""
    return [one for one in mentions if bounds[0] <= one.start and one.end <= bounds[1]]


def inside(one: Mention, other: Mention) -> bool:
    """Whether a mention is part of a longer one."""
    longer = other.end - other.start > one.end - one.start
    return longer and other.start <= one.start and one.end <= other.end


def joined(mentions: Iterable[Mention]) -> frozenset[str]:
    """All that some mentions may mean."""
    return frozenset().union(*(one.keys for one in mentions))


def picked(mentions: Sequence[Mention], lead: Bounds, tail: Bounds) -> frozenset[str]:
    """The nearest of the lead and the nearest of the tail, else the last said before."""
    return joined(near(mentions, lead, tail) or within(mentions, (0, lead[0]))[-1:])


def near(mentions: Sequence[Mention], lead: Bounds, tail: Bounds) -> list[Mention]:
    """The last of the lead and the first of the tail."""
    return [*within(mentions, lead)[-1:], *within(mentions, tail)[:1]]
