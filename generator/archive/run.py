"""Documents made and filed, in parallel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from generator.archive.room import Room
from generator.archive.task import task
from generator.builder import pool
from generator.builder.result import BuildReport, Result, lost
from generator.builder.review import audits
from generator.content.paths import DocumentRef


def archive(
    room: Room,
    refs: Sequence[DocumentRef],
    *,
    fields: bool = False,
    workers: int | None = None,
    notify: Callable[[Result], None] = lambda _: None,
) -> BuildReport:
    """File the final state of documents; with `fields`, their PDFs can be signed.

    A document with errors is not filed, and one that is as it was in its last revision is not
    filed again. Nothing is raised for either: the results say why. `workers` and `notify` are
    those of `builder.run.build`.
    """
    audited = audits(room.root, {ref.owner for ref in refs})
    results: dict[DocumentRef, Result] = {}
    work = pool.Work(partial(task, room, audited, fields), lost)
    for result in pool.run(work, refs, workers):
        results[result.ref] = result
        notify(result)
    return BuildReport(tuple(results[ref] for ref in refs))
