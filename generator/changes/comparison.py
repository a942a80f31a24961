"""Two sides compared: all changes, by kind, and the nodes of the year side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.changes.change import Change, Kind, Stated
from generator.changes.facts import value
from generator.changes.goals import goals
from generator.changes.narrative import narrative
from generator.changes.nodes import NodePair, join
from generator.changes.papers import papers
from generator.changes.side import Side, before, plan_of, world_of
from generator.changes.tree import AMOUNTS, tree
from generator.content.names import suggestion
from generator.model.catatan import Objek
from generator.model.salah import Salah


@dataclass(frozen=True, slots=True)
class Count(Objek):
    """How many changes there are of one kind."""

    judul: str
    """What the kind is called."""
    perubahan: tuple[Change, ...]

    @property
    def banyak(self) -> int:
        """All of them."""
        return len(self.perubahan)

    @property
    def baru(self) -> int:
        """Of what was not there."""
        return self._of("Baru")

    @property
    def dihapus(self) -> int:
        """Of what is not there any more."""
        return self._of("Dihapus")

    @property
    def bertambah(self) -> int:
        """Of numbers that grew."""
        return self._of("Bertambah")

    @property
    def berkurang(self) -> int:
        """Of numbers that shrank."""
        return self._of("Berkurang")

    @property
    def lain(self) -> int:
        """The others."""
        return self.banyak - self.baru - self.dihapus - self.bertambah - self.berkurang

    def _of(self, keadaan: str) -> int:
        return sum(change.keadaan == keadaan for change in self.perubahan)


_TREES = {"program": "tahun", "renstra": "renstra"}
"""The trees of a side by the part of the data that they are."""


class Comparison(Objek):
    """What is not the same on two sides; computed when it is asked for.

    Without `semula` that side is the document at the stage that it compares with.
    """

    def __init__(self, semula: Side | None, menjadi: Side) -> None:
        self._semula = semula
        self._menjadi = menjadi

    def __repr__(self) -> str:
        return f"Comparison({self._semula!r}, {self._menjadi!r})"

    @cached_property
    def semula(self) -> Side:
        """The side before; raises `Salah` when the document names no stage to compare with."""
        return self._semula or before(self._menjadi)

    @property
    def menjadi(self) -> Side:
        """The side after."""
        return self._menjadi

    @cached_property
    def semua(self) -> tuple[Change, ...]:
        """All changes: by kind, within a kind in reading order."""
        found = tuple(self._found())
        return tuple(change for kind in Kind for change in found if change.jenis is kind)

    def perubahan(self, *jenis: str) -> tuple[Change, ...]:
        """The changes of some kinds, or all; `Salah` for a kind that does not exist."""
        for satu in jenis:
            if satu not in list(Kind):
                raise Salah(f"jenis perubahan `{satu}` tidak dikenal", suggestion(satu, Kind))
        return tuple(change for change in self.semua if not jenis or change.jenis in jenis)

    @property
    def ringkasan(self) -> tuple[Count, ...]:
        """How many changes there are of each kind that has any."""
        kinds = dict.fromkeys(change.jenis for change in self.semua)
        return tuple(Count(kind.judul, self.perubahan(kind)) for kind in kinds)

    def jumlah(self, isian: str, bagian: str = "program") -> Change:
        """The totals of an amount (`pagu`, `prakiraan_maju`, `realisasi`) on both sides.

        `bagian` is `program`, the tree of the year, or `renstra`; `Salah` for other amounts.
        """
        if isian not in AMOUNTS:
            raise Salah(f"`{isian}` tidak dijumlahkan", suggestion(isian, AMOUNTS))
        trees = (getattr(side, _TREES[bagian]) for side in (self.semula, self.menjadi))
        totals = (Stated(value(getattr(tree, isian, None))) for tree in trees)
        return Change(AMOUNTS[isian], bagian, "", isian, *totals)

    def simpul(self, *jenis: str) -> tuple[NodePair, ...]:
        """The nodes of the year with a change of some kinds, or any, and those above them."""
        found = self.perubahan(*jenis)
        changed = {change.kode for change in found if change.bagian == "program"}
        kept = {
            above.id
            for pair in self._joined
            if pair.id in changed
            for above in _upwards(pair.menjadi or pair.semula)
        }
        return tuple(pair for pair in self._joined if {pair.semula.id, pair.menjadi.id} & kept)

    @cached_property
    def _joined(self) -> tuple[NodePair, ...]:
        return join(self.semula.tahun, self.menjadi.tahun)

    def _found(self) -> Iterator[Change]:
        semula, menjadi = self.semula, self.menjadi
        stages = (semula.tahun.tahapan, menjadi.tahun.tahapan)
        yield from tree("program", self._joined, stages)
        years = (semula.tahun.tahun, menjadi.tahun.tahun)
        yield from goals(semula.renstra, menjadi.renstra, years)
        yield from tree("renstra", join(semula.renstra, menjadi.renstra), ("", ""))
        yield from papers(semula, menjadi)
        if plan_of(semula).ref.nama and plan_of(menjadi).ref.nama:
            files = ((world_of(side), plan_of(side).ref) for side in (semula, menjadi))
            yield from narrative(*files)


def _upwards(simpul: Any) -> Iterator[Any]:
    """A node and all above it."""
    while simpul:
        yield simpul
        simpul = simpul.induk
