"""Peraturan yang dirujuk masih berlaku.

Apa: peraturan dalam data/peraturan.yaml dan dalam kalimat dibandingkan dengan daftar yang sudah
dicabut atau diganti, templates/_bersama/pemeriksaan/peraturan.yaml, menurut bentuk, nomor, dan
tahun. Yang dicabut sesudah tahun dokumen tidak dipersoalkan, begitu pula kalimat yang menerangkan
pencabutannya.
Mengapa: dasar hukum yang sudah dicabut menandakan dokumen disalin dari tahun lalu, dan tata caranya
mungkin sudah berubah.
Contoh:
    - bentuk: Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi
      nomor: 12
      tahun: 2015
    Peraturan ini tidak berlaku lagi sejak 2021.
Perbaikan: rujuk penggantinya, atau tambahkan pada daftar bila daerah memakai peraturan lain.
Sumber: ketentuan penutup peraturan penggantinya; Permendagri Nomor 86 Tahun 2017 tentang susunan
dokumen (landasan hukum).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.dossier import Dossier, Year
from generator.checks.mend import place
from generator.checks.rule import Found
from generator.checks.text.laws import Law, Lawbook, lawbook
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING

_DATA = "peraturan"
"""The data file that lists regulations."""

_HISTORY = re.compile(
    r"mengganti|pengganti|mencabut|pencabut|dicabut|diganti|semula|dahulu", re.IGNORECASE
)
"""What a sentence says that tells of the end of a regulation."""

_NEAR = 60
"""Characters around a citation in which it says so."""


def data(dossier: Dossier) -> Iterator[Found]:
    """Citations of what had been revoked by the year that they are written for."""
    known = lawbook(dossier)
    if known is None:
        return
    for year in dossier.years.values():
        yield from _listed(known, year)
    for text, places in dossier.written.items():
        for law in known.laws(text):
            if known.revoked(law) and not _history(text, law):
                for one in places:
                    if one.tahun is not None:
                        span = place(dossier.world, one.prose, law.start)
                        yield from _stale(known, law, one.tahun, text[law.start : law.end], span)


def _listed(known: Lawbook, year: Year) -> Iterator[Found]:
    """The regulations of a year's data file, and what changed them last."""
    listed = getattr(year.data.get(_DATA), "daftar", ())
    for record in (one for p in listed for one in (p, getattr(p, "perubahan", None)) if one):
        text = f"{record.bentuk} Nomor {record.nomor} Tahun {record.tahun}"
        for law in known.laws(text):
            yield from _stale(known, law, year.tahun, text, record.rentang("nomor"))


def _stale(known: Lawbook, law: Law, tahun: int, text: str, span: Any) -> Iterator[Found]:
    revoked = known.revoked(law)
    if revoked and revoked.sejak < tahun:
        yield Found(
            f"{text} tidak berlaku lagi sejak {revoked.sejak}", span, f"kini {revoked.pengganti}"
        )


def _history(text: str, law: Law) -> bool:
    return _HISTORY.search(text, max(0, law.start - _NEAR), law.end + _NEAR) is not None
