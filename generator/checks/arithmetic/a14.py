"""Angka sama dengan sebutannya dalam kurung.

Apa: setiap angka yang diikuti sebutannya dalam kurung, misalnya "11 (sebelas)" atau "Rp1.000
(seribu rupiah)", di naskah dan di data; juga sebutan yang diketik di belakang ungkapan.
Mengapa: bila angka dan sebutannya berbeda, yang dianggap benar adalah sebutannya.
Contoh:
    Rencana ini memuat 17 (tujuh) kegiatan.
    Sebutan `tujuh` tidak sama dengan 17, seharusnya `tujuh belas`.
Perbaikan: betulkan sebutannya, atau cetak keduanya: `{{ kegiatan | jumlah | terbilang_kurung }}`.
Sumber: kelaziman penulisan naskah dinas.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.dossier import Dossier
from generator.checks.mend import edits, place
from generator.checks.numbers.words import Mismatch, mismatches
from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.diagnostics import Edit, Severity, Span

SEVERITY = Severity.ERROR


def document(paper: Paper) -> Iterator[Found]:
    """Words in the narrative that say another number than the one before them."""
    for passage in paper.passages:
        for wrong in mismatches(passage.text):
            span = passage.at(wrong.start)
            if span and passage.typed(wrong.start, wrong.end):
                mend = (Edit(span, wrong.words, wrong.right),)
                yield _found(wrong, span, mend if passage.whole(wrong.start, wrong.end) else ())


def data(dossier: Dossier) -> Iterator[Found]:
    """The same in the texts of YAML files."""
    for text, written in dossier.written.items():
        for wrong in mismatches(text) if "(" in text else ():
            for one in written:
                if one.prose.span.path.endswith(".yaml"):
                    yield _found(
                        wrong,
                        place(dossier.world, one.prose, wrong.start),
                        edits(dossier.world, one.prose, wrong.start, wrong.words, wrong.right),
                    )


def _found(wrong: Mismatch, span: Span, mend: tuple[Edit, ...]) -> Found:
    return Found(
        f"sebutan `{wrong.words}` tidak sama dengan {wrong.number}",
        span,
        f"tulis `{wrong.right}`",
        edits=mend,
    )
