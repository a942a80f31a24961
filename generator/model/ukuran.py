"""What every indicator says of itself, of a node or of the Renstra."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import Span
from generator.model.capaian import Terukur
from generator.model.nihil import NIHIL
from generator.model.rumus import Rumus
from generator.model.skema import program as skema


class Ukuran(Terukur):
    """The part of an indicator that no year changes."""

    _isi: skema.Ukuran

    @property
    def nama(self) -> str:
        """Its wording."""
        return self._isi.nama

    @property
    def arah(self) -> str:
        """`naik` when more is better, else `turun`."""
        return self._isi.arah

    @property
    def akumulasi(self) -> str:
        """How several periods make one value: `jumlah`, `akhir` or `rata_rata`."""
        return self._isi.akumulasi

    @property
    def rumus(self) -> Any:
        """Its formula: `.pembilang .penyebut .kali`; nothing when there is none."""
        isi = self._isi.rumus
        return NIHIL if isi is None else Rumus(isi.pembilang, isi.penyebut, isi.kali)

    @property
    def definisi(self) -> str:
        """What it means."""
        return self._isi.definisi

    @property
    def sumber(self) -> str:
        """Where its data come from."""
        return self._isi.sumber

    @property
    def penanggung_jawab(self) -> str:
        """Who answers for it."""
        return self._isi.penanggung_jawab

    @property
    def standar_nasional(self) -> str:
        """SPM or national standard."""
        return self._isi.standar_nasional

    @property
    def ikk(self) -> str:
        """The key performance indicator of the same content."""
        return self._isi.ikk

    @property
    def span(self) -> Span:
        """Where it stands in its file."""
        return self._isi.span

    @property
    def satuan(self) -> str:
        """The unit of its target."""
        return getattr(self.target, "satuan", "")
