"""Revisions: whole, in a chain, never over one another, and none for nothing."""

from __future__ import annotations

import errno
import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import generator
from generator.archive.filing import put
from generator.archive.manifest import Manifest, Origin
from generator.archive.room import Room
from generator.builder import store
from generator.builder.product import typeset
from generator.builder.result import State
from generator.diagnostics import EnvironmentLack, Severity
from tests.archive.conftest import FOLDER, NOTA, SURAT, edit, file, verdicts, write
from tests.projects import copy_small


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def origin(room: Room) -> Origin:
    """That of the first revision."""
    return room.manifest(room.revision(NOTA, 1))[0].origin


def test_a_revision_is_a_folder_with_three_files(filed: Room) -> None:
    assert [path for path in tree(filed.folder) if "/r01/" in path] == [
        "uji/dinas/2023/nota/r01/manifest.json",
        "uji/dinas/2023/nota/r01/nota.docx",
        "uji/dinas/2023/nota/r01/nota.pdf",
    ]
    assert [one.number for one in filed.revisions(NOTA)] == [1, 2, 3]
    assert tuple(filed.documents()) == (NOTA,)


def test_nobody_is_meant_to_write_to_what_is_filed(filed: Room) -> None:
    modes = {path.stat().st_mode & 0o222 for path in filed.folder.rglob("*") if path.is_file()}

    assert modes == {0}


def test_the_manifest_says_what_it_is_and_what_came_before(filed: Room) -> None:
    data = json.loads((filed.root / FOLDER / "r02/manifest.json").read_bytes())
    first = (filed.root / FOLDER / "r01/manifest.json").read_bytes()
    pdf = (filed.root / FOLDER / "r02/nota.pdf").read_bytes()

    assert list(data) == [
        "versi", "dokumen", "kolom_ttd", "masukan", "mesin", "diabaikan",
        "revisi", "sebelumnya", "keluaran",
    ]  # fmt: skip
    assert data["dokumen"] == {
        "daerah": "uji",
        "dinas": "dinas",
        "tahun": 2023,
        "nama": "nota",
        "judul": "Nota Kemajuan pembinaan koperasi Tahun 2023",
        "tanggal": "2023-08-03",
    }
    assert (data["revisi"], data["kolom_ttd"]) == (2, True)
    assert data["sebelumnya"] == sha256(first).hexdigest()
    assert json.loads(first)["sebelumnya"] is None
    assert data["keluaran"]["nota.pdf"] == {
        "sha256": sha256(pdf).hexdigest(),
        "ukuran": len(pdf),
    }
    assert list(data["keluaran"]) == ["nota.docx", "nota.pdf"]


def test_the_manifest_knows_every_file_that_was_read(filed: Room) -> None:
    manifest, _ = filed.manifest(filed.revision(NOTA, 3))

    assert {
        "content/uji/daerah.yaml",
        "content/uji/lambang.svg",
        "content/uji/dinas/2023/nota.yaml",
        "content/uji/dinas/2023/nota/kemajuan.md",
        "templates/nota/profil.yaml",
        "templates/nota/kemajuan.md.j2",
        "templates/_tema/naskah.docx",
        "templates/_tema/naskah.css",
    } <= manifest.masukan.keys()
    for path, stored in manifest.masukan.items():
        data = (filed.root / path).read_bytes()
        assert (stored.sha256, stored.ukuran) == (sha256(data).hexdigest(), len(data))


def test_the_manifest_knows_what_made_it(filed: Room) -> None:
    import platform
    from importlib.metadata import version

    machine = filed.manifest(filed.revision(NOTA, 1))[0].mesin

    assert machine.naskah == version("naskah")
    assert machine.python == f"CPython {platform.python_version()}"
    assert machine.pustaka["weasyprint"] == version("weasyprint")
    assert machine.pustaka["brotli"] == version("brotli")  # by way of an extra
    assert not {"pytest", "pyhanko", "mypy"} & machine.pustaka.keys()
    assert {"zlib", "libpango-1.0", "libharfbuzz"} <= machine.sistem.keys()
    assert {name.partition("-")[0] for name in machine.huruf} == {"LiberationSans"}
    assert all(font.versi.startswith("Version ") for font in machine.huruf.values())


