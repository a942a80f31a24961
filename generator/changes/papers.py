"""What changed outside the plan: the document itself, officials, dinas and daerah, other data."""

from __future__ import annotations

from collections.abc import Iterator

from generator.changes.change import Change, Kind
from generator.changes.records import Walk
from generator.changes.side import Side, plan_of, world_of
from generator.content.paths import find_data
from generator.diagnostics import Findings
from generator.model.catatan import Catatan, ganti

_SIGNING = "penanda_tangan"
_NAMED = frozenset({"nama", "tahun", "tahapan", _SIGNING})
"""Keys of a document that say which it is, as whoever compares has said himself."""


def papers(*sides: Side) -> Iterator[Change]:
    """The changes of the records that two sides read."""
    both = [plan_of(side) for side in sides]
    if all(plan.ref.nama for plan in both):
        documents = [_signed(plan.dokumen) for plan in both]
        yield from Walk(Kind.PAPER, "dokumen", aside=_NAMED).records(*documents)
        yield from Walk(Kind.OFFICIAL, "dokumen").key(_SIGNING, *documents)
    officials = (plan.dinas.pejabat for plan in both)
    yield from Walk(Kind.OFFICIAL, "dinas", isian="pejabat").lists(*officials)
    offices = (plan.dinas for plan in both)
    yield from Walk(Kind.DATA, "dinas", aside=frozenset({"pejabat"})).records(*offices)
    regions = (_scaled(plan.daerah) for plan in both)
    yield from Walk(Kind.DATA, "daerah", aside=frozenset({"kepala"})).records(*regions)
    files = [_files(side) for side in sides]
    for nama in dict.fromkeys(nama for records in files for nama in records):
        yield from Walk(Kind.DATA, "data", nama).records(*(found.get(nama) for found in files))


def _signed(dokumen: Catatan) -> Catatan:
    """A document with the ids of those who sign it."""
    return ganti(dokumen, **{_SIGNING: tuple(official.id for official in dokumen.penanda_tangan)})


def _scaled(daerah: Catatan) -> Catatan:
    """A daerah with its scale as text."""
    classes = tuple(f"{kelas.label}: {kelas.uraian}" for kelas in daerah.skala)
    return ganti(daerah, skala=classes)


def _files(side: Side) -> dict[str, Catatan]:
    """The records of the data files that a side has, by name."""
    ref, data = plan_of(side).ref, side.tahun.data
    names = find_data(world_of(side), ref.owner, ref.tahun, Findings())
    return {nama: getattr(data, nama) for nama in names}
