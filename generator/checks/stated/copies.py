"""Tables copied as they were printed (`data/salinan.yaml`), and what each of them speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.dossier import Dossier
from generator.model.catatan import Catatan
from generator.model.hitung import Sudut

NAME = "salinan"
"""The data file in which they stand."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copied table."""

    isi: Catatan
    folder: int
    """The year in whose folder it stands."""
    tahun: int
    """The year that its numbers are of."""
    sudut: Sudut
    """The stage of its amounts and targets, and up to where its realisasi goes."""

    @property
    def nama(self) -> str:
        """What it is called, and where it is from."""
        return str(self.isi.nama)

    @property
    def baris(self) -> tuple[Catatan, ...]:
        """Its rows of the programme tree."""
        return tuple(self.isi.baris)

    @property
    def indikator(self) -> tuple[Catatan, ...]:
        """Its rows of indicators."""
        return tuple(self.isi.indikator)


def copies(dossier: Dossier) -> Iterator[Copy]:
    """The copied tables of a dinas, by year and in file order."""
    tahapan = dossier.tahapan
    for year in dossier.years.values():
        for isi in year.data[NAME].tabel if NAME in year.data else ():
            tahap = tahapan.get(isi.tahapan) or tahapan.pertama
            sudut = Sudut(tahapan, tahap, isi.batas or "tw4")
            yield Copy(isi, year.tahun, int(isi.tahun or year.tahun), sudut)
