"""Codes of the programme nomenclature: `2.17.06.2.01.01`, text that is compared by its parts.

Source of the form `U.BB.PP.L.KK.SS` (or `.SSSS`): Permendagri 90/2019 and its updates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering

from generator.model.salah import SalahKode

TINGKAT = ("urusan", "bidang", "program", "kegiatan", "subkegiatan")
"""The levels from the outermost."""

_BANYAK_BAGIAN = {1: "urusan", 2: "bidang", 3: "program", 5: "kegiatan", 6: "subkegiatan"}
_POLA = re.compile(r"[1-9X](\.(\d{2}|XX)(\.\d{2}(\.[1-8]\.\d{2}(\.\d{2}|\.\d{4})?)?)?)?", re.ASCII)
_LEBAR = (1, 2, 2, 1, 2, 2)


def sebutan(tingkat: str) -> str:
    """A level as sentences write it: `sub kegiatan`."""
    return "sub kegiatan" if tingkat == "subkegiatan" else tingkat


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class Kode:
    """A code in normal form; equal to its text, ordered as the nomenclature is."""

    teks: str

    def __str__(self) -> str:
        return self.teks

    @property
    def bagian(self) -> tuple[str, ...]:
        """Its parts: `2`, `17`, `06`, `2`, `01`, `01`."""
        return tuple(self.teks.split("."))

    @property
    def kolom(self) -> tuple[str, ...]:
        """Its parts as the five narrow columns of the forms: `2`, `17`, `06`, `2.01`, `01`."""
        bagian = self.bagian
        sempit = (*bagian[:3], ".".join(bagian[3:5]), *bagian[5:])
        return (*filter(None, sempit), *("",) * 5)[:5]

    @property
    def tingkat(self) -> str:
        """The level that its number of parts says: `urusan` to `subkegiatan`."""
        return _BANYAK_BAGIAN[len(self.bagian)]

    @property
    def induk(self) -> Kode | None:
        """The code one level above."""
        bagian = self.bagian
        potong = 2 if len(bagian) == 5 else 1
        return Kode(".".join(bagian[:-potong])) if len(bagian) > 1 else None

    @property
    def penunjang(self) -> bool:
        """Whether it is, or lies in, a supporting programme, `X.XX.01`."""
        return self.bagian[2:3] == ("01",)

    def turunan(self, atas: Kode) -> bool:
        """Whether it lies under another code."""
        return self.teks.startswith(f"{atas.teks}.")

    def _urutan(self) -> tuple[int, ...]:
        return tuple(int(bagian) if bagian.isdigit() else 0 for bagian in self.bagian)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Kode):
            return self.teks == other.teks
        return isinstance(other, str) and self.teks == other

    def __lt__(self, other: object) -> bool:
        if isinstance(other, Kode):
            return self._urutan() < other._urutan()
        return isinstance(other, str) and self.teks < other

    def __hash__(self) -> int:
        return hash(self.teks)


def baca_kode(teks: str) -> Kode:
    """Read a code; lost zeros, spaces and commas are mended, `2.17.1` is `2.17.01`.

    Raises `SalahKode`; also for `2.1`, which may have been 2.01 or 2.10.
    """
    bagian = re.sub(r"\s", "", teks).replace(",", ".").upper().split(".")
    if len(bagian) == 2 and len(bagian[1]) == 1 and bagian[1].isdigit():
        raise SalahKode(
            f"kode `{teks}` bermakna ganda", f"tulis {bagian[0]}.0{bagian[1]} atau {teks.strip()}0"
        )
    kode = ".".join(
        part.zfill(_LEBAR[i]) if i < len(_LEBAR) and part.isdigit() else part
        for i, part in enumerate(bagian)
    )
    if _POLA.fullmatch(kode) is None:
        raise SalahKode(
            f"`{teks}` bukan kode urusan, bidang, program, kegiatan, atau sub kegiatan",
            "bentuknya seperti 2.17.06.2.01.01, tanpa titik di akhir",
        )
    return Kode(kode)
