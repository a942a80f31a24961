"""What is said of an amount beside the amount itself: how far it is spent, how it has changed."""

from __future__ import annotations

from typing import Any

from generator.model.banding import banding, selisih
from generator.model.catatan import Objek
from generator.model.cetak import persen
from generator.model.lingkup import Lingkup


class Beranggaran(Objek):
    """Something with money: a node, or a tree from its top."""

    _lingkup: Lingkup

    @property
    def pagu(self) -> Any:
        """Its amount at the document's stage; `.ranwal` and so on at another."""
        raise NotImplementedError

    @property
    def realisasi(self) -> Any:
        """What was spent up to the document's cut-off."""
        raise NotImplementedError

    @property
    def serapan(self) -> Any:
        """`realisasi` of `pagu`, in percent."""
        return persen(self.realisasi, self.pagu)

    @property
    def perubahan(self) -> Any:
        """By how much `pagu` is above the stage that the document compares with."""
        return selisih(self._lingkup.semula(self.pagu), self.pagu)

    @property
    def status(self) -> Any:
        """What became of `pagu` since that stage: Bertambah, Berkurang, Tetap, Baru, Dihapus."""
        return banding(self._lingkup.semula(self.pagu), self.pagu)
