"""What became of indicators: in the data, and in copied tables; with the achievement stated."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from generator.checks.dossier import Dossier
from generator.checks.stated.entries import Entry, entries
from generator.checks.stated.figures import YEAR_END
from generator.checks.stated.measures import Measure, Said, measures, said
from generator.diagnostics import Span
from generator.model.capaian import capaian
from generator.model.nihil import NIHIL
from generator.model.nilai import Nilai
from generator.model.salah import Salah
from generator.model.skala import TANPA_SKALA, Skala
from generator.model.tahapan import TUNGGAL


@dataclass(frozen=True, slots=True)
class Result:
    """An indicator in a year, or in a copied table."""

    nama: str
    arah: str
    target: Said | None
    realisasi: Said | None
    stated: Said | None
    """The achievement that is typed."""
    span: Span
    """Where its achievement is, or would be, typed."""
    final: bool
    """Its year has ended."""
    explained: bool
    """Its causes are told."""
    skala: Skala
    planned: bool
    """It is of an indicator of a Renstra in force that year, told in the data."""
    printed: bool
    """It is from a copied table."""

    @property
    def values(self) -> tuple[Any, Any]:
        """Target and realisasi; nothing for what is not said."""
        target, realisasi = self.target, self.realisasi
        return target.nilai if target else NIHIL, realisasi.nilai if realisasi else NIHIL

    @property
    def uncut(self) -> Fraction | None:
        """The achievement in percent, as if it were nowhere cut; the stated one where no other."""
        found = self._of(TANPA_SKALA)
        if found is None and self.stated is not None:
            return self.stated.nilai.angka
        return found.angka if found else None

    @property
    def capaian(self) -> Nilai | None:
        """The achievement that follows from target and realisasi; nothing where none does."""
        return self._of(self.skala)

    def _of(self, skala: Skala) -> Nilai | None:
        try:
            found = capaian(*self.values, self.arah, skala)
        except Salah:  # different units: whoever prints them says so
            return None
        return found if isinstance(found, Nilai) else None


def results(dossier: Dossier) -> tuple[Result, ...]:
    """All results of a dinas: by year those of its data, then those of its copied tables."""
    return (
        *(_of_data(dossier, one) for tahun in dossier.years for one in measures(dossier, tahun)),
        *(_of_copy(dossier, entry) for entry in entries(dossier)),
    )


def _of_data(dossier: Dossier, measure: Measure) -> Result:
    hasil = measure.hasil
    return Result(
        measure.nama,
        measure.isi.arah,
        measure.at(dossier.tahapan.semua[-1]),
        measure.reached(YEAR_END),
        said(hasil.capaian, hasil, "capaian") if hasil else None,
        hasil.rentang("realisasi", max(hasil.realisasi, default="")) if hasil else measure.isi.span,
        hasil is not None and bool({TUNGGAL, YEAR_END} & hasil.realisasi.keys()),
        _explained(measure),
        dossier.skala,
        measure.renstra and dossier.renstra_of(measure.tahun) is not None,
        printed=False,
    )


def _explained(measure: Measure | None) -> bool:
    """Whether the causes of a result are told, or its node says something of its own."""
    if measure is None:
        return False
    note = measure.simpul.catatan if measure.simpul else ""
    return bool(getattr(measure.hasil, "penyebab", "") or note)


def _of_copy(dossier: Dossier, entry: Entry) -> Result:
    """A row; what it does not tell itself, the data do."""
    measure, sudut = entry.measure, entry.copy.sudut
    target = entry.said("target") or entry.said("target_akhir")
    realisasi = entry.said("realisasi")
    return Result(
        entry.nama,
        measure.isi.arah if measure else "naik",
        target or (measure.at(sudut.tahap) if measure else None),
        realisasi or (measure.reached(sudut.batas) if measure else None),
        entry.said("capaian"),
        entry.span("realisasi"),
        sudut.batas == YEAR_END,
        _explained(measure),
        dossier.skala,
        planned=False,
        printed=True,
    )
