"""Nilai indikator bukan uang, dan bilangan ditulis dengan satu cara.

Apa: nilai indikator tanpa satuan (atau bersatuan rupiah) yang sama dengan pagu, realisasi, atau
anggaran lain simpulnya, padahal rumusan indikatornya bukan tentang uang; nilai sejuta atau lebih
tanpa satuan pada persentase, indeks, dan sejenisnya; serta angka desimal bertitik di berkas yang
memakai koma (hanya diperingatkan). Kata yang menandakan uang ada di
templates/_bersama/pemeriksaan/indikator.yaml.
Mengapa: kolom kinerja yang berisi rupiah menghasilkan capaian beribu persen, dan titik yang berarti
desimal di satu tempat berarti ribuan di tempat lain.
Contoh:
    - kode: 2.17.01.2.02.01
      pagu: 2.850.797.706
      indikator:
        - nama: Jumlah PNS yang menerima gaji dan tunjangan
          target: 2850797706

    2.850.797.706 adalah pagu renja 2.17.01.2.02.01, bukan nilai indikator
Perbaikan: tulis nilai indikator dengan satuannya (85 Orang); tulis desimal dengan koma.
Sumber: Permendagri Nomor 86 Tahun 2017 membedakan kolom kinerja (K) dari kolom rupiah (Rp).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.checks.arithmetic.indicators import Kinds, kinds
from generator.checks.arithmetic.notation import mixed
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.entries import entries
from generator.checks.stated.figures import Figures
from generator.diagnostics import Severity, Span
from generator.model.nilai import Nilai
from generator.model.skema.program import Indikator

SEVERITY = Severity.ERROR

VALUES = ("target", "prakiraan_maju", "realisasi", "proyeksi", "capaian")
"""The keys of an indicator's values."""

_LEAST, _HUGE = 100_000, 1_000_000
"""What may be money; and what no percentage or index ever is."""
_RUPIAH = {"", "rp", "rp.", "rupiah"}


def data(dossier: Dossier) -> Iterator[Found]:
    """Money among the values of indicators, and decimals written in two ways in one file."""
    known, figures = dossier.once(kinds), dossier.once(Figures)
    for value in _suspects(dossier):
        if said := _money(known, figures, value):
            yield Found(
                f"{value.nilai.polos} {said}, bukan nilai indikator",
                value.span,
                "tulis nilai indikatornya dengan satuannya, misalnya 39 Dokumen",
            )
    yield from mixed(dossier)


@dataclass(frozen=True, slots=True)
class Value:
    """A value of an indicator of a node."""

    nilai: Nilai
    span: Span
    nama: str
    """The wording of the indicator."""
    tahun: int
    simpul: str
    """The kode or id of its node."""


def _suspects(dossier: Dossier) -> Iterator[Value]:
    """The values that may be money: large, without unit or in rupiah."""
    for tahun, year in dossier.years.items():
        for node in year.simpul:
            for isi in node.indikator:
                for nilai, keys in _typed(isi):
                    if _large(nilai):
                        yield Value(nilai, isi.rentang(*keys), isi.nama, tahun, node.kunci)
    for entry in entries(dossier):
        owner = entry.measure.simpul if entry.measure else None
        for said in map(entry.said, ("target", "realisasi")):
            if said and owner and _large(said.nilai):
                yield Value(said.nilai, said.span, entry.nama, entry.tahun, owner.kunci)


def _large(nilai: Nilai) -> bool:
    large = nilai.angka is not None and nilai.angka >= _LEAST
    return large and nilai.satuan.casefold() in _RUPIAH


def _typed(isi: Indikator) -> Iterator[tuple[Nilai, tuple[str, ...]]]:
    """The values of an indicator, by stage and triwulan, with their keys."""
    for kunci in VALUES:
        said: Any = getattr(isi, kunci)
        for key, nilai in said.items() if isinstance(said, dict) else (("", said),):
            if isinstance(nilai, Nilai):
                yield nilai, (kunci, key)


def _money(known: Kinds, figures: Figures, value: Value) -> str:
    """Which money a value is; empty for what may be a value."""
    if known.is_money(value.nama):
        return ""
    for part in figures.others(value.tahun, value.simpul):
        if part.amount == value.nilai.angka:
            return f"adalah {part.name} {value.simpul}"
    huge = value.nilai.angka is not None and value.nilai.angka >= _HUGE
    return "tampaknya uang" if huge and known.is_share(value.nama) else ""
