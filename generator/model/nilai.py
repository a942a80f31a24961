"""Measured values: a number with its unit and typed precision, a predicate, N/A, or nothing.

Also the two words that composing needs for every kind of value: `jumlahkan` and `cetak_sel`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from generator.model.bilangan import POLA, Bentuk, Bilangan, baca_bilangan, cetak_bilangan
from generator.model.nihil import NIHIL, Nihil
from generator.model.salah import BermaknaGanda, TakSebanding, TakTerbaca

__all__ = ["NIHIL", "Nihil", "Nilai", "baca_angka", "baca_nilai", "cetak_sel", "jumlahkan"]

SKALA: tuple[tuple[str, ...], ...] = (
    ("D", "C", "CC", "B", "BB", "A", "AA"),
    ("TMP", "TW", "WDP", "WTP"),
)
"""Predicates from worst to best: of SAKIP, and of the audit opinion."""

_PREDIKAT = {nama: (skala, i) for skala, names in enumerate(SKALA) for i, nama in enumerate(names)}
_TANPA_NILAI = frozenset({"n/a", "na", "n.a."})
_NILAI = re.compile(rf"({POLA})\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, eq=False)
class Nilai:
    """A number with unit (`95,25 %`, `2 Level`), a predicate (`BB`), or N/A when it has neither.

    Equal when number and unit are: 8 % and 8,00 % are the same. Exact; rounds when it prints.
    """

    angka: Fraction | None
    satuan: str = ""
    desimal: int = 0
    """How many decimals are printed."""
    predikat: str | None = None

    def __str__(self) -> str:
        if self.angka is None:
            return self.predikat or "N/A"
        teks = cetak_bilangan(self.angka, self.desimal)
        if not self.satuan:
            return teks
        return f"{teks}%" if self.satuan == "%" else f"{teks}\u00a0{self.satuan}"

    @property
    def polos(self) -> str:
        """Without the unit."""
        return str(self) if self.angka is None else cetak_bilangan(self.angka, self.desimal)

    def dengan(self, desimal: int) -> Nilai:
        """The same value with so many decimals."""
        return replace(self, desimal=desimal)

    def __bool__(self) -> bool:
        return bool(self.angka) or self.predikat is not None

    def _kunci(self) -> tuple[object, ...]:
        return (self.angka, self.satuan.casefold(), self.predikat)

    def __hash__(self) -> int:
        return hash(self._kunci())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Nilai):
            return self._kunci() == other._kunci()
        return isinstance(other, int) and self.angka == other

    def __lt__(self, other: object) -> bool:
        pair = self._pasangan(other)
        return pair is not None and pair[0] < pair[1]

    def __gt__(self, other: object) -> bool:
        pair = self._pasangan(other)
        return pair is not None and pair[0] > pair[1]

    def __le__(self, other: object) -> bool:
        pair = self._pasangan(other)
        return pair is not None and pair[0] <= pair[1]

    def __ge__(self, other: object) -> bool:
        pair = self._pasangan(other)
        return pair is not None and pair[0] >= pair[1]

    def __add__(self, other: object) -> Nilai:
        if isinstance(other, Nihil):
            return self
        lain = self._searah(other)
        return self._baru(self._pasti() + lain._pasti(), lain)

    __radd__ = __add__

    def __sub__(self, other: object) -> Nilai:
        return self + (-other if isinstance(other, Nilai | int) else other)

    def __rsub__(self, other: object) -> Nilai:
        return -self + other

    def __neg__(self) -> Nilai:
        return replace(self, angka=-self._pasti())

    def __abs__(self) -> Nilai:
        return replace(self, angka=abs(self._pasti()))

    def __mul__(self, other: object) -> Any:
        lain = _operand(other)
        if lain is None:
            return NotImplemented
        if self.angka is None or lain.angka is None:
            return NIHIL
        return self._baru(self.angka * lain.angka, lain)

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> Any:
        lain = _operand(other)
        if lain is None:
            return NotImplemented
        if self.angka is None or not lain.angka:
            return NIHIL
        satuan = "" if self.satuan.casefold() == lain.satuan.casefold() else self.satuan
        return Nilai(self.angka / lain.angka, satuan, max(2, self.desimal, lain.desimal))

    def __rtruediv__(self, other: object) -> Any:
        lain = _operand(other)
        return NotImplemented if lain is None else lain / self

    def _pasti(self) -> Fraction:
        if self.angka is None:
            raise TakSebanding(f"`{self}` bukan bilangan, tidak dapat dihitung")
        return self.angka

    def _baru(self, angka: Fraction, lain: Nilai) -> Nilai:
        return Nilai(angka, self.satuan or lain.satuan, max(self.desimal, lain.desimal))

    def _searah(self, other: object) -> Nilai:
        """The operand, when its unit is ours or it has none."""
        lain = _operand(other)
        if lain is None:
            raise TakSebanding(f"`{self}` tidak dapat digabung dengan `{other}`")
        if self.satuan and lain.satuan and self.satuan.casefold() != lain.satuan.casefold():
            raise TakSebanding(f"`{self}` dan `{lain}` berbeda satuan")
        return lain

    def _pasangan(self, other: object) -> tuple[Fraction | int, Fraction | int] | None:
        """What to compare; `None` when one of them is nothing or N/A."""
        if isinstance(other, Nihil):
            return None
        lain = self._searah(other)
        if self.predikat and lain.predikat:
            (skala, ini), (skala_lain, itu) = _PREDIKAT[self.predikat], _PREDIKAT[lain.predikat]
            if skala == skala_lain:
                return ini, itu
            raise TakSebanding(f"predikat `{self}` dan `{lain}` berbeda skala")
        if self.predikat or lain.predikat:
            raise TakSebanding(f"predikat dan bilangan (`{self}` dan `{lain}`) tidak sebanding")
        return None if self.angka is None or lain.angka is None else (self.angka, lain.angka)


def _operand(other: object) -> Nilai | None:
    if isinstance(other, Nilai):
        return other
    return Nilai(Fraction(other)) if isinstance(other, int | Fraction) else None


def baca_nilai(teks: str) -> Nilai | Nihil:
    """Read `33,25 %`, `2 Level`, `-2 %`, `BB`, `N/A`; a dash or nothing is `NIHIL`.

    `1.234 Orang` is a thousand, but `1.234 %` and `1.234` alone may be either: `BermaknaGanda`,
    as is `1,234 Orang`. Two values in one text are `TakTerbaca`.
    """
    bersih = " ".join(teks.split())
    if bersih in {"", "-", "–", "—"}:
        return NIHIL
    if bersih in _PREDIKAT:
        return Nilai(None, predikat=bersih)
    if bersih.casefold() in _TANPA_NILAI:
        return Nilai(None)
    found = _NILAI.fullmatch(bersih)
    if found is None:
        raise TakTerbaca(
            f"`{bersih}` bukan nilai",
            "tulis bilangan dengan satuannya (2,25 %, 39 Dokumen), atau predikat (B, BB, A)",
        )
    satuan = _satuan(found[2], bersih)
    terbaca = _pasti(baca_bilangan(found[1]), satuan, bersih)
    return Nilai(terbaca.angka, satuan, terbaca.desimal)


def baca_angka(teks: str) -> Nilai | Nihil:
    """Read a number without unit, where 1.234 is a thousand; `BermaknaGanda` for 1,234."""
    bersih = teks.strip()
    if bersih in {"", "-", "–", "—"}:
        return NIHIL
    terbaca = _pasti(baca_bilangan(bersih), "satuan", bersih)
    return Nilai(terbaca.angka, "", terbaca.desimal)


def _satuan(teks: str, semua: str) -> str:
    if re.search(r"(?:^|\s)\d", teks):
        raise TakTerbaca(
            f"`{semua}` memuat lebih dari satu nilai", "tulis satu indikator untuk satu nilai"
        )
    return teks


def _pasti(terbaca: Bilangan, satuan: str, semua: str) -> Bilangan:
    """Decide the two notations that depend on the unit."""
    cacah = satuan not in {"", "%"}
    bulat, pecahan = terbaca.bulat, terbaca.pecahan
    if terbaca.bentuk is Bentuk.TITIK_TIGA and cacah:
        return terbaca.ribuan
    pesan = f"`{semua}` bermakna ganda: ribuan atau desimal"
    if terbaca.bentuk is Bentuk.TITIK_TIGA:
        raise BermaknaGanda(
            pesan, f"tulis {bulat}{pecahan} bila ribuan, {bulat},{pecahan} bila desimal"
        )
    if terbaca.bentuk is Bentuk.KOMA_TIGA and cacah:
        raise BermaknaGanda(pesan, f"tulis {bulat}.{pecahan} bila ribuan")
    return terbaca


def jumlahkan(values: Iterable[Any]) -> Any:
    """The sum of values of one kind; `NIHIL` when there is none or all are nothing."""
    total: Any = NIHIL
    for value in values:
        total = total + value
    return total


def cetak_sel(value: Any, satuan: bool = True, desimal: int | None = None) -> str:
    """A value as a table's cell prints it: money without Rp, units on request, nothing a dash."""
    if isinstance(value, Nilai):
        value = value if desimal is None else value.dengan(desimal)
        return str(value) if satuan else value.polos
    if isinstance(value, bool) or value is None:
        return {True: "Ya", False: "Tidak", None: ""}[value]
    if type(value) in {int, Fraction}:
        return cetak_bilangan(value, desimal or 0)
    polos = getattr(value, "polos", None)
    return polos if isinstance(polos, str) else str(value)
