"""Setiap indikator utama mempunyai rumus, sumber data, dan penanggung jawab.

Apa: setiap indikator sasaran di Renstra mempunyai `rumus` (atau `definisi`), `sumber`, dan
`penanggung_jawab`.
Mengapa: indikator yang cara menghitung dan sumbernya tidak ditetapkan dapat dihitung berbeda setiap
tahun.
Contoh:
    - id: koperasi-aktif
      nama: Persentase koperasi aktif
    Indikator `Persentase koperasi aktif` belum mempunyai rumus, sumber, penanggung jawab.
Perbaikan: lengkapi indikator itu di berkas Renstra.
Sumber: PermenPANRB Nomor 53 Tahun 2014; PermenPAN Nomor PER/9/M.PAN/5/2007 tentang indikator
kinerja utama.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.completeness.criteria import measured
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity
from generator.model.asal import asal

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Indicators that do not say how they are measured."""
    for one in measured(dossier, "rumus-indikator"):
        isi = asal(one.indikator)
        said = {
            "rumus": getattr(isi, "rumus", None) or getattr(isi, "definisi", ""),
            "sumber": getattr(isi, "sumber", ""),
            "penanggung jawab": getattr(isi, "penanggung_jawab", ""),
        }
        lacking = [name for name, value in said.items() if not value]
        if lacking:
            yield Found(
                f"indikator `{one.nama}` belum mempunyai {', '.join(lacking)}",
                one.place("nama"),
                "lengkapi di berkas Renstra",
            )
