"""NIP, the employee number of civil servants: birth date, month of appointment, sex, serial.

Source of its 8 + 6 + 1 + 3 digits: Perka BKN 22/2007; for PPPK the month holds a code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.salah import SalahNip, SalahTanggal
from generator.model.tanggal import Tanggal, baca_tanggal

_PISAH = re.compile(r"[\s.\u00a0-]")


@dataclass(frozen=True, slots=True)
class Nip:
    """18 digits; prints `19700101 199501 1 001`."""

    angka: str

    def __str__(self) -> str:
        angka = self.angka
        return "\u00a0".join((angka[:8], angka[8:14], angka[14], angka[15:]))

    @property
    def lahir(self) -> Tanggal:
        """The date of birth."""
        angka = self.angka
        return baca_tanggal(f"{angka[:4]}-{angka[4:6]}-{angka[6:8]}")

    @property
    def tahun_tmt(self) -> int:
        """The year of appointment."""
        return int(self.angka[8:12])

    @property
    def bulan_tmt(self) -> int:
        """The month of appointment; of PPPK another code."""
        return int(self.angka[12:14])

    @property
    def pppk(self) -> bool:
        """Whether it is of a PPPK: instead of a month, 2 and which contract it is (practice)."""
        return 21 <= self.bulan_tmt <= 29


def baca_nip(teks: str) -> Nip:
    """Read an NIP with or without spaces; raises `SalahNip`."""
    angka = _PISAH.sub("", teks)
    if re.fullmatch(r"\d+", angka, re.ASCII) is None:
        raise SalahNip(f"NIP `{teks}` memuat yang bukan angka", "tulis 18 angka NIP")
    if len(angka) != 18:
        raise SalahNip(
            f"NIP harus 18 angka, tertulis {len(angka)}",
            "8 tanggal lahir, 6 TMT, 1 kelamin, 3 urut",
        )
    nip = Nip(angka)
    try:
        _ = nip.lahir
    except SalahTanggal:
        raise SalahNip(
            f"delapan angka pertama NIP, {angka[:8]}, bukan tanggal lahir",
            "urutannya tahun, bulan, hari",
        ) from None
    if angka[14] not in "12":
        raise SalahNip(
            f"angka ke-15 NIP adalah {angka[14]}", "1 untuk laki-laki, 2 untuk perempuan"
        )
    return nip
