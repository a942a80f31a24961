"""The work on one document, whole: made, written, recorded, and every fault caught."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.builder import cache
from generator.builder.bug import bug
from generator.builder.clock import Clock
from generator.builder.fingerprint import fingerprint
from generator.builder.patience import patient
from generator.builder.product import produce
from generator.builder.result import Result, State, Wish
from generator.builder.review import concerning
from generator.builder.store import replace
from generator.content.paths import DinasRef, DocumentRef
from generator.diagnostics import Diagnostic, Findings, NaskahError
from generator.world import DiskWorld


def task(
    root: Path,
    wish: Wish,
    audited: Mapping[DinasRef, tuple[Diagnostic, ...]],
    ref: DocumentRef,
) -> Result:
    """Build one document and write its files; `audited` is what was found in the data of dinas.

    Raises as `guarded` does.
    """

    def work(findings: Findings, clock: Clock) -> Result:
        world = DiskWorld(root)
        with patient():
            product = produce(world, ref, wish, findings, clock, audited.get(ref.owner, ()))
        own, files = tuple(findings), dict(product.files)
        found = (*own, *concerning(audited.get(ref.owner, ()), world.reads))
        if product.complete:
            files[cache.path(ref)] = cache.record(
                wish, fingerprint(), world.reads, product.files, product.pages, own
            )
        replace(root, files)
        state = State.BUILT if product.complete else State.PARTIAL
        return Result(ref, state, tuple(product.files), found, product.pages, clock.seconds)

    return guarded(ref, work)


def guarded(ref: DocumentRef, work: Callable[[Findings, Clock], Result]) -> Result:
    """Work on a document; whatever stops it becomes a result that says so.

    Raises nothing, unless `NASKAH_DEBUG` is set.
    """
    findings, clock = Findings(), Clock()
    try:
        return work(findings, clock)
    except NaskahError as error:
        findings.extend(error.diagnostics)
    except Exception as error:
        if os.environ.get("NASKAH_DEBUG"):
            raise
        findings.extend([bug(error, ref.path)])
    return Result(ref, State.FAILED, findings=tuple(findings), seconds=clock.seconds)
