"""Bilangan dalam kalimat memakai titik untuk ribuan dan koma untuk desimal.

Apa: bilangan dalam kalimat, di naskah maupun di berkas YAML, yang ditulis menurut cara Inggris dan
tidak mungkin dibaca lain: ribuan yang dipisahkan koma lebih dari satu kali, ribuan berkoma dengan
desimal bertitik, dan persentase dengan satu atau dua angka di belakang titik.
Mengapa: titik dan koma yang tertukar mengubah seribu menjadi satu, dan dokumen yang memakai
keduanya membuat pembaca menebak.
Contoh:
    Anggaran sebesar Rp144,783,938 terserap 98.25 persen.

    `144,783,938` ditulis 144.783.938
    `98.25` ditulis 98,25
Perbaikan: tukar tandanya, atau cetak angkanya dari data.
Sumber: Ejaan Bahasa Indonesia yang Disempurnakan Edisi V, tanda titik dan tanda koma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.citation import masked
from generator.checks.dossier import Dossier
from generator.checks.mend import edits, place
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING

_ENGLISH = re.compile(
    r"(?:(?<=\bRp)|(?<![\w.,/-]))(?:\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3},\d{3}\.\d+"
    r"|\d+\.\d{1,2}(?=\s*(?:%|persen\b)))(?![\d,.]*\d)"
)
_SWAPPED = str.maketrans(",.", ".,")


def data(dossier: Dossier) -> Iterator[Found]:
    """Numbers in sentences that are written as the English write them."""
    for text, places in dossier.written.items():
        for found in _ENGLISH.finditer(masked(text)):
            old, start = found[0], found.start()
            new = old.translate(_SWAPPED)
            for one in places:
                yield Found(
                    f"`{old}` ditulis {new}",
                    place(dossier.world, one.prose, start),
                    "titik memisahkan ribuan, koma memisahkan desimal",
                    edits=edits(dossier.world, one.prose, start, old, new),
                )
