"""Ejaan baku, istilah yang berlaku, dan tidak ada kata yang tertulis dua kali.

Apa: semua kalimat dan nama, di naskah maupun di berkas YAML, dibandingkan dengan daftar
templates/_bersama/pemeriksaan/ejaan.yaml; kata yang sama berurutan tanpa tanda hubung juga
ditemukan. Ejaan yang dipakai nomenklatur sendiri dibiarkan di dalam pohon program.
Mengapa: salah ketik pada nama program atau sasaran ikut tercetak di setiap tabel dan membuatnya
tidak dikenali di dokumen lain.
Contoh:
    nama: Meningkatnya Implimentasi Akuntabilitas Kinerja
    `Implimentasi` ditulis `Implementasi`.
Perbaikan: ganti dengan yang benar; daftar ejaan boleh ditambah.
Sumber: Kamus Besar Bahasa Indonesia; Ejaan Bahasa Indonesia yang Disempurnakan Edisi V.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.dossier import Dossier
from generator.checks.mend import edits, place
from generator.checks.rule import Found
from generator.checks.text.spelling import Slip, speller
from generator.checks.written import Written
from generator.diagnostics import Severity
from generator.world import World

SEVERITY = Severity.WARNING

_TWICE = re.compile(r"(?<![\w-])([^\W\d_]{2,})\s+\1(?![\w-])", re.IGNORECASE)


def data(dossier: Dossier) -> Iterator[Found]:
    """Words of the list, and words that stand twice."""
    world, known = dossier.world, speller(dossier)
    for text, places in dossier.written.items():
        for slip in known.slips(text):
            yield from (
                _slip(world, slip, one) for one in places if not (slip.entry.resmi and one.resmi)
            )
        for found in _TWICE.finditer(text):
            yield from (_twice(world, found, one) for one in places)


def _slip(world: World, slip: Slip, one: Written) -> Found:
    return Found(
        f"`{slip.old}` ditulis `{slip.new}`",
        place(world, one.prose, slip.start),
        slip.entry.alasan or None,
        edits=edits(world, one.prose, slip.start, slip.old, slip.new),
    )


def _twice(world: World, found: re.Match[str], one: Written) -> Found:
    return Found(
        f"kata `{found[1]}` tertulis dua kali",
        place(world, one.prose, found.start()),
        "hapus salah satu, atau beri tanda hubung bila memang kata ulang",
    )
