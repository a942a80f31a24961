"""A programme tree in which parents state amounts, as columns of rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from generator.checks.stated.figures import KINDS, leaves, rupiah, total
from generator.checks.stated.sums import Row
from generator.diagnostics import Span
from generator.model import hitung
from generator.model.hitung import TRIWULAN, Sudut
from generator.model.skema.program import Jumlah, Simpul
from generator.model.tahapan import TUNGGAL, Tahap, Tahapan

Owner = Simpul | Jumlah
"""What may state an amount over others: a node, or the totals of its file."""


class Reading(Protocol):
    """One column: what its lowest nodes have, and what is stated above them."""

    @property
    def label(self) -> str:
        """How it is called."""

    @property
    def kind(self) -> str:
        """Its key in the file."""

    def amount(self, isi: Simpul) -> int | None:
        """The amount of a node without amounts below."""

    def stated(self, owner: Owner, below: tuple[Simpul, ...]) -> tuple[int, Span] | None:
        """What the owner of nodes states of their sum, and where."""


@dataclass(frozen=True, slots=True)
class Staged:
    """Pagu or prakiraan maju at a stage that is no ceiling."""

    kind: str
    tahapan: Tahapan
    tahap: Tahap

    @property
    def label(self) -> str:
        """The kind, with the stage where it is not the first."""
        first = self.tahap == self.tahapan.pertama
        return KINDS[self.kind] if first else f"{KINDS[self.kind]} {self.tahap.kode}"

    def amount(self, isi: Simpul) -> int | None:
        """The amount at the stage, where the node belongs to it."""
        return self._at(isi, self.tahap)

    def stated(self, owner: Owner, below: tuple[Simpul, ...]) -> tuple[int, Span] | None:
        """What is stated at this stage, or at one before it where the nodes below had nothing."""
        for tahap in self._back():
            if tahap != self.tahap and any(
                self._at(isi, tahap) is not None for isi in leaves(below)
            ):
                return None
            for key in (tahap.kode, TUNGGAL) if tahap == self.tahapan.pertama else (tahap.kode,):
                if key in getattr(owner, self.kind):
                    return _stated(owner, self.kind, key)
        return None

    def _back(self) -> Iterator[Tahap]:
        """The stage and those before it that are no ceilings, the latest first."""
        until = self.tahapan.semua[: self.tahapan.semua.index(self.tahap) + 1]
        return (tahap for tahap in reversed(until) if not tahap.plafon)

    def _at(self, isi: Simpul, tahap: Tahap) -> int | None:
        if not hitung.ada(isi, Sudut(self.tahapan, tahap)):
            return None
        return rupiah(self.tahapan.uang(getattr(isi, self.kind), tahap))


@dataclass(frozen=True, slots=True)
class Whole:
    """Realisasi of a year, or pagu of a Renstra's period: typed alone, or by part of the time."""

    kind: str
    label: str

    def amount(self, isi: Simpul) -> int | None:
        """What is typed alone, or the sum of the parts."""
        return total(rupiah(one) for one in getattr(isi, self.kind).values())

    def stated(self, owner: Owner, below: tuple[Simpul, ...]) -> tuple[int, Span] | None:
        """What is typed alone; the sum of the parts where the nodes below have none."""
        values = getattr(owner, self.kind)
        if TUNGGAL in values:
            return _stated(owner, self.kind, TUNGGAL)
        alone = any(TUNGGAL in getattr(isi, self.kind) for isi in leaves(below))
        added = total(rupiah(one) for one in values.values())
        return (added, owner.rentang(self.kind)) if alone and added is not None else None


@dataclass(frozen=True, slots=True)
class During:
    """The same in one triwulan, or one year of a Renstra."""

    kind: str
    label: str
    part: str | int

    def amount(self, isi: Simpul) -> int | None:
        """What is typed for that part."""
        return rupiah(getattr(isi, self.kind).get(self.part))

    def stated(self, owner: Owner, below: tuple[Simpul, ...]) -> tuple[int, Span] | None:
        """What is stated for that part, where the nodes below tell it too."""
        if any(TUNGGAL in getattr(isi, self.kind) for isi in leaves(below)):
            return None
        return _stated(owner, self.kind, self.part)


def _stated(owner: Owner, kind: str, key: Any) -> tuple[int, Span] | None:
    amount = rupiah(getattr(owner, kind).get(key))
    return None if amount is None else (amount, owner.rentang(kind, key))


def rows(reading: Reading, nodes: Iterable[Simpul]) -> tuple[Row, ...]:
    """Nodes as rows of a column."""
    return tuple(_row(reading, isi, isi.kunci, isi.anak) for isi in nodes)


def whole(reading: Reading, jumlah: Jumlah, tops: tuple[Simpul, ...]) -> Row:
    """The totals of a file as the row over the nodes at its top."""
    return _row(reading, jumlah, "", tops)


def _row(reading: Reading, owner: Owner, key: str, below: tuple[Simpul, ...]) -> Row:
    level = owner.tingkat if isinstance(owner, Simpul) else "jumlah"
    if isinstance(owner, Simpul) and not below:
        return Row(key, level, reading.amount(owner), owner.rentang(reading.kind))
    stated = reading.stated(owner, below)
    amount, span = stated or (None, owner.span)
    return Row(key, level, amount, span, rows(reading, below))


def yearly(tahapan: Tahapan, owners: Iterable[Owner]) -> Iterator[Reading]:
    """The columns of a year's tree in which one of the owners states a sum."""
    said = {(kind, key) for owner in owners for kind in KINDS for key in getattr(owner, kind)}
    ceilings = {tahap.kode for tahap in tahapan.semua if tahap.plafon}
    kinds = {kind for kind, key in said if key not in ceilings}
    for kind in ("pagu", "prakiraan_maju"):
        for tahap in tahapan.semua if kind in kinds else ():
            if not tahap.plafon:
                yield Staged(kind, tahapan, tahap)
    if "realisasi" in kinds:
        yield Whole("realisasi", "realisasi")
        for triwulan in TRIWULAN:
            yield During("realisasi", f"realisasi {triwulan}", triwulan)


def periodic(owners: Iterable[Owner]) -> Iterator[Reading]:
    """The same of a Renstra's tree."""
    parts = sorted({key for owner in owners for key in owner.pagu if key != TUNGGAL})
    if any(owner.pagu for owner in owners):
        yield Whole("pagu", "pagu Renstra")
    for part in parts:
        yield During("pagu", f"pagu {part}", part)
