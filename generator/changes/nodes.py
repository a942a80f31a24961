"""The nodes of two programme trees, side by side: by kode and kode lama, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from generator.changes.change import MOVED, RECODED
from generator.changes.indicators import IndicatorPair, join_indicators
from generator.changes.pairing import Pair, pairs
from generator.model.akar import Akar
from generator.model.asal import asal
from generator.model.banding import banding
from generator.model.catatan import Objek
from generator.model.simpul import Simpul
from generator.wording import bare


class NodePair(Objek):
    """A node on two sides; where it does not stand it is empty, and all of it is nothing."""

    def __init__(self, pair: Pair[Simpul]) -> None:
        self._pair = pair

    def __repr__(self) -> str:
        return f"NodePair({self._pair.semula!r}, {self._pair.menjadi!r})"

    @property
    def semula(self) -> Any:
        """The node as it was."""
        return self._pair.semula or self._pair.one._kosong

    @property
    def menjadi(self) -> Any:
        """The node as it is."""
        return self._pair.menjadi or self._pair.one._kosong

    @property
    def kode(self) -> Any:
        """Its kode, as it is or as it was where it is no more."""
        return self._pair.one.kode

    @property
    def id(self) -> str:
        """Its kode or id."""
        return self._pair.one.id

    @property
    def nama(self) -> str:
        """Its name."""
        return self._pair.one.nama

    @property
    def tingkat(self) -> str:
        """Its level."""
        return self._pair.one.tingkat

    @property
    def keadaan(self) -> Any:
        """What became of it: Baru, Dihapus, Ganti kode, Pindah, or what became of its pagu."""
        semula, menjadi = self.semula, self.menjadi
        if not (semula and menjadi):
            return "Baru" if menjadi else "Dihapus"
        if semula.id != menjadi.id:
            return RECODED
        if _parent(semula) != _parent(menjadi):
            return MOVED
        return banding(semula.pagu, menjadi.pagu)

    @cached_property
    def indikator(self) -> tuple[IndicatorPair, ...]:
        """Its indicators on both sides."""
        return join_indicators(self.semula.indikator, self.menjadi.indikator)


def join(semula: Akar | None, menjadi: Akar | None) -> tuple[NodePair, ...]:
    """The nodes of both trees in reading order; one that stands in one of them only is there too.

    As in `pohon(…)` a `kode_lama` counts as the kode; other than there a node may have moved
    under another parent.
    """
    joined = pairs(_nodes(semula), _nodes(menjadi), _key, _kinship)
    return tuple(NodePair(pair) for pair in sorted(joined, key=lambda pair: _path(pair.one)))


def _nodes(akar: Akar | None) -> tuple[Simpul, ...]:
    return akar.semua if akar is not None else ()


def _key(simpul: Simpul) -> tuple[str, ...]:
    return (simpul.tingkat, simpul.id, bare(simpul.nama))


def _kinship(one: Simpul, other: Simpul) -> float:
    """A declared rename goes before the same kode, which may have been given to another node."""
    if one.tingkat != other.tingkat:
        return 0.0
    lama, lain = (str(asal(simpul).kode_lama or "") for simpul in (one, other))  # type: ignore[attr-defined]
    if one.id == lain or other.id == lama or (lama and lama == lain):
        return 2.0
    return float(one.id == other.id)


def _parent(simpul: Any) -> str:
    return str(simpul.induk.id) if simpul.induk else ""


def _path(simpul: Any) -> tuple[tuple[bool, Any], ...]:
    """The place of a node: kode or id of all from the top down to it; those without kode last."""
    above: Iterable[Any] = _path(simpul.induk) if simpul.induk else ()
    return (*above, (not simpul.kode, simpul.kode or simpul.id))
