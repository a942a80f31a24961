"""When documents of a kind are due, told by their year: `1 Maret n+1`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, TypeAlias

from generator.model.salah import Salah, TakTerbaca
from generator.model.skema.dasar import Bagian, Konteks, boleh
from generator.model.skema.jenis import Skalar, Teks
from generator.model.tanggal import Tanggal, baca_tanggal

_FORM = re.compile(r"(\d{1,2}\s+\w+)\s+n(?:\s*([+-])\s*(\d))?")
_LEAP = 2024
"""A year that has every day."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a document's year `n`, or of one before or after it."""

    bulan: int
    hari: int
    after: int = 0
    """Years after the document's; negative for before."""

    def of(self, tahun: int) -> Tanggal:
        """The day for a document of a year."""
        return Tanggal(tahun + self.after, self.bulan, self.hari)


def _read(text: str, _context: Konteks) -> Day:
    found = _FORM.fullmatch(text.strip())
    if found is None:
        raise TakTerbaca(f"`{text}` bukan hari menurut tahun dokumen", "misalnya 1 Maret n+1")
    day = baca_tanggal(f"{found[1]} {_LEAP}")
    if (day.bulan, day.hari) == (2, 29):
        raise Salah("29 Februari tidak ada setiap tahun", "tulis `sebelum: 1 Maret n+1`")
    return Day(day.bulan, day.hari, int(f"{found[2] or ''}{found[3] or 0}"))


RelativeDay: TypeAlias = Annotated[Day, Skalar(_read, {"type": "string"})]


class Due(Bagian):
    """When a document has to be dated."""

    dari: RelativeDay | None = boleh(
        "Paling awal, menurut tahun dokumen n, misalnya 1 Januari n+1."
    )
    sebelum: RelativeDay | None = boleh("Sebelum hari itu, misalnya 1 Maret n+1.")
    acuan: Teks = boleh("Isian tanggal; dokumen bertanggal paling lama sebulan sesudahnya.", "")
    dasar: Teks = boleh("Peraturan atau kelaziman yang menentukannya.", "")


def last_before(day: Tanggal) -> Tanggal:
    """The day before."""
    before = day.date - timedelta(days=1)
    return Tanggal(before.year, before.month, before.day)


def a_month_after(day: Tanggal) -> Tanggal:
    """The same day of the next month; its last where the month is shorter."""
    following = Tanggal(day.tahun + day.bulan // 12, day.bulan % 12 + 1, 1)
    after_that = Tanggal(following.tahun + following.bulan // 12, following.bulan % 12 + 1, 1)
    return Tanggal(following.tahun, following.bulan, min(day.hari, last_before(after_that).hari))
