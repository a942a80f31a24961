"""The edge: what may be read, what is refused, and the record of it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import ContentError, Diagnostic
from generator.world import (
    ABSENT,
    PRESENT,
    TEXT_LIMIT,
    DiskWorld,
    MemoryWorld,
    World,
    stale,
)

FILES = {
    "content/a/daerah.yaml": b"nama: A\n",
    "content/a/b/2023/program.yaml": b"urusan:\n",
    "content/a/b/2023/data/x.yaml": b"x: 1\n",
    "content/.rahasia": b"x",
    "templates/renja/profil.yaml": b"judul: J\n",
}

Make = Callable[[dict[str, bytes]], World]


@pytest.fixture(params=["disk", "memory"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """A maker of either world: what one promises, the other keeps."""

    def disk(files: dict[str, bytes]) -> World:
        for name, data in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return DiskWorld(tmp_path)

    def memory(files: dict[str, bytes]) -> World:
        return MemoryWorld(dict(files))

    return {"disk": disk, "memory": memory}[request.param]


def refusal(action: Callable[[], object]) -> Diagnostic:
    with pytest.raises(ContentError) as caught:
        action()
    (found,) = caught.value.diagnostics
    return found


def test_text_and_bytes(make: Make) -> None:
    world = make(FILES)

    assert world.read_text("content/a/daerah.yaml") == "nama: A\n"
    assert world.read_bytes("templates//renja/./profil.yaml") == b"judul: J\n"


def test_listing_is_sorted_and_leaves_out_hidden_names(make: Make) -> None:
    world = make(FILES)

    assert world.list("content") == ("a",)
    assert world.list("content/a/b/2023/") == ("data", "program.yaml")
    assert world.list("content/a/daerah.yaml") == ()
    assert world.list("content/tidak-ada") == ()


def test_exists(make: Make) -> None:
    world = make(FILES)

    assert world.exists("content/a/daerah.yaml")
    assert world.exists("content/a/b")
    assert not world.exists("content/a/c")
    assert not world.exists("content/a/daerah.yaml/x")


def test_line_ends_and_byte_order_mark(make: Make) -> None:
    world = make({"content/x.md": b"\xef\xbb\xbfsatu\r\ndua\rtiga\n"})

    assert world.read_text("content/x.md") == "satu\ndua\ntiga\n"


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "content/../../x",
        "content/a/..",
        "/etc/passwd",
        "//content/a",
        "C:/x",
        "content\\a",
        "content/a\0b",
        "build/x",
        "generator/cli.py",
        ".env",
        "content.yaml",
        "",
        ".",
    ],
)
def test_paths_out_of_the_rooms_are_refused(make: Make, path: str) -> None:
    world = make(FILES)

    for action in (world.read_text, world.read_bytes, world.exists, world.list):
        found = refusal(lambda action=action: action(path))  # type: ignore[misc]
        assert found.code == "B02"
    assert not world.reads


def test_missing_file(make: Make) -> None:
    found = refusal(lambda: make(FILES).read_text("content/a/tidak.yaml"))

    assert (found.code, str(found.span)) == ("B01", "content/a/tidak.yaml:1:1")


def test_folder_instead_of_file(make: Make) -> None:
    found = refusal(lambda: make(FILES).read_text("content/a"))

    assert (found.code, found.message) == ("B03", "ini folder, bukan berkas")


def test_text_over_the_limit(make: Make) -> None:
    world = make({"content/x.yaml": b"x" * (TEXT_LIMIT + 1), "content/y.yaml": b"y" * TEXT_LIMIT})

    found = refusal(lambda: world.read_text("content/x.yaml"))
    assert (found.code, found.message) == ("B04", "berkas lebih besar dari 5 MB")
    assert len(world.read_text("content/y.yaml")) == TEXT_LIMIT
    assert len(world.read_bytes("content/x.yaml")) == TEXT_LIMIT + 1


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"nama: A\r\nkota: Padang \xe9x", "2:14", "byte ke-23 (0xE9)"),
        (b"\xff", "1:1", "byte ke-1 (0xFF)"),
        ("é: ".encode() + b"\xc3", "1:4", "byte ke-5 (0xC3)"),
        ("nama: A".encode("utf-16"), "1:1", "UTF-16"),
    ],
)
def test_bytes_that_are_not_utf8(make: Make, data: bytes, place: str, message: str) -> None:
    found = refusal(lambda: make({"content/x.yaml": data}).read_text("content/x.yaml"))

    assert (found.code, str(found.span)) == ("B05", f"content/x.yaml:{place}")
    assert message in found.message


def test_the_record_is_complete(make: Make) -> None:
    world = make(FILES)
    world.read_text("content/a/daerah.yaml")
    world.exists("content/a/daerah.yaml")
    world.exists("content/a/b")
    world.exists("content/a/c")
    world.list("content/a")
    world.list("content/c")
    with pytest.raises(ContentError):
        world.read_text("content/a/d.yaml")

    record = world.reads

    assert json.loads(json.dumps(record)) == record
    assert list(record) == sorted(record)
    assert set(record) == {
        "content/a/daerah.yaml",
        "content/a/b",
        "content/a/c",
        "content/a/",
        "content/c/",
        "content/a/d.yaml",
    }
    assert record["content/a/b"] == PRESENT
    assert len(record["content/a/daerah.yaml"]) == len(record["content/a/"]) == 64
    assert {record[path] for path in ("content/a/c", "content/c/", "content/a/d.yaml")} == {ABSENT}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, ()),
        ({"content/a/daerah.yaml": b"nama: B\n"}, ("content/a/daerah.yaml",)),
        ({"content/a/baru/dinas.yaml": b""}, ("content/a/",)),
        ({"content/a/c": b""}, ("content/a/", "content/a/c")),
        ({"templates/renja/lain.md": b""}, ()),
    ],
)
def test_stale_names_what_changed(
    make: Make, change: dict[str, bytes], expected: tuple[str, ...]
) -> None:
    world = make(FILES)
    world.read_text("content/a/daerah.yaml")
    world.exists("content/a/c")
    world.exists("content/a/b")
    world.list("content/a")

    assert stale(make({**FILES, **change}), world.reads) == expected


def test_stale_names_what_is_gone() -> None:
    world = MemoryWorld(dict(FILES))
    world.read_text("content/a/daerah.yaml")
    world.exists("templates/renja")

    assert stale(MemoryWorld({}), world.reads) == ("content/a/daerah.yaml", "templates/renja")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a secret beside it."""
    (tmp_path / "rahasia").mkdir()
    (tmp_path / "rahasia/kunci.yaml").write_text("x: 1")
    root = tmp_path / "proyek"
    for folder in ("content/a", "templates/renja", "build"):
        (root / folder).mkdir(parents=True)
    (root / "build/hasil.yaml").write_text("x: 1")
    (root / "templates/renja/profil.yaml").write_text("judul: J")
    return root


