"""Processes that file revisions of the nota: `filer.py kill PROJECT TIMES` and `race PROJECT N`.

`kill` has one file without end and kills it at a random moment, again and again; `race` has two
file at the same time, `N` revisions each.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from itertools import count
from pathlib import Path

from generator.archive.filing import put
from generator.archive.room import Room
from tests.archive.conftest import NOTA


def begin(room: Room, name: str, numbers: range | count[int]) -> tuple[int, int]:
    """Fork a process that files a revision for each number, each with another Word file.

    Returns it, and where it writes a byte after each.
    """
    reading, writing = os.pipe()
    if child := os.fork():
        os.close(writing)
        return child, reading
    first = room.revision(NOTA, 1)
    pdf, origin = room.read(first.folder / "nota.pdf"), room.manifest(first)[0].origin
    for number in numbers:
        put(room, origin, {"nota.pdf": pdf, "nota.docx": f"{name} {number}".encode() * 9_000})
        os.write(writing, b".")
    os._exit(0)


def kill(room: Room, times: int) -> None:
    """Kill what files, a random part of the time after its first that the first one took."""
    chance = random.Random(times)  # noqa: S311, moments are no secret
    for number in range(times):
        start = time.monotonic()
        child, filed = begin(room, f"anak {number}", count())
        os.read(filed, 1)
        time.sleep(chance.random() * (time.monotonic() - start))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(filed)


def race(room: Room, each: int) -> None:
    """Have two file at once."""
    children = [begin(room, name, range(each)) for name in ("satu", "dua")]
    assert [os.waitpid(child, 0)[1] for child, _ in children] == [0, 0]


if __name__ == "__main__":
    _, action, project, number = sys.argv
    {"kill": kill, "race": race}[action](Room(Path(project), Path(project, "arsip")), int(number))
