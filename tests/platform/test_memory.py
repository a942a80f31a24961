"""What an earlier look found is remembered until something that it read has changed."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

import generator
from generator.builder import memory
from generator.builder.memory import Look
from generator.diagnostics import Diagnostic, Edit, Related, Severity, Span
from generator.world import DiskWorld
from tests.projects import copy_small

NAME = "uji/dinas/2023/nota.temuan.json"
PROGRAM = "content/uji/dinas/2023/program.yaml"
FOUND = Diagnostic(
    "A01",
    "pagu tertulis 1, jumlah rinciannya 2",
    Span(PROGRAM, 3, 5),
    "betulkan",
    Severity.WARNING,
    (Related(Span(PROGRAM, 4, 1), "rincian"),),
    (Edit(Span(PROGRAM, 3, 5), "1", "2"),),
)
LACK = Diagnostic("L10", "huruf tidak ada")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_small(tmp_path / "proyek")


def seen(root: Path) -> dict[str, str]:
    """What a world notes of a file, of one that is not there, and of a folder."""
    world = DiskWorld(root)
    world.read_text(PROGRAM)
    world.exists("content/uji/pemeriksaan.yaml")
    world.exists("content/uji/lambang.svg")
    world.list("content/uji/dinas")
    return dict(world.reads)


def test_a_look_comes_back_as_it_was(project: Path) -> None:
    look = Look(seen(project), (FOUND,))

    memory.remember(project, NAME, "sidik", look)

    assert memory.recall(project, NAME, "sidik", DiskWorld(project)) == look


def test_another_program_looks_again(project: Path) -> None:
    memory.remember(project, NAME, "sidik", Look(seen(project), ()))

    assert memory.recall(project, NAME, "sidik lain", DiskWorld(project)) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / PROGRAM).write_text("urusan: []\n"),
        lambda root: (root / PROGRAM).unlink(),
        lambda root: (root / "content/uji/pemeriksaan.yaml").write_text("tingkat: {}\n"),
        lambda root: (root / "content/uji/lambang.svg").unlink(),
        lambda root: (root / "content/uji/dinas/2024").mkdir(),
    ],
    ids=["a file changes", "goes", "comes", "one that was only there goes", "a folder gains one"],
)
def test_what_has_changed_is_looked_at_again(project: Path, change: object) -> None:
    memory.remember(project, NAME, "sidik", Look(seen(project), ()))
    change(project)  # type: ignore[operator]

    assert memory.recall(project, NAME, "sidik", DiskWorld(project)) is None


def test_one_world_serves_many_records(project: Path) -> None:
    """A file that one record knows whole may be known to the next by its presence only."""
    world = DiskWorld(project)
    whole, present = DiskWorld(project), DiskWorld(project)
    whole.read_text(PROGRAM)
    present.exists(PROGRAM)
    memory.remember(project, "satu.json", "sidik", Look(whole.reads, ()))
    memory.remember(project, "dua.json", "sidik", Look(present.reads, ()))

    assert memory.recall(project, "satu.json", "sidik", world)
    assert memory.recall(project, "dua.json", "sidik", world)
    assert memory.recall(project, "satu.json", "sidik", world)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"fingerprint": "sidik"}', b"\xff"])
def test_a_record_that_cannot_be_read_is_none(project: Path, damage: bytes) -> None:
    memory.remember(project, NAME, "sidik", Look({}, ()))
    (project / memory.ROOM / NAME).write_bytes(damage)

    assert memory.recall(project, NAME, "sidik", DiskWorld(project)) is None


def test_a_lack_of_the_environment_is_not_remembered(project: Path) -> None:
    memory.remember(project, NAME, "sidik", Look({}, (LACK,)))

    assert not (project / memory.ROOM / NAME).exists()


def test_where_nothing_can_be_kept_one_looks_each_time(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "build").write_text("bukan folder")

    assert generator.check(project) == ()
    assert generator.check(project) == ()
    assert stat.S_ISREG((project / "build").stat().st_mode)


def test_check_remembers_each_document_and_the_data_of_its_dinas(project: Path) -> None:
    generator.check(project)
    kept = sorted(
        path.relative_to(project / memory.ROOM).as_posix()
        for path in (project / memory.ROOM).rglob("*.json")
    )

    assert kept == [
        "tetangga/dinas.temuan.json",
        "tetangga/dinas/2023/surat.temuan.json",
        "uji/dinas.temuan.json",
        "uji/dinas/2023/nota.temuan.json",
    ]


def test_what_is_remembered_is_told_again(project: Path) -> None:
    path = project / "content/uji/dinas/2023/nota.yaml"
    path.write_text(path.read_text() + "warna: biru\n")
    first = generator.check(project)
    record = project / memory.ROOM / NAME
    held = json.loads(record.read_bytes())
    held["findings"][0]["message"] = "diingat"
    record.write_text(json.dumps(held))

    assert [found.code for found in first] == ["B202"]
    assert "diingat" in {found.message for found in generator.check(project)}
    path.write_text(path.read_text().replace("warna: biru\n", ""))
    assert generator.check(project) == ()
