"""The cases of the Markdown files beside this one, each through the command line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.masukan.conftest import nothing_lost
from tests.projects import Run

_FENCE = re.compile(r"^```(\w+) ?([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HUNK = re.compile(r"((?:^-[^\n]*\n)*)((?:^\+[^\n]*\n)*)", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """What is done to the project, and what is told of it."""

    name: str
    edits: tuple[tuple[str, str, str], ...]
    """How, where, what: `diff`, `berkas` or `hapus`."""
    code: int
    told: str


def cases() -> list[Case]:
    """All cases, in the order of the files."""
    found = []
    for path in sorted(Path(__file__).parent.glob("*.md")):
        for section in re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            name = section.split("\n", 1)[0]
            *edits, (kind, code, told) = _FENCE.findall(section)
            assert kind == "galat", f"{path.name}: {name!r} tells nothing"
            found.append(Case(f"{path.stem}: {name}", tuple(edits), int(code), told))
    return found


def edit(root: Path, how: str, where: str, what: str) -> None:
    """Make one change to the project."""
    target = root / where
    if how == "hapus":
        target.unlink()
        return
    if how == "berkas":
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(what.replace("→", "\t"), "utf-8")
        return
    assert how == "diff"
    text = target.read_text("utf-8")
    for hunk in _HUNK.finditer(what.replace("→", "\t")):
        before = re.sub(r"^-", "", hunk[1], flags=re.MULTILINE)
        after = re.sub(r"^\+", "", hunk[2], flags=re.MULTILINE)
        if before:
            assert text.count(before) == 1, f"{where}: {before!r}"
            text = text.replace(before, after)
        else:
            text += after
    target.write_text(text, "utf-8")


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case(case: Case, project: Path, run: Run) -> None:
    for how, where, what in case.edits:
        edit(project, how, where, what)

    outcome = run()

    assert outcome.told == case.told
    assert outcome.code == case.code
    nothing_lost(project, outcome)
    assert not list(project.rglob("kena"))
