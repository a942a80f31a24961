"""The programme trees of a dinas: those of its years, then those of its Renstra."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.checks.dossier import Dossier
from generator.model.skema.program import Simpul


@dataclass(frozen=True)
class Tree:
    """A tree and what it is called."""

    sebutan: str
    """Such as "tahun 2023" or "Renstra 2021-2026"."""
    awal: int
    """Its first year."""
    simpul: tuple[Simpul, ...]
    """Its nodes from the top."""
    tahunan: bool
    """Of one year, not of a Renstra."""

    @cached_property
    def widths(self) -> Counter[int]:
        """How many codes of sub kegiatan end in how many digits."""
        return Counter(width(s) for s in self.simpul if s.kode and s.kode.tingkat == "subkegiatan")

    @cached_property
    def levels(self) -> frozenset[str]:
        """Which levels of government its kegiatan are of: the fourth parts of their codes."""
        codes = (s.kode for s in self.simpul)
        return frozenset(k.bagian[3] for k in codes if k and k.tingkat == "kegiatan")


def width(simpul: Simpul) -> int:
    """How many digits the last part of a node's code has."""
    return len(simpul.kode.bagian[-1]) if simpul.kode else 0


def trees(dossier: Dossier) -> Iterator[Tree]:
    """All of them, without those that are empty."""
    found = [
        *(Tree(f"tahun {y.tahun}", y.tahun, tuple(y.simpul), True) for y in dossier.years.values()),
        *(
            Tree(
                f"Renstra {p.periode.awal}-{p.periode.akhir}",
                p.periode.awal,
                tuple(p.simpul),
                False,
            )
            for p in dossier.renstra
        ),
    ]
    return (tree for tree in found if tree.simpul)
