"""Formulas to print: a numerator, a denominator, a factor."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula; in a document it stands as a fraction, in plain text on one line."""

    pembilang: str
    penyebut: str = ""
    kali: str = ""

    def __str__(self) -> str:
        bagi = f"({self.pembilang}) / ({self.penyebut})" if self.penyebut else self.pembilang
        return f"{bagi} × {self.kali}" if self.kali else bagi
