"""Reads `figures_<document>.txt`: what each row of each table shows, and what stands instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_SECTION = re.compile(r"\[([^]]+)\] (.*?)(?:\s{2,}\(.*\))?")
NOTHING = "–"


@dataclass(frozen=True)
class Figures:
    """A row: what names it, and the figure expected under each heading of the section."""

    key: str
    cells: dict[str, str]
    """Without those that hold no figure."""

    @property
    def said(self) -> tuple[str, ...]:
        """The figures in their order."""
        return tuple(self.cells.values())


@cache
def figures(section: str, document: str = "renja") -> tuple[Figures, ...]:
    """The rows of a section."""
    return _read(document)[section]


@cache
def _read(document: str) -> dict[str, tuple[Figures, ...]]:
    found: dict[str, list[Figures]] = {}
    path = Path(__file__).parent / f"figures_{document}.txt"
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if opened := _SECTION.fullmatch(line):
            rows = found.setdefault(opened[1], [])
            _, *columns = _split(opened[2])
            continue
        key, *cells = _split(line)
        assert len(cells) == len(columns), line
        named = zip(columns, map(_ours, cells), strict=True)
        rows.append(Figures(key, {name: cell for name, cell in named if cell}))
    return {name: tuple(rows) for name, rows in found.items()}


def _split(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _ours(cell: str) -> str:
    """What Naskah prints: behind `=>` and `+>`, or the cell as it is."""
    return re.split(r"=>|\+>", cell)[-1].strip()
