"""What changed outside the plan: the document itself, officials, dinas and daerah, other data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.changes.change import Change, Kind
from generator.changes.records import Walk
from generator.diagnostics import ContentError
from generator.model import Perencanaan
from generator.model.catatan import Catatan, ganti
from generator.model.nihil import NIHIL

_SIGNING = "penanda_tangan"
_NAMED = frozenset({"nama", "tahun", "tahapan", _SIGNING})
"""Keys of a document that say which it is, as whoever compares has said himself."""


def papers(semula: Perencanaan, menjadi: Perencanaan) -> Iterator[Change]:
    """The changes of the records that two plans read."""
    both = (semula, menjadi)
    if semula.ref.nama and menjadi.ref.nama:
        documents = [_signed(plan.dokumen) for plan in both]
        yield from Walk(Kind.PAPER, "dokumen", aside=_NAMED).records(*documents)
        yield from Walk(Kind.OFFICIAL, "dokumen").key(_SIGNING, *documents)
    officials = (plan.dinas.pejabat for plan in both)
    yield from Walk(Kind.OFFICIAL, "dinas", isian="pejabat").lists(*officials)
    offices = (plan.dinas for plan in both)
    yield from Walk(Kind.DATA, "dinas", aside=frozenset({"pejabat"})).records(*offices)
    regions = (_scaled(plan.daerah) for plan in both)
    yield from Walk(Kind.DATA, "daerah", aside=frozenset({"kepala"})).records(*regions)
    years = [plan.tahun(plan.ref.tahun).data for plan in both]
    for nama in dict.fromkeys((*dir(years[0]), *dir(years[1]))):
        yield from Walk(Kind.DATA, "data", nama).records(*(_file(data, nama) for data in years))


def _signed(dokumen: Catatan) -> Catatan:
    """A document with the ids of those who sign it."""
    return ganti(dokumen, **{_SIGNING: tuple(official.id for official in dokumen.penanda_tangan)})


def _scaled(daerah: Catatan) -> Catatan:
    """A daerah with its scale as text."""
    classes = tuple(f"{kelas.label}: {kelas.uraian}" for kelas in daerah.skala)
    return ganti(daerah, skala=classes)


def _file(data: Any, nama: str) -> Any:
    """The record of a data file; nothing where there is none."""
    try:
        return getattr(data, nama, NIHIL)
    except ContentError:  # it is not there; had it been wrong, the plan would not have been read
        return NIHIL
