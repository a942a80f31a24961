"""What an earlier look found, remembered until something that it read has changed.

A record lies in `build/.cache/` and holds the hash of all that was read, the fingerprint of
program, libraries and fonts, and the findings. Times play no part, and a record that cannot be
read or written is no fault: then one looks again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.builder.store import FOLDER, replace
from generator.diagnostics import Diagnostic, Edit, EnvironmentLack, Related, Severity, Span
from generator.world import World, stale

ROOM = f"{FOLDER}/.cache"
"""Where records lie, under the project."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at something: what it read and what it found."""

    reads: Mapping[str, str]
    findings: tuple[Diagnostic, ...]


def recall(root: Path, name: str, fingerprint: str, world: World) -> Look | None:
    """The look of an earlier run when it still holds; `world` may serve many records of a run."""
    try:
        known: dict[str, Any] = json.loads((root / ROOM / name).read_bytes())
        if known["fingerprint"] != fingerprint or stale(world, known["reads"]):
            return None
        return Look(known["reads"], tuple(map(finding, known["findings"])))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def remember(root: Path, name: str, fingerprint: str, look: Look) -> None:
    """Keep a look for the next run, where that can be.

    One that met a lack of the environment is not kept: it may be mended without a trace.
    """
    if any(found.code.startswith("L") for found in look.findings):
        return
    record = {
        "fingerprint": fingerprint,
        "reads": dict(look.reads),
        "findings": as_data(look.findings),
    }
    with suppress(EnvironmentLack):
        replace(root, {f"{ROOM}/{name}": json.dumps(record, ensure_ascii=False).encode()})


def as_data(findings: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    """Findings as JSON takes them."""
    return [asdict(found) for found in findings]


def finding(data: dict[str, Any]) -> Diagnostic:
    """A finding of a record; raises `KeyError` or `TypeError` for what is none."""
    edits = tuple(Edit(_span(one["span"]), one["old"], one["new"]) for one in data["edits"])
    related = tuple(Related(_span(one["span"]), one["message"]) for one in data["related"])
    span = _span(data["span"]) if data["span"] else None
    severity = Severity(data["severity"])
    told = {"span": span, "severity": severity, "related": related, "edits": edits}
    return Diagnostic(**{**data, **told})


def _span(data: dict[str, Any]) -> Span:
    return Span(**data)
