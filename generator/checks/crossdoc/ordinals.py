"""What sentences say of a Renstra: its period, and the how manieth of its years one is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.terbilang import terbilang_bulat
from generator.ordinals import roman

_MOST = 10
_ORDINALS = {"pertama": 1, "terakhir": 0} | {
    form: n
    for n in range(1, _MOST + 1)
    for form in (f"ke{terbilang_bulat(n)}", f"ke-{n}", f"ke {n}", f"ke-{roman(n).casefold()}")
}
"""Ordinals as they are written; 0 is the last."""

_FAR = 150
"""So many characters at most stand between a Renstra and what is said of it."""

_YEAR = r"(?:19|20)\d\d"
_SPAN = rf"({_YEAR})\s*(?:[-–—]|s\.?d\.?|sampai(?:\s+dengan)?)\s*({_YEAR})\b"
_RENSTRA = r"\b(?:Renstra|Rencana\s+Strategis)\b"
NAMED = re.compile(_RENSTRA, re.IGNORECASE)
"""What a text of a Renstra has in any case."""

_ORDER = rf"\btahun\s+({'|'.join(sorted(map(re.escape, _ORDINALS), key=len, reverse=True))})\b"
_IS = (
    rf"(?:(?<![-–—])(?<![-–—]\s)\b({_YEAR})\b[\s,(]*)?\b(?:merupakan|adalah|ialah|sebagai|menjadi|memasuki|menginjak"
    r"|yaitu|yakni)\b"
)
"""The year of which something is said, if it is named there, and the verb."""
_OF = (
    r"(?:\s+(?:dari|dalam|atas|bagi|bagian|periode|masa|pelaksanaan|perencanaan|penjabaran"
    r"|implementasi|berlakunya))*"
)
_FORWARD = re.compile(rf"{_IS}{_OF}\s+{_ORDER}{_OF}\s+(?={_RENSTRA})", re.IGNORECASE)
_BACKWARD = re.compile(
    rf"(?={_RENSTRA})(?:[^.;:]|\bs\.d\.){{0,{_FAR}}}?{_IS}{_OF}\s+{_ORDER}(?!{_OF}\s+(?:RPJ|{_RENSTRA}|Rencana))",
    re.IGNORECASE,
)
_PERIOD = re.compile(rf"{_RENSTRA}([^.;:()\d]{{0,{_FAR}}})\b{_SPAN}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A Renstra that is named with its period."""

    sebutan: str
    """What stands between its name and its period."""
    awal: int
    akhir: int
    start: int
    """Where the period begins in the text."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A year that is said to be the how manieth of a Renstra."""

    tahun: int | None
    """The year, if the sentence names it."""
    sebutan: str
    """The ordinal as it is written."""
    renstra: Mention | None
    """The Renstra, if the sentence says its period."""
    start: int
    """Where the ordinal begins in the text."""

    def right(self, tahun: int, awal: int, akhir: int) -> bool:
        """Whether a year is that one of a period."""
        return tahun == (awal + self._urutan - 1 if self._urutan else akhir)

    @property
    def _urutan(self) -> int:
        return _ORDINALS[" ".join(self.sebutan.casefold().split())]


def claims(text: str) -> Iterator[Claim]:
    """The claims of a text, in order."""
    for found in _FORWARD.finditer(text):
        yield _claim(found, _PERIOD.match(text, found.end()))
    for found in _BACKWARD.finditer(text):
        yield _claim(found, _PERIOD.match(text, found.start(), found.start(2)))


def mentions(text: str) -> Iterator[Mention]:
    """The Renstra that a text names with their periods."""
    return (_mention(found) for found in _PERIOD.finditer(text))


def _claim(found: re.Match[str], period: re.Match[str] | None) -> Claim:
    tahun = int(found[1]) if found[1] else None
    return Claim(tahun, found[2], _mention(period) if period else None, found.start(2))


def _mention(found: re.Match[str]) -> Mention:
    return Mention(found[1], int(found[2]), int(found[3]), found.start(2))
