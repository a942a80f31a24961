"""What the words around a figure say that it is: of what, what is measured, when, at which stage.

A figure's own words stand between the figure before it and itself (its lead); what stands behind
it up to the next comma or figure (its tail) may belong to it too. What neither says is taken from
earlier in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.checks.citation import MASK
from generator.checks.facts.fact import Kind
from generator.checks.facts.register import Register
from generator.checks.numbers.figure import Figure
from generator.checks.numbers.mentions import (
    Bounds,
    hide,
    inside,
    joined,
    near,
    picked,
    within,
    years,
)

_BREAK = re.compile(r"[,;:.()|]")
_LIMIT = re.compile(r"[<>≤≥±]\s*$")
_ARTICLE = re.compile(r"\b(?:Pasal|ayat)\s+\(?\d")
_JOINED = re.compile(r"\s*(?:/|,|dan\b|serta\b)\s*(?:sub[\s-]?)?kegiatan\b", re.IGNORECASE)
"""Levels counted together: "3 program dan kegiatan"."""
_ENDS = re.compile(r"\s*(?:$|[^\w\s/])")
_CLOSED = re.compile(r"\s*(?:dan|serta)?\s*")
_BLANKS = 2
"""A name so near behind a level belongs to it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence says of one of its figures; what is empty it leaves open."""

    measures: frozenset[str]
    subjects: frozenset[str]
    context: frozenset[str]
    """What the text before the sentence speaks of last."""
    years: frozenset[str]
    stages: frozenset[str]
    tied: frozenset[str]
    """The stages that are certainly said of this figure: "anggaran murni sebesar …"."""
    claims: bool
    """The figure is no bound, no estimate and not the price of one, and counts what it seems to."""
    cites: bool
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
    ) -> None:
        self.text, self.figures, self.register, self.around = text, figures, register, around
        lexicon = register.lexicon
        self.subjects = register.mentions(text)
        self.open = hide(text, self.subjects)
        """The text without the names in it, whose words mean nothing else."""
        longer = tuple(lexicon.phrases(self.open))
        self.measures, self.stages = (
            tuple(one for one in phrases(self.open) if not any(inside(one, it) for it in longer))
            for phrases in (lexicon.measures, lexicon.stages)
        )
        self.parts = tuple(lexicon.parts(self.open))
        self.years = years(text)
        said_before = register.mentions(around.before)
        self.context = said_before[-1].keys if said_before else frozenset()

    def setting(self, figure: Figure) -> Setting:
        """What is said of one of its figures."""
        lead, tail = self.lead(figure), self.tail(figure)
        subjects, when, stages = (
            picked(mentions, lead, tail) for mentions in (self.subjects, self.years, self.stages)
        )
        if figure.level:
            subjects |= joined(near(self.parts, lead, tail))
        return Setting(
            self._measures(figure, lead, tail),
            subjects,
            self.context,
            when,
            stages,
            self._tied(figure, lead, tail),
            claims=not self._bound(figure, lead) and (not figure.level or self._counts(figure)),
            cites=_ARTICLE.search(self.text) is not None,
        )

    def lead(self, figure: Figure) -> Bounds:
        """The bounds of a figure's own words before it."""
        before = (one.stop for one in self.figures if one.start < figure.start)
        return max(before, default=0), figure.start

    def tail(self, figure: Figure) -> Bounds:
        """The bounds of the words behind it that may be its own."""
        after = (one.start for one in self.figures if one.start > figure.start)
        found = _BREAK.search(self.text, figure.stop)
        end = found.start() if found else len(self.text)
        return figure.stop, min(min(after, default=end), end)

    def _measures(self, figure: Figure, lead: Bounds, tail: Bounds) -> frozenset[str]:
        if figure.kind is Kind.CACAH:
            return frozenset({figure.level})
        own = [one.keys for one in within(self.measures, lead)]
        agreed = frozenset.intersection(*own) if own else frozenset()
        return agreed or (own[-1] if own else picked(self.measures, lead, tail))

    def _tied(self, figure: Figure, lead: Bounds, tail: Bounds) -> frozenset[str]:
        ties = self.register.lexicon.ties
        for one in within(self.stages, lead)[-1:]:
            if ties.fullmatch(self._bare(one.end, figure.start)):
                return one.keys
        for one in within(self.stages, tail)[:1]:
            behind = self.text[one.end : tail[1]]
            if ties.fullmatch(self._bare(figure.stop, one.start)) and _CLOSED.fullmatch(behind):
                return one.keys
        return frozenset()

    def _bare(self, start: int, end: int) -> str:
        """A stretch without years and names."""
        shown = hide(self.open, self.years)[start:end].replace(MASK, " ")
        return self.register.house.sub(" ", shown)

    def _bound(self, figure: Figure, lead: Bounds) -> bool:
        lexicon, before = self.register.lexicon, self.text[slice(*lead)]
        limited = lexicon.bound.search(before) or _LIMIT.search(before)
        return bool(limited or lexicon.each.match(self.text, figure.stop))

    def _counts(self, figure: Figure) -> bool:
        """Whether nothing behind the name of a level makes it something else."""
        behind = self.text[figure.stop :]
        if _JOINED.match(behind):
            return False
        names = (*self.subjects, *self.parts)
        return bool(
            _ENDS.match(behind)
            or self.register.lexicon.qualified.match(behind)
            or self.register.house.match(behind.lstrip())
            or any(0 < one.start - figure.stop <= _BLANKS for one in names)
        )
