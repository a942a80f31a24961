"""Numbers in words, roman numerals and letters."""

from __future__ import annotations

from fractions import Fraction

from generator.model.salah import Salah
from generator.ordinals import letter, roman

_SATUAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima",
    "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_SKALA = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))


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
    nilai, nama = next(skala for skala in _SKALA if n >= skala[0])
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
