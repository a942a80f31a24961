"""Two sides compared: all changes, by kind, and the nodes of the year side by side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from generator.changes.change import Change, Kind
from generator.changes.goals import goals
from generator.changes.narrative import narrative
from generator.changes.nodes import NodePair, join
from generator.changes.papers import papers
from generator.changes.side import Side
from generator.changes.tree import tree
from generator.content.names import suggestion
from generator.model.catatan import Objek
from generator.model.salah import Salah


class Comparison(Objek):
    """What is not the same on two sides; computed when it is asked for."""

    def __init__(self, semula: Side, menjadi: Side) -> None:
        self._semula = semula
        self._menjadi = menjadi

    def __repr__(self) -> str:
        return f"Comparison({self._semula!r}, {self._menjadi!r})"

    @property
    def semula(self) -> Side:
        """The side before."""
        return self._semula

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
        """The changes of some kinds; `Salah` for a kind that does not exist."""
        for satu in jenis:
            if satu not in list(Kind):
                raise Salah(f"jenis perubahan `{satu}` tidak dikenal", suggestion(satu, Kind))
        return tuple(change for change in self.semua if change.jenis in jenis)

    @cached_property
    def simpul(self) -> tuple[NodePair, ...]:
        """The nodes of the year of which anything changed, and those above them."""
        changed = {change.kode for change in self.semua if change.bagian == "program"}
        kept = {
            above.id
            for pair in self._joined
            if pair.id in changed
            for above in _upwards(pair.menjadi or pair.semula)
        }
        return tuple(pair for pair in self._joined if {pair.semula.id, pair.menjadi.id} & kept)

    @cached_property
    def _joined(self) -> tuple[NodePair, ...]:
        return join(self._semula.tahun, self._menjadi.tahun)

    def _found(self) -> Iterator[Change]:
        semula, menjadi = self._semula, self._menjadi
        stages = (semula.tahun.tahapan, menjadi.tahun.tahapan)
        yield from goals(semula.renstra, menjadi.renstra, (semula.tahun.tahun, menjadi.tahun.tahun))
        yield from tree("program", self._joined, stages)
        yield from tree("renstra", join(semula.renstra, menjadi.renstra), ("", ""))
        yield from papers(semula._plan, menjadi._plan)
        yield from narrative((semula._world, semula._plan.ref), (menjadi._world, menjadi._plan.ref))


def _upwards(simpul: Any) -> Iterator[Any]:
    """A node and all above it."""
    while simpul:
        yield simpul
        simpul = simpul.induk
