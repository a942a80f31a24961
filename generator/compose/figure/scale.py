"""Axes: from values to lengths, with round numbers along the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from generator.model.bilangan import cetak_bilangan

_STEPS: Final = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))
_WORDS: Final = ((12, "triliun"), (9, "miliar"), (6, "juta"), (3, "ribu"))
MONEY: Final = "rupiah"
"""The unit of amounts of money."""
RANKS: Final = "predikat"
"""The unit of predicates: their places on their scale, from 1."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A round value and how it is printed."""

    value: Fraction
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of values."""

    low: Fraction
    high: Fraction
    ticks: tuple[Tick, ...]
    title: str
    """What the numbers count: "miliar rupiah"; empty where they say so themselves."""

    def cut(self, high: Fraction) -> Scale:
        """The same up to a value that need not be round."""
        return replace(self, high=high, ticks=tuple(t for t in self.ticks if t.value <= high))

    def at(self, value: Fraction, length: float) -> float:
        """How far along an axis of that length a value stands."""
        return float((value - self.low) / (self.high - self.low)) * length


def scale_of(
    values: Sequence[Fraction],
    unit: str,
    names: Sequence[str] = (),
    grounded: bool = True,
    count: int = 5,
) -> Scale:
    """A scale over all values, of about `count` steps; a grounded one begins at nought.

    `names` are those of the places 1, 2, … where the values are predicates.
    """
    low, high = min(values), max(values)
    if unit == RANKS:
        return _ranks(low - 1, high + 1, names, grounded)
    if grounded or low < 0 or low * 4 < high * 3:
        low, high = min(low, Fraction(0)), max(high, Fraction(0))
    if low == high:
        low, high = low - (0 if low == 0 else abs(low) / 10), high + (abs(high) / 10 or 1)
    step = _step((high - low) / count)
    first, last = _floor(low / step), -_floor(-high / step)
    marks = [step * i for i in range(first, last + 1)]
    power, word = next(
        ((p, w) for p, w in _WORDS if step >= 10 ** (p - 1) and (unit == MONEY or p > 3)), (0, "")
    )
    decimals = _decimals(step / 10**power)
    sign = "%" if unit == "%" else ""
    ticks = tuple(Tick(m, cetak_bilangan(m / 10**power, decimals) + sign) for m in marks)
    title = "" if sign else f"{word} {unit}".strip()
    return Scale(marks[0], marks[-1], ticks, title)


def _ranks(low: Fraction, high: Fraction, names: Sequence[str], grounded: bool) -> Scale:
    """The predicates from `low` to `high`."""
    all_ = [Tick(Fraction(place), name) for place, name in enumerate(names, 1)]
    if grounded:
        return Scale(Fraction(0), high, tuple(t for t in all_ if t.value <= high), "")
    return Scale(low, high, tuple(t for t in all_ if low <= t.value <= high), "")


def _floor(value: Fraction) -> int:
    return value.numerator // value.denominator


def _step(least: Fraction) -> Fraction:
    """The round step that is not less."""
    power = Fraction(1)
    while power * 10 <= least:
        power *= 10
    while power > least:
        power /= 10
    return next(step * power for step in _STEPS if step * power >= least)


def _decimals(step: Fraction) -> int:
    places = 0
    while (step * 10**places).denominator != 1:
        places += 1
    return places
