"""Pangkat and golongan, as the list of the project has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.checks.dossier import Dossier
from generator.model.skema.dasar import Bagian, wajib
from generator.model.skema.jenis import Daftar, Teks

LIST = "pangkat"


class Jenjang(Bagian):
    """A golongan of civil servants and its pangkat."""

    golongan: Teks = wajib("Golongan, misalnya IV/c.")
    pangkat: Teks = wajib("Pangkat golongan itu.")


class DaftarPangkat(Bagian):
    """`pangkat.yaml`."""

    pns: Daftar[Jenjang] = wajib("Golongan pegawai negeri sipil dan pangkatnya.")
    pppk: Daftar[Teks] = wajib("Golongan PPPK, yang tidak berpangkat.")


@dataclass(frozen=True, slots=True)
class Ranks:
    """The list, to look things up in."""

    by_golongan: Mapping[str, str]
    """Golongan of civil servants → pangkat."""
    pppk: frozenset[str]

    @property
    def golongan(self) -> frozenset[str]:
        """Every golongan."""
        return self.pppk | self.by_golongan.keys()

    def of_pangkat(self, pangkat: str) -> str | None:
        """The golongan of a pangkat, however it is abbreviated."""
        plain = bare_rank(pangkat)
        return next((g for g, p in self.by_golongan.items() if bare_rank(p) == plain), None)


def ranks(dossier: Dossier) -> Ranks | None:
    """The list; nothing when the project has none."""
    read = dossier.reference(LIST, DaftarPangkat)
    if read is None:
        return None
    return Ranks({one.golongan: one.pangkat for one in read.pns}, frozenset(read.pppk))


def bare_rank(text: str) -> str:
    """A pangkat without what makes no other one: case, blanks, "Tk." for "Tingkat"."""
    return " ".join(re.sub(r"\btk\b\.?", "tingkat", text.casefold()).split())


def bare_golongan(text: str) -> str:
    """A golongan in the form of the list: `IV.C`, `IVc` and `iv / c` are `IV/c`."""
    found = re.fullmatch(r"\s*([IVX]+)\s*[/.]?\s*([A-E]?)\s*", text.upper())
    if found is None:
        return text
    return f"{found[1]}/{found[2].lower()}" if found[2] else found[1]
