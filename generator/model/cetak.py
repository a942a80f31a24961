"""Filters and functions of the templates: plain functions over the values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sized
from fractions import Fraction
from typing import Any

from generator.model.bilangan import bulatkan, cetak_bilangan
from generator.model.capaian import rata_rata
from generator.model.kosong import minimal_satu
from generator.model.nihil import NIHIL, Nihil
from generator.model.nilai import Nilai, cetak_sel
from generator.model.rupiah import Rupiah, baca_rupiah
from generator.model.salah import Salah
from generator.model.tanggal import BULAN, Tanggal, baca_tanggal
from generator.model.terbilang import (
    BESARAN,
    huruf,
    romawi,
    terbilang_bulat,
    terbilang_desimal,
)


def jumlah(isi: Iterable[object]) -> int:
    """How many there are."""
    return len(isi) if isinstance(isi, Sized) else sum(1 for _ in isi)


def terbilang(nilai: Any) -> str:
    """In words: an amount ends in "rupiah", a percentage in "persen", else the unit follows."""
    match nilai:
        case Rupiah():
            return f"{terbilang_bulat(nilai.jumlah)} rupiah"
        case Nilai() if nilai.angka is not None:
            dibulatkan = bulatkan(nilai.angka, nilai.desimal)
            satuan = "persen" if nilai.satuan == "%" else nilai.satuan
            return f"{terbilang_desimal(dibulatkan, nilai.desimal)} {satuan}".rstrip()
        case int():
            return terbilang_bulat(nilai)
        case Nihil() | Nilai():
            return str(nilai)
    raise Salah(f"`{nilai}` tidak dapat dibilang")


def terbilang_kurung(nilai: Any) -> str:
    """With its words in brackets: `11 (sebelas)`, `Rp1.000 (seribu rupiah)`, `39 (…) Dokumen`."""
    if isinstance(nilai, Nilai) and nilai.angka is not None and nilai.satuan != "%":
        kata = terbilang_desimal(bulatkan(nilai.angka, nilai.desimal), nilai.desimal)
        return f"{nilai.polos} ({kata}) {nilai.satuan}".rstrip()
    if isinstance(nilai, Nihil):
        return str(nilai)
    angka = cetak_bilangan(nilai) if type(nilai) is int else str(nilai)
    return f"{angka} ({terbilang(nilai)})"


def rupiah(nilai: Any, gaya: str | None = None) -> str:
    """Print an amount in the daerah's style, or in another that is given, `Rp. {},-`."""
    if isinstance(nilai, str):
        nilai = baca_rupiah(nilai)
    if isinstance(nilai, Rupiah):
        return str(nilai if gaya is None else nilai.dengan(gaya))
    return str(Rupiah(nilai, gaya or Rupiah(0).gaya)) if isinstance(nilai, int) else str(nilai)


def ringkas(nilai: Any, desimal: int = 1) -> str:
    """An amount rounded in its large unit: `Rp26,3 miliar`; below a million as it is."""
    if not isinstance(nilai, Rupiah):
        return str(nilai)
    satuan = next((satu for satu in BESARAN if abs(nilai.jumlah) >= satu[0]), None)
    if satuan is None:
        return str(nilai)
    teks = cetak_bilangan(Fraction(abs(nilai.jumlah), satuan[0]), desimal)
    depan = nilai.gaya.partition("{}")[0].replace(" ", "\u00a0")
    return f"{'-' if nilai.jumlah < 0 else ''}{depan}{teks}\u00a0{satuan[1]}"


def angka(nilai: Any, desimal: int | None = None) -> str:
    """Only the number, without Rp and unit: `85.656.690`, `95,25`."""
    return cetak_sel(nilai, satuan=False, desimal=desimal)


def tanggal(nilai: Tanggal | str) -> str:
    """A date as `3 Agustus 2022`."""
    return str(baca_tanggal(nilai)) if isinstance(nilai, str) else str(nilai)


def besar(teks: object) -> str:
    """In capitals."""
    return str(teks).upper()


def kecil(teks: object) -> str:
    """In small letters."""
    return str(teks).lower()


def ke(n: int) -> str:
    """An ordinal: `pertama`, `kedua` … `kesepuluh`, then `ke-11`."""
    if n < 1:
        raise Salah(f"{n} tidak dapat menjadi urutan", "urutan dimulai dari 1")
    if n == 1:
        return "pertama"
    return f"ke{terbilang_bulat(n)}" if n <= 10 else f"ke-{n}"


def bulan(nilai: Tanggal | int | str) -> str:
    """The name of a date's month, or of month 1 to 12."""
    if isinstance(nilai, str):
        nilai = baca_tanggal(nilai)
    nomor = nilai.bulan if isinstance(nilai, Tanggal) else nilai
    if not 1 <= nomor <= len(BULAN):
        raise Salah(f"bulan {nomor} tidak ada")
    return BULAN[nomor - 1]


def rangkai(isi: Iterable[object], kata: str = "dan") -> str:
    """As a phrase: "a, b, dan c"; two without a comma."""
    teks = [str(satu) for satu in isi]
    if len(teks) < 3:
        return f" {kata} ".join(teks)
    return f"{', '.join(teks[:-1])}, {kata} {teks[-1]}"


def persen(bagian: Any, semua: Any) -> Any:
    """`bagian` of `semua` × 100, with two decimals; nothing when there is nothing to divide by."""
    hasil = (bagian / semua) * 100 if not isinstance(bagian, int) else _rasio(bagian, semua)
    if isinstance(hasil, Nilai) and hasil.angka is not None:
        return Nilai(hasil.angka, "%", 2)
    return NIHIL


def _rasio(bagian: int, semua: Any) -> Any:
    if isinstance(semua, int):
        return Nilai(Fraction(bagian * 100, semua)) if semua else NIHIL
    return bagian / semua * 100


FILTERS: Mapping[str, Callable[..., Any]] = {
    "angka": angka,
    "besar": besar,
    "bulan": bulan,
    "huruf": huruf,
    "jumlah": jumlah,
    "ke": ke,
    "kecil": kecil,
    "minimal_satu": minimal_satu,
    "rangkai": rangkai,
    "rata_rata": rata_rata,
    "ringkas": ringkas,
    "romawi": romawi,
    "rupiah": rupiah,
    "tanggal": tanggal,
    "terbilang": terbilang,
    "terbilang_kurung": terbilang_kurung,
}
"""Filters by the names that templates use."""