def test_a_silenced_finding_is_written_down_with_its_reason(room: Room) -> None:
    from generator.archive.describing import describe
    from generator.diagnostics import Diagnostic, Span

    drawn = generator.draw(room.root, NOTA)
    silenced = Diagnostic(
        "A09", "pagu naik", Span(NOTA.path, 3, 7), severity=Severity.SILENCED, reason="dua tahun"
    )
    loud = Diagnostic("A09", "pagu turun", Span(NOTA.path, 4, 7), severity=Severity.WARNING)
    made = describe(NOTA, drawn.meta, {}, (loud, silenced), fields=False)

    (entry,) = json.loads(made.written())["diabaikan"]
    assert entry == {
        "kode": "A09",
        "pesan": "pagu naik",
        "berkas": NOTA.path,
        "baris": 3,
        "kolom": 7,
        "alasan": "dua tahun",
    }


def test_a_manifest_reads_back_as_it_was_written(filed: Room) -> None:
    path = filed.revision(NOTA, 2).manifest
    data = path.read_bytes()

    assert Manifest.read(data, "manifest.json").written() == data


def test_the_same_content_is_not_filed_again(room: Room) -> None:
    before = tree(room.folder)

    (result,) = generator.preserve(room, [NOTA], workers=1).results

    assert result.state is State.FRESH
    assert result.files == ()
    (found,) = result.findings
    assert (found.code, found.severity) == ("R01", Severity.WARNING)
    assert str(found.span) == f"{FOLDER}/r03/manifest.json:1:1"
    assert found.message == (
        "revisi ini sudah berisi dokumen yang sama, sehingga tidak ada yang diarsipkan"
    )
    assert tree(room.folder) == before


def test_a_new_revision_leaves_the_old_ones_alone(room: Room) -> None:
    before = tree(room.folder)
    file(room, fields=True)

    after = tree(room.folder)
    assert before.items() < after.items()
    assert [path for path in after if path not in before] == [
        "uji/dinas/2023/nota/r04/manifest.json",
        "uji/dinas/2023/nota/r04/nota.docx",
        "uji/dinas/2023/nota/r04/nota.pdf",
    ]
    assert all(verdict.whole for verdict in verdicts(room))


def test_errors_stop_it_and_other_documents_go_on(tmp_path: Path) -> None:
    root = copy_small(tmp_path / "proyek")
    room = Room(root, root / "arsip")
    with (root / NOTA.path).open("a") as text:
        text.write("tangal: 5 Mei 2023\n")

    report = generator.preserve(room, [NOTA, SURAT], workers=1)

    assert [result.state for result in report.results] == [State.FAILED, State.FILED]
    assert [found.code for found in report.findings] == ["B202"]
    assert report.exit_code == 1
    assert tuple(room.documents()) == (SURAT,)


def test_a_document_that_is_never_signed_gets_no_field(tmp_path: Path) -> None:
    root = copy_small(tmp_path / "proyek")
    room = Room(root, root / "arsip")
    report = generator.preserve(room, [SURAT], fields=True, workers=1)

    assert [found.code for found in report.findings] == ["R19"]
    assert room.manifest(room.revision(SURAT, 1))[0].kolom_ttd is False


