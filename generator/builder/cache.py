"""Unchanged documents are not built again: records of what each was built from.

A record lies in `build/.cache/` and holds the hash of all that was read, the fingerprint of
program, libraries and fonts, the wish, and the hash of each output. Times play no part.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.builder.memory import ROOM, as_data, finding
from generator.builder.result import Result, State, Wish
from generator.builder.review import concerning
from generator.content.paths import DocumentRef
from generator.diagnostics import Diagnostic, Severity
from generator.world import World, stale


def path(ref: DocumentRef) -> str:
    """Where the record of a document lies, under the project."""
    return f"{ROOM}/{ref.stem}.json"


def record(
    wish: Wish,
    fingerprint: str,
    reads: Mapping[str, str],
    files: Mapping[str, bytes],
    pages: int,
    findings: tuple[Diagnostic, ...],
) -> bytes:
    """The record of a document that was built."""
    return json.dumps(
        {
            "wish": asdict(wish),
            "fingerprint": fingerprint,
            "reads": dict(reads),
            "files": {name: sha256(data).hexdigest() for name, data in files.items()},
            "pages": pages,
            "findings": as_data(findings),
        },
        ensure_ascii=False,
        indent=1,
    ).encode()


def fresh(
    root: Path,
    ref: DocumentRef,
    wish: Wish,
    fingerprint: str,
    world: World,
    audited: Iterable[Diagnostic] = (),
) -> Result | None:
    """The result of the earlier build when it still holds, with the warnings it had.

    `world` may serve many records of a run. `audited` is what is found in the data of its dinas
    now; an error in a file that the document reads, and its build does not hold.
    """
    try:
        known: dict[str, Any] = json.loads((root / path(ref)).read_bytes())
        holds = (
            known["wish"] == asdict(wish)
            and known["fingerprint"] == fingerprint
            and all(_digest(root / name) == held for name, held in known["files"].items())
            and not stale(world, known["reads"])
        )
        if not holds:
            return None
        found = concerning(audited, known["reads"])
        if any(one.severity is Severity.ERROR for one in found) and not wish.draft:
            return None
        findings = (*map(finding, known["findings"]), *found)
        return Result(ref, State.FRESH, tuple(known["files"]), findings, known["pages"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None  # a record that cannot be read is none


def _digest(output: Path) -> str:
    return sha256(output.read_bytes()).hexdigest()
