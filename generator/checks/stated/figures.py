"""What the trees of a dinas say of each node: its amounts by year, stage and kind, as printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.checks.dossier import Dossier, semua
from generator.checks.stated.causes import Part
from generator.model import hitung
from generator.model.hitung import Sudut
from generator.model.kode import baca_kode
from generator.model.rupiah import Rupiah
from generator.model.salah import Salah
from generator.model.skema.program import Simpul, Urusan
from generator.model.tahapan import TUNGGAL, Tahap

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

    def of_all(self, tops: tuple[Simpul, ...]) -> int | None:
        """The same of a whole tree."""
        return total(self.of(top) for top in tops if hitung.ada(top, self.sudut))


@dataclass(frozen=True, slots=True)
class Quarter:
    """Realisasi of one triwulan alone."""

    triwulan: str
    kind: str = "realisasi"

    def of(self, isi: Simpul) -> int | None:
        """The amount of a node; nothing where some of it is told for the whole year only."""
        return self.of_all((isi,))

    def of_all(self, tops: tuple[Simpul, ...]) -> int | None:
        """The same of a whole tree."""
        told = [leaf.realisasi for leaf in leaves(tops)]
        if any(TUNGGAL in values for values in told):
            return None
        return total(rupiah(values.get(self.triwulan)) for values in told)


def leaves(nodes: Iterable[Simpul]) -> Iterator[Simpul]:
    """The lowest nodes."""
    return (isi for isi in semua(nodes) if not isi.anak)


def total(amounts: Iterable[int | None]) -> int | None:
    """The sum of the amounts that are there; nothing when none is."""
    known = [amount for amount in amounts if amount is not None]
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

    def stages(self, tahun: int) -> tuple[Tahap, ...]:
        """The stages at which a year's pagu is said anew, and the first one."""
        tahapan = self.dossier.tahapan
        said = {key for isi in self._years.get(tahun, {}).values() for key in isi.pagu}
        return tuple(t for t in tahapan.semua if t.kode in said or t == tahapan.pertama)

    def node(self, tahun: int, key: str) -> Simpul | None:
        """The node of a kode, former kode or id in the tree of a year."""
        return self._years.get(tahun, {}).get(key)

    def planned(self, tahun: int, key: str) -> Simpul | None:
        """The same in the tree of the Renstra in force in a year."""
        plan = self.dossier.renstra_of(tahun)
        return self._periods[plan.periode.awal].get(key) if plan else None

    def carried(self, tahun: int, indikator: str) -> tuple[Simpul, ...]:
        """The programmes of a year whose money an indicator of the Renstra carries."""
        nodes = self._years.get(tahun, {}).values()
        return tuple(isi for isi in nodes if isi.mendukung[:1] == (indikator,))

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
            return isi.tingkat
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

    def said(self, tahun: int, view: View | Quarter, key: str = "") -> Part | None:
        """An amount of a node, of everything without a key; nothing where none is said."""
        renstra = view == self.period
        isi = self.planned(tahun, key) if renstra else self.node(tahun, key)
        if key and isi is None:
            return None
        tops = self.planned_tops(tahun) if renstra else self.tops(tahun)
        amount = view.of(isi) if isi else view.of_all(tops)
        if amount is None:
            return None
        where = "di berkas Renstra" if renstra else "di program.yaml"
        return Part(where, amount, isi.rentang(view.kind) if isi else None)

    def amount(self, tahun: int, view: View | Quarter, key: str = "") -> int | None:
        """The same without its place."""
        found = self.said(tahun, view, key)
        return found.amount if found else None

    def before(self, tahun: int, key: str) -> int | None:
        """What was spent on a node in the years of the Renstra before one.

        Nothing where a tree of these years is missing, or the Renstra begins with that year.
        """
        plan = self.dossier.renstra_of(tahun)
        years = range(plan.periode.awal, tahun) if plan else ()
        if not years or any(not self.tops(year) for year in years):
            return None
        view = self.view("realisasi", self.last)
        said = (self.said(year, view, key) for year in years)
        return sum(part.amount for part in said if part)

    def others(self, tahun: int, key: str) -> Iterator[Part]:
        """All amounts of a node, or of everything: of the year, of others and of the Renstra."""
        for other in sorted(self._years, key=lambda year: (abs(year - tahun), year)):
            isi = self.node(other, key)
            if isi is not None or not key:
                when = "" if other == tahun else f" {other}"
                yield from self._said(other, isi, f"{when} seluruhnya" if isi is None else when)
        isi = self.planned(tahun, key)
        if isi is not None or not key:
            yield from _part("anggaran Renstra", self.period, isi, self.planned_tops(tahun))

    def _said(self, tahun: int, isi: Simpul | None, when: str) -> Iterator[Part]:
        tops = self.tops(tahun)
        for kind in ("pagu", "prakiraan_maju"):
            for tahap in self.stages(tahun):
                name = f"{KINDS[kind]} {tahap.kode}{when}"
                yield from _part(name, self.view(kind, tahap), isi, tops)
        yield from _part(f"realisasi setahun{when}", self.view("realisasi", self.last), isi, tops)


def _part(name: str, view: View, isi: Simpul | None, tops: tuple[Urusan, ...]) -> Iterator[Part]:
    amount = view.of(isi) if isi else view.of_all(tops)
    if amount is not None:
        yield Part(name, amount, isi.rentang(view.kind, view.sudut.tahap.kode) if isi else None)


def _by_key(nodes: Iterator[Simpul]) -> Mapping[str, Simpul]:
    current: dict[str, Simpul] = {}
    former: dict[str, Simpul] = {}
    for isi in nodes:
        current[isi.kunci] = isi
        if isi.kode_lama:
            former[str(isi.kode_lama)] = isi
    return former | current
