"""Indicators of the nodes of a programme tree, as templates see them."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from generator.model import hitung
from generator.model.banding import banding
from generator.model.hitung import Sudut
from generator.model.kosong import Kosong, kosong_indikator
from generator.model.lingkup import Lingkup, atau_nihil
from generator.model.skala import Skala
from generator.model.skema import program as skema
from generator.model.ukuran import Ukuran

_JENIS = {"program": "capaian", "kegiatan": "hasil", "subkegiatan": "keluaran"}
"""What an indicator measures where it does not say so, by the level of its node."""


class Indikator(Ukuran):
    """An indicator of a node."""

    _isi: skema.Indikator

    def __init__(self, isi: skema.Indikator, simpul: Any, lingkup: Lingkup) -> None:
        self._isi = isi
        self._simpul = simpul
        self._lingkup = lingkup

    def __repr__(self) -> str:
        return f"Indikator({self._isi.nama})"

    @property
    def _kosong(self) -> Kosong:
        return kosong_indikator(self._lingkup.nihil)

    @property
    def _skala(self) -> Skala:
        return self._lingkup.skala

    def _berlaku(self) -> bool:
        return not self._isi.target or self._pada(self._isi.target, self._lingkup.sudut) is not None

    @staticmethod
    def _pada(nilai: hitung.Uang, sudut: Sudut) -> Any:
        if not sudut.renstra:
            return sudut.tahapan.target(nilai, sudut.tahap)
        return nilai[max(nilai, key=str)] if nilai else None

    @property
    def id(self) -> str:
        """Its id; empty when it has none."""
        return self._isi.id or ""

    @property
    def jenis(self) -> str:
        """What it measures: capaian, keluaran or hasil."""
        return self._isi.jenis or _JENIS.get(self._simpul.tingkat, "capaian")

    @property
    def simpul(self) -> Any:
        """The node whose indicator it is."""
        return self._simpul

    @cached_property
    def target(self) -> Any:
        """Its target at the document's stage; `.ranwal` and so on at another."""
        return self._lingkup.bertahap(lambda s: self._pada(self._isi.target, s))

    @cached_property
    def prakiraan_maju(self) -> Any:
        """Its target for next year."""
        return self._lingkup.bertahap(lambda s: self._pada(self._isi.prakiraan_maju, s))

    @cached_property
    def realisasi(self) -> Any:
        """What was reached up to the document's cut-off."""
        terbaca = hitung.sampai(self._isi.realisasi, self._lingkup.sudut.batas)
        return hitung.gabungkan(terbaca, self.akumulasi)

    @property
    def status(self) -> Any:
        """What became of its target since the stage that the document compares with."""
        return banding(self._lingkup.semula(self.target), self.target)

    @property
    def proyeksi(self) -> Any:
        """What is expected at the year's end."""
        return atau_nihil(self._isi.proyeksi)

    def pada(self, tahun: int) -> Any:
        """The same indicator in another year: of the same id, or of the same wording."""
        lain = self._simpul.pada(tahun)
        kunci = self.id or self.nama.casefold()
        cocok = (i for i in lain.indikator if kunci in {i.id, i.nama.casefold()})
        return next(cocok, self._kosong)
