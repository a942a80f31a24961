"""The work on one document, whole: made, written, recorded, and every fault caught."""

from __future__ import annotations

import os
from pathlib import Path

from generator.builder import cache
from generator.builder.bug import bug
from generator.builder.clock import Clock
from generator.builder.fingerprint import fingerprint
from generator.builder.patience import patient
from generator.builder.product import produce
from generator.builder.result import Result, State, Wish
from generator.builder.store import replace
from generator.content.paths import DocumentRef
from generator.diagnostics import Findings, NaskahError
from generator.world import DiskWorld


def task(root: Path, wish: Wish, ref: DocumentRef) -> Result:
    """Build one document and write its files. Raises nothing, unless `NASKAH_DEBUG` is set."""
    findings, clock = Findings(), Clock()
    try:
        world = DiskWorld(root)
        with patient():
            product = produce(world, ref, wish, findings, clock)
        found, files = tuple(findings), dict(product.files)
        if product.complete:
            files[cache.path(ref)] = cache.record(
                wish, fingerprint(), world.reads, product.files, product.pages, found
            )
        replace(root, files)
    except NaskahError as error:
        findings.extend(error.diagnostics)
    except Exception as error:
        if os.environ.get("NASKAH_DEBUG"):
            raise
        findings.extend([bug(error, ref.path)])
    else:
        state = State.BUILT if product.complete else State.PARTIAL
        return Result(ref, state, tuple(product.files), found, product.pages, clock.seconds)
    return Result(ref, State.FAILED, findings=tuple(findings), seconds=clock.seconds)
