"""The indicators of a year, of the Renstra and of its programme tree: target and realisasi."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.checks.dossier import Dossier, PeriodPlan, Year
from generator.diagnostics import Span
from generator.model.catatan import Catatan
from generator.model.hitung import gabungkan, sampai
from generator.model.nilai import Nilai
from generator.model.salah import Salah
from generator.model.skema.dasar import Bagian
from generator.model.skema.program import Indikator, Simpul
from generator.model.skema.renstra import CapaianIndikator, IndikatorRenstra, Sasaran, Tujuan
from generator.model.tahapan import Tahap, Tahapan
from generator.wording import words


@dataclass(frozen=True, slots=True)
class Said:
    """A value, and where it was said."""

    nilai: Nilai
    bagian: Bagian | Catatan
    """The part of a file in which it stands."""
    kunci: tuple[Any, ...]
    """The keys that lead to it there."""

    @property
    def span(self) -> Span:
        """Its place; looked up only where something is to be told."""
        return self.bagian.rentang(*self.kunci)


@dataclass(frozen=True, slots=True)
class Measure:
    """An indicator in one year."""

    isi: IndikatorRenstra | Indikator
    pemilik: Simpul | Sasaran | Tujuan | None
    """The node, sasaran or tujuan whose indicator it is."""
    tahapan: Tahapan
    tahun: int
    hasil: CapaianIndikator | Indikator | None
    """What says what came of it."""

    @property
    def id(self) -> str:
        """Its id; empty when it has none."""
        return self.isi.id or ""

    @property
    def nama(self) -> str:
        """Its wording."""
        return self.isi.nama

    @property
    def renstra(self) -> bool:
        """Whether it is an indicator of the Renstra."""
        return isinstance(self.isi, IndikatorRenstra)

    @property
    def simpul(self) -> Simpul | None:
        """The node whose indicator it is."""
        return self.pemilik if isinstance(self.pemilik, Simpul) else None

    @property
    def utama(self) -> bool:
        """Whether it measures a sasaran: such indicators are printed by every document."""
        return isinstance(self.pemilik, Sasaran)

    @property
    def target(self) -> Mapping[Any, Any]:
        """Its targets by stage."""
        if isinstance(self.isi, IndikatorRenstra):
            return self.isi.target.get(self.tahun, {})
        return self.isi.target

    def at(self, tahap: Tahap) -> Said | None:
        """Its target at a stage; nothing when none has been said by then."""
        target = self.target
        return said(self.tahapan.target(target, tahap), self.isi, *self._keys(target, tahap))

    def _keys(self, target: Mapping[Any, Any], tahap: Tahap) -> Iterator[Any]:
        """The keys under which the target of a stage was typed."""
        yield "target"
        if isinstance(self.isi, IndikatorRenstra):
            yield self.tahun
        until = self.tahapan.kode[: self.tahapan.semua.index(tahap) + 1]
        yield from [kode for kode in reversed(until) if kode in target][:1]

    def reached(self, batas: str) -> Said | None:
        """Its realisasi up to a triwulan; nothing when none has been said by then."""
        if self.hasil is None:
            return None
        terbaca = sampai(self.hasil.realisasi, batas)
        try:
            hasil = gabungkan(terbaca, self.isi.akumulasi)
        except Salah:  # values of several units: the document that prints them says so
            return None
        return said(hasil, self.hasil, "realisasi")


def said(nilai: Any, bagian: Bagian | Catatan, *kunci: Any) -> Said | None:
    """A value with its place; nothing for a dash, N/A and what is no value."""
    if not isinstance(nilai, Nilai) or (nilai.angka is None and nilai.predikat is None):
        return None
    return Said(nilai, bagian, kunci)


def measures(dossier: Dossier, tahun: int, dari: int | None = None) -> Iterator[Measure]:
    """All indicators of a year: those of the Renstra, then those of its programme tree.

    The Renstra is that of the year, or of the year `dari` from which one looks.
    """
    plan, year = plan_of(dossier, dari or tahun), dossier.years.get(tahun)
    if plan is not None:
        yield from _of_renstra(dossier, plan, tahun)
    if year is not None:
        yield from _of_tree(dossier, year)


def plan_of(dossier: Dossier, tahun: int) -> PeriodPlan | None:
    """The Renstra in force in a year; before there was one, the first, which may look back."""
    later = (plan for plan in dossier.renstra if plan.periode.awal > tahun)
    return dossier.renstra_of(tahun) or next(later, None)


def twins(known: Iterable[Measure]) -> Iterator[tuple[Measure, Measure]]:
    """Indicators of a tree that are also indicators of the Renstra: by id, else by wording.

    What several nodes word alike is a part of it at each of them, and no twin.
    """
    own = tuple(known)
    renstra = [measure for measure in own if measure.renstra]
    tree = [measure for measure in own if not measure.renstra]
    by_id, by_words = {m.id: m for m in renstra}, {words(m.nama): m for m in renstra}
    times = Counter(words(measure.nama) for measure in tree)
    for measure in tree:
        name = words(measure.nama)
        twin = by_id.get(measure.id) or (by_words.get(name) if times[name] == 1 else None)
        if twin is not None:
            yield measure, twin


def _of_renstra(dossier: Dossier, plan: PeriodPlan, tahun: int) -> Iterator[Measure]:
    """The indicators of a Renstra in a year, be it of its period or not."""
    year = dossier.years.get(tahun)
    kinerja = year.kinerja.indikator if year and year.kinerja else ()
    hasil = {satu.id: satu for satu in kinerja}
    for isi, pemilik in owned(plan):
        yield Measure(isi, pemilik, dossier.tahapan, tahun, hasil.get(isi.id))


def _of_tree(dossier: Dossier, year: Year) -> Iterator[Measure]:
    """The indicators of the nodes of a year."""
    for simpul in year.simpul:
        for isi in simpul.indikator:
            yield Measure(isi, simpul, dossier.tahapan, year.tahun, isi)


def owned(plan: PeriodPlan) -> Iterator[tuple[IndikatorRenstra, Sasaran | Tujuan | None]]:
    """The indicators of a Renstra with the sasaran or tujuan that they measure, if any."""
    for tujuan in plan.isi.tujuan:
        yield from ((isi, tujuan) for isi in tujuan.indikator)
        for sasaran in tujuan.sasaran:
            yield from ((isi, sasaran) for isi in sasaran.indikator)
    yield from ((isi, None) for isi in plan.isi.indikator)
