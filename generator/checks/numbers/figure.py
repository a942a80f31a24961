"""Amounts, percentages and counts of programmes, kegiatan and sub kegiatan in a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from generator.checks.citation import MASK, masked
from generator.checks.facts.fact import Kind
from generator.model.bilangan import Bentuk, Bilangan, baca_bilangan
from generator.model.salah import BermaknaGanda, Salah
from generator.model.terbilang import BESARAN, baca_terbilang, kata_bilangan

DIGITS = (
    r"(?:\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3}){2,}|(?:[\u00a0\u202f]\d{3})+)(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+)?)(?![\d.,]*\d)"
)
"""The pattern of digits with their separators."""
_ALONE = rf"(?<![\w.,/-]){DIGITS}"

_PERCENT = r"(?:%|persen\b(?!\s+poin)|per\s?seratus\b)"
_RANGE = r"\s*(?:[-–—]|s\.?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*"
_NAMES = r"(?:sub|kegiatan|program)\b"
_LEVEL = r"(?:buah\s+)?(?P<level>sub[\s-]?kegiatan|kegiatan|program)\b"
SCALES = {name: scale for scale, name in BESARAN} | {
    "ribu": 1000,
    "milyar": 10**9,
    "miliyar": 10**9,
    "trilyun": 10**12,
}
"""Large units by the words for them, misspelt ones too."""
_SCALE = rf"(?:\s*(?P<scale>{'|'.join(SCALES)})\b)"
_BRACKET = re.compile(r"\s*\(([^()\d]*)\)")
UNIT = re.compile(r"\s+(?:rupiah|persen)$", re.IGNORECASE)
"""What ends the words of an amount or a percentage."""

_NONE = re.compile(
    rf"{_ALONE}\s*{_PERCENT}?{_RANGE}{DIGITS}\s*{_PERCENT}|[×x*/:]\s*100\s*{_PERCENT}"
    rf"|Rp\.?\s*{DIGITS}(?:\s*(?:{'|'.join(SCALES)})\b)?{_RANGE}Rp\.?\s*{DIGITS}",
    re.IGNORECASE,
)
"""Ranges, and the factors of formulas."""
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text, as typed."""

    kind: Kind
    value: Fraction
    step: Fraction
    """What it is rounded to: 1 for a whole amount, 0,01 for `95,25%`."""
    start: int
    end: int
    """Where what an expression would print ends; the name of a level stands behind it."""
    stop: int
    """Where all of it ends."""
    filters: tuple[str, ...]
    """What an expression is followed by to print it in this notation, the likeliest first."""
    sure: bool = True
    """It is a figure by its form, not only when the data know it."""
    level: str = ""
    """What is counted."""


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text in order; citations, ranges and factors of formulas are none."""
    hidden = _NONE.sub(lambda found: MASK * len(found[0]), masked(text))
    kept: list[Figure] = []
    for pattern, read in _NOTATIONS:
        for found in pattern.finditer(hidden):
            made = read(found)
            if made and all(made.stop <= one.start or one.stop <= made.start for one in kept):
                kept.append(made)
    return tuple(sorted(kept, key=lambda one: one.start))


def bracketed(text: str, end: int) -> re.Match[str] | None:
    """The words of a number in brackets at a place of a text, with `rupiah` or `persen`."""
    found = _BRACKET.match(text, end)
    return found if found and kata_bilangan(bare(found[1])) else None


def bare(words: str) -> str:
    """The words of a number without their unit."""
    return UNIT.sub("", " ".join(words.split()))


def _rupiah(found: re.Match[str]) -> Figure | None:
    scale = SCALES.get((found["scale"] or "").casefold(), 1)
    read = number(found["digits"])
    if read is None or (scale == 1 and read.bentuk is Bentuk.KOMA_TIGA):
        return None
    whole = read.ribuan if read.bentuk is Bentuk.TITIK_TIGA else read
    if scale == 1 and whole.angka.denominator > 1:
        return None
    words = bracketed(found.string, found.end())
    end = words.end() if words else found.end()
    if scale > 1:
        step = Fraction(scale, 10**whole.desimal)
        filters = (" | ringkas" if whole.desimal == 1 else f" | ringkas({whole.desimal})",)
    else:
        step, filters = Fraction(1), (" | terbilang_kurung" if words else "",)
    return Figure(Kind.RUPIAH, whole.angka * scale, step, found.start(), end, end, filters)


def _named(found: re.Match[str]) -> Figure | None:
    """Digits with "rupiah" behind them, or large enough to be an amount without it."""
    read = number(found["digits"])
    if read is None or read.angka.denominator > 1:
        return None
    whole = read.ribuan if read.bentuk is Bentuk.TITIK_TIGA else read
    end, sure = found.end("digits"), found.end() > found.end("digits")
    return Figure(
        Kind.RUPIAH, whole.angka, Fraction(1), found.start(), end, found.end(), (" | angka",), sure
    )


def _percent(found: re.Match[str]) -> Figure | None:
    read = number(found["digits"])
    if read is None or read.bentuk is Bentuk.TITIK_TIGA:
        return None
    places = read.desimal
    if found["mark"] == "%":
        words = bracketed(found.string, found.end())
        end = words.end() if words else found.end()
        after = " | terbilang_kurung" if words else ""
        filters: tuple[str, ...] = (after, f".dengan({places}){after}")
    else:
        end, filters = found.end("digits"), (" | angka", f" | angka({places})")
    step = Fraction(1, 10**places)
    stop = max(end, found.end())
    return Figure(Kind.PERSEN, read.angka, step, found.start(), end, stop, filters)


def _count(found: re.Match[str]) -> Figure | None:
    read = number(found["digits"])
    if read is None or read.angka.denominator > 1:
        return None
    words = found["bracket"]
    end = found.end("bracket") if words else found.end("digits")
    filters = (" | terbilang_kurung" if words else "",)
    return _counted(found, read.angka, found.start(), end, filters)


def _said(found: re.Match[str]) -> Figure | None:
    """A count in words; "satu program" is no count."""
    words = list(re.finditer(r"\w+", found["words"]))
    for first in words:
        value = baca_terbilang(found["words"][first.start() :])
        if value is not None and value > 1:
            start = found.start("words") + first.start()
            end = found.start("words") + words[-1].end()
            return _counted(found, value, start, end, (" | terbilang",), sure=False)
    return None


def _counted(
    found: re.Match[str],
    value: Fraction,
    start: int,
    end: int,
    filters: tuple[str, ...],
    **more: bool,
) -> Figure:
    level = re.sub(r"\W", "", found["level"]).casefold()
    return Figure(
        Kind.CACAH, value, Fraction(1), start, end, found.end(), filters, level=level, **more
    )


def number(digits: str) -> Bilangan | None:
    """What digits say; English separators are understood."""
    plain = re.sub(r"[\u00a0\u202f]", ".", digits)
    try:
        return baca_bilangan(plain)
    except BermaknaGanda:
        return baca_bilangan(plain.translate(str.maketrans(",.", ".,")))
    except Salah:
        return None


_NOTATIONS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Figure | None]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), read)
    for pattern, read in (
        (rf"(?<!\w)Rp\.?\s*(?P<digits>{DIGITS})(?:,-+|,=|\.-)?{_SCALE}?(?:\s+rupiah\b)?", _rupiah),
        (rf"(?P<digits>{_ALONE}){_SCALE}\s+rupiah\b", _rupiah),
        (rf"(?<![\w.,/-])[-\u2212]?(?P<digits>{DIGITS})\s*(?P<mark>{_PERCENT})", _percent),
        (rf"(?P<digits>{_ALONE})(?P<bracket>\s*\([^()\d]*\))?\s+{_LEVEL}", _count),
        (rf"(?P<words>(?:\b(?!{_NAMES})[a-z]+\s+){{1,{_MOST_WORDS}}}){_LEVEL}", _said),
        (rf"(?P<digits>{_ALONE})\s+rupiah\b", _named),
        (r"(?P<digits>(?<![\w.,/-])\d{1,3}(?:\.\d{3}){2,}(?![\d.,]*\d))(?!\s*%)", _named),
    )
)
