"""Numbers beside their words in brackets, `11 (sebelas)`, and the words that are right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.numbers.figure import DIGITS, SCALES, UNIT, number
from generator.model.bilangan import Bentuk
from generator.model.terbilang import baca_terbilang, kata_bilangan, terbilang_desimal

_BESIDE = re.compile(
    rf"(?:\bRp\.?\s*|(?<![\w.,/]))(?P<digits>{DIGITS})(?:,-+|,=|\.-)?"
    rf"(?:\s*(?P<scale>{'|'.join(SCALES)})\b)?"
    r"(?:\s*(?:%|persen|rupiah))?\s*\(\s*(?P<words>[^()\d]*?)\s*\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Words that say another number than the digits before them."""

    number: str
    start: int
    words: str
    right: str

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.start + len(self.words)


def mismatches(text: str) -> Iterator[Mismatch]:
    """The words of a text that do not say the number that they stand behind."""
    for found in _BESIDE.finditer(text):
        read = number(found["digits"])
        words = UNIT.sub("", found["words"])
        if read is None or not kata_bilangan(words):
            continue
        exact = read.ribuan if read.bentuk is Bentuk.TITIK_TIGA else read
        scale = (found["scale"] or "").casefold()
        said = baca_terbilang(re.sub(rf"\s+{scale}$", "", words, flags=re.IGNORECASE))
        if said is None or abs(said) != exact.angka:
            right = f"{terbilang_desimal(exact.angka, exact.desimal)} {scale}".rstrip()
            start = found.start("words")
            yield Mismatch(
                found[0][: start - found.start()].rstrip(" ("),
                start,
                words,
                right.capitalize() if words[:1].isupper() else right,
            )
