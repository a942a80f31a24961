"""All facts of one plan, computed when a sentence first needs them, found by value or by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from generator.checks.facts import goals, records, trees
from generator.checks.facts.fact import Fact, Kind, Subject, Term
from generator.checks.facts.lexicon import Lexicon, Mention
from generator.checks.facts.proof import Proof
from generator.model import Perencanaan
from generator.model.bilangan import bulatkan

_WORD = re.compile(r"\w+")
_SOURCES = (trees, goals, records)


@dataclass(frozen=True, slots=True)
class _Name:
    """A wording of a subject."""

    words: frozenset[str]
    pattern: str
    key: str


@dataclass(frozen=True)
class Register:
    """The facts of a plan."""

    plan: Perencanaan
    lexicon: Lexicon

    @cached_property
    def printed(self) -> Proof:
        """What an expression prints."""
        return Proof(self.plan)

    @cached_property
    def subjects(self) -> Mapping[str, Subject]:
        """What facts may be of, by key."""
        return {one.key: one for source in _SOURCES for one in source.subjects(self.plan)}

    @cached_property
    def house(self) -> re.Pattern[str]:
        """The names of the dinas and its daerah, however they are punctuated."""
        dinas, daerah = self.plan.dinas, self.plan.daerah
        names = (dinas.nama, daerah.pemerintah, daerah.nama, dinas.singkatan)
        said = "|".join(_wording(_WORD.findall(name)) for name in names if name)
        return re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE)

    @cached_property
    def _names(self) -> tuple[_Name, ...]:
        return tuple(
            _Name(frozenset(words), _wording(words), one.key)
            for one in self.subjects.values()
            for name in one.names
            if len(words := _WORD.findall(name.casefold())) > 1
        )

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The subjects that a text names, in order; of overlapping names the longest."""
        lower = text.casefold()
        words = set(_WORD.findall(lower))
        spans: dict[tuple[int, int], set[str]] = {}
        for name in self._names:
            if name.words <= words:
                for found in re.finditer(rf"(?<!\w){name.pattern}(?!\w)", lower):
                    spans.setdefault(found.span(), set()).add(name.key)
        longest = sorted(spans, key=lambda span: (span[0] - span[1], span))
        kept: list[tuple[int, int]] = []
        for start, end in longest:
            if all(end <= left or right <= start for left, right in kept):
                kept.append((start, end))
        return tuple(Mention(*span, frozenset(spans[span])) for span in sorted(kept))

    def of(self, kind: Kind) -> tuple[Fact, ...]:
        """All facts of a kind, the plainest expressions first."""
        if kind not in self._kinds:
            self._kinds[kind] = tuple(
                fact for term in self._terms if term.kind is kind for fact in term.facts()
            )
        return self._kinds[kind]

    @cached_property
    def _terms(self) -> tuple[Term, ...]:
        return tuple(term for source in _SOURCES for term in source.terms(self.plan))

    @cached_property
    def _kinds(self) -> dict[Kind, tuple[Fact, ...]]:
        return {}

    @cached_property
    def _rounded(self) -> dict[tuple[Kind, Fraction], dict[Fraction, list[Fact]]]:
        return {}

    def equal(self, kind: Kind, value: Fraction, step: Fraction) -> tuple[Fact, ...]:
        """The facts that are a value when they are rounded to whole steps."""
        if (kind, step) not in self._rounded:
            table: dict[Fraction, list[Fact]] = {}
            for fact in self.of(kind):
                table.setdefault(rounded(fact.value, step), []).append(fact)
            self._rounded[kind, step] = table
        return tuple(self._rounded[kind, step].get(value, ()))

    def siblings(self, fact: Fact) -> Iterator[Fact]:
        """The facts of the same kind, measure and subject."""
        return (one for one in self.of(fact.term.kind) if one.key[:3] == fact.key[:3])


def _wording(words: Iterable[str]) -> str:
    """The pattern of some words in a row."""
    return r"[\W_]+".join(map(re.escape, words))


def rounded(value: Fraction, step: Fraction) -> Fraction:
    """A value rounded half up to whole steps."""
    return bulatkan(value / step) * step


def values(facts: Iterable[Fact]) -> set[Fraction]:
    """The different values of some facts."""
    return {fact.value for fact in facts}
