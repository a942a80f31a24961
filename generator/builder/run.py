"""A build: what is unchanged stays, everything else is made, in parallel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path

from generator.builder import cache, pool
from generator.builder.fingerprint import fingerprint
from generator.builder.result import BuildReport, Result, Wish, lost
from generator.builder.review import audits
from generator.content.paths import DocumentRef
from generator.world import DiskWorld

Notify = Callable[[Result], None]


def build(
    root: Path,
    refs: Sequence[DocumentRef],
    wish: Wish | None = None,
    *,
    workers: int | None = None,
    executor: Executor | None = None,
    notify: Notify = lambda _: None,
) -> BuildReport:
    """Build documents into `build/` under `root`; each unchanged one is left as it is.

    `workers` is the number of processes, one a processor when left out; 1 works in this process.
    With an `executor` the documents go there instead: any executor that sees the same folder
    will do. `notify` is told of each document as soon as it is done. Nothing is raised for a
    document that cannot be built: its result says why.
    """
    asked = wish or Wish()
    results: dict[DocumentRef, Result] = {}

    def keep(result: Result) -> None:
        results[result.ref] = result
        notify(result)

    audited = audits(root, {ref.owner for ref in refs})
    now = DiskWorld(root)
    for ref in refs:
        if known := cache.fresh(root, ref, asked, fingerprint(), now, audited[ref.owner]):
            keep(known)
    changed = [ref for ref in refs if ref not in results]
    if changed:
        from generator.builder.task import task  # noqa: PLC0415, loads the writers: when needed

        work = pool.Work(partial(task, root, asked, audited), lost)
        for result in pool.run(work, changed, workers, executor):
            keep(result)
    return BuildReport(tuple(results[ref] for ref in refs))
