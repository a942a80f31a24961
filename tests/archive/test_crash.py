"""Killed at any moment, the archive is before or after; two at once come one after the other."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.archive.room import Room
from generator.diagnostics import Severity
from tests.archive.conftest import NOTA, SURAT, edit, verdicts
from tests.projects import ROOT, copy_small, naskah

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def filer(action: str, room: Room, number: int) -> None:
    command = [sys.executable, "-m", "tests.archive.filer", action, str(room.root), str(number)]
    subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, check=True, timeout=300)


def left(room: Room) -> list[str]:
    """What was left half done."""
    return [path.name for path in room.folder.rglob(".*")]


def sound(room: Room) -> bool:
    """Whether all that can be said against the archive is what was left half done."""
    found = [one for verdict in verdicts(room) for one in verdict.findings]
    return all((one.code, one.severity) == ("R09", Severity.WARNING) for one in found)


def test_killed_at_any_moment_it_is_before_or_after(room: Room) -> None:
    before = len(room.revisions(NOTA))
    filer("kill", room, 60)

    assert sound(room)
    assert len(room.revisions(NOTA)) >= before + 60
    assert left(room), "no kill came while a revision was written"


def test_two_at_once_come_one_after_the_other(room: Room) -> None:
    before = len(room.revisions(NOTA))
    filer("race", room, 20)

    assert sound(room)
    assert len(room.revisions(NOTA)) == before + 40
    assert left(room) == []


def test_what_was_left_half_done_is_told_with_what_to_do(room: Room) -> None:
    folder = room.home(NOTA) / ".r04.0a1b2c3d.tmp"
    folder.mkdir()
    (folder / "nota.pdf").write_bytes(b"%PDF-1.7")

    *_, last = verdicts(room)
    assert last.whole
    (found,) = last.findings
    name = "arsip/uji/dinas/2023/nota/.r04.0a1b2c3d.tmp"
    assert str(found.span) == f"{name}:1:1"
    assert (found.code, found.severity) == ("R09", Severity.WARNING)
    assert found.hint == f"bila tidak ada pengarsipan yang sedang berjalan: rm -r '{name}'"


def test_the_whole_command_killed(tmp_path: Path) -> None:
    """Wherever the command is: reading, setting pages, or filing."""
    root = copy_small(tmp_path / "proyek")
    room = Room(root, root / "arsip")
    chance = random.Random(7)  # noqa: S311, moments are no secret
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", "archive", "tetangga"],
            cwd=root,
            env=ENVIRONMENT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.5, 2.5))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert len(room.revisions(SURAT)) <= 1
        assert not room.revisions(SURAT) or sound(room)

    done = naskah(root, "archive", "tetangga")
    assert done.returncode == 0, done.stdout
    assert len(room.revisions(SURAT)) == 1
    assert sound(room)


@pytest.mark.parametrize("same", [True, False], ids=["same content", "other content"])
def test_two_commands_at_once(tmp_path: Path, same: bool) -> None:
    """Two revisions, or one and a word."""
    roots = [copy_small(tmp_path / name) for name in ("satu", "dua")]
    if not same:
        edit(roots[1])
    shared = str(tmp_path / "arsip")
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "generator", "archive", "uji", "--format", "baris"],
            cwd=root,
            env={**ENVIRONMENT, "ARSIP": shared},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for root in roots
    ]
    said = [process.communicate()[0] for process in processes]

    room = Room(roots[0], Path(shared))
    assert [process.returncode for process in processes] == [0, 0]
    assert sorted("peringatan R01: revisi ini sudah" in text for text in said) == [False, same]
    assert len(room.revisions(NOTA)) == (1 if same else 2)
    assert sound(room)
