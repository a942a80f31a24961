"""Percentages that are stated, beside the ones that follow from the amounts they are of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.checks.rule import Found
from generator.checks.stated.digits import misspelt
from generator.diagnostics import Severity, Span
from generator.model.bilangan import bulatkan, cetak_bilangan
from generator.model.nilai import Nilai

PARTS = {"serapan": ("realisasi", "pagu"), "capaian": ("sampai", "renstra")}
"""The percentages of a row of a table, and the columns that they are of."""

EXACT = Fraction(1, 100)
"""So far a percentage may be from the computed one: printed with two decimals, cut or rounded."""

DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Other:
    """Another percentage of the same amounts, with the name of the slip that leads to it."""

    name: str
    percent: Fraction


def ratio(part: int | None, whole: int | None) -> Fraction | None:
    """Percent that one amount is of another; nothing where one is missing or nothing is divided."""
    return Fraction(part * 100, whole) if part is not None and whole else None


def share(
    label: str,
    stated: Nilai,
    exact: Fraction,
    span: Span,
    hint: str,
    others: Iterable[Other] = (),
) -> Found | None:
    """What is wrong with a stated percentage; fewer decimals are only untidy."""
    if stated.angka is None or abs(stated.angka - exact) <= EXACT:
        return None
    text = f"{label} tertulis {stated}, hitungannya {cetak_bilangan(exact, DECIMALS)}%"
    if stated.desimal < DECIMALS and stated.angka == bulatkan(exact, stated.desimal):
        return Found(f"{text}: dibulatkan", span, _DECIMALS_HINT, severity=Severity.WARNING)
    if stated.desimal < DECIMALS and stated.angka == _cut(exact, stated.desimal):
        severity = Severity.WARNING
        return Found(f"{text}: dipotong, bukan dibulatkan", span, _DECIMALS_HINT, severity=severity)
    short = exact - stated.angka
    text += f", {'kurang' if short > 0 else 'lebih'} {cetak_bilangan(abs(short), DECIMALS)}"
    return Found(text + _why(stated, exact, others), span, hint)


_DECIMALS_HINT = f"tulis dengan {DECIMALS} angka desimal, seperti yang dihitung"


def _cut(exact: Fraction, decimals: int) -> Fraction:
    scale = 10**decimals
    return Fraction(int(exact * scale), scale)


def _why(stated: Nilai, exact: Fraction, others: Iterable[Other]) -> str:
    """The cause of a wrong percentage, as the end of a message."""
    angka = stated.angka or Fraction()
    if stated.satuan == "" and abs(angka * 100 - exact) <= EXACT:
        return ": ditulis sebagai pecahan, bukan persentase"
    for other in others:
        if abs(angka - other.percent) <= EXACT:
            return f": {other.name}"
    slip = misspelt(*(int(bulatkan(percent * 100)) for percent in (angka, exact)))
    return f": {slip}" if slip else ""
