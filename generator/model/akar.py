"""What every tree offers from its top: its nodes by level, its amounts, the search for a kode."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Any

from generator.content.names import suggestion
from generator.diagnostics import ContentError
from generator.model.anggaran import Beranggaran
from generator.model.dana import menurut_sumber
from generator.model.hitung import Sudut, realisasi, uang
from generator.model.kosong import Baris, kosong_simpul
from generator.model.lingkup import Lingkup
from generator.model.nilai import jumlahkan
from generator.model.rentang import Rentang
from generator.model.simpul import Simpul, susun
from generator.model.skema import program as skema
from generator.model.tingkat import Puncak


class Akar(Beranggaran, Puncak):
    """A programme tree from one point of view."""

    def __init__(self, isi: tuple[skema.Urusan, ...], lingkup: Lingkup) -> None:
        self._isi = isi
        self._lingkup = lingkup

    @cached_property
    def _urusan(self) -> tuple[Simpul, ...]:
        return susun(self._isi, None, self._lingkup)

    @cached_property
    def pagu(self) -> Any:
        """The sum of all, at the document's stage; `.ranwal` and so on at another."""
        return self._lingkup.bertahap(
            lambda s: self._jumlah(s, lambda isi: uang(isi, lambda n: n.pagu, s))
        )

    @cached_property
    def prakiraan_maju(self) -> Any:
        """What all will need next year."""
        return self._lingkup.bertahap(
            lambda s: self._jumlah(s, lambda isi: uang(isi, lambda n: n.prakiraan_maju, s))
        )

    @cached_property
    def realisasi(self) -> Any:
        """What was spent up to the document's cut-off."""
        sudut = self._lingkup.sudut
        return self._jumlah(sudut, lambda isi: realisasi(isi, sudut))

    @property
    def sumber_dana(self) -> tuple[Baris, ...]:
        """What comes from each source of funds: `.nama` and `.pagu`."""
        return menurut_sumber(self._urusan)

    def simpul(self, id_simpul: str) -> Simpul:
        """Return the node of a kode (or former kode) or id; `ContentError` B224 for none."""
        found = self._menurut_id.get(str(id_simpul))
        if found is None:
            raise ContentError.of(
                "B224",
                f"simpul `{id_simpul}` tidak ada di pohon program itu",
                hint=suggestion(str(id_simpul), self._menurut_id) or "lihat kode di berkasnya",
            )
        return found

    def sampai(self, tahun: int) -> Rentang:
        """What all had in the years of the Renstra's period up to one, as far as they have data."""
        return Rentang(self._lingkup.lain(satu) for satu in self._lingkup.riwayat(int(tahun)))

    def _jumlah(self, sudut: Sudut, nilai: Any) -> Any:
        hadir = susun(self._isi, None, replace(self._lingkup, sudut=sudut))
        semua = (nilai(simpul._isi) for simpul in hadir)
        return jumlahkan(satu for satu in semua if satu is not None)

    @cached_property
    def _menurut_id(self) -> dict[str, Simpul]:
        ditemukan = {simpul.id: simpul for simpul in self.semua}
        for simpul in self.semua:
            lama = simpul._isi.kode_lama
            if lama:
                ditemukan.setdefault(str(lama), simpul)
        return ditemukan

    def _cari(self, kunci: tuple[str, ...]) -> Any:
        """The node that one of these names it, or an empty one."""
        for satu in kunci:
            if satu in self._menurut_id:
                return self._menurut_id[satu]
        return self._kosong

    @cached_property
    def _kosong(self) -> Any:
        return kosong_simpul(self._lingkup.nihil)
