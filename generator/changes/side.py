"""One of two sides that are compared: a document, or a year, as it sees its data."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from generator.model import Perencanaan
from generator.model.catatan import Objek
from generator.model.renstra import Renstra
from generator.model.tahun import DataTahun
from generator.world import World

PRESENT = "isi sekarang"
"""How the present content is called where a side is from it."""


class Side(Objek):
    """A side: its data, and the files that they come from."""

    def __init__(self, plan: Perencanaan, world: World, asal: str = PRESENT) -> None:
        self._plan = plan
        self._world = world
        self._asal = asal

    def __repr__(self) -> str:
        return f"Side({self.alamat})"

    @property
    def alamat(self) -> str:
        """How to ask for it: `daerah/dinas/tahun/nama@tahapan`."""
        return f"{self._plan.ref.stem.rstrip('/')}@{self._plan.tahap.kode}"

    @property
    def asal(self) -> str:
        """Where it is from: the present content, or a file of the archive."""
        return self._asal

    @property
    def dokumen(self) -> Any:
        """The document; one without a name where the side is a year."""
        return self._plan.dokumen

    @property
    def tahapan(self) -> str:
        """The name of its stage."""
        return self._plan.tahap.nama

    @cached_property
    def tahun(self) -> DataTahun:
        """The data of its year, at its stage and up to its cut-off."""
        return self._plan.tahun(self._plan.ref.tahun)

    @cached_property
    def renstra(self) -> Renstra | None:
        """The Renstra in force; `None` where there is none."""
        found = self._plan.renstra
        return found if isinstance(found, Renstra) else None


def before(side: Side) -> Side:
    """A side at the stage that its document compares with; `Salah` when it names none."""
    return Side(side._plan.semula, side._world, side._asal)


def seen_at(side: Side, tahapan: str) -> Side:
    """A side at another stage; `Salah` for an unknown one."""
    return Side(side._plan.pada(tahapan), side._world, side._asal)


def plan_of(side: Side) -> Perencanaan:
    """The data of a side, which templates do not get whole."""
    return side._plan


def world_of(side: Side) -> World:
    """Where the data of a side come from."""
    return side._world
