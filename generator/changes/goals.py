"""What changed in a Renstra above its programmes: tujuan, sasaran, and the indicators of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.changes.change import Change, Kind, Stated
from generator.changes.facts import Say, facts, silent, value
from generator.changes.indicators import IndicatorPair, join_indicators
from generator.changes.pairing import Pair, by_wording, pairs
from generator.changes.tree import WORDS
from generator.model.asal import asal
from generator.model.renstra import Renstra, Sasaran
from generator.wording import bare

YEARLY = {
    "target": Kind.TARGET,
    "realisasi": Kind.REACHED,
    "proyeksi": Kind.REACHED,
    "standar_nasional": Kind.DETAIL,
    "penyebab": Kind.DETAIL,
    "solusi": Kind.DETAIL,
    "catatan": Kind.DETAIL,
}
"""What an indicator of a Renstra says of the year that a side is of."""

STEADY = {isian: jenis for isian, jenis in WORDS.items() if isian != "jenis"}
"""What it says of every year."""


def goals(
    semula: Renstra | None, menjadi: Renstra | None, tahun: tuple[int, int]
) -> Iterator[Change]:
    """The changes; `tahun` are the years of the two sides.

    Where both are of one year, the targets of the other years of the Renstra are compared too.
    """
    for tingkat in ("tujuan", "sasaran"):
        goals = (getattr(renstra, tingkat) if renstra else () for renstra in (semula, menjadi))
        for pair in _join(*goals):
            yield from _goal(tingkat, pair)
    indicators = (renstra.indikator if renstra else () for renstra in (semula, menjadi))
    years = _other_years(semula, menjadi) if tahun[0] == tahun[1] else ()
    for joined in join_indicators(*indicators):
        yield from _indicator(joined, tahun, [t for t in years if t != tahun[0]])


def _join(semula: Iterable[Sasaran], menjadi: Iterable[Sasaran]) -> tuple[Pair[Sasaran], ...]:
    return pairs(
        tuple(semula),
        tuple(menjadi),
        lambda goal: (goal.id, bare(goal.nama)),
        lambda one, other: by_wording((one.id, one.nama), (other.id, other.nama)),
    )


def _goal(tingkat: str, pair: Pair[Sasaran]) -> Iterator[Change]:
    semula, menjadi = (_said(goal) if goal else silent for goal in (pair.semula, pair.menjadi))
    if not (pair.semula and pair.menjadi):
        yield from facts({"nama": Kind.STRUCTURE}, "renstra", tingkat, semula, menjadi)
        return
    yield from facts({"nama": Kind.WORDING}, "renstra", tingkat, semula, menjadi)
    yield from facts({"tujuan": Kind.STRUCTURE}, "renstra", tingkat, semula, menjadi)


def _said(goal: Sasaran) -> Say:
    def say(isian: str) -> Stated:
        found = goal.nama if isian == "nama" else _id(goal.tujuan)
        return Stated(value(found), goal.nama, goal.id, span=asal(goal).rentang(isian))

    return say


def _indicator(
    pair: IndicatorPair, tahun: tuple[int, int], years: Iterable[int]
) -> Iterator[Change]:
    both = (pair.semula, pair.menjadi)
    semula, menjadi = (_measured(one) if one else silent for one in both)
    if pair.semula and pair.menjadi:
        yield from facts(STEADY, "renstra", "indikator", semula, menjadi)
        yield from facts({"sasaran": Kind.STRUCTURE}, "renstra", "indikator", semula, menjadi)
    else:
        yield from facts({"nama": Kind.STRUCTURE}, "renstra", "indikator", semula, menjadi)
    yearly = (_in_year(one, t) if one else silent for one, t in zip(both, tahun, strict=True))
    yield from facts(YEARLY, "renstra", "indikator", *yearly)
    for other in years:
        spread = (_of_years(one) if one else silent for one in both)
        yield from facts({f"target {other}": Kind.TARGET}, "renstra", "indikator", *spread)


def _measured(indikator: Any) -> Say:
    def say(isian: str) -> Stated:
        found = getattr(indikator, isian)
        found = _id(found) if isian == "sasaran" else found
        return _stated(indikator, found, isian)

    return say


def _in_year(indikator: Any, tahun: int) -> Say:
    def say(isian: str) -> Stated:
        return _stated(indikator, getattr(indikator.pada(tahun), isian), isian, str(tahun))

    return say


def _of_years(indikator: Any) -> Say:
    def say(isian: str) -> Stated:
        _, tahun = isian.split()
        return _stated(indikator, indikator.pada(int(tahun)).target, "target", tahun)

    return say


def _stated(indikator: Any, found: Any, *kunci: str) -> Stated:
    owner = indikator.sasaran.nama if indikator.sasaran else ""
    span = asal(indikator).rentang(*kunci)
    return Stated(value(found), owner, indikator.id, indikator.nama, span)


def _id(goal: Any) -> str:
    return str(goal.id) if goal else ""


def _other_years(*renstra: Renstra | None) -> list[int]:
    periods = (range(one.awal, one.akhir + 1) for one in renstra if one)
    return sorted({tahun for period in periods for tahun in period})
