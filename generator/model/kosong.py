"""Empty stand-ins: what is not there, with every attribute empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.model.catatan import Catatan, Objek
from generator.model.nihil import NIHIL, Nihil

_TEKS = (
    "kode", "nama", "tingkat", "lokasi", "sumber_dana", "catatan", "kelompok_sasaran",
    "penanggung_jawab", "id", "jenis", "satuan", "arah", "akumulasi", "penyebab", "solusi",
    "sumber", "standar_nasional", "ikk", "uraian", "definisi",
)  # fmt: skip
_DAFTAR = (
    "anak", "semua", "urusan", "bidang", "program", "kegiatan", "subkegiatan", "indikator",
    "capaian", "keluaran", "hasil", "mendukung", "pendukung",
)  # fmt: skip
_ANGKA = (
    "pagu", "prakiraan_maju", "realisasi", "serapan", "target", "proyeksi", "kategori",
    "tercapai", "rumus", "perubahan", "status",
)  # fmt: skip


class Kosong(Objek):
    """Something that is not there; falsy, and its `pada(…)` is empty too."""

    __slots__ = ("_isi", "_sisa")
    _isi: Mapping[str, Any]
    _sisa: tuple[Any, ...]

    def __init__(self, isi: Mapping[str, Any], sisa: tuple[Any, ...] = ()) -> None:
        self._isi = isi
        self._sisa = sisa

    def __bool__(self) -> bool:
        return False

    def __getattr__(self, nama: str) -> Any:
        if nama in self._isi:
            return self._isi[nama]
        if nama.startswith("_") or not self._sisa:
            raise AttributeError(nama)
        return self._sisa[0]

    def __dir__(self) -> list[str]:
        return [*self._isi, "pada"]

    def pada(self, _kunci: object) -> Kosong:
        """Nothing in any year."""
        return self

    sampai = pada


_SEMUA: dict[str, Any] = {
    **dict.fromkeys(_TEKS, ""),
    **dict.fromkeys(_DAFTAR, ()),
    **dict.fromkeys(_ANGKA, NIHIL),
    "induk": None,
    "penunjang": False,
    "renstra": NIHIL,
}


class _Hampa(Nihil):
    """Nothing, and no items either."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0


KOSONG = Kosong({**_SEMUA, "capaian": _Hampa()}, (NIHIL,))
"""Something of unknown kind: what is not known of it is nothing."""


def kosong_simpul(pagu: Any) -> Kosong:
    """A node that is not there; `pagu` is nothing that knows the stages."""
    return Kosong({**_SEMUA, "pagu": pagu, "prakiraan_maju": pagu, "renstra": KOSONG})


def kosong_indikator(target: Any) -> Kosong:
    """An indicator that is not there; `target` is nothing that knows the stages."""
    return Kosong({**_SEMUA, "capaian": NIHIL, "target": target, "prakiraan_maju": target})


class Baris(Catatan):
    """A row of lists set side by side."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return True


def sejajar(**daftar: Iterable[Any]) -> tuple[Baris, ...]:
    """Rows of equal places in several lists; what is missing is empty. At least one row."""
    kolom = {nama: tuple(isi) for nama, isi in daftar.items()}
    panjang = max(1, *(len(isi) for isi in kolom.values())) if kolom else 1
    return tuple(
        Baris({nama: isi[i] if i < len(isi) else _seperti(isi) for nama, isi in kolom.items()})
        for i in range(panjang)
    )


def minimal_satu(isi: Iterable[Any]) -> tuple[Any, ...]:
    """The items, or one that is empty."""
    return tuple(isi) or (KOSONG,)


def _seperti(isi: tuple[Any, ...]) -> Any:
    """An empty one of the kind that the list holds."""
    if not isi or isinstance(isi[0], Objek):
        return getattr(isi[0], "_kosong", KOSONG) if isi else KOSONG
    return "" if isinstance(isi[0], str) else NIHIL
