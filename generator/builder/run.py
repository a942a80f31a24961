"""Documents in parallel processes; what befalls one never touches another."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from generator.builder import cache
from generator.builder.bug import bug
from generator.builder.clock import Clock
from generator.builder.fingerprint import fingerprint
from generator.builder.product import produce
from generator.builder.result import BuildReport, Result, State, Wish
from generator.builder.store import replace
from generator.content.paths import DocumentRef
from generator.diagnostics import EnvironmentLack, Findings, NaskahError
from generator.world import DiskWorld

PER_PROCESS = 20
"""Documents after which a process is replaced: the page setter does not give memory back."""

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

    for ref in refs:
        if known := cache.fresh(root, ref, asked, fingerprint()):
            keep(known)
    jobs = [ref for ref in refs if ref not in results]
    for result in _made(root, jobs, asked, workers or os.cpu_count() or 1, executor):
        keep(result)
    return BuildReport(tuple(results[ref] for ref in refs))


def task(root: Path, ref: DocumentRef, wish: Wish) -> Result:
    """Build one document and write its files. Never raises but for `NASKAH_DEBUG`."""
    findings, clock = Findings(), Clock()
    try:
        world = DiskWorld(root)
        product = produce(world, ref, wish, findings, clock)
        found = tuple(findings)
        files = dict(product.files)
        if product.complete:
            note = cache.record(
                wish, fingerprint(), world.reads, product.files, product.pages, found
            )
            files[cache.path(ref)] = note
        replace(root, files)
    except NaskahError as error:
        findings.extend(error.diagnostics)
        return Result(ref, State.FAILED, findings=tuple(findings), seconds=clock.seconds)
    except Exception as error:
        if os.environ.get("NASKAH_DEBUG"):
            raise
        findings.extend([bug(error, ref.path)])
        return Result(ref, State.FAILED, findings=tuple(findings), seconds=clock.seconds)
    state = State.BUILT if product.complete else State.FAILED
    return Result(ref, state, tuple(product.files), found, product.pages, clock.seconds)


def _made(
    root: Path, refs: Sequence[DocumentRef], wish: Wish, workers: int, executor: Executor | None
) -> Iterator[Result]:
    if executor:
        yield from _collected(_submit(executor, root, refs, wish))
    elif workers == 1 or len(refs) < 2:
        yield from (task(root, ref, wish) for ref in refs)
    else:
        yield from _pooled(root, refs, wish, min(workers, len(refs)))


def _pooled(root: Path, refs: Sequence[DocumentRef], wish: Wish, workers: int) -> Iterator[Result]:
    """Work in processes; when one dies, the documents that fell with it go again, each alone."""
    fallen: list[DocumentRef] = []
    with _pool(workers) as pool:
        futures = _submit(pool, root, refs, wish)
        for future in as_completed(futures):
            if isinstance(future.exception(), BrokenProcessPool):
                fallen.append(futures[future])
            else:
                yield future.result()
    for ref in fallen:
        with _pool(1) as pool:
            yield from _collected(_submit(pool, root, [ref], wish))


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), max_tasks_per_child=PER_PROCESS
    )


def _submit(
    executor: Executor, root: Path, refs: Iterable[DocumentRef], wish: Wish
) -> dict[Future[Result], DocumentRef]:
    return {executor.submit(task, root, ref, wish): ref for ref in refs}


def _collected(futures: dict[Future[Result], DocumentRef]) -> Iterator[Result]:
    for future in as_completed(futures):
        try:
            yield future.result()
        except BrokenProcessPool:
            ref = futures[future]
            lack = EnvironmentLack.of(
                "L23",
                f"proses yang membuat {ref.path} terhenti sebelum selesai",
                hint="biasanya memori habis; ulangi dengan --pekerja 1, atau tutup program lain",
            )
            yield Result(ref, State.FAILED, findings=lack.diagnostics)