def test_a_file_that_changes_meanwhile_is_read_once(room: Room, monkeypatch: Any) -> None:
    """Someone goes on typing between the reading and the enclosing of a file."""
    path = room.root / NOTA.path
    known = path.read_bytes()

    def typing(*args: Any) -> Any:
        made = typeset(*args)
        path.write_text("jenis: nota\n")
        return made

    monkeypatch.setattr("generator.archive.task.typeset", typing)
    path.write_bytes(known.replace(b"96 %", b"97 %"))
    file(room)

    manifest, _ = room.manifest(room.revision(NOTA, 4))
    expected = sha256(known.replace(b"96 %", b"97 %")).hexdigest()
    assert manifest.masukan[NOTA.path].sha256 == expected
    assert all(verdict.whole for verdict in verdicts(room))


# --- what stops it -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "code", "hint"),
    [
        (errno.ENOSPC, "L20", "df -h arsip"),
        (errno.EDQUOT, "L20", "df -h arsip"),
        (errno.EROFS, "L21", "chmod -R u+rwX arsip"),
        (errno.EACCES, "L21", "chmod -R u+rwX arsip"),
        (errno.EIO, "L22", "singkirkan yang menghalangi di arsip/"),
    ],
)
@pytest.mark.parametrize("which", [1, 2, 3, 4])
def test_a_fault_leaves_the_archive_as_it_was(
    room: Room, monkeypatch: pytest.MonkeyPatch, number: int, code: str, hint: str, which: int
) -> None:
    """At each of the three files, and at their folder."""
    real, synced = os.fsync, []
    before = tree(room.folder)

    def fault(handle: int) -> None:
        synced.append(handle)
        if len(synced) == which:
            raise OSError(number, os.strerror(number))
        real(handle)

    monkeypatch.setattr(os, "fsync", fault)
    with pytest.raises(EnvironmentLack) as caught:
        put(room, origin(room), {"nota.pdf": b"x", "nota.docx": b"y"})

    (found,) = caught.value.diagnostics
    assert found.code == code
    assert f"{FOLDER}/r04" in found.message
    assert found.hint is not None
    assert hint in found.hint
    assert tree(room.folder) == before


def test_a_full_disk_is_exit_code_three(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(store, "_write", full)
    edit(room.root)
    report = generator.preserve(room, [NOTA], fields=True, workers=1)

    assert report.exit_code == 3
    assert [found.message for found in report.findings] == [
        f"ruang disk habis, {FOLDER}/r04 tidak ditulis; berkas yang lama tetap ada"
    ]


@pytest.mark.skipif(os.getuid() == 0, reason="root boleh menulis di mana saja")
def test_a_read_only_folder(room: Room) -> None:
    home = room.home(NOTA)
    home.chmod(0o555)
    try:
        with pytest.raises(EnvironmentLack, match="tidak boleh ditulis"):
            put(room, origin(room), {"nota.pdf": b"x"})
    finally:
        home.chmod(0o755)


def test_a_file_where_the_archive_should_be(tmp_path: Path) -> None:
    root = copy_small(tmp_path / "proyek")
    (root / "arsip").write_text("bukan folder")
    report = generator.preserve(Room(root, root / "arsip"), [SURAT], workers=1)

    assert [found.code for found in report.findings] == ["L22"]
    assert (root / "arsip").read_text() == "bukan folder"


def test_a_broken_last_revision_is_not_built_upon(room: Room) -> None:
    write(room.revision(NOTA, 3).manifest, b"{")
    before = tree(room.folder)
    report = generator.preserve(room, [NOTA], workers=1)

    assert [found.code for found in report.findings] == ["R06"]
    assert report.exit_code == 1
    assert tree(room.folder) == before


def test_without_pango_nothing_is_filed(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.writers import pdf

    def lacking(*_: Any) -> None:
        raise EnvironmentLack.of("L10", "PDF tidak dapat dibuat")

    monkeypatch.setattr(pdf, "layout", lacking)
    before = tree(room.folder)
    edit(room.root)
    report = generator.preserve(room, [NOTA], fields=True, workers=1)

    assert report.exit_code == 3
    assert [found.code for found in report.findings] == ["L10"]
    assert tree(room.folder) == before
