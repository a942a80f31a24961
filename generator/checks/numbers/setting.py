"""What the words around a figure say that it is: of what, what is measured, when, at which stage.

A figure's own words stand between the figure before it and itself (its lead); what stands behind
it up to the next comma or figure (its tail) may belong to it too. What a lead leaves out is taken
from earlier in the sentence. A setting is *pinned* when the sentence says nothing else at all:
only then is a differing figure proof of a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.checks.citation import MASK, Kind, citations
from generator.checks.facts.fact import WHOLE
from generator.checks.facts.fact import Kind as Of
from generator.checks.facts.lexicon import Mention
from generator.checks.facts.register import Register
from generator.checks.numbers.figure import Figure

_BREAK = re.compile(r"[,;:.()|]")
_PRONOUN = re.compile(r"\w{3,}nya\b", re.IGNORECASE)
_WORD = re.compile(r"\w")
_ARTICLE = re.compile(r"\b(?:Pasal|ayat)\s+\(?\d")
_JOINED = re.compile(r"\s*(?:/|,|dan\b|serta\b)\s*(?:sub[\s-]?)?kegiatan\b", re.IGNORECASE)
"""Levels counted together: "3 program dan kegiatan"."""
_BLANKS = 2
"""A name so near behind a level belongs to it."""
_ENDS = re.compile(r"\s*(?:$|[^\w\s/])")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence says of one of its figures; what is empty it leaves open."""

    measures: frozenset[str]
    subjects: frozenset[str]
    context: frozenset[str]
    """What the text before the sentence speaks of last."""
    years: frozenset[str]
    stages: frozenset[str]
    pinned: bool
    claims: bool
    """The figure is no bound, no estimate and not the price of one, and counts what it seems to."""
    quoted: bool
    """The sentence cites an article of law, which may say amounts of its own."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a sentence."""

    before: str = ""
    """The heading, and the paragraph up to the sentence."""
    alone: bool = False
    """Text without surroundings (a value of YAML), which may speak of the record it stands in."""