@pytest.mark.parametrize("target", ["../rahasia", "build", "."])
def test_a_folder_link_that_leaves_the_rooms_is_refused(project: Path, target: str) -> None:
    (project / "content/keluar").symlink_to(project / target, target_is_directory=True)
    world = DiskWorld(project)

    for action in (world.read_text, world.exists, world.list):
        found = refusal(lambda action=action: action("content/keluar/kunci.yaml"))  # type: ignore[misc]
        assert found.code == "B02"
        assert "tautan" in found.message
    assert refusal(lambda: world.list("content/keluar")).code == "B02"


def test_a_file_link_that_leaves_the_rooms_is_refused(project: Path) -> None:
    (project / "content/a/x.yaml").symlink_to("../../../rahasia/kunci.yaml")

    assert refusal(lambda: DiskWorld(project).read_text("content/a/x.yaml")).code == "B02"


def test_the_room_itself_may_not_be_a_link_out(tmp_path: Path, project: Path) -> None:
    other = tmp_path / "lain"
    other.mkdir()
    (other / "content").symlink_to(tmp_path / "rahasia", target_is_directory=True)

    assert refusal(lambda: DiskWorld(other).read_text("content/kunci.yaml")).code == "B02"


def test_a_link_within_the_rooms_is_followed(project: Path) -> None:
    (project / "content/a/x.yaml").symlink_to(project / "templates/renja/profil.yaml")

    assert DiskWorld(project).read_text("content/a/x.yaml") == "judul: J"


def test_a_link_to_itself_is_missing_or_refused(project: Path) -> None:
    (project / "content/a/x.yaml").symlink_to("x.yaml")

    assert refusal(lambda: DiskWorld(project).read_text("content/a/x.yaml")).code == "B03"


def test_a_pipe_is_refused_and_not_waited_for(project: Path) -> None:
    os.mkfifo(project / "content/a/x.yaml")

    found = refusal(lambda: DiskWorld(project).read_text("content/a/x.yaml"))

    assert (found.code, found.message) == ("B03", "ini bukan berkas biasa")


def test_a_name_that_no_disk_can_hold(project: Path) -> None:
    world = DiskWorld(project)
    name = "content/" + "x" * 5000

    assert refusal(lambda: world.read_text(name)).code == "B03"
    assert not world.exists(name)


def test_a_file_without_permission(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project / "content/a/x.yaml"
    path.write_text("x: 1")

    def deny(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", deny)
    found = refusal(lambda: DiskWorld(project).read_text("content/a/x.yaml"))

    assert (found.code, found.hint) == ("B03", "beri izin: chmod u+r 'content/a/x.yaml'")
