"""Angka yang ada di data dicetak dengan ungkapan, bukan diketik.

Apa: jumlah rupiah, persentase, serta banyaknya program, kegiatan, dan sub kegiatan yang diketik
dalam naskah dan sama dengan angka di data, lengkap dengan ungkapan penggantinya. Ungkapan itu sudah
dicoba: hasil cetaknya sama dengan yang diketik, atau sama nilainya menurut gaya daerah.
Mengapa: angka yang diketik benar hari ini dan usang pada perubahan data berikutnya.
Contoh:
    Rencana kerja ini memerlukan Rp6.077.966.039 untuk 14 (empat belas) program.
    `Rp6.077.966.039` diketik, sama dengan pagu tahun 2023; tulis `{{ pagu }}`.
    `14 (empat belas)` diketik; tulis `{{ program | jumlah | terbilang_kurung }}`.
Perbaikan: ganti dengan ungkapan yang disarankan (naskah check --perbaiki).
Sumber: kelaziman.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.numbers.verdict import Verdict
from generator.checks.numbers.wording import advice, called
from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING


def document(paper: Paper) -> Iterator[Found]:
    """Typed numbers that an expression prints."""
    for claim in paper.claims:
        if claim.judged.verdict is Verdict.TYPED:
            known = called(claim.judged.facts[0], claim.register)
            yield Found(
                f"`{claim.said}` diketik, sama dengan {known}",
                claim.span,
                advice(claim.expressions),
                edits=claim.edits,
            )
