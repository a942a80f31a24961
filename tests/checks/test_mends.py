"""What a finding offers as a mend stands where it says, and takes the finding away."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from generator.diagnostics import Edit
from generator.world import MemoryWorld
from tests.checks.cases import Case, base, cases, edited, findings

HERE = Path(__file__).parent
FOLDERS = sorted(path for path in HERE.iterdir() if path.is_dir())
CASES = [case for folder in FOLDERS for case in cases(folder) if case.told]


def offered(files: dict[str, str], rule: str) -> tuple[Edit, ...]:
    found = findings(MemoryWorld(files))
    return tuple(edit for one in found if one.code == rule for edit in one.edits)


@cache
def edits_of(case: Case) -> tuple[Edit, ...]:
    return offered(edited(base(), case.edits), case.rule)


def mended(files: dict[str, str], edits: Iterable[Edit]) -> dict[str, str]:
    """The files after edits, the last of a line first; each must find what it replaces."""
    files = dict(files)
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        lines = files[edit.span.path].split("\n")
        line, start = lines[edit.span.line - 1], edit.span.col - 1
        assert line[start:].startswith(edit.old), edit
        lines[edit.span.line - 1] = line[:start] + edit.new + line[start + len(edit.old) :]
        files[edit.span.path] = "\n".join(lines)
    return files


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mend_takes_its_finding_away(case: Case) -> None:
    edits = edits_of(case)
    if edits:
        files = mended(edited(base(), case.edits), edits)
        assert not offered(files, case.rule)


def test_mends_are_offered() -> None:
    """Else the test above proves nothing."""
    rules = {case.rule for case in CASES if edits_of(case)}

    assert {"C01", "P01", "P02", "T01", "T05", "T06"} <= rules
