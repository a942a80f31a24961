"""Capaian dibandingkan dengan tahun sebelumnya.

Apa: setiap indikator sasaran yang sudah mempunyai target pada tahun sebelum laporan juga mempunyai
realisasi tahun itu.
Mengapa: laporan membandingkan realisasi dengan tahun-tahun sebelumnya; tanpa realisasi itu kolomnya
kosong.
Contoh:
    target:
      2023: 2,90 %
      2024: 3,00 %
    # 2023/kinerja.yaml tidak memuat indikator itu
    Indikator `Rasio Kewirausahaan` belum mempunyai realisasi tahun 2023 sebagai pembanding.
Perbaikan: tulis realisasinya di kinerja.yaml tahun sebelumnya.
Sumber: PermenPANRB Nomor 88 Tahun 2021, kriteria pelaporan kinerja: dibandingkan dengan tahun-tahun
sebelumnya.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.completeness.criteria import measured, results
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Indicators of which nothing is known for the year before a report's."""
    for one in measured(dossier, "tahun-lalu"):
        before = one.tahun - 1
        pada = one.pada(before)
        if pada.target and not pada.realisasi:
            yield Found(
                f"indikator `{one.nama}` belum mempunyai realisasi tahun {before} sebagai"
                " pembanding",
                results(dossier, one, before, "realisasi"),
                f"tulis realisasinya di kinerja.yaml tahun {before}",
            )
