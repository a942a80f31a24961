"""The same input gives the same archive: folder, zone, language, order of hashes, processes."""

from __future__ import annotations

from pathlib import Path

from tests.projects import copy_small, naskah

ELSEWHERE = {
    "TZ": "Asia/Jayapura",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "7",
    "SOURCE_DATE_EPOCH": "1",
    "HOME": "/nonexistent",
}


def archived(root: Path, *options: str, **environment: str) -> dict[str, bytes]:
    done = naskah(copy_small(root), "archive", "--kolom-ttd", *options, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    folder = root / "arsip"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_archive_to_the_byte(tmp_path: Path) -> None:
    here = archived(tmp_path / "proyek", "--pekerja", "1")
    there = archived(tmp_path / "di folder lain, 2", "--pekerja", "2", **ELSEWHERE)

    assert len(here) == 6
    assert there == here
    assert not any(str(tmp_path).encode() in data for data in here.values())
