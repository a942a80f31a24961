"""Years that a text names beside what they are: "n-2 (2021)", "tahun berjalan (tahun 2022)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.tanggal import Tanggal

_YEAR = r"((?:19|20)\d\d)"
YEARS = re.compile(_YEAR)
"""What a text with a label has in any case."""

_BESIDE = rf"\s*(?:\(|=|[,:]?\s*(?:yaitu|yakni|ialah|adalah)\b)\s*(?:tahun\s+)?{_YEAR}\b"
_SHIFT = r"\bn(?:\s*([-\u2212–+])\s*([1-5]))?"
_SHIFTED = re.compile(
    rf"\btahun\s+\(?{_SHIFT}\)?{_BESIDE}|\b{_YEAR}\s*\((?:tahun\s+)?{_SHIFT}\s*\)", re.IGNORECASE
)
_WORDED = re.compile(
    rf"\btahun\s+(?:anggaran\s+)?(berjalan|ini|lalu|rencana|depan)\b{_BESIDE}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Label:
    """A year with its label."""

    teks: str
    """The label as it is written."""
    tahun: int
    start: int
    """Where the year begins in the text."""
    benar: tuple[int, ...]
    """The years that it may be."""


def shifted(text: str, tahun: int) -> Iterator[Label]:
    """Labels n-5 to n+5 in a text that is written for a year."""
    for found in _SHIFTED.finditer(text):
        sign, shift, year, at = (
            (found[1], found[2], found[3], found.start(3))
            if found[3]
            else (found[5], found[6], found[4], found.start(4))
        )
        off = int(shift or 0) if sign == "+" else -int(shift or 0)
        label = f"n{'+' if off > 0 else '-'}{abs(off)}" if off else "n"
        yield Label(f"tahun {label}", int(year), at, (tahun + off,))


def worded(text: str, tahun: int, tanggal: Tanggal) -> Iterator[Label]:
    """Labels in words in a document of a year and date.

    "Tahun berjalan" is the year in which it is written, of a report also the year it reports on;
    what others mean may be reckoned from both.
    """
    now = tanggal.tahun
    right = {
        "berjalan": (now,) if now <= tahun else (tahun, now),
        "ini": (tahun, now),
        "lalu": (tahun - 1, now - 1),
        "rencana": (tahun,),
        "depan": (tahun + 1, now + 1),
    }
    for found in _WORDED.finditer(text):
        word = found[1].casefold()
        yield Label(f"tahun {word}", int(found[2]), found.start(2), right[word])
