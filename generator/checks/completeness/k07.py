"""Capaian dibandingkan dengan target jangka menengah.

Apa: setiap indikator sasaran mempunyai target pada tahun terakhir Renstra.
Mengapa: laporan menempatkan realisasi terhadap target akhir Renstra; tanpa target itu kemajuannya
tidak dapat dinilai.
Contoh:
    # Renstra 2024-2026
    target:
      2024: 3,00 %
      2025: 3,25 %
    Indikator `Rasio Kewirausahaan` belum mempunyai target tahun 2026, akhir Renstra.
Perbaikan: tulis target tahun terakhir di berkas Renstra.
Sumber: PermenPANRB Nomor 88 Tahun 2021, kriteria pelaporan kinerja: dibandingkan dengan target
jangka menengah.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.completeness.criteria import measured, plan_of
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Indicators without a target for the Renstra's last year."""
    for one in measured(dossier, "jangka-menengah"):
        renstra = plan_of(one.plan)
        if renstra and not one.pada(renstra.akhir).target:
            yield Found(
                f"indikator `{one.nama}` belum mempunyai target tahun {renstra.akhir}, akhir"
                " Renstra",
                one.place("target"),
                "tulis target tahun terakhirnya di berkas Renstra",
            )
