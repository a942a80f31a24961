"""Money: whole rupiah, exact, printed in the daerah's style."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from generator.model.bilangan import Bentuk, Bilangan, baca_bilangan, bulatkan, cetak_bilangan
from generator.model.nihil import NIHIL, Nihil
from generator.model.nilai import Nilai
from generator.model.salah import BermaknaGanda, Negatif, TakSebanding, TakTerbaca

GAYA = "Rp{}"
"""How an amount is printed where the daerah says nothing else."""

_RP = re.compile(r"^\s*rp\s*\.?\s*", re.IGNORECASE)
_KURUNG = re.compile(r"\(([^-\u2212]+)\)")
_EKOR = re.compile(r"(?:,-+|,=|\.-)$")


@dataclass(frozen=True, slots=True, eq=False)
class Rupiah:
    """An amount in rupiah. Money times or by a number is rounded half up to the rupiah."""

    jumlah: int
    gaya: str = field(default=GAYA, repr=False)
    """Its printed form, `{}` standing for `3.186.620`."""

    @property
    def polos(self) -> str:
        """Only the digits, `85.656.690`, as tables print them: `(500)` for what is below zero."""
        digits = cetak_bilangan(abs(self.jumlah))
        return f"({digits})" if self.jumlah < 0 else digits

    def __str__(self) -> str:
        text = self.gaya.replace("{}", cetak_bilangan(abs(self.jumlah))).replace(" ", "\u00a0")
        return f"-{text}" if self.jumlah < 0 else text

    def __bool__(self) -> bool:
        return self.jumlah != 0

    def __hash__(self) -> int:
        return hash((Rupiah, self.jumlah))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rupiah) and self.jumlah == other.jumlah

    def __lt__(self, other: object) -> bool:
        return not isinstance(other, Nihil) and self.jumlah < _jumlah(other)

    def __le__(self, other: object) -> bool:
        return not isinstance(other, Nihil) and self.jumlah <= _jumlah(other)

    def __gt__(self, other: object) -> bool:
        return not isinstance(other, Nihil) and self.jumlah > _jumlah(other)

    def __ge__(self, other: object) -> bool:
        return not isinstance(other, Nihil) and self.jumlah >= _jumlah(other)

    def __add__(self, other: object) -> Rupiah:
        return self._of(self.jumlah + (0 if isinstance(other, Nihil) else _jumlah(other)))

    __radd__ = __add__

    def __sub__(self, other: object) -> Rupiah:
        return self._of(self.jumlah - (0 if isinstance(other, Nihil) else _jumlah(other)))

    def __neg__(self) -> Rupiah:
        return self._of(-self.jumlah)

    def __abs__(self) -> Rupiah:
        return self._of(abs(self.jumlah))

    def __mul__(self, other: object) -> Any:
        kali = _kali(other)
        return NIHIL if kali is None else self._of(self.jumlah * kali)

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> Any:
        if isinstance(other, Rupiah):
            return Nilai(Fraction(self.jumlah, other.jumlah), desimal=2) if other else NIHIL
        bagi = _kali(other)
        return self._of(Fraction(self.jumlah) / bagi) if bagi else NIHIL

    def _of(self, jumlah: Fraction | int) -> Rupiah:
        return Rupiah(int(bulatkan(jumlah)), self.gaya)

    def dengan(self, gaya: str) -> Rupiah:
        """The same amount in another printed form."""
        return replace(self, gaya=gaya)


def _jumlah(other: object) -> int:
    """The rupiah of an operand; the 0 that sums begin with is one too."""
    if isinstance(other, Rupiah):
        return other.jumlah
    if isinstance(other, int):
        return other
    raise TakSebanding(f"rupiah tidak dapat digabung atau dibandingkan dengan `{other}`")


def _kali(other: object) -> Fraction | int | None:
    """The factor that an operand stands for, 5 % being 0,05; `None` for nothing."""
    match other:
        case Nihil() | Nilai(angka=None):
            return None
        case int() | Fraction():
            return other
        case Nilai(angka=Fraction() as angka):
            return angka / 100 if other.satuan == "%" else angka
    raise TakSebanding(f"rupiah tidak dapat dikalikan atau dibagi dengan `{other}`")


def baca_rupiah(teks: str, gaya: str = GAYA) -> Rupiah | Nihil:
    """Read an amount: `1.000.000`, `1000000`, `Rp. 1.000.000,-`, `(500)` for −500.

    A dash or nothing is `NIHIL`.

    Raises `BermaknaGanda` for `1,234` and English separators, `TakTerbaca` for anything else,
    sen other than `,00` included. Whether it may be negative is the schema's to say.
    """
    bersih = teks.strip()
    if bersih in {"", "-", "–", "—"}:
        return NIHIL
    kurung = _KURUNG.fullmatch(bersih)
    angka = _EKOR.sub("", _RP.sub("", kurung[1] if kurung else bersih))
    try:
        terbaca = baca_bilangan(angka)
    except TakTerbaca as error:
        raise TakTerbaca(
            f"`{bersih}` bukan jumlah rupiah", "tulis angkanya saja, misalnya 1.000.000"
        ) from error
    jumlah = _bulat(terbaca, bersih)
    return Rupiah(-jumlah if kurung else jumlah, gaya)


def baca_rupiah_positif(teks: str, gaya: str = GAYA) -> Rupiah | Nihil:
    """Read an amount that cannot be below zero; raises `Negatif` when it is."""
    nilai = baca_rupiah(teks, gaya)
    if isinstance(nilai, Rupiah) and nilai.jumlah < 0:
        raise Negatif(f"`{teks.strip()}` negatif", "jumlah ini tidak boleh di bawah nol")
    return nilai


def _bulat(terbaca: Bilangan, teks: str) -> int:
    """The whole rupiah of the digits that were read."""
    match terbaca.bentuk:
        case Bentuk.BULAT:
            return int(terbaca.angka)
        case Bentuk.TITIK_TIGA:
            return int(terbaca.ribuan.angka)
        case Bentuk.KOMA_TIGA:
            raise BermaknaGanda(
                f"`{teks}` bermakna ganda: ribuan atau desimal",
                f"tulis {terbaca.bulat}.{terbaca.pecahan} bila ribuan",
            )
        case Bentuk.DESIMAL if terbaca.angka.denominator == 1:
            return int(terbaca.angka)
    raise TakTerbaca(f"`{teks}` bukan rupiah bulat", "rupiah ditulis tanpa sen")
