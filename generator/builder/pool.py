"""Work on documents, or on dinas, in parallel processes, none of which can take another down."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from typing import Generic, Protocol, TypeVar

from generator.diagnostics import Diagnostic, EnvironmentLack

PER_PROCESS = 20
"""Pieces after which a process is replaced: the page setter does not give memory back."""


class Piece(Protocol):
    """Something to work on."""

    @property
    def path(self) -> str:
        """How it is called in messages."""


K = TypeVar("K", bound=Piece)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Work(Generic[K, R]):
    """What is done with each piece."""

    do: Callable[[K], R]
    """Picklable, and raises nothing."""
    lost: Callable[[K, tuple[Diagnostic, ...]], R]
    """What stands for a piece whose process died, with the finding that says so."""
    shared: tuple[str, ...] = ()
    """Modules that are loaded once for all processes, where the system can; harmless to fork."""


def run(
    work: Work[K, R],
    pieces: Sequence[K],
    workers: int | None = None,
    executor: Executor | None = None,
) -> Iterator[R]:
    """Work on pieces with an executor, else in processes, else here; results as they come.

    `workers` is the number of processes, one a processor when left out; 1 works in this process.
    """
    if executor:
        return collect(executor, work, pieces)
    count = min(workers or os.cpu_count() or 1, len(pieces))
    return map(work.do, pieces) if count <= 1 else spread(work, pieces, count)


def spread(work: Work[K, R], pieces: Sequence[K], workers: int) -> Iterator[R]:
    """Work on pieces in processes, results as they come.

    When a process dies, the pieces that fell with it go again, each alone: only the one that
    kills its process once more is lost, with L23.
    """
    fallen: list[K] = []
    with _processes(workers, work.shared) as pool:
        futures = _submit(pool, work, pieces)
        for future in as_completed(futures):
            if isinstance(future.exception(), BrokenProcessPool):
                fallen.append(futures[future])
            else:
                yield future.result()
    for piece in sorted(fallen, key=lambda one: one.path):
        with _processes(1, work.shared) as pool:
            yield from collect(pool, work, [piece])


def collect(executor: Executor, work: Work[K, R], pieces: Iterable[K]) -> Iterator[R]:
    """Work on pieces with an executor, results as they come."""
    futures = _submit(executor, work, pieces)
    for future in as_completed(futures):
        try:
            yield future.result()
        except BrokenProcessPool:
            piece = futures[future]
            yield work.lost(piece, _died(piece.path))


@contextmanager
def _processes(workers: int, shared: tuple[str, ...]) -> Iterator[ProcessPoolExecutor]:
    """Processes to work in; whoever leaves before the end, interrupted, leaves none behind."""
    forked = bool(shared) and "forkserver" in get_all_start_methods()
    context = get_context("forkserver" if forked else "spawn")
    if forked:
        context.set_forkserver_preload(list(shared))
    pool = ProcessPoolExecutor(
        workers,
        mp_context=context,
        initializer=_begin,
        max_tasks_per_child=PER_PROCESS,
    )
    try:
        yield pool
    except BaseException:
        running = tuple((pool._processes or {}).values())
        pool.shutdown(wait=False, cancel_futures=True)
        for process in running:
            process.terminate()
        raise
    pool.shutdown()


def _begin() -> None:
    """Standard output is the parent's: what a library prints goes to standard error.

    So is the keyboard: an interrupt is the parent's to answer.
    """
    sys.stdout = sys.stderr
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _submit(executor: Executor, work: Work[K, R], pieces: Iterable[K]) -> dict[Future[R], K]:
    return {executor.submit(work.do, piece): piece for piece in pieces}


def _died(path: str) -> tuple[Diagnostic, ...]:
    return EnvironmentLack.of(
        "L23",
        f"proses yang mengerjakan {path} terhenti sebelum selesai",
        hint="biasanya memori habis: tutup program lain, lalu ulangi dengan --pekerja 1",
    ).diagnostics
