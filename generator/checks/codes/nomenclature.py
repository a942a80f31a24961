"""The official list of programmes, kegiatan and sub kegiatan, where a daerah keeps one.

`content/<daerah>/nomenklatur.tsv`, or `content/nomenklatur.tsv` for all: tab-separated, with the
columns `kode` and `nama`; others are left alone, but for `jenis_pemda` (PROV, KABKOT), by which
lines for another kind of daerah are left out. `X.XX.01` stands for the supporting programme of
whichever bidang.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.checks.dossier import Dossier
from generator.content.paths import ROOT
from generator.diagnostics import Span
from generator.model.kode import Kode

FILE = "nomenklatur.tsv"
COLUMNS = ("kode", "nama")
"""Columns that it must have."""

_KIND = "jenis_pemda"
_PROVINCE = "PROV"
_GENERAL = "X.XX"


@dataclass(frozen=True)
class Nomenclature:
    """Names by code."""

    path: str
    names: Mapping[str, str]
    complete: bool = True
    """It has the columns that it must have."""

    @property
    def span(self) -> Span:
        """Where the list begins."""
        return Span(self.path)

    def name(self, kode: Kode) -> str | None:
        """The name of a code; of a supporting programme also by its general code."""
        general = ".".join((_GENERAL, *kode.bagian[2:])) if kode.penunjang else ""
        return self.names.get(kode.teks) or self.names.get(general)

    def code(self, nama: str, kode: Kode) -> str | None:
        """The code that has a name, of the level of `kode` and below the same programme."""
        depth, programme = len(kode.bagian), ".".join(kode.bagian[:3])
        found = self._codes.get(letters(nama), ())
        return next((c for c in found if c.startswith(programme) and _depth(c) == depth), None)

    @cached_property
    def _codes(self) -> Mapping[str, list[str]]:
        codes: dict[str, list[str]] = {}
        for code, name in self.names.items():
            codes.setdefault(letters(name), []).append(code)
        return codes

    def covers(self, kode: Kode) -> bool:
        """Whether it lists codes of that level at all."""
        return len(kode.bagian) in self._depths

    @cached_property
    def _depths(self) -> frozenset[int]:
        return frozenset(map(_depth, self.names))

    @cached_property
    def widths(self) -> frozenset[int]:
        """How many digits its codes of sub kegiatan end in: 2, or since the 2023 edition 4."""
        return frozenset(len(c.rpartition(".")[2]) for c in self.names if _depth(c) == 6)

    @cached_property
    def levels(self) -> frozenset[str]:
        """Which levels of government its kegiatan are of: their fourth parts."""
        return frozenset(c.split(".")[3] for c in self.names if _depth(c) == 5)


def _depth(code: str) -> int:
    return code.count(".") + 1


def letters(text: str) -> str:
    """What of a name counts when names are compared: neither case nor blanks nor signs."""
    return re.sub(r"[\W_]+", "", text).casefold()


def nomenclature(dossier: Dossier) -> Nomenclature | None:
    """The list of the daerah, or the common one; nothing where there is none."""
    world = dossier.world
    paths = (f"{dossier.owner.daerah_folder}/{FILE}", f"{ROOT}/{FILE}")
    path = next((path for path in paths if world.exists(path)), None)
    if path is None:
        return None
    province = dossier.daerah is not None and dossier.daerah.jenis == "provinsi"
    return _parsed(path, world.read_text(path), province)


@lru_cache(maxsize=4)
def _parsed(path: str, text: str, province: bool) -> Nomenclature:
    """The dinas of a daerah share one list, and it is long."""
    head, *lines = text.split("\n")
    columns = {name.strip().casefold(): i for i, name in enumerate(head.split("\t"))}
    if not columns.keys() >= set(COLUMNS):
        return Nomenclature(path, {}, complete=False)
    kode, nama, kind = columns["kode"], columns["nama"], columns.get(_KIND)
    names: dict[str, str] = {}
    for line in lines:
        cells = line.split("\t")
        if len(cells) <= max(kode, nama, kind or 0):
            continue
        if kind is not None and (cells[kind] == _PROVINCE) != province:
            continue
        names.setdefault(cells[kode].strip(), " ".join(cells[nama].split()))
    return Nomenclature(path, names)
