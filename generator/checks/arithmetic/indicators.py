"""What kind of values an indicator has, by its unit and its wording (`indikator.yaml`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.checks.dossier import Dossier
from generator.model.nilai import Nilai
from generator.model.skema.dasar import Bagian, boleh
from generator.model.skema.jenis import Daftar, Teks
from generator.wording import words

LIST = "indikator"


class DaftarIndikator(Bagian):
    """`indikator.yaml`."""

    satuan: Daftar[Teks] = boleh("Satuan yang nilainya tidak dapat dijumlahkan.", ())
    awalan: Daftar[Teks] = boleh("Kata pertama rumusan indikator yang tidak dapat dijumlahkan.", ())
    uang: Daftar[Teks] = boleh("Kata di dalam rumusan indikator yang nilainya uang.", ())


@dataclass(frozen=True, slots=True)
class Kinds:
    """The lists, to ask of an indicator."""

    units: frozenset[str]
    beginnings: frozenset[tuple[str, ...]]
    money: frozenset[tuple[str, ...]]

    def is_share(self, nama: str) -> bool:
        """Whether it is worded as a percentage, an index and the like."""
        said = words(nama)
        return any(said[: len(one)] == one for one in self.beginnings)

    def is_money(self, nama: str) -> bool:
        """Whether it is worded as an amount of money."""
        said = words(nama)
        runs = {said[i : i + n] for n in {len(one) for one in self.money} for i in range(len(said))}
        return not runs.isdisjoint(self.money)

    def additive(self, nama: str, values: Iterable[Nilai]) -> bool:
        """Whether its values of several periods can be added up."""
        known = tuple(values)
        if any(value.predikat for value in known):
            return False
        units = {value.satuan.casefold() for value in known if value.satuan}
        return units.isdisjoint(self.units) and (bool(units) or not self.is_share(nama))


def kinds(dossier: Dossier) -> Kinds:
    """The lists of the project; empty ones where it has none."""
    found = dossier.reference(LIST, DaftarIndikator)
    if found is None:
        return Kinds(frozenset(), frozenset(), frozenset())
    return Kinds(
        frozenset(unit.casefold() for unit in found.satuan),
        frozenset(map(words, found.awalan)),
        frozenset(map(words, found.uang)),
    )
