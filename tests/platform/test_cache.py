"""What is unchanged is not built again; what is changed is, whatever its times say."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.builder import cache
from generator.builder.result import State, Wish
from generator.builder.store import replace
from generator.content.paths import DocumentRef
from generator.diagnostics import Diagnostic, Severity, Span
from generator.world import DiskWorld

REF = DocumentRef("badung", "dinas-a", 2023, "pk")
OUTPUT = f"build/{REF.stem}.pdf"
WARNING = Diagnostic("S14", "pesan", Span(REF.path, 3, 5), "petunjuk", Severity.WARNING)
PLACELESS = Diagnostic("S89", "pesan", severity=Severity.WARNING)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one document, built and recorded."""
    source = tmp_path / REF.path
    source.parent.mkdir(parents=True)
    source.write_text("jenis: pk\n")
    world = DiskWorld(tmp_path)
    world.read_text(REF.path)
    world.list(REF.folder)
    world.exists(REF.narrative_path("pembuka"))
    files = {OUTPUT: b"pdf"}
    note = cache.record(Wish(), "print", world.reads, files, 7, (WARNING, PLACELESS))
    replace(tmp_path, {**files, cache.path(REF): note})
    return tmp_path


def test_an_unchanged_document_is_known_with_its_warnings(project: Path) -> None:
    known = cache.fresh(project, REF, Wish(), "print", DiskWorld(project))

    assert known is not None
    assert (known.state, known.files, known.pages) == (State.FRESH, (OUTPUT,), 7)
    assert known.findings == (WARNING, PLACELESS)


def test_times_play_no_part(project: Path) -> None:
    os.utime(project / REF.path, (0, 0))
    os.utime(project / OUTPUT, (2**31, 2**31))

    assert cache.fresh(project, REF, Wish(), "print", DiskWorld(project))


def edit(project: Path) -> None:
    before = (project / REF.path).stat()
    (project / REF.path).write_text("jenis: xy\n")
    os.utime(project / REF.path, ns=(before.st_atime_ns, before.st_mtime_ns))


def add_narrative(project: Path) -> None:
    path = project / REF.narrative_path("pembuka")
    path.parent.mkdir()
    path.write_text("Pembuka.")


def add_file(project: Path) -> None:
    (project / REF.folder / "lain.yaml").write_text("")


def lose_output(project: Path) -> None:
    (project / OUTPUT).unlink()


def touch_output(project: Path) -> None:
    (project / OUTPUT).write_bytes(b"PDF")


def spoil_record(project: Path) -> None:
    (project / cache.path(REF)).write_text("{")


def foreign_record(project: Path) -> None:
    (project / cache.path(REF)).write_text("[1]")


@pytest.mark.parametrize(
    "change",
    [edit, add_narrative, add_file, lose_output, touch_output, spoil_record, foreign_record],
)
def test_a_change_is_seen(project: Path, change: Callable[[Path], None]) -> None:
    change(project)

    assert cache.fresh(project, REF, Wish(), "print", DiskWorld(project)) is None


def test_another_program_or_another_wish_is_a_change(project: Path) -> None:
    assert cache.fresh(project, REF, Wish(), "other print", DiskWorld(project)) is None
    assert cache.fresh(project, REF, Wish(html=True), "print", DiskWorld(project)) is None
    assert cache.fresh(project, REF, Wish(draft=True), "print", DiskWorld(project)) is None
