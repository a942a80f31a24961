"""What people wrote in words, in all files of a dinas: narrative, and the sentences of YAML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.checks.prose import Prose, narrative, sentences
from generator.content.nodes import Mapping as MappingNode
from generator.content.paths import DinasRef, DocumentRef, find_years
from generator.world import World

_VALUE = re.compile(r"[a-z0-9][a-z0-9._/@-]*|[\d.,:/%()\s-]+")
"""Ids, files, addresses and choices in lower case; numbers, dates and shares."""

_UNSAID = frozenset(("xxx", "xxxx", "..."))
"""What looks like a value and says that none is known."""

_TREE = "urusan"
"""The key of the programme tree, in a year's file and in a Renstra."""


@dataclass(frozen=True, slots=True)
class Written:
    """A run of words."""

    prose: Prose
    tahun: int | None
    """The year in whose folder it stands; nothing for what holds for several."""
    resmi: bool
    """It stands in a programme tree, where the nomenclature words things."""


def written(
    world: World, owner: DinasRef, files: Mapping[str, MappingNode], refs: Iterable[DocumentRef]
) -> Iterator[Written]:
    """The words of YAML files by path, then those of the documents' narratives."""
    years = {f"{owner.year_folder(tahun)}/": tahun for tahun in find_years(world, owner)}
    for path, root in files.items():
        tahun = next((year for folder, year in years.items() if path.startswith(folder)), None)
        for entry in root.entries:
            for prose in sentences(entry.value):
                if worded(prose.text):
                    yield Written(prose, tahun, entry.key == _TREE)
    for ref in refs:
        for prose in narrative(world, ref):
            yield Written(prose, ref.tahun, False)


def worded(text: str) -> bool:
    """Whether a value is words, or what stands in their place: no number, id, file or choice."""
    return _VALUE.fullmatch(text) is None or text in _UNSAID
