"""One look: at the data of a dinas, or at one of its documents; every fault becomes a finding."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from generator.builder.bug import bug
from generator.builder.clock import Clock
from generator.builder.drawing import inspect
from generator.builder.memory import Look
from generator.builder.patience import patient
from generator.checks.auditor import audit
from generator.content.paths import DinasRef, DocumentRef
from generator.diagnostics import Findings, NaskahError
from generator.world import DiskWorld, World


def at_data(root: Path, owner: DinasRef, refs: tuple[DocumentRef, ...]) -> Look:
    """Look at the data of a dinas and between its documents, all of which are `refs`."""

    def work(world: World, findings: Findings) -> None:
        findings.extend(audit(world, owner, refs))

    return _look(root, owner.folder, work)


def at_document(root: Path, ref: DocumentRef) -> Look:
    """Look at one document, composed."""

    def work(world: World, findings: Findings) -> None:
        inspect(world, ref, findings, Clock())

    return _look(root, ref.path, work)


def _look(root: Path, about: str, work: Callable[[World, Findings], None]) -> Look:
    """What a piece of work reads and finds. Raises nothing, unless `NASKAH_DEBUG` is set."""
    world, findings = DiskWorld(root), Findings()
    try:
        with patient():
            work(world, findings)
    except NaskahError as error:
        findings.extend(error.diagnostics)
    except Exception as error:
        if os.environ.get("NASKAH_DEBUG"):
            raise
        findings.extend([bug(error, about)])
    return Look(world.reads, tuple(findings))
