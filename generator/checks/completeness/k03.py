"""Laporan direviu sebelum disampaikan.

Apa: laporan memuat pernyataan telah direviu, yaitu bagian bertanda #pernyataan-reviu.
Mengapa: reviu memberi keyakinan terbatas bahwa laporan akurat, andal, dan absah; evaluasi
akuntabilitas kinerja menilai apakah laporan telah direviu.
Contoh:
    # lkjip.yaml tanpa `isian: reviu`
    Dokumen ini belum memuat pernyataan telah direviu.
Perbaikan: isi `reviu` pada isian dokumen setelah laporan direviu, atau abaikan dengan alasan.
Sumber: PermenPANRB Nomor 53 Tahun 2014, tata cara reviu atas laporan kinerja.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.diagnostics import Severity
from generator.document.tree import Heading

SEVERITY = Severity.WARNING

STATEMENT = "pernyataan-reviu"
"""The mark of the heading over the statement."""


def document(paper: Paper) -> Iterator[Found]:
    """A report that nobody has reviewed."""
    if paper.profile is None or "direviu" not in paper.profile.kriteria:
        return
    headings = (block.id for block in paper.blocks if isinstance(block, Heading))
    if STATEMENT not in headings:
        yield Found(
            "dokumen ini belum memuat pernyataan telah direviu",
            paper.plan.dokumen.span,
            "isi `reviu` pada isian dokumen setelah laporan direviu",
        )
