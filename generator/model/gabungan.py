"""`pohon(…)`: trees of several years, stages and of the Renstra joined by kode, outer."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from generator.model.akar import Akar
from generator.model.renstra import Renstra
from generator.model.rentang import Rentang
from generator.model.salah import Salah
from generator.model.simpul import Simpul
from generator.model.tahun import DataTahun
from generator.model.tingkat import Cabang, Puncak

Sumber = tuple[Akar, ...]

_DARI_PERTAMA = ("kode", "id", "nama", "span", "penunjang")
"""What a joined node takes from the first source in which it stands."""

_DARI_YANG_TERISI = (
    "indikator", "capaian", "keluaran", "hasil", "mendukung", "lokasi", "kelompok_sasaran",
    "penanggung_jawab", "sumber_dana", "catatan",
)  # fmt: skip
"""What it takes from the first source that says something; amounts only `pada` one of them."""


class SimpulGabungan(Cabang):
    """A node that stands in at least one of the joined trees."""

    def __init__(
        self, simpul: tuple[Simpul | None, ...], sumber: Sumber, induk: SimpulGabungan | None
    ) -> None:
        self._simpul = simpul
        self._sumber = sumber
        self._induk = induk

    def __repr__(self) -> str:
        return f"SimpulGabungan({self._utama.id})"

    @property
    def _utama(self) -> Simpul:
        return next(s for s in self._simpul if s is not None)

    @property
    def _kosong(self) -> Any:
        return self._utama._kosong

    def __getattr__(self, nama: str) -> Any:
        if nama in _DARI_PERTAMA:
            return getattr(self._utama, nama)
        if nama not in _DARI_YANG_TERISI:
            raise AttributeError(nama)
        semua = [getattr(simpul, nama) for simpul in self._simpul if simpul is not None]
        return next(filter(None, semua), semua[0])

    def __dir__(self) -> list[str]:
        return [*_DARI_PERTAMA, *_DARI_YANG_TERISI, *super().__dir__()]

    @property
    def tingkat(self) -> str:
        """Its level."""
        return self._utama.tingkat

    def pada(self, kunci: int | str) -> Any:
        """Its node in the tree of a year, or of a stage; an empty one where it does not stand."""
        for simpul, sumber in zip(self._simpul, self._sumber, strict=True):
            if isinstance(sumber, DataTahun) and kunci in {sumber.tahun, sumber.tahapan}:
                return simpul or sumber._kosong
        raise Salah(f"`{kunci}` tidak ada di antara pohon yang digabung")

    def sampai(self, tahun: int) -> Rentang:
        """What it had in all years of the Renstra's period up to one, as far as they have data."""
        lingkup = self._utama._lingkup
        kunci = tuple(k for simpul in self._simpul if simpul for k in simpul._kunci)
        return Rentang(lingkup.lain(satu)._cari(kunci) for satu in lingkup.riwayat(int(tahun)))

    @property
    def renstra(self) -> Any:
        """Its node in the Renstra, or an empty one."""
        for simpul, sumber in zip(self._simpul, self._sumber, strict=True):
            if isinstance(sumber, Renstra):
                return simpul or sumber._kosong
        raise Salah("Renstra tidak ada di antara pohon yang digabung", "pohon(…, renstra)")

    @cached_property
    def anak(self) -> tuple[SimpulGabungan, ...]:
        """The nodes below, of all trees, in order of kode."""
        bawah = tuple(s.anak if s else () for s in self._simpul)
        return _gabung(bawah, self._sumber, self)


class Gabungan(Puncak):
    """The joined trees from their top."""

    def __init__(self, sumber: Sumber) -> None:
        self._sumber = sumber

    @cached_property
    def _urusan(self) -> tuple[SimpulGabungan, ...]:
        return _gabung(tuple(s.urusan for s in self._sumber), self._sumber, None)


def pohon(*sumber: Akar) -> Gabungan:
    """Join trees by kode; a node that stands in one of them only still has its row."""
    if not sumber or not all(isinstance(satu, Akar) for satu in sumber):
        raise Salah("`pohon` menggabung tahun dan Renstra", "pohon(tahun(2021), renstra)")
    return Gabungan(sumber)


def _gabung(
    kelompok: tuple[tuple[Simpul, ...], ...], sumber: Sumber, induk: SimpulGabungan | None
) -> tuple[SimpulGabungan, ...]:
    """Join one level: nodes of the same kode, a `kode_lama` counting as the new one.

    A tree that has given an old kode to another node means that one by it.
    """
    baru = _kode_baru(simpul for satu in kelompok for simpul in satu)
    baris: dict[str, list[Simpul | None]] = {}
    for i, satu in enumerate(kelompok):
        dipakai_lagi = _kode_baru(satu)
        for simpul in satu:
            kunci = simpul.id if simpul.id in dipakai_lagi else baru.get(simpul.id, simpul.id)
            tempat = baris.setdefault(kunci, [None] * len(kelompok))
            tempat[i] = simpul
    gabungan = (SimpulGabungan(tuple(isi), sumber, induk) for isi in baris.values())
    return tuple(sorted(gabungan, key=_urutan))


def _kode_baru(semua: Iterable[Simpul]) -> dict[str, str]:
    return {str(s._isi.kode_lama): s.id for s in semua if s._isi.kode_lama}


def _urutan(simpul: SimpulGabungan) -> tuple[bool, Any]:
    kode = next((s._isi.kode for s in reversed(simpul._simpul) if s and s._isi.kode), None)
    return (True, ()) if kode is None else (False, kode)