class Sentence:
    """A sentence with its figures, read with a register's names and words."""

    def __init__(
        self, text: str, figures: Sequence[Figure], register: Register, around: Surroundings
    ):
        self.text = text
        self.figures = figures
        self.register = register
        self.around = around
        lexicon = register.lexicon
        self.subjects = register.mentions(text)
        hidden = _hide(text, ((one.start, one.end) for one in self.subjects))
        longer = tuple(lexicon.phrases(hidden))
        self.measures = tuple(one for one in lexicon.measures(hidden) if not _inside(one, longer))
        self.stages = tuple(one for one in lexicon.stages(hidden) if not _inside(one, longer))
        self.years = _years(text)
        self.parts = tuple(lexicon.parts(hidden))
        self._open = hidden
        said_before = register.mentions(around.before)
        self._context = said_before[-1].keys if said_before else frozenset()

    def setting(self, figure: Figure) -> Setting:
        """What is said of one of its figures."""
        lead, tail = self._lead(figure), self._tail(figure)
        subjects, years, stages = (
            _picked(mentions, lead, tail) for mentions in (self.subjects, self.years, self.stages)
        )
        if figure.level and (parts := _near(self.parts, lead, tail)):
            subjects = frozenset().union(*(one.keys for one in parts))
        measures = (
            frozenset({figure.level})
            if figure.kind is Of.CACAH
            else _narrowed(self.measures, lead) or _picked(self.measures, lead, tail)
        )
        clear = len(subjects) <= 1 and len(years) <= 1 and measures and not self._part(figure)
        return Setting(
            measures,
            subjects,
            self._context,
            years,
            stages,
            pinned=bool(clear)
            and self._says_no_more(tail[1])
            and self._certain(subjects, years, stages),
            claims=not self._bound(figure) and (not figure.level or self._counts(figure)),
            quoted=_ARTICLE.search(self.text) is not None,
        )

    def _lead(self, figure: Figure) -> tuple[int, int]:
        before = (one.stop for one in self.figures if one.start < figure.start)
        return max(before, default=0), figure.start

    def _tail(self, figure: Figure) -> tuple[int, int]:
        after = (one.start for one in self.figures if one.start > figure.start)
        found = _BREAK.search(self.text, figure.stop)
        end = found.start() if found else len(self.text)
        return figure.stop, min(min(after, default=end), end)

    def _bound(self, figure: Figure) -> bool:
        lexicon, lead = self.register.lexicon, self._lead(figure)
        return bool(
            lexicon.bound.search(self.text[slice(*lead)])
            or re.search(r"[<>≤≥±±]\s*$", self.text[slice(*lead)])
            or lexicon.each.match(self.text, figure.stop)
        )

    def _counts(self, figure: Figure) -> bool:
        """Whether nothing behind the name of a level makes it something else."""
        behind = self.text[figure.stop :]
        if _JOINED.match(behind):
            return False
        named = any(0 < one.start - figure.stop <= _BLANKS for one in (*self.subjects, *self.parts))
        return bool(
            named
            or _ENDS.match(behind)
            or self.register.lexicon.qualified.match(behind)
            or self.register.house.match(behind.lstrip())
        )

    def _part(self, figure: Figure) -> bool:
        """Whether it may break down a figure before it."""
        before = [one for one in self.figures if one.start < figure.start]
        if figure.level:
            levels = [one.level for one in before if one.level] + [figure.level]
            return len(set(levels)) < len(levels)
        own = _within((*self.measures, *self.subjects), self._lead(figure))
        return not own and any(one.kind is figure.kind for one in before)

    def _says_no_more(self, end: int) -> bool:
        """Whether up to a place there are only names, words of the lexicon, years and figures."""
        figures = ((one.start, one.stop) for one in self.figures)
        years = ((one.start, one.end) for one in self.years)
        left = _hide(self._open, (*figures, *years))[:end]
        left = self.register.house.sub(" ", left)
        return not _WORD.search(self.register.lexicon.plain.sub(" ", left))

    def _certain(
        self, subjects: frozenset[str], years: frozenset[str], stages: frozenset[str]
    ) -> bool:
        """Whether no other sentence is needed to know what this one speaks of."""
        lexicon, before = self.register.lexicon, self.around.before
        own = {str(self.register.plan.ref.tahun)}
        if lexicon.elsewhere.search(self._open):
            return False
        if not years and any(one.keys != own for one in _years(before)):
            return False
        if subjects:
            return True
        anchored = years or stages or lexicon.whole.search(self.text)
        anchored = anchored or self.register.house.search(self.text)
        lonely = self.around.alone or self._context
        return bool(anchored) and not lonely and not _PRONOUN.search(self._open)


def _hide(text: str, spans: Iterable[tuple[int, int]]) -> str:
    shown = list(text)
    for start, end in spans:
        shown[start:end] = MASK * (end - start)
    return "".join(shown)


def _years(text: str) -> tuple[Mention, ...]:
    return tuple(
        Mention(one.start, one.end, frozenset({text[one.start : one.end]}))
        for one in citations(text)
        if one.kind is Kind.YEAR and one.end - one.start == len("2023")
    )


def _inside(one: Mention, others: Iterable[Mention]) -> bool:
    """Whether a mention is part of a longer one."""
    return any(
        other.start <= one.start
        and one.end <= other.end
        and other.end - other.start > one.end - one.start
        for other in others
    )


def _within(mentions: Iterable[Mention], bounds: tuple[int, int]) -> list[Mention]:
    return [one for one in mentions if bounds[0] <= one.start and one.end <= bounds[1]]


def _picked(
    mentions: Sequence[Mention], lead: tuple[int, int], tail: tuple[int, int]
) -> frozenset[str]:
    """The nearest of the lead and the nearest of the tail, else the last said before."""
    near = _near(mentions, lead, tail) or _within(mentions, (0, lead[0]))[-1:]
    return frozenset().union(*(one.keys for one in near))


def _near(
    mentions: Sequence[Mention], lead: tuple[int, int], tail: tuple[int, int]
) -> list[Mention]:
    return [*_within(mentions, lead)[-1:], *_within(mentions, tail)[:1]]


def _narrowed(mentions: Sequence[Mention], lead: tuple[int, int]) -> frozenset[str]:
    """What all words of measure in a lead agree on ("realisasi … mencapai"), else the last says."""
    found = [one.keys for one in _within(mentions, lead)]
    shared = frozenset.intersection(*found) if found else frozenset()
    return shared or (found[-1] if found else frozenset())


__all__ = ["WHOLE", "Sentence", "Setting", "Surroundings"]
