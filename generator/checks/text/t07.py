"""Tidak ada sisa hitungan, isian, atau templat yang tertinggal.

Apa: kalimat, nama, dan nilai yang diketik, serta yang tercetak dari hitungan: nilai galat lembar
kerja (#DIV/0!, #REF!, #N/A, #VALUE!, #NAME?, #NUM!), NaN, deretan x, titik-titik, TODO, lorem
ipsum, dan kurung templat {{ }} yang ikut tercetak.
Mengapa: sisa seperti itu menandakan angka yang tidak pernah dihitung atau bagian yang belum diisi.
Contoh:
    catatan: Ditetapkan dengan Keputusan Nomor ……… Tahun 2023
    `………` masih tertinggal.
Perbaikan: isi nilainya, tulis tanda - bila memang tidak ada, atau hapus kalimatnya.
Sumber: kelaziman.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.citation import Kind, masked
from generator.checks.dossier import Dossier
from generator.checks.mend import place
from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.ERROR

_LEFT = re.compile(
    r"#(?:DIV/0!|REF!|N/A|VALUE!|NAME\?|NUM!|NULL!)|\bNaN\b|(?i:\bx{3,}\b)|\.{3,}|…+"
    r"|\bTODO\b|\bFIXME\b|(?i:\blorem\s+ipsum\b)"
)
_PRINTED = re.compile(r"\bN(?:aN|one)\b|\{\{|\}\}|\{%|%\}")
"""What a template leaves behind in print."""


def data(dossier: Dossier) -> Iterator[Found]:
    """What was typed and stands for something else."""
    for text, places in dossier.written.items():
        hidden = masked(text, {Kind.LINK}) if _LEFT.search(text) else ""
        for found in _LEFT.finditer(hidden):
            for one in places:
                yield Found(
                    f"`{found[0]}` masih tertinggal",
                    place(dossier.world, one.prose, found.start()),
                    "isi nilainya, tulis `-` bila memang tidak ada, atau hapus",
                )


def document(paper: Paper) -> Iterator[Found]:
    """What was printed and should have been computed; what was typed is told where it stands."""
    for printed in paper.printed:
        found = _PRINTED.search(printed.text)
        typed = found and _LEFT.search(found[0]) and printed.narrative
        if found and not typed:
            yield Found(
                f"`{found[0]}` ikut tercetak: {printed.text[:60]}",
                printed.span or paper.plan.dokumen.span,
                "betulkan ungkapan atau datanya",
            )
