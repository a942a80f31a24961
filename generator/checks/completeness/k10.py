"""Rincian setiap sub kegiatan lengkap.

Apa: setiap sub kegiatan yang termasuk tahapan dokumen rencana mempunyai indikator bertarget,
lokasi, sumber dana, pagu, dan prakiraan maju.
Mengapa: tabel rumusan rencana mencetak kolom-kolom itu; sel yang kosong dikembalikan oleh
verifikator.
Contoh:
    - kode: 2.17.03.2.01.0001
      nama: Pemeriksaan Kesehatan Koperasi
      pagu: 25.000.000
    Sub kegiatan 2.17.03.2.01.0001 belum mempunyai target, lokasi, sumber dana, prakiraan maju.
Perbaikan: lengkapi sub kegiatan itu di program.yaml.
Sumber: Lampiran Permendagri Nomor 86 Tahun 2017, Tabel T-C.33.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.completeness.criteria import papers
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity
from generator.model import hitung
from generator.model.skema.program import Simpul, Subkegiatan

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Sub kegiatan of a plan that lack what its table prints."""
    for paper in papers(dossier, "rincian"):
        year = dossier.years.get(paper.ref.tahun)
        sudut = next((s for s in dossier.sudut if s.tahap.kode == paper.dokumen.tahapan), None)
        for simpul in year.simpul if year and sudut else ():
            lacking = _lacking(simpul)
            belongs = sudut is not None and hitung.ada(simpul, sudut)
            if isinstance(simpul, Subkegiatan) and belongs and lacking:
                yield Found(
                    f"sub kegiatan {simpul.kunci} belum mempunyai {', '.join(lacking)}",
                    simpul.span,
                    "lengkapi di sini; tulis - bila memang tidak ada",
                )


def _lacking(simpul: Simpul) -> list[str]:
    """What is not said; a dash is something said."""
    said = {
        "indikator": simpul.indikator,
        "target": not simpul.indikator or any(i.target for i in simpul.indikator),
        "lokasi": simpul.lokasi,
        "sumber dana": simpul.sumber_dana,
        "pagu": simpul.pagu,
        "prakiraan maju": simpul.prakiraan_maju,
    }
    return [name for name, value in said.items() if not value]
