"""The commands as they are typed: what they say, where, and how they end."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.archive.room import Room
from tests.archive.conftest import FOLDER, NOTA, SURAT, edit, write
from tests.projects import copy_small

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def here(room: Room, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(room.root)
    monkeypatch.delenv("ARSIP", raising=False)
    return room.root


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(list(arguments))
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_archive_says_where_and_verify_agrees(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(here)
    assert said(capsys, "archive", "tetangga", "--format", "baris") == (
        0,
        "",
        "arsip/tetangga/dinas/2023/surat/r01 (diarsipkan, 1 halaman)\n",
    )
    code, out, err = said(capsys, "verify", "--format", "baris")
    assert (code, out) == (0, "")
    assert err.splitlines() == [
        "arsip/tetangga/dinas/2023/surat/r01 (utuh)",
        *(f"{FOLDER}/r0{number} (utuh)" for number in (1, 2, 3)),
    ]


def test_nothing_new_is_a_word_and_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "archive", "uji", "--format", "baris")

    assert code == 0
    assert out == (
        f"{FOLDER}/r03/manifest.json:1:1: peringatan R01: revisi ini sudah berisi dokumen yang"
        " sama, sehingga tidak ada yang diarsipkan\n"
    )
    assert err == f"{NOTA.stem} (tidak berubah; tidak ada revisi baru)\n"


def test_errors_are_those_of_a_build(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (here / NOTA.path).open("a") as text:
        text.write("tangal: 5 Mei 2023\n")

    _, built, _ = said(capsys, "build", "uji", "--format", "baris")
    code, out, err = said(capsys, "archive", "uji", "--format", "baris")
    assert code == 1
    assert "galat B202" in out
    assert out == built
    assert err == f"{NOTA.stem} (gagal; tidak ada revisi baru)\n"


def test_a_draft_is_never_archived(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = said(capsys, "archive", "--draf")

    assert code == 2
    assert "opsi `--draf` tidak dikenal" in err


@pytest.mark.parametrize("how", ["option", "variable"])
def test_another_archive(
    here: Path,
    tmp_path: Path,
    how: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "arsip dinas"
    options = ["--arsip", str(other)] if how == "option" else []
    if how == "variable":
        monkeypatch.setenv("ARSIP", str(other))

    code, _, err = said(capsys, "archive", "tetangga", *options)
    assert (code, err) == (0, f"{other}/{SURAT.stem}/r01 (diarsipkan, 1 halaman)\n")
    code, _, err = said(capsys, "verify", *options)
    assert (code, err) == (0, f"{other}/{SURAT.stem}/r01 (utuh)\n")
    code, out, _ = said(capsys, "arsip", "daftar", *options)
    assert code == 0
    assert "surat" in out
    assert "nota" not in out


def test_what_is_wrong_goes_to_standard_output(
    room: Room, capsys: pytest.CaptureFixture[str]
) -> None:
    target = room.revision(NOTA, 2).folder / "nota.docx"
    write(target, target.read_bytes() + b"x")

    code, out, err = said(capsys, "verify", "--format", "json")
    assert code == 1
    (found,) = json.loads(out)["temuan"]
    assert (found["kode"], found["berkas"]) == ("R04", f"{FOLDER}/r02/nota.docx")
    assert f"{FOLDER}/r02 (tidak utuh)" in err
    code, out, _ = said(capsys, "verify", "--format", "sarif")
    assert "R04: arsip" in out


def test_verify_tells_what_is_good_to_know(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    target = room.revision(NOTA, 1).folder / "nota.pdf"
    shutil.copyfile(target, room.root / "salinan.pdf")

    code, out, err = said(capsys, "verify", "salinan.pdf", "--bangun-ulang")
    assert (code, out) == (0, "tidak ada galat\n")
    assert err.splitlines() == [
        "salinan.pdf (utuh)",
        f"    sama dengan {FOLDER}/r01",
        "    dibangun ulang dari sumbernya: sama byte demi byte",
    ]


def test_verify_of_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "verify", "tiada")

    assert (code, out) == (2, "")
    assert err.startswith("naskah: galat R21: tiada tidak ada, sehingga tidak ada yang diperiksa")


# --- naskah arsip ------------------------------------------------------------------------------


def test_the_list(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "arsip", "daftar")

    hashes = [room.manifest(one)[1][:12] for one in room.revisions(NOTA)]
    title = "Nota Kemajuan pembinaan koperasi Tahun 2023"
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "DINAS      TAHUN  DOKUMEN  REVISI  TANGGAL     MANIFEST      JUDUL",
        *(
            f"uji/dinas  2023   nota     r0{number}     2023-08-03  {digest}  {title}"
            for number, digest in enumerate(hashes, 1)
        ),
    ]


def test_the_list_as_data(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "arsip", "daftar", "--format", "json")

    data = json.loads(out)
    assert code == 0
    assert data["versi"] == 1
    assert [entry["revisi"] for entry in data["revisi"]] == [1, 2, 3]
    assert data["revisi"][1] == {
        "daerah": "uji",
        "dinas": "dinas",
        "tahun": 2023,
        "nama": "nota",
        "revisi": 2,
        "folder": f"{FOLDER}/r02",
        "judul": "Nota Kemajuan pembinaan koperasi Tahun 2023",
        "tanggal": "2023-08-03",
        "kolom_ttd": True,
        "keluaran": ["nota.docx", "nota.pdf"],
        "manifest": room.manifest(room.revision(NOTA, 2))[1],
    }


def test_the_list_of_a_broken_archive(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    write(room.revision(NOTA, 2).manifest, b"{")
    code, out, err = said(capsys, "arsip", "daftar")

    assert code == 1
    assert out.splitlines()[2].split() == [
        "uji/dinas", "2023", "nota", "r02", "(manifest", "tidak", "terbaca)",
    ]  # fmt: skip
    assert err.startswith(f"{FOLDER}/r02/manifest.json:1:2: galat R06: ")


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (["uji"], 3),
        (["uji/dinas", "--tahun", "2023"], 3),
        (["--dokumen", "nota"], 3),
    ],
)
def test_the_list_narrows(
    arguments: list[str], count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = said(capsys, "arsip", "daftar", *arguments)

    assert (code, len(out.splitlines())) == (0, count + 1)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["uji/dinos"], "tidak ada dokumen untuk dinas `uji/dinos`"),
        (["--tahun", "2024"], "tidak ada dokumen untuk tahun `2024`"),
        (["--dokumen", "not"], "tidak ada dokumen untuk dokumen `not`"),
    ],
)
def test_the_list_of_nothing(
    arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = said(capsys, "arsip", "daftar", *arguments)

    assert (code, out) == (2, "")
    assert word in err


def test_the_list_of_no_archive(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(copy_small(tmp_path / "kosong"))
    code, _, err = said(capsys, "arsip", "daftar")

    assert code == 2
    assert err.startswith("naskah: galat R21: arsip/ belum berisi dokumen\n")


def test_sources_taken_out(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("arsip", "keluarkan", f"{FOLDER}/r01/nota.pdf", "lama")
    code, out, err = said(capsys, *arguments)

    assert (code, out) == (0, "")
    assert f"lama/{NOTA.path} (ditulis)\n" in err
    code, _, err = said(capsys, *arguments)
    assert code == 2
    assert err == (
        "naskah: galat R22: lama/content/uji/daerah.yaml sudah ada, dan tidak ditimpa\n"
        "    petunjuk: pilih folder lain, misalnya yang belum ada\n"
    )


def test_sources_of_a_pdf_that_has_none(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "build", "tetangga")
    code, _, err = said(capsys, "arsip", "keluarkan", f"build/{SURAT.stem}.pdf", "lama")

    assert code == 1
    assert f"build/{SURAT.stem}.pdf:1:1: galat R10: PDF ini tidak membawa sumbernya" in err
    assert not (here / "lama").exists()


@pytest.mark.parametrize("command", [["verify"], ["arsip", "daftar"], ["verify", "--help"]])
def test_looking_loads_neither_the_page_setter_nor_the_signing_library(
    command: list[str], room: Room
) -> None:
    code = (
        "import sys\n"
        "from generator.cli import main\n"
        f"main({command!r})\n"
        "print({'weasyprint', 'pyhanko'} & sys.modules.keys(), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=room.root,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr.splitlines()[-1] == "set()", done.stderr
