"""Formulas to print: a numerator, a denominator, a factor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_TANDA: Final = re.compile(r" [-+−–×x:÷/] ")
"""A sign of arithmetic."""


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula; in a document it stands as a fraction, in plain text on one line."""

    pembilang: str
    penyebut: str = ""
    kali: str = ""

    def __str__(self) -> str:
        bagi = self.pembilang
        if self.penyebut:
            bagi = f"{_utuh(self.pembilang)}/{_utuh(self.penyebut)}"
        return f"{bagi} × {self.kali}" if self.kali else bagi


def _utuh(bagian: str) -> str:
    """A part as one term: in brackets when it is reckoned itself."""
    return f"({bagian})" if _TANDA.search(bagian) else bagian
