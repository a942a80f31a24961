"""Stages of a year's plan: their order, and what a value is at each of them.

A ceiling (*plafon*) is a kind of its own: it is as stated and never becomes an amount. Amounts
look back only over stages of their kind; targets, which are no money, over all stages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")

TUNGGAL = ""
"""The key of a value that was typed alone, without stages."""


@dataclass(frozen=True, slots=True)
class Tahap:
    """One stage."""

    kode: str
    nama: str
    plafon: bool = False
    """Its amounts are ceilings."""

    def __str__(self) -> str:
        return self.nama


@dataclass(frozen=True, slots=True)
class Tahapan:
    """The stages of a daerah, in order."""

    semua: tuple[Tahap, ...]

    @property
    def kode(self) -> tuple[str, ...]:
        """Their codes, in order."""
        return tuple(tahap.kode for tahap in self.semua)

    @property
    def pertama(self) -> Tahap:
        """The first stage that is no ceiling: a value typed alone stands there."""
        return next((tahap for tahap in self.semua if not tahap.plafon), self.semua[-1])

    def get(self, kode: str) -> Tahap | None:
        """The stage of a code."""
        return next((tahap for tahap in self.semua if tahap.kode == kode), None)

    def uang(self, nilai: Mapping[Any, T], tahap: Tahap) -> T | None:
        """An amount at a stage: its own, or that of the nearest stage before it of its kind."""
        return self._terakhir(nilai, [t for t in self._sampai(tahap) if t.plafon == tahap.plafon])

    def target(self, nilai: Mapping[Any, T], tahap: Tahap) -> T | None:
        """A target at a stage: its own or the nearest before; typed alone it holds at every one."""
        tunggal = nilai.get(TUNGGAL)
        return tunggal if tunggal is not None else self._terakhir(nilai, self._sampai(tahap))

    def _sampai(self, tahap: Tahap) -> tuple[Tahap, ...]:
        return self.semua[: self.semua.index(tahap) + 1]

    def _terakhir(self, nilai: Mapping[Any, T], urutan: Sequence[Tahap]) -> T | None:
        pertama = self.pertama if TUNGGAL in nilai else None
        for tahap in reversed(urutan):
            if tahap.kode in nilai:
                return nilai[tahap.kode]
            if tahap is pertama:
                return nilai[TUNGGAL]
        return None


TANPA_TAHAPAN = Tahapan(())
"""For files in which nothing goes by stages."""
