"""The documents of a year that plan, promise and report, in the order of their stages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.checks.dossier import Dossier
from generator.compose.profile import ROLES
from generator.diagnostics import Span
from generator.model import Perencanaan
from generator.model.asal import asal
from generator.model.tahapan import Tahap, Tahapan
from generator.model.tanggal import Tanggal

PLAN, PROMISE, REPORT = ROLES


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """A document in the line."""

    plan: Perencanaan
    peran: str
    tahapan: Tahapan
    tahap: Tahap
    """The stage whose numbers it prints."""

    @property
    def urutan(self) -> int:
        """The place of its stage among the daerah's."""
        return self.tahapan.semua.index(self.tahap)

    @property
    def pembanding(self) -> Tahap | None:
        """The stage that it compares with, if it does."""
        return self.tahapan.get(self.plan.dokumen.pembanding)

    def revises(self, tahap: Tahap) -> bool:
        """Whether it prints what has changed since a stage, or a later one."""
        semua = self.tahapan.semua
        return self.pembanding is not None and semua.index(self.pembanding) >= semua.index(tahap)

    @property
    def nama(self) -> str:
        """Its name: that of its file."""
        return self.plan.ref.nama

    @property
    def tanggal(self) -> Tanggal:
        """Its date."""
        tanggal: Tanggal = self.plan.dokumen.tanggal
        return tanggal

    def rentang(self, kunci: str) -> Span:
        """Where a key of its file stands; where it begins when the key is not there."""
        return asal(self.plan).rentang(kunci)

    def pohon(self, tahap: Tahap) -> Any:
        """The programme tree of its year at a stage."""
        return self.plan.tahun(self.plan.ref.tahun, tahap.kode)

    def __str__(self) -> str:
        return f"{self.nama} ({self.tahap.nama})"


@dataclass(frozen=True, slots=True)
class Chain:
    """A year's line of documents."""

    tahun: int
    links: tuple[Link, ...]
    """By stage, those of one stage by date."""

    def of(self, peran: str) -> tuple[Link, ...]:
        """Those of a role."""
        return tuple(link for link in self.links if link.peran == peran)

    def last(self, peran: str, until: Link) -> Link | None:
        """The last one of a role that stands before a link, and at its stage or an earlier one."""
        earlier = self.links[: self.links.index(until)]
        return next((link for link in reversed(earlier) if link.peran == peran), None)


def chains(dossier: Dossier) -> Iterator[Chain]:
    """The line of each year whose programme tree can be read."""
    for tahun, year in dossier.years.items():
        links = [link for link in _links(dossier) if link.plan.ref.tahun == tahun]
        if links and year.program is not None:
            yield Chain(tahun, tuple(sorted(links, key=_order)))


def _links(dossier: Dossier) -> Iterator[Link]:
    for plan in dossier.plans:
        peran = dossier.peran[plan.ref]
        tahap = dossier.tahapan.get(plan.dokumen.tahapan)
        if peran and tahap is not None:
            yield Link(plan, peran, dossier.tahapan, tahap)


def _order(link: Link) -> tuple[int, int, Tanggal]:
    """At one stage the plan comes first, then the promise, then the report."""
    return link.urutan, ROLES.index(link.peran), link.tanggal
