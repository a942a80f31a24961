"""Numbers in words, roman numerals and letters."""

from __future__ import annotations

from fractions import Fraction

from generator.model.salah import Salah
from generator.ordinals import letter, roman

_SATUAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima",
    "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
BESARAN = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
"""The large units, from the largest."""

_EJAAN = {
    "milyar": "miliar", "miliyar": "miliar", "milyard": "miliar", "milliar": "miliar",
    "trilyun": "triliun", "triliyun": "triliun", "trilliun": "triliun",
    "sejuta": "satu juta", "semiliar": "satu miliar", "setriliun": "satu triliun",
}  # fmt: skip
"""How people write some of the words."""
_KALI = {"puluh": 10, "ratus": 100}
_RIBUAN = {"ribu": 1000} | {nama: nilai for nilai, nama in BESARAN}
_SE = {"seratus": ("satu", "ratus"), "seribu": ("satu", "ribu")}


def terbilang_bulat(n: int) -> str:
    """A whole number below 10¹⁵ in words: 1.100 is "seribu seratus"."""
    if n < 0:
        return f"minus {terbilang_bulat(-n)}"
    if n < 12:
        return _SATUAN[n]
    if n < 20:
        return f"{_SATUAN[n - 10]} belas"
    if n < 100:
        return _bersisa(n, 10, f"{_SATUAN[n // 10]} puluh")
    if n < 1000:
        return _bersisa(n, 100, "seratus" if n < 200 else f"{_SATUAN[n // 100]} ratus")
    if n < 10**6:
        return _bersisa(n, 1000, "seribu" if n < 2000 else f"{terbilang_bulat(n // 1000)} ribu")
    if n >= 10**15:
        raise Salah("bilangan terlalu besar untuk dibilang", "terbilang sampai ratusan triliun")
    nilai, nama = next(skala for skala in BESARAN if n >= skala[0])
    return _bersisa(n, nilai, f"{terbilang_bulat(n // nilai)} {nama}")


def _bersisa(n: int, nilai: int, kepala: str) -> str:
    sisa = n % nilai
    return f"{kepala} {terbilang_bulat(sisa)}" if sisa else kepala


def terbilang_desimal(angka: Fraction, desimal: int) -> str:
    """A number already rounded to `desimal` places, decimals read digit by digit after "koma"."""
    bulat, pecahan = divmod(int(abs(angka) * 10**desimal), 10**desimal)
    kata = terbilang_bulat(bulat)
    if pecahan:
        angka_pecahan = f"{pecahan:0{desimal}d}".rstrip("0")
        kata += " koma " + " ".join(_SATUAN[int(digit)] for digit in angka_pecahan)
    return f"minus {kata}" if angka < 0 else kata


def baca_terbilang(kata: str) -> Fraction | None:
    """The number that words say, as `terbilang_desimal` writes it; nothing for other words.

    Case and usual misspellings of the large units make no difference.
    """
    bersih = " ".join(_EJAAN.get(satu, satu) for satu in kata.casefold().split())
    utuh, koma, pecahan = bersih.removeprefix("minus ").partition(" koma ")
    digit = [_SATUAN.index(satu) if satu in _SATUAN[:10] else -1 for satu in pecahan.split()]
    bulat = _bulat(utuh.split())
    if bulat is None or -1 in digit or bool(koma) != bool(digit):
        return None
    angka = bulat + Fraction(int("".join(map(str, digit)) or "0"), 10 ** len(digit))
    return -angka if bersih.startswith("minus ") else angka


def kata_bilangan(kata: str) -> bool:
    """Whether these are words that numbers are said with, in whatever order."""
    dikenal = {*_SATUAN, *_SE, *_KALI, *_RIBUAN, *_EJAAN, "belas", "minus", "koma"}
    semua = kata.casefold().split()
    return bool(semua) and dikenal.issuperset(semua)


def _bulat(kata: list[str]) -> int | None:
    """The whole number of words in their order; nothing when a number is not said so."""
    total = ratusan = satuan = 0
    for satu in (bagian for utuh in kata for bagian in _SE.get(utuh, (utuh,))):
        if satu in _SATUAN:
            satuan += _SATUAN.index(satu)
        elif satu == "belas":
            satuan += 10
        elif satu in _KALI:
            ratusan, satuan = ratusan + satuan * _KALI[satu], 0
        elif satu in _RIBUAN:
            total, ratusan, satuan = total + (ratusan + satuan) * _RIBUAN[satu], 0, 0
        else:
            return None
    hasil = total + ratusan + satuan
    return hasil if hasil < 10**15 and terbilang_bulat(hasil) == " ".join(kata) else None


def romawi(n: int) -> str:
    """A roman numeral for 1 to 3999."""
    if not 0 < n < 4000:
        raise Salah(f"{n} tidak dapat ditulis dengan angka romawi")
    return roman(n)


def huruf(n: int) -> str:
    """A letter for a place in a list: a, b, …, z, aa, ab."""
    if n < 1:
        raise Salah(f"{n} tidak dapat ditulis dengan huruf")
    return letter(n)
