"""What changed in a programme tree: nodes, amounts, wording, details, indicators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.changes.change import MOVED, RECODED, Change, Kind, Stated, difference
from generator.changes.facts import Say, facts, silent, value
from generator.changes.indicators import IndicatorPair
from generator.changes.nodes import NodePair
from generator.model.asal import asal
from generator.model.nilai import jumlahkan

AMOUNTS = {
    "pagu": Kind.PAGU,
    "prakiraan_maju": Kind.FORWARD,
    "realisasi": Kind.SPENT,
}
"""Money of a node, each the sum of what lies below."""

TEXTS = {
    "nama": Kind.WORDING,
    "lokasi": Kind.DETAIL,
    "kelompok_sasaran": Kind.DETAIL,
    "sumber_dana": Kind.DETAIL,
    "mendukung": Kind.DETAIL,
    "penanggung_jawab": Kind.DETAIL,
    "catatan": Kind.DETAIL,
}
"""What else a node says."""

VALUES = {
    "target": Kind.TARGET,
    "prakiraan_maju": Kind.TARGET,
    "realisasi": Kind.REACHED,
    "proyeksi": Kind.REACHED,
}
"""What an indicator of a node says in numbers."""

WORDS = {
    "nama": Kind.WORDING,
    "jenis": Kind.DETAIL,
    "arah": Kind.DETAIL,
    "akumulasi": Kind.DETAIL,
    "definisi": Kind.DETAIL,
    "rumus": Kind.DETAIL,
    "sumber": Kind.DETAIL,
    "penanggung_jawab": Kind.DETAIL,
    "standar_nasional": Kind.DETAIL,
    "ikk": Kind.DETAIL,
}
"""What else an indicator says."""


def tree(bagian: str, joined: Iterable[NodePair], tahapan: tuple[str, str]) -> Iterator[Change]:
    """The changes of joined nodes; `tahapan` are the stages at which the sides are seen.

    The shares of amounts that are the nodes' own (`sendiri`) sum up to the difference of the
    trees' totals, whatever moved, was detailed or was left to a sum.
    """
    for pair in joined:
        semula, menjadi = (
            _said(node, stage) if node else silent
            for node, stage in zip((pair.semula, pair.menjadi), tahapan, strict=True)
        )
        yield from _structure(bagian, pair, semula, menjadi)
        yield from _amounts(bagian, pair, semula, menjadi)
        if pair.semula and pair.menjadi:
            yield from facts(TEXTS, bagian, pair.tingkat, semula, menjadi)
        for indicator in pair.indikator:
            yield from _indicator(bagian, pair, indicator, tahapan)


def _said(simpul: Any, tahapan: str) -> Say:
    def say(isian: str) -> Stated:
        span = asal(simpul).rentang(isian, tahapan)
        return Stated(value(getattr(simpul, isian)), simpul.nama, simpul.id, span=span)

    return say


def _structure(bagian: str, pair: NodePair, semula: Say, menjadi: Say) -> Iterator[Change]:
    if not (pair.semula and pair.menjadi):
        yield from facts({"nama": Kind.STRUCTURE}, bagian, pair.tingkat, semula, menjadi)
    elif pair.keadaan in {RECODED, MOVED}:
        isian = "kode" if pair.keadaan == RECODED else "induk"
        lama, baru = (
            Stated(
                node.id if isian == "kode" else node.induk.id, node.nama, node.id, span=node.span
            )
            for node in (pair.semula, pair.menjadi)
        )
        yield Change(Kind.STRUCTURE, bagian, pair.tingkat, isian, lama, baru)


def _amounts(bagian: str, pair: NodePair, semula: Say, menjadi: Say) -> Iterator[Change]:
    for isian, jenis in AMOUNTS.items():
        lama, baru = semula(isian), menjadi(isian)
        own = difference(_own(pair.semula, isian), _own(pair.menjadi, isian))
        if lama.nilai != baru.nilai or own:
            yield Change(jenis, bagian, pair.tingkat, isian, lama, baru, own)


def _own(simpul: Any, isian: str) -> Any:
    """What of a node's amount is not the sum of those below."""
    below = jumlahkan(getattr(anak, isian) for anak in simpul.anak)
    return difference(below, getattr(simpul, isian))


def _indicator(
    bagian: str, pair: NodePair, indicator: IndicatorPair, tahapan: tuple[str, str]
) -> Iterator[Change]:
    semula, menjadi = (
        _measured(one, stage) if one else silent
        for one, stage in zip((indicator.semula, indicator.menjadi), tahapan, strict=True)
    )
    if indicator.semula and indicator.menjadi:
        yield from facts(WORDS, bagian, pair.tingkat, semula, menjadi)
    elif pair.semula and pair.menjadi:
        yield from facts({"nama": Kind.STRUCTURE}, bagian, pair.tingkat, semula, menjadi)
    yield from facts(VALUES, bagian, pair.tingkat, semula, menjadi)


def _measured(indikator: Any, tahapan: str) -> Say:
    def say(isian: str) -> Stated:
        simpul = indikator.simpul
        span = asal(indikator).rentang(isian, tahapan)
        found = value(getattr(indikator, isian))
        return Stated(found, simpul.nama, simpul.id, indikator.nama, span)

    return say
