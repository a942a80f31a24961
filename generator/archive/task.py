"""The work on one document: made, filed, and every fault caught."""

from __future__ import annotations

from collections.abc import Mapping

from generator.archive.describing import describe
from generator.archive.filing import put
from generator.archive.printed import printed
from generator.archive.room import Room
from generator.archive.snapshot import Snapshot
from generator.archive.sources import Sources
from generator.builder.clock import Clock
from generator.builder.patience import patient
from generator.builder.product import approved, typeset
from generator.builder.result import Result, State, Wish
from generator.builder.review import concerning
from generator.builder.task import guarded
from generator.content.paths import DinasRef, DocumentRef
from generator.diagnostics import Diagnostic, Findings, Span
from generator.writers.theme import Theme


def task(
    room: Room, audited: Mapping[DinasRef, tuple[Diagnostic, ...]], fields: bool, ref: DocumentRef
) -> Result:
    """Make one document and file it; `audited` is what was found in the data of dinas.

    Raises as `builder.task.guarded` does.
    """

    def work(findings: Findings, clock: Clock) -> Result:
        world, own = Snapshot(room.root), audited.get(ref.owner, ())
        with patient():
            document = approved(world, ref, Wish(), findings, clock, own)
            made = typeset(document, Theme(world, ref.daerah), findings, clock)
            found = (*findings, *concerning(own, world.reads))
            signable = fields and made.laid is not None and bool(made.laid.spaces)
            origin = describe(ref, document.meta, world.files, found, fields=signable)
            with clock.stage("write"):
                files = printed(made, Sources(origin.written(), origin, world.files), findings)
        if fields and not signable:
            findings.warn("R19", "dokumen ini tidak mempunyai tempat tanda tangan", Span(ref.path))
        revision, new = put(room, origin, files)
        if not new:
            findings.warn(
                "R01",
                "revisi ini sudah berisi dokumen yang sama, sehingga tidak ada yang diarsipkan",
                Span(room.shown(revision.manifest)),
            )
        return Result(
            ref,
            State.FILED if new else State.FRESH,
            (room.shown(revision.folder),) if new else (),
            (*findings, *concerning(own, world.reads)),
            len(made.laid or ()),
            clock.seconds,
        )

    return guarded(ref, work)
