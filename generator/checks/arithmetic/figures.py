"""What the trees of a dinas say of each node: its amounts by year, stage and kind, as printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.checks.arithmetic.causes import Part
from generator.checks.dossier import Dossier
from generator.diagnostics import Span
from generator.model import hitung
from generator.model.hitung import Sudut
from generator.model.kode import baca_kode
from generator.model.rupiah import Rupiah
from generator.model.salah import Salah
from generator.model.skema.program import Simpul, Urusan
from generator.model.tahapan import Tahap

KINDS = {"pagu": "pagu", "prakiraan_maju": "prakiraan maju", "realisasi": "realisasi"}
"""The amounts of a node by their key, and how they are called."""

YEAR_END = "tw4"
"""The cut-off of a whole year."""


@dataclass(frozen=True, slots=True)
class View:
    """Which amount of a node is meant."""

    kind: str
    """A key of `KINDS`."""
    sudut: Sudut

    def of(self, isi: Simpul) -> int | None:
        """The amount of a node; nothing when none is said."""
        if self.kind == "realisasi":
            return rupiah(hitung.realisasi(isi, self.sudut))
        return rupiah(hitung.uang(isi, lambda n: getattr(n, self.kind), self.sudut))

    def of_all(self, tops: tuple[Urusan, ...]) -> int | None:
        """The same of a whole tree."""
        here = (self.of(top) for top in tops if hitung.ada(top, self.sudut))
        known = [amount for amount in here if amount is not None]
        return sum(known) if known else None


def rupiah(found: Any) -> int | None:
    """The rupiah of an amount; nothing for nothing."""
    return found.jumlah if isinstance(found, Rupiah) else None


@dataclass(frozen=True)
class Figures:
    """The amounts of a dinas."""

    dossier: Dossier

    @cached_property
    def _years(self) -> Mapping[int, Mapping[str, Simpul]]:
        return {tahun: _by_key(year.simpul) for tahun, year in self.dossier.years.items()}

    @cached_property
    def _periods(self) -> Mapping[int, Mapping[str, Simpul]]:
        return {plan.periode.awal: _by_key(plan.simpul) for plan in self.dossier.renstra}

    def view(self, kind: str, tahap: Tahap, batas: str = YEAR_END) -> View:
        """The amounts of a kind at a stage, realisasi up to a triwulan."""
        return View(kind, Sudut(self.dossier.tahapan, tahap, batas))

    @cached_property
    def last(self) -> Tahap:
        """The last stage of a year."""
        return self.dossier.tahapan.semua[-1]

    @cached_property
    def period(self) -> View:
        """The amounts of a Renstra's whole period."""
        return View("pagu", Sudut(self.dossier.tahapan, self.last, renstra=True))

    def node(self, tahun: int, key: str) -> Simpul | None:
        """The node of a kode, former kode or id in the tree of a year."""
        return self._years.get(tahun, {}).get(key)

    def planned(self, tahun: int, key: str) -> Simpul | None:
        """The same in the tree of the Renstra in force in a year."""
        plan = self.dossier.renstra_of(tahun)
        return self._periods[plan.periode.awal].get(key) if plan else None

    def above(self, tahun: int, key: str) -> Iterator[str]:
        """The keys of the nodes that one lies in, the nearest first."""
        try:
            kode = baca_kode(key).induk
        except Salah:
            parents = self._parents.get(tahun, {})
            while key := parents.get(key, ""):
                yield key
            return
        while kode:
            yield str(kode)
            kode = kode.induk

    @cached_property
    def _parents(self) -> Mapping[int, Mapping[str, str]]:
        return {
            tahun: {below.kunci: isi.kunci for isi in nodes.values() for below in isi.anak}
            for tahun, nodes in self._years.items()
        }

    def level(self, tahun: int, key: str) -> str:
        """The level of a kode, or of the node of an id."""
        isi = self.node(tahun, key)
        if isi is not None:
            return type(isi).__name__.lower()
        try:
            return baca_kode(key).tingkat
        except Salah:
            return "baris"

    def tops(self, tahun: int) -> tuple[Urusan, ...]:
        """The urusan of a year."""
        year = self.dossier.years.get(tahun)
        return year.program.urusan if year and year.program else ()

    def planned_tops(self, tahun: int) -> tuple[Urusan, ...]:
        """The urusan of the Renstra in force in a year."""
        plan = self.dossier.renstra_of(tahun)
        return plan.isi.urusan if plan else ()

    def others(self, tahun: int, key: str) -> Iterator[Part]:
        """All amounts of a node: of the year first, then of the other years and of the Renstra."""
        for other in sorted(self._years, key=lambda year: (abs(year - tahun), year)):
            isi = self.node(other, key)
            if isi is not None:
                yield from self._said(isi, "" if other == tahun else f" {other}")
        isi = self.planned(tahun, key)
        if isi is not None:
            yield from _part("anggaran Renstra", self.period.of(isi), isi.rentang("pagu"))

    def _said(self, isi: Simpul, when: str) -> Iterator[Part]:
        for kind in ("pagu", "prakiraan_maju"):
            for tahap in self.dossier.tahapan.semua:
                name = f"{KINDS[kind]} {tahap.kode}{when}"
                amount = self.view(kind, tahap).of(isi)
                yield from _part(name, amount, isi.rentang(kind, tahap.kode))
        amount = self.view("realisasi", self.last).of(isi)
        yield from _part(f"realisasi{when}", amount, isi.rentang("realisasi"))


def _part(name: str, amount: int | None, span: Span) -> Iterator[Part]:
    if amount is not None:
        yield Part(name, amount, span)


def _by_key(nodes: Iterator[Simpul]) -> Mapping[str, Simpul]:
    current: dict[str, Simpul] = {}
    former: dict[str, Simpul] = {}
    for isi in nodes:
        current[isi.kunci] = isi
        if isi.kode_lama:
            former[str(isi.kode_lama)] = isi
    return former | current
