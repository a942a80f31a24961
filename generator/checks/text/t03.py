"""Tahun dalam kalimat sesuai dengan tahun dokumen.

Apa: tahun yang diketik dalam naskah dan data tahunan. Yang lebih dari lima tahun sebelum atau
sesudah tahun dokumen ditemukan; yang menyertai nama dokumen ("Laporan Kinerja Tahun 2020")
ditemukan bila berbeda lebih dari dua tahun. Peraturan, tanggal, dan masa (2005-2025) yang menyentuh
tahun dokumen dibiarkan, begitu pula yang dicetak ungkapan.
Mengapa: tahun yang tertinggal menandakan kalimat disalin dari dokumen lama tanpa dibaca lagi.
Contoh:
    Hasilnya dilaporkan dalam Laporan Kinerja Tahun 2020.
    dalam perjanjian kinerja 2023: `Laporan Kinerja Tahun 2020` menyebut 2020, padahal tahun
    dokumennya 2023.
Perbaikan: cetak tahun dengan {{ tahun }} atau {{ tahun - 1 }}, atau abaikan dengan alasan bila
memang peristiwa lama.
Sumber: kelaziman; tahun rujukan n-2 sampai n+1 menurut Permendagri Nomor 86 Tahun 2017.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.citation import Kind, citations
from generator.checks.dossier import Dossier
from generator.checks.mend import place
from generator.checks.rule import Found
from generator.checks.written import Written
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING

FAR = 5
"""Years from the document's that a sentence may speak of."""

NEAR = 2
"""The same for the year of a document that it names."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_COUNT = re.compile(
    r"\s+(?:orang|unit|buah|meter|m2|hektare|ha|km|kg|ton|lembar|dokumen|peserta|pelaku|jiwa|KK)\b"
)
"""Behind four digits: they count something, without the point that they should have."""

_LAWS = "/data/peraturan.yaml"
"""Where the titles of regulations stand, with years of their own."""

_TITLE = r"(?:\s+[^\W\d_][\w,()-]*){0,8}?\s+Tahun\s*$"
"""What may stand between the name of a document and its year."""


def data(dossier: Dossier) -> Iterator[Found]:
    """Years that were typed and are far from the year of what they stand in."""
    titled = _titled(dossier)
    for text, written in dossier.written.items():
        places = [(one, year) for one in written if (year := _year(one)) and _distant(text, year)]
        for start, years in _years(text) if places else ():
            title = titled.search(text, 0, start) if titled else None
            for one, tahun in places:
                away = min(abs(year - tahun) for year in years)
                if away > (NEAR if title and len(years) == 1 else FAR):
                    name = f"`{title[0].lstrip()}{years[0]}`" if title else "kalimat ini"
                    yield Found(
                        f"{name} menyebut {years[0]}, padahal tahun dokumennya {tahun}",
                        place(dossier.world, one.prose, start),
                        "cetak dengan {{ tahun }}, atau abaikan dengan alasan bila memang lama",
                    )


def _year(one: Written) -> int | None:
    """The year that a text is held against; titles of regulations have years of their own."""
    return None if one.prose.span.path.endswith(_LAWS) else one.tahun


def _distant(text: str, tahun: int) -> bool:
    """Whether any year in a text is far from another; most texts have none."""
    return any(abs(int(year) - tahun) > NEAR for year in _YEAR.findall(text))


def _years(text: str) -> Iterator[tuple[int, range]]:
    """Years that are no part of a law or date, and where; of a period every year."""
    for one in citations(text):
        if one.kind is Kind.YEAR and not _COUNT.match(text, one.end):
            ends = [int(year) for year in _YEAR.findall(text, one.start, one.end)]
            yield one.start, range(ends[0], ends[-1] + 1) or range(ends[0], ends[0] + 1)


def _titled(dossier: Dossier) -> re.Pattern[str] | None:
    """The name of a document, with "Tahun" at its end."""
    names = sorted((n for kind in dossier.kinds.values() for n in kind.nama), key=len, reverse=True)
    if not names:
        return None
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))}){_TITLE}", re.IGNORECASE)
