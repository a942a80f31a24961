"""All that a dinas has said, in one place: its years, its Renstra, its documents.

What cannot be read is not here, and is told by whoever reads it; rules look at the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeVar

from generator.checks.written import Written, written
from generator.compose import profile
from generator.compose.schema import read
from generator.content.nodes import Mapping as MappingNode
from generator.content.paths import (
    DinasRef,
    DocumentRef,
    Period,
    find_data,
    find_renstra,
    find_years,
)
from generator.content.yaml import read_yaml
from generator.diagnostics import ContentError, Findings
from generator.model import Perencanaan, load
from generator.model.hitung import Sudut
from generator.model.instansi import Instansi, baca_instansi, coba
from generator.model.pembaca import Pembaca
from generator.model.skala import TANPA_SKALA, Skala
from generator.model.skema.daerah import Daerah
from generator.model.skema.dinas import Dinas
from generator.model.skema.periksa import M
from generator.model.skema.program import PohonProgram, Simpul
from generator.model.skema.renstra import Kinerja, Renstra
from generator.model.tahapan import Tahapan
from generator.world import World

T = TypeVar("T")

REFERENCES = "templates/_bersama/pemeriksaan"
"""The lists that rules go by: words, regulations, ranks."""


@dataclass(frozen=True, slots=True)
class Year:
    """What stands in the folder of a year."""

    tahun: int
    program: PohonProgram | None
    kinerja: Kinerja | None
    data: Mapping[str, Any]
    """The records of its data files by name."""

    @property
    def simpul(self) -> Iterator[Simpul]:
        """Every node of its tree, from the top."""
        return semua(self.program.urusan if self.program else ())


@dataclass(frozen=True, slots=True)
class PeriodPlan:
    """A Renstra."""

    periode: Period
    isi: Renstra

    @property
    def simpul(self) -> Iterator[Simpul]:
        """Every node of its tree, from the top."""
        return semua(self.isi.urusan)


@dataclass(frozen=True)
class Dossier:
    """A dinas as the checks see it."""

    world: World
    instansi: Instansi
    years: Mapping[int, Year]
    """By year, in order."""
    renstra: tuple[PeriodPlan, ...]
    """By period, in order."""
    plans: tuple[Perencanaan, ...]
    """The data of its documents, each from the document's own point of view, in order."""

    @property
    def owner(self) -> DinasRef:
        """The dinas whose dossier it is."""
        return self.instansi.owner

    @property
    def daerah(self) -> Daerah | None:
        """`daerah.yaml`."""
        return self.instansi.daerah

    @property
    def dinas(self) -> Dinas | None:
        """`dinas.yaml`."""
        return self.instansi.dinas

    @property
    def skala(self) -> Skala:
        """The scale of achievement."""
        return self.instansi.skala or TANPA_SKALA

    @property
    def tahapan(self) -> Tahapan:
        """The stages of the daerah."""
        return self.instansi.konteks.tahapan

    @cached_property
    def sudut(self) -> tuple[Sudut, ...]:
        """A whole year seen at each of its stages."""
        return tuple(Sudut(self.tahapan, tahap) for tahap in self.tahapan.semua)

    def once(self, find: Callable[[Dossier], T]) -> T:
        """What is found in the dossier, found once for all rules that ask for it."""
        if find not in self._found:
            self._found[find] = find(self)
        return self._found[find]  # type: ignore[no-any-return]

    @cached_property
    def _found(self) -> dict[Callable[[Dossier], Any], Any]:
        return {}

    def renstra_of(self, tahun: int) -> PeriodPlan | None:
        """The Renstra in force in a year: the latest that began."""
        return next((r for r in reversed(self.renstra) if tahun in r.periode), None)

    @cached_property
    def kinds(self) -> Mapping[str, profile.Profile]:
        """The profiles of all kinds of documents; what is wrong with one, its documents say."""
        paths = {name: profile.path(name) for name in self.world.list(profile.ROOT)}
        found = {
            name: read(profile.Profile, self.world, path, Findings())
            for name, path in paths.items()
            if not name.startswith("_") and self.world.exists(path)
        }
        return {name: one for name, one in found.items() if one is not None}

    @property
    def profiles(self) -> Mapping[DocumentRef, profile.Profile]:
        """The profile of each document that has one."""
        kinds = {plan.ref: plan.dokumen.jenis for plan in self.plans}
        return {ref: self.kinds[kind] for ref, kind in kinds.items() if kind in self.kinds}

    @cached_property
    def peran(self) -> Mapping[DocumentRef, str]:
        """What each document is in the line of its year, as its profile says: `profile.ROLES`."""
        profiles = self.profiles
        return {
            plan.ref: profiles[plan.ref].peran if plan.ref in profiles else ""
            for plan in self.plans
        }

    def reference(self, name: str, model: type[M]) -> M | None:
        """A list of `REFERENCES` that rules go by; nothing when the project has none."""
        path = f"{REFERENCES}/{name}.yaml"
        findings = self.instansi.konteks.findings
        return read(model, self.world, path, findings) if self.world.exists(path) else None

    @cached_property
    def written(self) -> Mapping[str, tuple[Written, ...]]:
        """What was written in words in YAML and narrative: the words, and all places of them."""
        refs = tuple(plan.ref for plan in self.plans)
        places: dict[str, list[Written]] = {}
        for one in written(self.world, self.owner, self.files, refs):
            places.setdefault(one.prose.text, []).append(one)
        return {text: tuple(found) for text, found in places.items()}

    @cached_property
    def files(self) -> Mapping[str, MappingNode]:
        """The YAML files of the dinas and its daerah by path, as nodes, as far as readable."""
        paths = {self.owner.daerah_path, self.owner.path, *(r.periode.path for r in self.renstra)}
        for tahun in find_years(self.world, self.owner):
            folder = self.owner.year_folder(tahun)
            names = (f"{folder}/{name}" for name in self.world.list(folder))
            paths |= {name for name in names if name.endswith(".yaml")}
            paths |= set(find_data(self.world, self.owner, tahun, Findings()).values())
        nodes = {path: read_yaml(self.world, path, Findings()) for path in sorted(paths)}
        return {path: node for path, node in nodes.items() if node is not None}


