"""Seluruh capaian diungkap.

Apa: setiap indikator sasaran yang mempunyai target tahun laporan juga mempunyai realisasi.
Mengapa: laporan harus mengungkap seluruh capaian, juga yang tidak tercapai; indikator tanpa
realisasi dinilai tidak diukur.
Contoh:
    # 2024/kinerja.yaml tidak memuat rasio-kewirausahaan
    Indikator `Rasio Kewirausahaan` belum mempunyai realisasi tahun 2024.
Perbaikan: tulis realisasinya di kinerja.yaml tahun itu.
Sumber: PermenPANRB Nomor 88 Tahun 2021, kriteria pelaporan kinerja: mengungkap seluruh capaian.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.completeness.criteria import measured, results
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Indicators of which a report does not say what was reached."""
    for one in measured(dossier, "realisasi"):
        pada = one.pada(one.tahun)
        if pada.target and not pada.realisasi:
            yield Found(
                f"indikator `{one.nama}` belum mempunyai realisasi tahun {one.tahun}",
                results(dossier, one, one.tahun, "realisasi"),
                f"tulis realisasinya di kinerja.yaml tahun {one.tahun}",
            )
