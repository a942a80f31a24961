"""Documents in parallel processes, none of which can take another down."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from generator.builder.result import Result, State
from generator.content.paths import DocumentRef
from generator.diagnostics import EnvironmentLack

PER_PROCESS = 20
"""Documents after which a process is replaced: the page setter does not give memory back."""

Work = Callable[[DocumentRef], Result]
"""Makes one document; picklable, and raises nothing."""


def run(
    work: Work,
    refs: Sequence[DocumentRef],
    workers: int | None = None,
    executor: Executor | None = None,
) -> Iterator[Result]:
    """Work on documents with an executor, else in processes, else here; results as they come.

    `workers` is the number of processes, one a processor when left out; 1 works in this process.
    """
    if executor:
        return collect(executor, work, refs)
    count = min(workers or os.cpu_count() or 1, len(refs))
    return map(work, refs) if count <= 1 else spread(work, refs, count)


def spread(work: Work, refs: Sequence[DocumentRef], workers: int) -> Iterator[Result]:
    """Work on documents in processes, results as they come.

    When a process dies, the documents that fell with it go again, each alone: only the one that
    kills its process once more has failed, with L23.
    """
    fallen: list[DocumentRef] = []
    with _pool(workers) as pool:
        futures = _submit(pool, work, refs)
        for future in as_completed(futures):
            if isinstance(future.exception(), BrokenProcessPool):
                fallen.append(futures[future])
            else:
                yield future.result()
    for ref in sorted(fallen):
        with _pool(1) as pool:
            yield from collect(pool, work, [ref])


def collect(executor: Executor, work: Work, refs: Iterable[DocumentRef]) -> Iterator[Result]:
    """Work on documents with an executor, results as they come."""
    futures = _submit(executor, work, refs)
    for future in as_completed(futures):
        try:
            yield future.result()
        except BrokenProcessPool:
            yield _died(futures[future])


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        workers,
        mp_context=get_context("spawn"),
        initializer=_yield_stdout,
        max_tasks_per_child=PER_PROCESS,
    )


def _yield_stdout() -> None:
    """Standard output is the parent's: what a library prints goes to standard error."""
    sys.stdout = sys.stderr


def _submit(
    executor: Executor, work: Work, refs: Iterable[DocumentRef]
) -> dict[Future[Result], DocumentRef]:
    return {executor.submit(work, ref): ref for ref in refs}


def _died(ref: DocumentRef) -> Result:
    lack = EnvironmentLack.of(
        "L23",
        f"proses yang membuat {ref.path} terhenti sebelum selesai",
        hint="biasanya memori habis: tutup program lain, lalu ulangi dengan --pekerja 1",
    )
    return Result(ref, State.FAILED, findings=lack.diagnostics)
