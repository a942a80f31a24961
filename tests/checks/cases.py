"""Cases in Markdown: what is done to the sound project in memory, and what a rule says of it.

    ```berkas 2023/pk.yaml     before the first `##`: done in every case of the file, and what
                               stands in `bersama.md` in every case of the folder
    ## What is wrong           a case
    ```diff program            lines out (-) and in (+) of a file
    ```berkas 2022/x.yaml      a whole file
    ```hapus kinerja           no file (the block is empty)
    ```temuan                  what the rule says, hints and other places too; nothing: a near miss

A file is one of `proyek.PATHS`, a path of the project, or a path below the dinas. The Markdown
file is named after the rule whose findings are told: `x01.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.builder.clock import Clock
from generator.builder.drawing import inspect
from generator.checks.auditor import audit
from generator.checks.dossier import Dossier, open_dossier
from generator.content.paths import find_documents
from generator.diagnostics import ContentError, Diagnostic, Findings
from generator.report.lines import block
from generator.world import MemoryWorld
from tests.model.proyek import DINAS, PATHS, REF, SOUND

_FENCE = re.compile(r"^```(\w+) ?([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HUNK = re.compile(r"((?:^-[^\n]*\n)*)((?:^\+[^\n]*\n)*)", re.MULTILINE)
_COMMON = "bersama.md"
_SHARED = ("data", "pemeriksaan")

Edit = tuple[str, str, str]
"""How, where, what."""


@dataclass(frozen=True)
class Case:
    """What is done, and what is told of it."""

    name: str
    rule: str
    edits: tuple[Edit, ...]
    told: str


def cases(folder: Path) -> list[Case]:
    """The cases of a folder's Markdown files, in their order."""
    found = []
    shared = folder / _COMMON
    always = _FENCE.findall(shared.read_text("utf-8")) if shared.exists() else []
    for path in sorted(set(folder.glob("*.md")) - {shared}):
        before, *sections = re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)
        common = [*always, *_FENCE.findall(before)]
        for section in sections:
            name = section.split("\n", 1)[0]
            *edits, (kind, _, told) = _FENCE.findall(section)
            assert kind == "temuan", f"{path.name}: {name!r} tells nothing"
            rule = path.stem.upper()
            found.append(Case(f"{rule}: {name}", rule, (*common, *edits), told))
    return found


def base() -> dict[str, str]:
    """The files of the sound project, descriptions of shared data files, lists that rules go by."""
    files = {PATHS[name]: text for name, text in SOUND.items()}
    shared = (path for name in _SHARED for path in Path("templates/_bersama", name).glob("*.yaml"))
    return {path.as_posix(): path.read_text("utf-8") for path in shared} | files


def edited(files: dict[str, str], edits: tuple[Edit, ...]) -> dict[str, str]:
    """The files after changes; `AssertionError` where a line to be changed is not there once."""
    files = dict(files)
    for how, where, what in edits:
        path = place(where)
        if how == "hapus":
            del files[path]
        elif how == "berkas":
            files[path] = what
        else:
            assert how == "diff", how
            files[path] = _patched(files[path], what, where)
    return files


def place(where: str) -> str:
    """The path that a block means."""
    if where in PATHS:
        return PATHS[where]
    return where if where.startswith(("content/", "templates/")) else f"{DINAS}/{where}"


def _patched(text: str, patch: str, where: str) -> str:
    for hunk in _HUNK.finditer(patch):
        before, after = (re.sub(r"^[-+]", "", part, flags=re.MULTILINE) for part in hunk.groups())
        if before:
            assert text.count(before) == 1, f"{where}: {before!r}"
            text = text.replace(before, after)
        else:
            text += after
    return text


def told(case: Case) -> str:
    """What the case's rule says, as the command line prints it, other places below."""
    found = findings(MemoryWorld(edited(base(), case.edits)))
    lines = (text for one in found if one.code == case.rule for text in _shown(one))
    return "".join(f"{text}\n" for text in lines).replace(f"{DINAS}/", "")


def opened(files: dict[str, str]) -> Dossier:
    """The dossier of the sound project with some of its files replaced, by path."""
    found = open_dossier(MemoryWorld(base() | files), REF.owner, (REF,), Findings())
    assert found is not None
    return found


def findings(world: MemoryWorld) -> Findings:
    """All that checks say of the dinas's data and of those of its documents that have templates."""
    refs = tuple(ref for ref in find_documents(world, Findings()) if ref.owner == REF.owner)
    found = Findings()
    found.extend(audit(world, REF.owner, refs))
    for ref in refs:
        own = Findings()
        try:
            inspect(world, ref, own, Clock())
        except ContentError as error:
            own.extend(error.diagnostics)
        found.extend(own)
    return found


def _shown(one: Diagnostic) -> Iterator[str]:
    yield from block(one)
    for other in one.related:
        yield f"    lihat: {other.span}: {other.message}"
