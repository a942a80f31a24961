"""The three real documents as they were printed: each of their faults is found at its line.

The faults stand in `tests/fixtures/as-printed/kesalahan.md`, one row each, below the file that they
are found in. A row's `Penanda` leads to the line: texts between which ` … ` stands, each found from
the line of the one before on. Every finding of the run has a row, so that no false one hides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import generator
from generator.diagnostics import Diagnostic, Severity
from tests.projects import AS_PRINTED, copy_as_printed

HEADS = ("| Tercetak ", "| Sebab ")
"""How the tables begin, those of what was printed and those of what follows from it."""


@dataclass(frozen=True)
class Fault:
    """A row of the list."""

    path: str
    printed: str
    marker: str
    code: str
    words: str

    def __str__(self) -> str:
        return f"{self.code} {self.printed}"

    def line(self, root: Path) -> int:
        """The line in a project that the marker leads to."""
        lines = (root / self.path).read_text("utf-8").split("\n")
        found = 0
        for text in self.marker.split(" … "):
            found = next(i for i in range(found, len(lines)) if text in lines[i])
        return found + 1


def _faults() -> Iterator[Fault]:
    path = ""
    for line in (AS_PRINTED / "kesalahan.md").read_text("utf-8").split("\n"):
        if line.startswith("### "):
            path = f"content/{line.removeprefix('### ')}"
        elif line.startswith("| ") and not line.startswith(HEADS):
            printed, marker, code, words = (cell.strip() for cell in line.strip("| ").split(" | "))
            yield Fault(path, printed, marker.strip("`"), code, words)


FAULTS = tuple(_faults())


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as printed."""
    return copy_as_printed(tmp_path_factory.mktemp("printed") / "proyek")


@pytest.fixture(scope="module")
def found(root: Path) -> tuple[Diagnostic, ...]:
    """What is found in it and not set aside."""
    every = generator.check(root)
    return tuple(one for one in every if one.severity is not Severity.SILENCED)


def _is(fault: Fault, one: Diagnostic, line: int) -> bool:
    return (
        one.code == fault.code
        and one.span is not None
        and (one.span.path, one.span.line) == (fault.path, line)
        and _in_order(fault.words.split(" … "), one.message)
    )


def _in_order(words: list[str], message: str) -> bool:
    end = 0
    for word in words:
        found = message.find(word, end)
        if found < 0:
            return False
        end = found + len(word)
    return True


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_each_fault_is_found(fault: Fault, root: Path, found: tuple[Diagnostic, ...]) -> None:
    line = fault.line(root)

    assert [one for one in found if _is(fault, one, line)], [
        f"{one.code}: {one.message}"
        for one in found
        if one.span and (one.span.path, one.span.line) == (fault.path, line)
    ]


def test_nothing_else_is_found(root: Path, found: tuple[Diagnostic, ...]) -> None:
    places = [(fault, fault.line(root)) for fault in FAULTS]

    assert [
        f"{one.span}: {one.code}: {one.message}"
        for one in found
        if not any(_is(fault, one, line) for fault, line in places)
    ] == []
    assert len(found) == len(FAULTS)
