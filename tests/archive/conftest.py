"""The small project, filed: once a session, and copied for whoever changes it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

import generator
from generator.archive.room import Room
from generator.archive.verdict import Verdict
from generator.content.paths import DocumentRef
from generator.report import line
from tests.projects import copy_small

NOTA = DocumentRef("uji", "dinas", 2023, "nota")
SURAT = DocumentRef("tetangga", "dinas", 2023, "surat")
FOLDER = "arsip/uji/dinas/2023/nota"
"""Where the revisions of the nota lie."""


@pytest.fixture(scope="session")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Room:
    """Three revisions of the nota, the second with a field to sign on; not to be changed."""
    root = copy_small(tmp_path_factory.mktemp("arsip") / "proyek")
    room = Room(root, root / "arsip")
    file(room)
    file(room, fields=True)
    edit(root)
    file(room)
    return room


@pytest.fixture
def room(filed: Room, tmp_path: Path) -> Room:
    """The same for one test alone."""
    shutil.copytree(filed.root, tmp_path / "proyek")
    return Room(tmp_path / "proyek", tmp_path / "proyek/arsip")


def file(room: Room, fields: bool = False) -> None:
    report = generator.preserve(room, [NOTA], fields=fields, workers=1)
    assert not report.findings


def edit(root: Path) -> None:
    """Say something else in the nota."""
    path = root / NOTA.path
    path.write_text(path.read_text().replace("95 %", "96 %"))


def write(path: Path, data: bytes) -> None:
    """Change a file that was filed, as someone may who does not mind that it is read-only."""
    path.chmod(0o644)
    path.write_bytes(data)


def verdicts(room: Room, target: Path | None = None, again: bool = False) -> list[Verdict]:
    return list(generator.verify(room, target, again=again))


def lines(found: Iterable[Verdict]) -> list[str]:
    """The contract lines of all findings."""
    return [line(one) for verdict in found for one in verdict.findings]
