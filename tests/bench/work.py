"""What is measured, each in a process of its own."""

from __future__ import annotations

import resource
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from generator.builder.result import Result, Wish
from generator.content.paths import DocumentRef
from generator.diagnostics import Findings
from generator.world import DiskWorld
from tests.bench.rivals import RIVALS

SAMPLE = DocumentRef("pasaman-barat", "diskopukm", 2023, "renja")

T = TypeVar("T")


def built(root: Path) -> tuple[Result, float]:
    """Build the document; also the seconds that importing took."""
    start = perf_counter()
    from generator.builder.task import task
    from generator.writers.pdf import engine  # noqa: F401, loaded before the clock starts

    loading = perf_counter() - start
    return task(root, Wish(), {}, SAMPLE), loading


def raced(root: Path, rival: str) -> tuple[float, int]:
    """Let another engine set the tables of the document."""
    from generator.builder.drawing import draw

    return RIVALS[rival](draw(DiskWorld(root), SAMPLE, Findings()))


def apart(work: Callable[..., T], *arguments: object) -> tuple[T, float]:
    """What `work` returns, run in a process of its own, and that process's peak memory in MB."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result(), pool.submit(_peak).result()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
