"""Which documents a criterion applies to, and the indicators that they are about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.checks.dossier import Dossier
from generator.diagnostics import Span
from generator.model import Perencanaan
from generator.model.asal import asal
from generator.model.instansi import coba
from generator.model.renstra import IndikatorRenstra, Renstra
from generator.model.skema.renstra import CapaianIndikator


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator of a sasaran, as a document that a criterion applies to sees it."""

    plan: Perencanaan
    indikator: IndikatorRenstra

    @property
    def tahun(self) -> int:
        """The document's year."""
        return self.plan.ref.tahun

    @property
    def nama(self) -> str:
        """Its wording."""
        return self.indikator.nama

    def pada(self, tahun: int) -> Any:
        """Its target and realisasi of a year."""
        return self.indikator.pada(tahun)

    def place(self, *keys: str | int) -> Span:
        """Where it stands in the Renstra."""
        return asal(self.indikator).rentang(*keys)


def papers(dossier: Dossier, criterion: str) -> Iterator[Perencanaan]:
    """The documents whose profile names a criterion."""
    profiles = dossier.profiles
    for plan in dossier.plans:
        if plan.ref in profiles and criterion in profiles[plan.ref].kriteria:
            yield plan


def plan_of(paper: Perencanaan) -> Renstra | None:
    """The Renstra of a document; nothing where there is none, which the document itself says."""
    found = coba(partial(getattr, paper, "renstra"))
    return found if isinstance(found, Renstra) else None


def measured(dossier: Dossier, criterion: str) -> Iterator[Measured]:
    """The indicators of the sasaran of documents that a criterion applies to."""
    for paper in papers(dossier, criterion):
        renstra = plan_of(paper)
        for sasaran in renstra.sasaran if renstra else ():
            for indikator in sasaran.indikator:
                yield Measured(paper, indikator)


def told(dossier: Dossier, one: Measured, tahun: int) -> CapaianIndikator | None:
    """What `kinerja.yaml` of a year says of an indicator."""
    year = dossier.years.get(tahun)
    said = year.kinerja.indikator if year and year.kinerja else ()
    return next((hasil for hasil in said if hasil.id == one.indikator.id), None)


def results(dossier: Dossier, one: Measured, tahun: int, key: str) -> Span:
    """Where a key of its results of a year stands, or where the results would."""
    said = told(dossier, one, tahun)
    if said is not None:
        return said.rentang(key)
    year = dossier.years.get(tahun)
    if year and year.kinerja:
        return year.kinerja.span
    return Span(dossier.owner.year_path(tahun, "kinerja"))
