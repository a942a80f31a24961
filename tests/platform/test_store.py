"""Outputs are replaced whole or not at all, and what stops them is said."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.builder.store import replace
from generator.diagnostics import EnvironmentLack

PAIR = {"build/a/b/2023/x.pdf": b"new pdf", "build/a/b/2023/x.docx": b"new docx"}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    replace(tmp_path, dict.fromkeys(PAIR, b"old"))
    return tmp_path


def contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_files_are_replaced_and_nothing_else_is_left(old: Path) -> None:
    replace(old, PAIR)

    assert contents(old) == PAIR


@pytest.mark.parametrize(
    ("number", "code", "command"),
    [
        (errno.ENOSPC, "L20", "df -h build"),
        (errno.EDQUOT, "L20", "df -h build"),
        (errno.EROFS, "L21", "chmod -R u+rwX build"),
        (errno.EACCES, "L21", "chmod -R u+rwX build"),
        (errno.EIO, "L22", "make clean"),
    ],
)
def test_a_fault_in_the_second_file_keeps_both_old_ones(
    old: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str, command: str
) -> None:
    real = os.fsync
    synced: list[int] = []

    def fault(file: int) -> None:
        synced.append(file)
        if len(synced) == 2:
            raise OSError(number, os.strerror(number))
        real(file)

    monkeypatch.setattr(os, "fsync", fault)

    with pytest.raises(EnvironmentLack) as caught:
        replace(old, PAIR)

    (found,) = caught.value.diagnostics
    assert found.code == code
    assert found.span is None
    assert "build/a/b/2023/x.docx" in found.message
    assert command in (found.hint or "")
    assert contents(old) == dict.fromkeys(PAIR, b"old")


def test_a_full_disk_for_real(tmp_path: Path) -> None:
    """A file that only a device without room would take."""
    (tmp_path / "build").mkdir()
    full = tmp_path / "build" / f".x.pdf.{os.getpid()}.tmp"
    full.symlink_to("/dev/full")

    with pytest.raises(EnvironmentLack, match="ruang disk habis"):
        replace(tmp_path, {"build/x.pdf": b"data"})

    assert contents(tmp_path) == {}


@pytest.mark.skipif(os.getuid() == 0, reason="root boleh menulis di mana saja")
def test_a_read_only_folder(old: Path) -> None:
    folder = old / "build/a/b/2023"
    folder.chmod(0o555)
    try:
        with pytest.raises(EnvironmentLack, match="tidak boleh ditulis"):
            replace(old, PAIR)
    finally:
        folder.chmod(0o755)

    assert contents(old) == dict.fromkeys(PAIR, b"old")


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("not a folder")

    with pytest.raises(EnvironmentLack, match="tidak dapat ditulis"):
        replace(tmp_path, PAIR)

    assert contents(tmp_path) == {"build": b"not a folder"}


def test_the_mode_is_that_of_any_new_file(tmp_path: Path) -> None:
    replace(tmp_path, {"build/x": b""})
    (tmp_path / "build/y").write_bytes(b"")

    assert (tmp_path / "build/x").stat().st_mode == (tmp_path / "build/y").stat().st_mode
