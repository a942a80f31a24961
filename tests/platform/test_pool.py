"""Documents in processes: one that dies takes nobody along."""

from __future__ import annotations

import os
import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from generator.builder import pool
from generator.builder.result import Result, State, lost
from generator.content.paths import DocumentRef

REFS = [DocumentRef("a", "b", 2023, name) for name in ("satu", "mati", "dua", "tiga")]


def do(ref: DocumentRef) -> Result:
    if ref.nama == "mati":
        os._exit(9)
    return Result(ref, State.BUILT, seconds={"read": float(os.getpid())})


WORK = pool.Work(do, lost)


def test_a_process_that_dies_fails_its_own_document_only() -> None:
    results = {result.ref.nama: result for result in pool.spread(WORK, REFS, 2)}

    assert {name: result.state for name, result in results.items()} == {
        "satu": State.BUILT,
        "dua": State.BUILT,
        "tiga": State.BUILT,
        "mati": State.FAILED,
    }
    (found,) = results["mati"].findings
    assert found.code == "L23"
    assert "content/a/b/2023/mati.yaml" in found.message


def test_work_is_done_elsewhere() -> None:
    healthy = [ref for ref in REFS if ref.nama != "mati"]

    assert os.getpid() not in {result.seconds["read"] for result in pool.spread(WORK, healthy, 2)}


def test_any_executor_will_do() -> None:
    healthy = [ref for ref in REFS if ref.nama != "mati"]
    with ThreadPoolExecutor(1) as threads:
        results = list(pool.collect(threads, WORK, healthy))

    assert sorted(result.ref.nama for result in results) == ["dua", "satu", "tiga"]


def sleep(done: Path, ref: DocumentRef) -> Result:
    if ref.nama != "satu":
        time.sleep(20)
        done.touch()
    return Result(ref, State.BUILT)


@pytest.mark.parametrize("shared", [(), ("generator.builder.look",)], ids=["spawned", "forked"])
def test_whoever_leaves_early_leaves_no_process_behind(
    shared: tuple[str, ...], tmp_path: Path
) -> None:
    done = tmp_path / "selesai"
    before = set(active_children())
    results = pool.spread(pool.Work(partial(sleep, done), lost, shared), REFS, 2)
    assert next(results).ref.nama == "satu"
    running = {process.pid for process in set(active_children()) - before if process.pid}
    assert running

    assert isinstance(results, Generator)
    results.close()

    assert all(gone(pid) for pid in running)
    assert not done.exists()


def gone(pid: int) -> bool:
    """Whether a process ends within half a minute, long before its work would."""
    for _ in range(300):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
