"""Dokumen ditandatangani.

Apa: dokumen menyebut `penanda_tangan` dan mencetak tanda tangannya.
Mengapa: dokumen yang tidak ditandatangani belum diformalkan, dan tidak diterima sebagai bukti dalam
evaluasi akuntabilitas kinerja.
Contoh:
    # lkjip.yaml
    tanggal: 6 Maret 2025
    Dokumen ini belum menyebut penanda tangan.
Perbaikan: tulis `penanda_tangan: kepala-dinas`.
Sumber: PermenPANRB Nomor 88 Tahun 2021, kriteria pelaporan kinerja: diformalkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.diagnostics import Severity
from generator.document.tree import Signatures

SEVERITY = Severity.WARNING


def document(paper: Paper) -> Iterator[Found]:
    """A document that nobody signs, in its data or in print."""
    if paper.profile is None or "diformalkan" not in paper.profile.kriteria:
        return
    dokumen = paper.plan.dokumen
    if not len(dokumen.penanda_tangan):
        yield Found(
            "dokumen ini belum menyebut penanda tangan",
            dokumen.span,
            "tulis `penanda_tangan: kepala-dinas`",
        )
    elif not any(isinstance(block, Signatures) for block in paper.blocks):
        yield Found(
            "dokumen ini tidak memuat tanda tangan",
            dokumen.rentang("penanda_tangan"),
            "panggil `::: {ttd}` pada salah satu bagiannya",
        )
