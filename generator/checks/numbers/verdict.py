"""Whether a figure is known, stale or an orphan, and which facts say so.

typed    it equals a fact that the sentence does not contradict
stale    the sentence names a fact, and the figure is another number:
         - it says nothing else (the figure is pinned), or
         - the figure is the same amount at another stage than the one it is said to be of, or
         - the figure is a single slip of the pen away from the amount
orphan   neither
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from generator.checks.facts.fact import WHOLE, Fact, Kind
from generator.checks.facts.register import Register, values
from generator.checks.numbers.figure import Figure
from generator.checks.numbers.pinned import pinned
from generator.checks.numbers.setting import Sentence, Setting
from generator.checks.stated.digits import misspelt

_DIGITS = 5
"""An amount of so many digits, zeros at its end aside, does not equal another by chance."""
_LEAST = 1_000_000
"""The least amount, in rupiah, of which a slip of the pen can be told."""
_ALL = 100
"""The percentage that means "all"."""


class Verdict(Enum):
    """What a figure is."""

    TYPED = "diketik"
    STALE = "usang"
    ORPHAN = "yatim"


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict with the facts that it rests on: the likeliest first, all equally likely."""

    verdict: Verdict
    facts: tuple[Fact, ...] = ()


def judge(figure: Figure, sentence: Sentence) -> Judged | None:
    """The verdict on a figure of a sentence; nothing where none is due."""
    setting, register = sentence.setting(figure), sentence.register
    if not setting.claims or not figure.value:
        return None
    equal = register.equal(figure.kind, figure.value, figure.step)
    fitting = [fact for fact in equal if _fits(fact, setting, register.plan.ref.tahun)]
    if fitting:
        return Judged(Verdict.TYPED, _best(fitting, setting, register))
    named = _named(figure, setting, register) if pinned(sentence, figure, setting) else None
    named = named or _elsewhere(figure, equal, setting, register)
    if named:
        return Judged(Verdict.STALE, (named,))
    if equal and _telling(figure):
        return Judged(Verdict.TYPED, _best(equal, setting, register))
    meant = _slip(figure, setting, register)
    if meant:
        return Judged(Verdict.STALE, (meant,))
    trivial = figure.kind is Kind.PERSEN and figure.value == _ALL
    if trivial or setting.cites or not figure.sure:
        return None
    return Judged(Verdict.ORPHAN)


def _fits(fact: Fact, setting: Setting, own: int) -> bool:
    """Whether nothing in the sentence speaks against a fact that a figure equals."""
    term = fact.term
    if not _of(fact, setting) or not _when(fact, setting) or not _staged(fact, setting):
        return False
    if term.kind is Kind.RUPIAH or (term.kind is Kind.PERSEN and term.subject != WHOLE):
        return True
    return term.measure in setting.measures and (bool(setting.years) or term.year == own)


def _of(fact: Fact, setting: Setting) -> bool:
    return fact.term.subject in (setting.subjects or {WHOLE, *setting.context})


def _when(fact: Fact, setting: Setting) -> bool:
    return not setting.years or str(fact.term.year) in setting.years


def _staged(fact: Fact, setting: Setting) -> bool:
    return not (fact.term.stages and setting.tied) or bool(fact.term.stages & setting.tied)


def _best(facts: Iterable[Fact], setting: Setting, register: Register) -> tuple[Fact, ...]:
    """The facts that a sentence names best; of those that say the same, the plainest."""
    own = register.plan.ref.tahun

    def far(fact: Fact) -> tuple[bool, ...]:
        term = fact.term
        return (
            not _of(fact, setting),
            bool(setting.context) and term.subject not in setting.subjects | setting.context,
            bool(setting.measures) and term.measure not in setting.measures,
            not _when(fact, setting),
            not (setting.years or term.year == own),
            bool(setting.stages and term.stages) and not setting.stages & term.stages,
            not (term.default or setting.stages & term.stages),
            not term.default,
            term.subject != WHOLE,
        )

    ranked = sorted(facts, key=far)
    nearest = (fact for fact in ranked if far(fact) == far(ranked[0]))
    return tuple({fact.key: fact for fact in reversed(tuple(nearest))}.values())[::-1]


def _named(figure: Figure, setting: Setting, register: Register) -> Fact | None:
    """The only fact that a setting names."""
    years = setting.years or {str(register.plan.ref.tahun)}
    found = [
        fact
        for fact in register.of(figure.kind)
        if fact.term.measure in setting.measures
        and _of(fact, setting)
        and str(fact.term.year) in years
        and (fact.term.stages & setting.tied if setting.tied else fact.term.default)
    ]
    return _only(found)


def _elsewhere(
    figure: Figure, equal: Iterable[Fact], setting: Setting, register: Register
) -> Fact | None:
    """The amount at the stage that a sentence names, when the figure is that of another stage."""
    if not _telling(figure) or not setting.tied:
        return None
    meant = [
        sibling
        for fact in equal
        if _of(fact, setting) and (not setting.measures or fact.term.measure in setting.measures)
        for sibling in register.siblings(fact)
        if sibling.term.year == fact.term.year and sibling.term.stages & setting.tied
        if _when(sibling, setting)
    ]
    return _only(meant)


def _slip(figure: Figure, setting: Setting, register: Register) -> Fact | None:
    """The amount that was meant, when the figure is one slip of the pen away from just one."""
    if not _telling(figure) or figure.value < _LEAST:
        return None
    near = [
        fact
        for fact in register.of(Kind.RUPIAH)
        if misspelt(int(figure.value), int(fact.value))
        and (not setting.measures or fact.term.measure in setting.measures)
        and (not setting.subjects or _of(fact, setting))
        and _when(fact, setting)
        and _staged(fact, setting)
    ]
    best = _best(near, setting, register) if near else ()
    return _only(best) if len(values(near)) == 1 else None


def _only(facts: Iterable[Fact]) -> Fact | None:
    """The first of some facts when all are the same number."""
    found = list(facts)
    return found[0] if len(values(found)) == 1 else None


def _telling(figure: Figure) -> bool:
    """Whether an amount says by itself which it is."""
    digits = str(int(figure.value)).rstrip("0")
    return figure.kind is Kind.RUPIAH and figure.step == 1 and len(digits) >= _DIGITS
