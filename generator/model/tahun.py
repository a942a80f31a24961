"""Years: the document's own, which is a number that can be called, and the data of any of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from generator.model.akar import Akar
from generator.model.catatan import Objek
from generator.model.hitung import TRIWULAN
from generator.model.lingkup import Lingkup
from generator.model.skema import program as skema
from generator.model.tanggal import Tahun


class Data(Objek):
    """The data files of a year; an attribute is the file of that name."""

    __slots__ = ("_baca", "_nama")

    def __init__(self, nama: Iterable[str], baca: Callable[[str], Any]) -> None:
        self._nama = tuple(nama)
        self._baca = baca

    def __getattr__(self, nama: str) -> Any:
        if nama.startswith("_") or nama not in self._nama:
            raise AttributeError(nama)
        return self._baca(nama)

    def __dir__(self) -> list[str]:
        return list(self._nama)


class DataTahun(Akar):
    """A year's plan, at one stage and up to a cut-off."""

    def __init__(
        self,
        isi: tuple[skema.Urusan, ...],
        lingkup: Lingkup,
        data: Data,
        kinerja: Callable[[str], Any],
    ) -> None:
        super().__init__(isi, lingkup)
        self._data = data
        self._kinerja = kinerja

    def __str__(self) -> str:
        return str(self.tahun)

    def __repr__(self) -> str:
        return f"DataTahun({self.tahun}, {self.tahapan})"

    def __int__(self) -> int:
        return self.tahun

    @property
    def tahun(self) -> int:
        """The year."""
        return Tahun(self._lingkup.tahun)

    @property
    def tahapan(self) -> str:
        """The code of its stage."""
        return self._lingkup.sudut.tahap.kode

    @property
    def batas(self) -> str:
        """Up to where its realisasi is read: "triwulan II", "akhir tahun"; empty for not at all."""
        return TRIWULAN.get(self._lingkup.sudut.batas, "")

    @property
    def data(self) -> Data:
        """Its data files."""
        return self._data

    def kinerja(self, id_indikator: str) -> Any:
        """An indicator of the Renstra in this year: target, realisasi, proyeksi."""
        return self._kinerja(id_indikator)


class TahunDokumen(Tahun):
    """The document's year: prints 2023, counts as 2023, and `tahun(2021)` is another's data."""

    _ambil: Callable[..., DataTahun]

    @classmethod
    def dari(cls, tahun: int, ambil: Callable[..., DataTahun]) -> TahunDokumen:
        """A year from which others are taken."""
        baru = cls(tahun)
        baru._ambil = ambil
        return baru

    def __call__(self, tahun: int, tahapan: str = "") -> DataTahun:
        """Return another year's data, or the same at another stage."""
        return self._ambil(int(tahun), tahapan)
