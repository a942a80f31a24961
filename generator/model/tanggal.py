"""Dates without a clock: read and printed the Indonesian way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from generator.content.names import suggestion
from generator.model.salah import BermaknaGanda, SalahTanggal

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
"""Names of the months."""

_NOMOR = {nama.casefold(): nomor for nomor, nama in enumerate(BULAN, 1)}
_PANJANG = re.compile(r"(\d{1,2})\s+([^\W\d]+)\s+(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ANGKA = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}")


class Tahun(int):
    """A year: a number that prints without separators, in tables too; so do years around it."""

    def __add__(self, lain: int) -> Tahun:
        return Tahun(int(self) + lain)

    def __sub__(self, lain: int) -> Tahun:
        return Tahun(int(self) - lain)


@dataclass(frozen=True, slots=True, order=True)
class Tanggal:
    """A day: prints `3 Agustus 2022`."""

    tahun: int
    bulan: int
    hari: int

    def __str__(self) -> str:
        return f"{self.hari} {BULAN[self.bulan - 1]} {self.tahun}"

    @property
    def iso(self) -> str:
        """`2022-08-03`."""
        return f"{self.tahun:04}-{self.bulan:02}-{self.hari:02}"

    @property
    def date(self) -> date:
        """The day as Python has it, without its clock."""
        return _Hari(self.tahun, self.bulan, self.hari)


class _Hari(date):
    """A `date` that templates may hold: it does not know today."""

    @classmethod
    def today(cls) -> Self:
        """Refuse: dates come from the content."""
        raise SalahTanggal("tanggal hari ini tidak tersedia", "tulis tanggal dalam isi dokumen")


def baca_tanggal(teks: str) -> Tanggal:
    """Read `3 Agustus 2022` or `2022-08-03`.

    Raises `SalahTanggal`, and `BermaknaGanda` for 3/8/2022.
    """
    bersih = " ".join(teks.split())
    if found := _PANJANG.fullmatch(bersih):
        nama = found[2].casefold()
        if nama not in _NOMOR:
            raise SalahTanggal(f"bulan `{found[2]}` tidak dikenal", suggestion(nama, BULAN))
        return _ada(int(found[3]), _NOMOR[nama], int(found[1]), bersih)
    if found := _ISO.fullmatch(bersih):
        return _ada(int(found[1]), int(found[2]), int(found[3]), bersih)
    contoh = "tulis seperti 3 Agustus 2022"
    if _ANGKA.fullmatch(bersih):
        raise BermaknaGanda(f"tanggal `{bersih}` bermakna ganda", contoh)
    raise SalahTanggal(f"`{bersih}` bukan tanggal", contoh)


def _ada(tahun: int, bulan: int, hari: int, teks: str) -> Tanggal:
    tanggal = Tanggal(tahun, bulan, hari)
    try:
        _ = tanggal.date
    except ValueError:
        raise SalahTanggal(f"tanggal `{teks}` tidak ada dalam kalender") from None
    return tanggal
