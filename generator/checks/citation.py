"""Digits in sentences that are no figures: laws, dates, codes, numbers of articles and lists.

    Perpres Nomor 29 Tahun 2014     law        pada 3 Agustus 2022        date
    Renstra 2021–2026               year       pukul 08.00 WIB            time
    sub kegiatan 2.17.06.2.01.01    code       NIP 19700101 199501 1 001  nip
    Pasal 12 ayat (4), Tabel 3.1    number     1 : 3                      ratio
    telepon (0361) 123456           phone      [laman](https://…)         link

Which of them a rule leaves alone is the rule's to say: a year is none of the figures of a
sentence, and it is all that a check of years looks at.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from generator.model.tanggal import BULAN

MASK = "\ufffc"
"""Stands for each character of what `masked` hides: neither a word, a blank nor a full stop."""

_MONTH = rf"(?:{'|'.join(BULAN)}|Nopember|Pebruari)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_DASH = r"\s*(?:[-–—/]|s\.?\s?d\.?|sampai(?:\s+dengan)?)\s*"
_AND = r"\s*(?:,\s*(?:dan\s+)?|\bdan\b\s*|\bs\.?d\.?\s*|\bsampai\s+dengan\s+)"
_NO = r"\b(?:Nomor|Nomer|No\b\.?)\s*:?\s*"
_SIGN = r"(?=[\w/.-]*\d)\w+(?:[./-]\w+)*"
"""The number of a letter or law: digits, letters, strokes: `214/PMK.02/2017`, `900.1-861`."""
_LAWS = (
    r"\b(?:UU|PP|Perpp?u|Perpres|Keppres|Inpres|[PK]MK|(?:Per|Kep)men[\w-]*|Per(?:da|bup|gub|wa\w+)"
    r"|(?:Per|Kep)(?:aturan|utusan)\s+(?:Bupati|Gubernur|Wali\s?[Kk]ota|Menteri|Presiden)"
    r"|Undang-[Uu]ndang|Peraturan\s+(?:Pemerintah|Daerah)|Surat\s+Edaran|SE|SK|Qanun)\b"
)
_PLACE = (
    r"\b(?:Pasal|ayat|huruf|angka|butir|poin|Bab|Bagian|Paragraf|Lampiran|Tabel|Gambar|Grafik"
    r"|Diagram|Formulir|halaman|hal\.|misi|triwulan|semester|tahap|lantai|RT|RW|blok|kav\.)"
)
_ORDER = r"\(?(?:\d{1,4}(?:\.\d{1,3})*|[IVXLC]+(?:\.\d+)?|[a-z])(?!\w)\)?"
_END = r"(?![\w,.]*\d|\s*(?:%|persen\b|per\s?seratus\b))"
"""Not the beginning of a figure: "mencapai angka 95,25%"."""


class Kind(Enum):
    """What digits are when they are no figure; its value is the pattern."""

    LINK = r"\]\([^)\s]*\)|<?\b(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w+|\{[#.][^}]*\}|@[a-z]+-[\w-]+"
    LAW = (
        rf"{_NO}{_SIGN}(?:{_AND}{_SIGN})*\s+Tahun\s+{_YEAR}\b"
        rf"|\bTahun\s+{_YEAR}\s+{_NO}{_SIGN}"
        rf"|{_LAWS}\s+(?:RI\s+)?(?:{_NO})?{_SIGN}(?:\s+Tahun\s+{_YEAR}\b)?"
        rf"|\b\d+/[A-Z][\w.]*/{_YEAR}\b"
    )
    DATE = (
        rf"\b(?:{_DAY}(?:(?:{_DASH}|\s+dan\s+){_DAY})?\s+)?{_MONTH}\s+{_YEAR}\b"
        rf"|\b{_DAY}(?:{_DASH}{_DAY})?\s+{_MONTH}\b"
        rf"|\b{_YEAR}-\d\d-\d\d\b|\b{_DAY}[-/.]{_DAY}[-/.]{_YEAR}\b"
    )
    NIP = r"\b(?:19|20)\d{6}\s?\d{6}\s?\d\s?\d{3}\b"
    PHONE = (
        r"(?:\(0\d{2,3}\) ?|(?<![\d.,])0\d{2,3}[- ]|\+62[- ]?\d{2,3}[- ]?)\d{4,8}(?:[- ]\d{3,5})*\b"
        r"|\b08\d{7,11}\b|\bkode\s+pos:?\s+\d{5}\b"
    )
    TIME = (
        rf"\b(?:pukul|jam|pk\.)\s+\d{{1,2}}[.:]\d\d(?:{_DASH}\d{{1,2}}[.:]\d\d)?"
        rf"|\b\d{{1,2}}[.:]\d\d(?:{_DASH}\d{{1,2}}[.:]\d\d)?(?=\s+WI(?:B|TA|T)\b)"
        r"|\b\d+\s+(?:jam|menit|detik)\b"
    )
    NUMBER = (
        rf"{_NO}{_SIGN}{_END}|{_PLACE}\s+(?:ke-)?{_ORDER}(?:{_AND}{_ORDER})*{_END}"
        r"|\bke-\d+\b|(?:^|(?<=\n))[\s>]*(?:\d{1,3}|[a-z])[.)](?=\s)"
        r"|(?:^|(?<=\n))#+\s+\d+(?:\.\d+)*\.?(?=\s)"
    )
    CODE = (
        r"\b(?:\d{1,2}|X)\.(?:\d{2}|XX)(?:\.\d{1,2})+(?:\.\d{2,4})*\b"
        r"|\b(?:kode|rekening|versi|v\.?|ISO|SNI)\s+\d[\w.:/-]*\w|\bv\d+(?:\.\d+)+\b"
    )
    RATIO = r"\b\d+\s?:\s?\d+\b(?!\s*%)|\b\d+\s+banding\s+\d+\b"
    YEAR = rf"\b{_YEAR}(?:{_DASH}{_YEAR})?\b(?!\.\d|,\d|\s*%)"


_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Citation:
    """A stretch of text that is no figure."""

    kind: Kind
    start: int
    end: int


_ANY = re.compile("|".join(f"(?P<{kind.name}>{kind.value})" for kind in Kind), re.IGNORECASE)


def citations(text: str) -> tuple[Citation, ...]:
    """What in a text is no figure, in order; where two kinds begin together, the first named.

    A text without a digit has none.
    """
    if _DIGIT.search(text) is None:
        return ()
    return tuple(
        Citation(Kind[found.lastgroup or ""], found.start(), found.end())
        for found in _ANY.finditer(text)
        if found.end() > found.start()
    )


def masked(text: str, kinds: Collection[Kind] = frozenset(Kind)) -> str:
    """The text with what is no figure hidden; each character keeps its place."""
    hidden = list(text)
    for one in citations(text):
        if one.kind in kinds:
            hidden[one.start : one.end] = MASK * (one.end - one.start)
    return "".join(hidden)
