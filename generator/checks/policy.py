"""How severe each rule is in a daerah: `content/<daerah>/pemeriksaan.yaml`.

    tingkat:
      A09: mati          # galat, peringatan or mati (off)

Without the file every rule has the severity of its module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, TypeAlias

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from generator.checks.catalogue import Catalogue, codes, meant
from generator.content.paths import ROOT, DinasRef
from generator.content.yaml import read_yaml
from generator.diagnostics import Diagnostic, Findings, Severity
from generator.model.skema.dasar import Bagian, Konteks, boleh
from generator.model.skema.jenis import Kunci, Peta, SalahPilihan, pilihan
from generator.model.skema.periksa import periksa
from generator.world import World

OFF = "mati"
"""The level of a rule that is not applied."""

_LEVELS = {str(Severity.ERROR): Severity.ERROR, str(Severity.WARNING): Severity.WARNING}


def _code(text: str, _context: Konteks) -> str:
    if text in codes():
        return text
    raise SalahPilihan(f"pemeriksaan `{text}` tidak dikenal", meant(text))


class _PerRule(Peta):
    """Annotation of a map by code, in which editors know every rule."""

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """A level for each rule, described by its title."""
        levels = {"enum": [*_LEVELS, OFF]}
        known = {code: {"description": m.title, **levels} for code, m in Catalogue().items()}
        return {"type": "object", "properties": known, "additionalProperties": False}


_Level: TypeAlias = Annotated[str, pilihan(*_LEVELS, OFF)]


class Pemeriksaan(Bagian):
    """`pemeriksaan.yaml`."""

    tingkat: Annotated[dict[Annotated[str, Kunci(_code)], _Level], _PerRule()] = boleh(
        "Tingkat tiap pemeriksaan: galat, peringatan, atau mati.", {}
    )


@dataclass(frozen=True, slots=True)
class Policy:
    """The levels that a daerah has set."""

    levels: Mapping[str, str] = field(default_factory=dict)

    def wants(self, code: str) -> bool:
        """Whether a rule is applied at all."""
        return self.levels.get(code) != OFF

    def apply(self, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The findings at the daerah's levels, without those of rules that are off."""
        for one in found:
            level = self.levels.get(one.code)
            if level in _LEVELS:
                yield replace(one, severity=_LEVELS[level])
            elif level is None:
                yield one


PATTERN = f"{ROOT}/*/pemeriksaan.yaml"
"""The paths of the files that say so."""


def path(owner: DinasRef) -> str:
    """Where a daerah sets the severities of rules."""
    return f"{owner.daerah_folder}/pemeriksaan.yaml"


def policy_of(world: World, owner: DinasRef, findings: Findings) -> Policy:
    """What the daerah has set; what is wrong with its file goes into `findings`."""
    if not world.exists(path(owner)):
        return Policy()
    node = read_yaml(world, path(owner), findings)
    read = periksa(Pemeriksaan, node, Konteks(findings)) if node is not None else None
    return Policy(dict(read.tingkat)) if read else Policy()
