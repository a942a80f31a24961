"""The five levels as attributes, for the nodes of a tree and for the tree itself."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from generator.model.catatan import Objek
from generator.model.kode import TINGKAT


class Bertingkat(Objek):
    """Something with `.urusan` to `.subkegiatan`."""

    def _tingkat(self, tingkat: str) -> Any:
        raise NotImplementedError

    @property
    def urusan(self) -> Any:
        """All urusan; of a node, the one that it is or lies in."""
        return self._tingkat("urusan")

    @property
    def bidang(self) -> Any:
        """The bidang below; of a lower node, the one that it is or lies in."""
        return self._tingkat("bidang")

    @property
    def program(self) -> Any:
        """The programmes below; of a lower node, the one that it is or lies in."""
        return self._tingkat("program")

    @property
    def kegiatan(self) -> Any:
        """The kegiatan below; of a lower node, the one that it is or lies in."""
        return self._tingkat("kegiatan")

    @property
    def subkegiatan(self) -> Any:
        """The sub kegiatan below; of a sub kegiatan, itself."""
        return self._tingkat("subkegiatan")


class Puncak(Bertingkat):
    """A tree from its top."""

    @cached_property
    def _urusan(self) -> tuple[Any, ...]:
        raise NotImplementedError

    @cached_property
    def semua(self) -> tuple[Any, ...]:
        """All nodes, in reading order."""
        return tuple(bawah for urusan in self._urusan for bawah in urusan.semua)

    @cached_property
    def _menurut_tingkat(self) -> dict[str, tuple[Any, ...]]:
        return {t: tuple(n for n in self.semua if n.tingkat == t) for t in TINGKAT}

    def _tingkat(self, tingkat: str) -> Any:
        return self._menurut_tingkat[tingkat]


class Cabang(Bertingkat):
    """A node of a tree: knows its level, its parent and its children."""

    _induk: Cabang | None

    @cached_property
    def anak(self) -> tuple[Any, ...]:
        """The nodes one level below, in order of kode."""
        raise NotImplementedError

    @cached_property
    def semua(self) -> tuple[Any, ...]:
        """Itself and all below, in reading order."""
        return (self, *(bawah for anak in self.anak for bawah in anak.semua))

    @property
    def induk(self) -> Any:
        """The node above; nothing for an urusan."""
        return self._induk

    @property
    def tingkat(self) -> str:
        """Its level: `urusan` to `subkegiatan`."""
        raise NotImplementedError

    def _tingkat(self, tingkat: str) -> Any:
        if TINGKAT.index(tingkat) > TINGKAT.index(self.tingkat):
            return tuple(n for n in self.semua if n.tingkat == tingkat)
        atas: Cabang = self
        while atas.tingkat != tingkat and atas._induk:
            atas = atas._induk
        return atas
