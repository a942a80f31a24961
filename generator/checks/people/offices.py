"""Who holds which office when, in this dinas and in the others of the daerah."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from generator.checks.dossier import Dossier
from generator.content.nodes import Node, Scalar
from generator.content.paths import DinasRef, is_slug
from generator.content.yaml import read_yaml
from generator.diagnostics import Findings, Span
from generator.model.nip import Nip, baca_nip
from generator.model.salah import Salah
from generator.model.skema.dinas import Masa, Pejabat
from generator.model.skema.silsilah import butir
from generator.world import World


@dataclass(frozen=True)
class Person:
    """Somebody who holds an office, in some dinas."""

    nama: str
    nip: Nip
    span: Span
    """Where the NIP stands."""

    @cached_property
    def bare(self) -> str:
        """The name without degrees and titles; empty when nothing else is there."""
        return bare_name(self.nama)


def terms(dossier: Dossier) -> Iterator[tuple[Pejabat, Masa]]:
    """Every term of every office of the dinas."""
    for pejabat in dossier.dinas.pejabat if dossier.dinas else ():
        for masa in pejabat.masa:
            yield pejabat, masa


def own(dossier: Dossier) -> Iterator[Person]:
    """Those of the dinas whose NIP is known."""
    for _, masa in terms(dossier):
        if masa.nip:
            yield Person(masa.nama, masa.nip, masa.rentang("nip"))


def elsewhere(dossier: Dossier) -> Iterator[Person]:
    """Those of the other dinas of the daerah, as far as their files can be read."""
    owner, world = dossier.owner, dossier.world
    for name in world.list(owner.daerah_folder):
        path = DinasRef(owner.daerah, name).path
        if name != owner.dinas and is_slug(name) and world.exists(path):
            yield from _people(world, path)


def _people(world: World, path: str) -> Iterator[Person]:
    root = read_yaml(world, path, Findings())
    for pejabat in butir(root, "pejabat"):
        for masa in butir(pejabat, "masa"):
            person = _person(masa.get("nama"), masa.get("nip"))
            if person:
                yield person


def _person(nama: Node | None, nip: Node | None) -> Person | None:
    if isinstance(nama, Scalar) and isinstance(nip, Scalar) and nip.text:
        with suppress(Salah):
            return Person(nama.text, baca_nip(nip.text), nip.span)
    return None


def bare_name(nama: str) -> str:
    """A name without degrees and titles: "Drs. H. Nama Orang, M.Si." is "nama orang"."""
    words = re.sub(r"[^\w\s.'-]", " ", nama.partition(",")[0]).split()
    return " ".join(word for word in words if not word.endswith(".")).casefold()
