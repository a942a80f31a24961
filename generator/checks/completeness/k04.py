"""Setiap indikator sasaran mempunyai target tahunan.

Apa: setiap indikator sasaran di Renstra mempunyai target untuk tahun dokumen, pada tahapan dokumen
itu.
Mengapa: indikator tanpa target tidak dapat diperjanjikan dan tidak dapat dinilai.
Contoh:
    - id: koperasi-aktif
      target:
        2022: 95 %
    Indikator `Persentase koperasi aktif` belum mempunyai target tahun 2023.
Perbaikan: tulis target tahun itu di berkas Renstra.
Sumber: PermenPANRB Nomor 88 Tahun 2021 (membandingkan realisasi dengan target tahunan); Permendagri
Nomor 86 Tahun 2017.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.completeness.criteria import measured
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Indicators without a target for a document's year."""
    for one in measured(dossier, "target"):
        if not one.pada(one.tahun).target:
            yield Found(
                f"indikator `{one.nama}` belum mempunyai target tahun {one.tahun}",
                one.place("target"),
                "tulis targetnya di berkas Renstra",
            )
