"""Indicators of one node, sasaran or plan, side by side: by id, else by their wording."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from generator.changes.pairing import Pair, by_wording, pairs
from generator.model.banding import banding
from generator.model.catatan import Objek
from generator.model.indikator import Indikator
from generator.model.kosong import kosong_indikator
from generator.model.nihil import NIHIL
from generator.model.renstra import IndikatorRenstra
from generator.wording import bare

Indicator: TypeAlias = Indikator | IndikatorRenstra
"""An indicator of a node, or of the Renstra."""


class IndicatorPair(Objek):
    """An indicator on two sides; where it does not stand it is empty, and all of it is nothing."""

    def __init__(self, pair: Pair[Indicator]) -> None:
        self._pair = pair

    def __repr__(self) -> str:
        return f"IndicatorPair({self._pair.semula!r}, {self._pair.menjadi!r})"

    @property
    def semula(self) -> Any:
        """The indicator as it was."""
        return self._pair.semula or kosong_indikator(NIHIL)

    @property
    def menjadi(self) -> Any:
        """The indicator as it is."""
        return self._pair.menjadi or kosong_indikator(NIHIL)

    @property
    def nama(self) -> str:
        """Its wording."""
        return str(self._pair.one.nama)

    @property
    def keadaan(self) -> Any:
        """What became of it: Baru, Dihapus, or what became of its target."""
        if not (self.semula and self.menjadi):
            return "Baru" if self.menjadi else "Dihapus"
        return banding(self.semula.target, self.menjadi.target)


def join_indicators(
    semula: Iterable[Indicator], menjadi: Iterable[Indicator]
) -> tuple[IndicatorPair, ...]:
    """Indicators of both sides; one that stands on one of them only has its pair too."""
    joined = pairs(
        tuple(semula),
        tuple(menjadi),
        lambda i: (i.id, bare(i.nama)),
        lambda one, other: by_wording((one.id, one.nama), (other.id, other.nama)),
    )
    return tuple(IndicatorPair(pair) for pair in joined)
