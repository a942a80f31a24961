"""Whatever is done to what was filed has its own finding; what is whole has none."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import generator
from generator.archive.room import Room
from generator.diagnostics import Severity, UsageError
from tests.archive.conftest import FOLDER, NOTA, SURAT, file, lines, verdicts, write

COPY = "ambil kembali dari salinan cadangan"
CHAIN = "ambil kembali revisi yang hilang atau terganti dari salinan cadangan"


def test_what_is_whole_has_no_finding(filed: Room) -> None:
    found = verdicts(filed)

    assert [verdict.name for verdict in found] == [f"{FOLDER}/r0{number}" for number in (1, 2, 3)]
    assert all(verdict.whole for verdict in found)
    assert lines(found) == []


def digest(room: Room, number: int) -> str:
    return sha256(room.revision(NOTA, number).manifest.read_bytes()).hexdigest()


def path(room: Room, name: str) -> Path:
    return room.root / FOLDER / name


def record(room: Room, number: int, say: Callable[[Any], object]) -> None:
    """Write other things into a manifest."""
    manifest = room.revision(NOTA, number).manifest
    data = json.loads(manifest.read_bytes())
    say(data)
    write(manifest, json.dumps(data).encode())


def change(room: Room) -> list[str]:
    target = path(room, "r01/nota.docx")
    data = bytearray(target.read_bytes())
    data[len(data) // 2] ^= 1
    write(target, bytes(data))
    return [f"{FOLDER}/r01/nota.docx:1:1: galat R04: isi berkas ini berubah sejak diarsipkan"]


def grow(room: Room) -> list[str]:
    target = path(room, "r01/nota.docx")
    write(target, target.read_bytes() + b"\n")
    return [f"{FOLDER}/r01/nota.docx:1:1: galat R04: isi berkas ini berubah sejak diarsipkan"]


def truncate(room: Room) -> list[str]:
    target = path(room, "r02/nota.pdf")
    size = target.stat().st_size
    write(target, target.read_bytes()[: size // 2])
    name = f"{FOLDER}/r02/nota.pdf"
    return [f"{name}:1:1: galat R05: berkas ini terpotong: {size // 2} dari {size} byte"]


def empty(room: Room) -> list[str]:
    target = path(room, "r02/nota.pdf")
    size = target.stat().st_size
    write(target, b"")
    return [f"{FOLDER}/r02/nota.pdf:1:1: galat R05: berkas ini terpotong: 0 dari {size} byte"]


def add_to_the_pdf(room: Room) -> list[str]:
    target = path(room, "r01/nota.pdf")
    write(target, target.read_bytes() + b"tambahan\n%%EOF\n")
    word = "PDF ini ditambahi sesudah diarsipkan, dan tambahannya tidak terbaca"
    return [f"{FOLDER}/r01/nota.pdf:1:1: galat R14: {word}"]


def lose_a_file(room: Room) -> list[str]:
    path(room, "r03/nota.docx").unlink()
    return [f"{FOLDER}/r03/nota.docx:1:1: galat R02: berkas arsip ini hilang"]


def lose_the_last_manifest(room: Room) -> list[str]:
    path(room, "r03/manifest.json").unlink()
    return [f"{FOLDER}/r03/manifest.json:1:1: galat R02: berkas arsip ini hilang"]


def lose_a_revision(room: Room) -> list[str]:
    shutil.rmtree(path(room, "r02"))
    return [f"{FOLDER}/r03/manifest.json:1:1: galat R08: revisi 2 hilang dari arsip"]


def lose_the_first(room: Room) -> list[str]:
    shutil.rmtree(path(room, "r01"))
    return [f"{FOLDER}/r02/manifest.json:1:1: galat R08: revisi 1 hilang dari arsip"]


def swap(room: Room) -> list[str]:
    one, other = path(room, "r01"), path(room, "r02")
    one.rename(path(room, "x"))
    other.rename(one)
    path(room, "x").rename(other)
    stem = "uji/dinas/2023/nota"
    here = "bukan milik folder tempatnya"
    return [
        f"{FOLDER}/r01/manifest.json:1:1: galat R07: manifest ini milik {stem} revisi 2, {here}",
        f"{FOLDER}/r02/manifest.json:1:1: galat R07: manifest ini milik {stem} revisi 1, {here}",
    ]


def put_elsewhere(room: Room) -> list[str]:
    shutil.copytree(path(room, "r01"), room.home(SURAT) / "r01")
    said = (
        "arsip/tetangga/dinas/2023/surat/r01/manifest.json:1:1: galat R07: manifest ini milik"
        " uji/dinas/2023/nota revisi 1, bukan milik folder tempatnya"
    )
    return [said]


def rewrite_a_manifest(room: Room) -> list[str]:
    """Whoever changes a file and its hash breaks the chain."""
    target = path(room, "r01/nota.docx")
    changed = target.read_bytes() + b"x"
    write(target, changed)
    stored = {"sha256": sha256(changed).hexdigest(), "ukuran": len(changed)}
    record(room, 1, lambda data: data["keluaran"].update({"nota.docx": stored}))
    return [
        f"{FOLDER}/r02/manifest.json:1:1: galat R08: revisi 1 bukan lagi yang disebut manifest ini"
    ]


def lie_about_the_sources(room: Room) -> list[str]:
    """The last manifest has none behind it, but the PDF knows what it was made from."""
    other = {"sha256": "0" * 64}
    record(room, 3, lambda data: data["masukan"]["content/uji/daerah.yaml"].update(other))
    said = (
        f"{FOLDER}/r03/nota.pdf:1:1: galat R12: PDF ini membawa sumber lain daripada yang dicatat"
        " manifest"
    )
    return [said]


def garble_a_manifest(room: Room) -> list[str]:
    write(room.revision(NOTA, 3).manifest, b'{\n "versi": 1,\n "dokumen" {}\n}\n')
    name = f"{FOLDER}/r03/manifest.json"
    return [f"{name}:3:12: galat R06: catatan arsip ini bukan JSON yang utuh"]


def misshape_a_manifest(room: Room) -> list[str]:
    record(room, 3, lambda data: data["keluaran"]["nota.pdf"].update(ukuran="besar"))
    said = (
        f"{FOLDER}/r03/manifest.json:1:1: galat R06: catatan arsip ini tidak sesuai bentuknya"
        " pada `keluaran.nota.pdf.ukuran`"
    )
    return [said]


def date_a_manifest_forward(room: Room) -> list[str]:
    record(room, 3, lambda data: data.update(versi=2))
    said = (
        f"{FOLDER}/r03/manifest.json:1:1: galat R06: catatan arsip ini berbentuk versi lain,"
        " yang tidak dikenal Naskah ini"
    )
    return [said]


def fill_a_manifest_with_bytes(room: Room) -> list[str]:
    write(room.revision(NOTA, 3).manifest, b"\xff{}")
    name = f"{FOLDER}/r03/manifest.json"
    return [f"{name}:1:1: galat R06: catatan arsip ini bukan teks JSON"]


def nest_a_manifest(room: Room) -> list[str]:
    write(room.revision(NOTA, 3).manifest, b"[" * 200_000)
    name = f"{FOLDER}/r03/manifest.json"
    return [f"{name}:1:1: galat R06: catatan arsip ini bukan teks JSON"]


def add_a_file(room: Room) -> list[str]:
    path(room, "r01/catatan.txt").write_text("halo")
    return [f"{FOLDER}/r01/catatan.txt:1:1: galat R03: ini tidak dicatat manifest"]


def add_a_folder(room: Room) -> list[str]:
    path(room, "r01/lama").mkdir()
    return [f"{FOLDER}/r01/lama:1:1: galat R03: ini tidak dicatat manifest"]


def add_a_file_between(room: Room) -> list[str]:
    (room.folder / "uji/catatan.txt").write_text("halo")
    return ["arsip/uji/catatan.txt:1:1: galat R03: berkas ini bukan bagian dari revisi mana pun"]


def add_a_folder_like_a_revision(room: Room) -> list[str]:
    shutil.copytree(path(room, "r01"), path(room, "r1"))
    word = "galat R03: berkas ini bukan bagian dari revisi mana pun"
    names = ("manifest.json", "nota.docx", "nota.pdf")
    return [f"{FOLDER}/r1/{name}:1:1: {word}" for name in names]


@pytest.mark.parametrize(
    "harm",
    [
        change, grow, truncate, empty, add_to_the_pdf, lose_a_file, lose_the_last_manifest,
        lose_a_revision, lose_the_first, swap, put_elsewhere, rewrite_a_manifest,
        lie_about_the_sources, garble_a_manifest, misshape_a_manifest, date_a_manifest_forward,
        fill_a_manifest_with_bytes, nest_a_manifest, add_a_file, add_a_folder,
        add_a_file_between, add_a_folder_like_a_revision,
    ],
)  # fmt: skip
def test_each_harm_has_its_finding_and_no_other(
    room: Room, harm: Callable[[Room], list[str]]
) -> None:
    expected = harm(room)
    found = verdicts(room)

    assert lines(found) == expected
    assert not all(verdict.whole for verdict in found)
    assert all(one.hint for verdict in found for one in verdict.findings)


def test_empty_folders_are_nothing(room: Room) -> None:
    (room.folder / "bali/dinas/2024/renja").mkdir(parents=True)

    assert lines(verdicts(room)) == []


def test_a_chain_goes_on_behind_a_broken_revision(room: Room) -> None:
    write(room.revision(NOTA, 2).manifest, b"{}")
    change(room)

    assert [line.partition(": galat ")[2][:3] for line in lines(verdicts(room))] == ["R04", "R06"]


def test_what_may_not_be_read_is_said(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def refused(self: Path) -> bytes:
        if self.name == "nota.docx" and self.parent.name == "r02":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", refused)
    found = verdicts(room)

    (said,) = lines(found)
    assert said.startswith(f"{FOLDER}/r02/nota.docx:1:1: galat R11: ")
    assert said.endswith("bagian arsip ini tidak dapat dibaca (Permission denied)")
    assert [one.hint for verdict in found for one in verdict.findings] == [
        "beri izin: chmod -R u+rX 'arsip'"
    ]


# --- what is looked at -------------------------------------------------------------------------


def test_a_part_of_the_archive(room: Room) -> None:
    generator.preserve(room, [SURAT], workers=1)
    change(room)

    assert verdicts(room, room.folder / "tetangga")[0].whole
    assert [one.name for one in verdicts(room, room.folder / "tetangga")] == [
        "arsip/tetangga/dinas/2023/surat/r01"
    ]
    assert len(verdicts(room)) == 4


def test_a_file_in_the_archive_stands_for_its_documents_chain(room: Room) -> None:
    generator.preserve(room, [SURAT], workers=1)

    names = [one.name for one in verdicts(room, path(room, "r02/nota.docx"))]
    assert names == [f"{FOLDER}/r0{number}" for number in (1, 2, 3)]
    assert names == [one.name for one in verdicts(room, path(room, "r02"))]


def test_another_archive(room: Room, tmp_path: Path) -> None:
    room.folder.rename(tmp_path / "salinan")

    assert [one.name for one in verdicts(room, tmp_path / "salinan")] == [
        f"{tmp_path}/salinan/uji/dinas/2023/nota/r0{number}" for number in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    ("target", "word"),
    [
        (None, "arsip tidak berisi revisi"),
        ("arsip/bali", "arsip/bali tidak berisi revisi"),
        ("tiada.pdf", "tiada.pdf tidak ada"),
        ("content", "content bukan arsip"),
    ],
)
def test_nothing_to_look_at_is_wrong_usage(tmp_path: Path, target: str | None, word: str) -> None:
    room = Room(tmp_path, tmp_path / "arsip")
    (room.folder / "bali/dinas").mkdir(parents=True)
    (tmp_path / "content").mkdir()
    (tmp_path / "content/daerah.yaml").write_text("nama: Kabupaten Uji\n")
    with pytest.raises(UsageError) as caught:
        verdicts(room, tmp_path / target if target else None)

    (found,) = caught.value.diagnostics
    assert found.code == "R21"
    assert found.message == f"{word}, sehingga tidak ada yang diperiksa"


# --- a file by itself --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["nota.pdf", "nota.docx"])
def test_a_copy_is_known(room: Room, tmp_path: Path, name: str) -> None:
    copy = tmp_path / f"unduhan-{name}".upper()
    shutil.copyfile(path(room, f"r02/{name}"), copy)

    (verdict,) = verdicts(room, copy)
    assert verdict.findings == ()
    numbers = (2,) if name == "nota.pdf" else (1, 2)  # the field is the PDF's alone
    assert verdict.remarks == tuple(f"sama dengan {FOLDER}/r0{number}" for number in numbers)


@pytest.mark.parametrize("name", ["nota.pdf", "nota.docx"])
def test_a_changed_copy_is_not(room: Room, tmp_path: Path, name: str) -> None:
    data = bytearray(path(room, f"r01/{name}").read_bytes())
    data[40] ^= 1
    copy = tmp_path / name
    copy.write_bytes(data)

    (verdict,) = verdicts(room, copy)
    assert lines([verdict]) == [
        f"{copy}:1:1: galat R20: berkas ini bukan salah satu yang diarsipkan di arsip/"
    ]


def test_a_pdf_of_another_archive_proves_its_own_sources_only(room: Room, tmp_path: Path) -> None:
    copy = tmp_path / "nota.pdf"
    shutil.copyfile(path(room, "r01/nota.pdf"), copy)
    shutil.rmtree(room.home(NOTA))

    (verdict,) = verdicts(room, copy)
    assert verdict.whole
    assert [(one.code, one.severity) for one in verdict.findings] == [("R20", Severity.WARNING)]


def test_a_pdf_without_sources(room: Room, tmp_path: Path) -> None:
    generator.build(room.root, [SURAT], workers=1)
    built = room.root / f"build/{SURAT.stem}.pdf"

    assert lines(verdicts(room, built)) == [
        "build/tetangga/dinas/2023/surat.pdf:1:1: galat R10: PDF ini tidak membawa sumbernya"
    ]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "akhir berkas terpotong"),
        (b"bukan pdf", "akhir berkas terpotong"),
        (b"bukan pdf\n%%EOF\n", "tidak dapat dibuka sebagai PDF"),
    ],
)
def test_what_is_no_pdf(room: Room, tmp_path: Path, data: bytes, word: str) -> None:
    other = tmp_path / "lain.pdf"
    other.write_bytes(data)

    assert lines(verdicts(room, other)) == [f"{other}:1:1: galat R05: PDF ini tidak utuh: {word}"]


@pytest.mark.parametrize("tenths", range(1, 10))
def test_a_pdf_cut_anywhere_is_found_out(room: Room, tmp_path: Path, tenths: int) -> None:
    whole = path(room, "r02/nota.pdf").read_bytes()
    copy = tmp_path / "nota.pdf"
    copy.write_bytes(whole[: len(whole) * tenths // 10])

    (verdict,) = verdicts(room, copy)
    assert [one.code for one in verdict.findings] == ["R05"]


def test_filing_again_after_a_repair(room: Room) -> None:
    """The chain goes on from the last revision, and is whole again when the file is."""
    target = path(room, "r03/nota.docx")
    kept = target.read_bytes()
    change_last = kept + b"x"
    write(target, change_last)
    file(room, fields=True)
    assert [one[-33:] for one in lines(verdicts(room))] == [
        "isi berkas ini berubah sejak diarsipkan"[-33:]
    ]

    write(target, kept)
    assert lines(verdicts(room)) == []
