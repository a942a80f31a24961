"""Numbers as Indonesians write them: reading digits with their separators, printing, rounding.

Reading says only which notation a text is in; what an ambiguous notation means is decided where
the kind of the value is known (`rupiah`, `nilai`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from generator.model.salah import BermaknaGanda, TakTerbaca


class Bentuk(Enum):
    """The notation of a number."""

    BULAT = "1000 or 1.000.000"
    TITIK_TIGA = "1.234: thousands in Indonesian, a decimal in English"
    KOMA_TIGA = "1,234: a decimal in Indonesian, thousands in English"
    DESIMAL = "1,5 or 1.234,56"
    DESIMAL_TITIK = "2.33, the English decimal point"


@dataclass(frozen=True, slots=True)
class Bilangan:
    """Digits that were read: without sign and separators of thousands."""

    bulat: str
    pecahan: str
    bentuk: Bentuk
    negatif: bool

    @property
    def desimal(self) -> int:
        """How many decimals were typed."""
        return len(self.pecahan)

    @property
    def angka(self) -> Fraction:
        """The number, `pecahan` read as decimals."""
        digits = Fraction(int(self.bulat + self.pecahan), 10**self.desimal)
        return -digits if self.negatif else digits

    @property
    def ribuan(self) -> Bilangan:
        """The same digits with the three after the separator read as thousands."""
        return Bilangan(self.bulat + self.pecahan, "", Bentuk.BULAT, self.negatif)


POLA = r"[-\u2212]?\s*\d[\d.,]*"
"""A run of digits and separators with its sign, as it may begin a value."""

_POLA_BENTUK = (
    (re.compile(r"(\d+)"), Bentuk.BULAT),
    (re.compile(r"([1-9]\d{0,2})\.(\d{3})"), Bentuk.TITIK_TIGA),
    (re.compile(r"([1-9]\d{0,2})((?:\.\d{3}){2,})"), Bentuk.BULAT),
    (re.compile(r"([1-9]\d{0,2}),(\d{3})"), Bentuk.KOMA_TIGA),
    (re.compile(r"(\d+|[1-9]\d{0,2}(?:\.\d{3})+),(\d+)"), Bentuk.DESIMAL),
    (re.compile(r"(\d+)\.(\d+)"), Bentuk.DESIMAL_TITIK),
)
_INGGRIS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PANJANG = 40


def baca_bilangan(teks: str) -> Bilangan:
    """Read digits and separators; raises `TakTerbaca` or `BermaknaGanda` (English separators)."""
    bersih = teks.strip()
    negatif = bersih[:1] in {"-", "\u2212"}
    angka = bersih[1:].lstrip() if negatif else bersih
    if len(angka) > _PANJANG:
        raise TakTerbaca(f"bilangan lebih dari {_PANJANG} angka", "periksa kembali isinya")
    for pola, bentuk in _POLA_BENTUK:
        found = pola.fullmatch(angka)
        if found is None:
            continue
        bulat, *rest = found.groups()
        if bentuk is Bentuk.BULAT:
            return Bilangan((bulat + "".join(rest)).replace(".", ""), "", bentuk, negatif)
        return Bilangan(bulat.replace(".", ""), rest[0], bentuk, negatif)
    if _INGGRIS.fullmatch(angka):
        mended = angka.translate(str.maketrans(",.", ".,"))
        raise BermaknaGanda(
            f"`{bersih}` memakai pemisah ribuan bahasa Inggris", f"tulis {mended}", (angka, mended)
        )
    raise TakTerbaca(
        f"`{bersih}` bukan bilangan", "titik memisahkan ribuan, koma memisahkan desimal: 1.234,56"
    )


def bulatkan(angka: Fraction | int, desimal: int = 0) -> Fraction:
    """Round half away from zero to a number of decimals."""
    skala = 10**desimal
    return Fraction(_satuan(angka, skala), skala)


def cetak_bilangan(angka: Fraction | int, desimal: int = 0) -> str:
    """Print rounded half up, Indonesian: `1.234,50`, `-2`."""
    skala = 10**desimal
    satuan = _satuan(angka, skala)
    bulat, pecahan = divmod(abs(satuan), skala)
    teks = f"{bulat:,}".replace(",", ".")
    if desimal:
        teks += f",{pecahan:0{desimal}d}"
    return f"-{teks}" if satuan < 0 else teks


def _satuan(angka: Fraction | int, skala: int) -> int:
    """A number in units of 1/`skala`, rounded half away from zero; whole numbers throughout."""
    utuh, sisa = divmod(abs(angka.numerator) * skala, angka.denominator)
    satuan = utuh + (sisa * 2 >= angka.denominator)
    return -satuan if angka < 0 else satuan