def semua(simpul: Iterable[Simpul]) -> Iterator[Simpul]:
    """Nodes and all below them, in file order."""
    for satu in simpul:
        yield satu
        yield from semua(satu.anak)


def open_dossier(
    world: World, owner: DinasRef, refs: Iterable[DocumentRef], findings: Findings
) -> Dossier | None:
    """The dossier of a dinas with the documents `refs`; what is wrong goes into `findings`.

    `None` when not even its stages can be read.
    """
    try:
        instansi = baca_instansi(world, owner, findings)
    except ContentError as error:
        findings.extend(error.diagnostics)
        return None
    pembaca = instansi.pembaca
    periods = coba(lambda: find_renstra(world, owner, findings)) or ()
    renstra = [(period, coba(partial(pembaca.renstra, period))) for period in periods]
    return Dossier(
        world,
        instansi,
        {tahun: _year(world, pembaca, tahun) for tahun in find_years(world, owner)},
        tuple(PeriodPlan(period, isi) for period, isi in renstra if isi is not None),
        tuple(filter(None, (_plan(world, ref) for ref in refs))),
    )


def _year(world: World, pembaca: Pembaca, tahun: int) -> Year:
    known = pembaca.nama_data()
    pembaca.periksa_data(tahun)
    data = {
        name: record
        for name in find_data(world, pembaca.owner, tahun, Findings())
        if name in known and (record := coba(partial(pembaca.data, tahun, name))) is not None
    }
    program, kinerja = coba(partial(pembaca.program, tahun)), coba(partial(pembaca.kinerja, tahun))
    return Year(tahun, program, kinerja, data)


def _plan(world: World, ref: DocumentRef) -> Perencanaan | None:
    """The data of a document; why it cannot be read, the document itself will say."""
    try:
        return load(world, ref, Findings())
    except ContentError:
        return None
