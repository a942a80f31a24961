"""`naskah diff`: how sides are called, what the command prints, and the document it makes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator import cli
from generator.archive.address import Address, address
from generator.archive.room import Room
from generator.archive.sides import compare
from generator.archive.sources import Sources, sources
from generator.changes import Kind
from generator.changes.report import FORMATS
from generator.cli.diff import KINDS
from generator.cli.shared import SHAPES
from generator.content.paths import DocumentRef
from generator.diagnostics import ContentError, Findings, NaskahError, UsageError
from generator.report import line
from tests.archive.conftest import FOLDER, NOTA, edit, write

ROOT = Path(__file__).parents[2]
YEAR = DocumentRef("uji", "dinas", 2023, "")


@pytest.fixture
def here(room: Room, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A project with three revisions of the nota, in which commands run."""
    monkeypatch.chdir(room.root)
    monkeypatch.delenv("ARSIP", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return room


def said(error: NaskahError) -> list[str]:
    """What a person reads of an error: message and hint of each finding."""
    return [part for one in error.diagnostics for part in (one.message, one.hint or "")]


def told(room: Room, semula: str, menjadi: str = "") -> list[tuple[str, str, str]]:
    """What changed between two sides in short."""
    found = compare(room, semula, menjadi, Findings())
    return [(c.isian, str(c.semula.nilai), str(c.menjadi.nilai)) for c in found.semua]


# --- how sides are called


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("uji/dinas/2023/nota", Address(NOTA)),
        ("content/uji/dinas/2023/nota.yaml", Address(NOTA)),
        ("uji/dinas/2023/nota@induk", Address(NOTA, tahapan="induk")),
        ("uji/dinas/2023/", Address(YEAR)),
        ("uji/dinas/2023@ranwal", Address(YEAR, tahapan="ranwal")),
        ("uji/dinas/2023/nota/r02", Address(NOTA, 2)),
        ("uji/dinas/2023/nota/r02@induk", Address(NOTA, 2, tahapan="induk")),
    ],
)
def test_an_address_says_what_is_meant(here: Room, text: str, meant: Address) -> None:
    assert address(here, text) == meant
    assert address(here, text, Address(DocumentRef("a", "b", 2020, "c"), 9)) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("@perubahan", Address(NOTA, 3, tahapan="perubahan")),
        ("r01", Address(NOTA, 1)),
        ("r12@induk", Address(NOTA, 12, tahapan="induk")),
        ("2022", Address(DocumentRef("uji", "dinas", 2022, ""))),
        ("2022@induk", Address(DocumentRef("uji", "dinas", 2022, ""), tahapan="induk")),
        ("2024/lain/r01", Address(DocumentRef("uji", "dinas", 2024, "lain"), 1)),
        ("", Address(NOTA)),
    ],
)
def test_the_second_side_leaves_out_what_it_shares(here: Room, text: str, meant: Address) -> None:
    assert address(here, text, Address(NOTA, 3)) == meant


def test_files_of_the_archive_wherever_they_lie(here: Room, tmp_path: Path) -> None:
    pdf = Path(FOLDER) / "r02/nota.pdf"
    copy = tmp_path / "surat@kepala.pdf"
    copy.write_bytes(pdf.read_bytes())

    assert address(here, str(pdf)) == Address(None, file=pdf)
    assert address(here, f"{FOLDER}/r02/") == Address(None, file=pdf)
    assert address(here, f"{FOLDER}/r02@induk") == Address(None, file=pdf, tahapan="induk")
    assert address(here, str(copy)) == Address(None, file=copy)
    assert told(here, str(copy), "r02") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("uji", "`uji` bukan alamat dokumen, tahun, atau berkas arsip"),
        ("uji/dinas/23/nota", "`uji/dinas/23/nota` bukan alamat dokumen, tahun, atau berkas arsip"),
        ("uji/dinas/2023/nota/r2", "`uji/dinas/2023/nota/r2` bukan alamat dokumen, tahun, atau"),
        ("uji/dinas/2023/nota/r02/x", "`uji/dinas/2023/nota/r02/x` bukan alamat dokumen, tahun,"),
        ("../../etc/2023/passwd", "`../../etc/2023/passwd` bukan alamat dokumen, tahun, atau"),
        ("uji/dinas/2023/nota@", "`uji/dinas/2023/nota@`: tahapan sesudah @ belum ditulis"),
        ("tidak-ada.pdf", "berkas tidak-ada.pdf tidak ada"),
        (f"{FOLDER}/r01/nota.docx", f"{FOLDER}/r01/nota.docx bukan PDF"),
        ("r01", "`r01` bukan alamat dokumen, tahun, atau berkas arsip"),
    ],
)
def test_what_is_no_address(here: Room, text: str, message: str) -> None:
    with pytest.raises(UsageError) as wrong:
        address(here, text)
    assert said(wrong.value)[0].startswith(message)
    assert said(wrong.value)[1]


@pytest.mark.parametrize(
    ("semula", "menjadi", "expected"),
    [
        ("uji/dinas/2023/notaa", "", ["tidak ada dokumen untuk dokumen `notaa`", "`nota`"]),
        ("uji/dinaz/2023/nota", "", ["tidak ada dokumen untuk dinas `uji/dinaz`", "`uji/dinas`"]),
        ("uji/dinas/2019", "", ["tidak ada dokumen untuk tahun `2019`", "2023"]),
        ("uji/dinas/2023/nota", "r07", ["tidak ada revisi r07 untuk", "yang ada: r01, r02, r03"]),
        ("tetangga/dinas/2023/surat/r01", "", ["tidak ada revisi r01", "belum diarsipkan"]),
        ("uji/dinas/2023/nota", "@indukk", ["tahapan `indukk` tidak dikenal", "`induk`"]),
        ("uji/dinas/2023/nota", "", ["`B` belum ditulis, dan A sudah isi sekarang", "@tahapan"]),
    ],
)
def test_what_means_nothing(here: Room, semula: str, menjadi: str, expected: list[str]) -> None:
    with pytest.raises(UsageError) as wrong:
        compare(here, semula, menjadi, Findings())
    assert all(part in text for part, text in zip(expected, said(wrong.value), strict=True))


# --- what is compared


def test_revisions_against_each_other_and_against_the_present(here: Room) -> None:
    target = [("isian.sasaran", "95%", "96%")]

    assert told(here, "uji/dinas/2023/nota/r01", "r02") == []
    assert told(here, "uji/dinas/2023/nota/r02", "r03") == target
    assert told(here, "uji/dinas/2023/nota/r03") == []
    assert told(here, f"{FOLDER}/r01/nota.pdf") == target
    assert told(here, "uji/dinas/2023/nota", "r01") == [("isian.sasaran", "96%", "95%")]
    write(here.root / NOTA.narrative_path("kemajuan"), b"Naskah lain sama sekali.\n")
    assert [row[0] for row in told(here, "uji/dinas/2023/nota/r03")] == ["kemajuan.md"]


def test_sides_say_where_they_are_from(here: Room) -> None:
    found = compare(here, f"{FOLDER}/r01", "r02@induk", Findings())

    assert (found.semula.asal, found.menjadi.asal) == (f"{FOLDER}/r01/nota.pdf", "arsip revisi 2")
    assert found.menjadi.alamat == "uji/dinas/2023/nota@induk"
    assert compare(here, "uji/dinas/2023/nota/r01", "", Findings()).menjadi.asal == "isi sekarang"


def test_an_archive_outlives_the_content_it_was_made_from(here: Room) -> None:
    (here.root / NOTA.path).unlink()

    assert told(here, "uji/dinas/2023/nota/r02", "r03") == [("isian.sasaran", "95%", "96%")]
    with pytest.raises(UsageError, match="tidak ada dokumen untuk dinas `uji/dinas`"):
        compare(here, "uji/dinas/2023/nota/r02", "", Findings())


def test_sources_that_cannot_be_read_are_told_with_their_pdf(
    here: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when a later schema no longer knows a key of an old file."""

    def older(pdf: bytes, path: str) -> Sources:
        found = sources(pdf, path)
        broken = found.files[NOTA.path] + b"dulu: ada\n"
        return replace(found, files={**found.files, NOTA.path: broken})

    monkeypatch.setattr("generator.archive.sides.sources", older)
    with pytest.raises(ContentError) as told_of:
        compare(here, "uji/dinas/2023/nota/r01", "", Findings())
    place = f"{FOLDER}/r01/nota.pdf#{NOTA.path}:9:1"
    assert line(told_of.value.diagnostics[0]) == f"{place}: galat B202: kunci `dulu` tidak dikenal"


def test_what_cannot_be_read_is_told_with_its_file(here: Room) -> None:
    (here.root / NOTA.path).write_text("jenis: nota\ntanggal: kemarin\n")
    with pytest.raises(ContentError, match="`kemarin` bukan tanggal"):
        compare(here, "uji/dinas/2023/nota/r01", "", Findings())
    write(here.root / FOLDER / "r01/nota.pdf", b"%PDF-1.7 terpotong")
    with pytest.raises(ContentError) as broken:
        compare(here, "uji/dinas/2023/nota/r01", "r02", Findings())
    assert line(broken.value.diagnostics[0]).startswith(f"{FOLDER}/r01/nota.pdf:1:1: galat R05")


# --- the command


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["diff", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_the_command_prints_what_changed(here: Room, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "uji/dinas/2023/nota/r01")
    assert (code, err) == (0, "")
    assert (
        out
        == """\
semula:  uji/dinas/2023/nota@renja (Renja, realisasi sampai triwulan II; arsip revisi 1)
menjadi: uji/dinas/2023/nota@renja (Renja, realisasi sampai triwulan II; isi sekarang)

Dokumen
  isian.sasaran: bertambah
    semula  95%
    menjadi 96%

1 perubahan: 1 dokumen
"""
    )


def test_the_command_as_data_and_narrowed(here: Room, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "uji/dinas/2023/nota/r01", "--format", "json", "--hanya", "pagu")
    assert (code, json.loads(out)["perubahan"]) == (0, [])
    code, out, _ = run(capsys, "uji/dinas/2023/nota/r01", "--hanya", "dokumen, pagu")
    assert out.endswith("1 perubahan: 1 dokumen\n")


@pytest.mark.parametrize(
    ("arguments", "code", "expected"),
    [
        ((), 2, "`A` belum ditulis"),
        (("uji/dinas/2023/nota", "@x"), 2, "tahapan `x` tidak dikenal"),
        (("uji/dinas/2023/nota/r01", "--hanya", "paguu"), 2, "`paguu` tidak dikenal; maksud Anda"),
        (("uji/dinas/2023/nota/r01", "--format", "sarif"), 2, "pilihannya: orang, json"),
        (("a", "b", "c"), 2, "argumen `c` berlebih"),
        (("uji/dinas/2023/nota/r01", "--buat", "notaa"), 2, "jenis dokumen `notaa` tidak dikenal"),
        (("README",), 2, "`README` bukan alamat"),
    ],
)
def test_wrong_usage(
    here: Room,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    code: int,
    expected: str,
) -> None:
    found, _, err = run(capsys, *arguments)
    assert (found, expected in err) == (code, True), err
    assert "petunjuk:" in err


def test_unreadable_content_is_exit_1(here: Room, capsys: pytest.CaptureFixture[str]) -> None:
    (here.root / NOTA.path).write_text("jenis: nota\ntanggal: kemarin\n")
    code, out, err = run(capsys, "uji/dinas/2023/nota/r01")
    assert (code, out) == (1, "")
    assert err.startswith(f"{NOTA.path}:2:10: galat B215: `kemarin` bukan tanggal")


def test_words_of_the_command_line_are_those_of_the_program() -> None:
    assert tuple(Kind) == KINDS
    assert SHAPES == FORMATS


# --- a document over the changes

PROFILE = """\
judul: Perubahan {{ dinas.nama }}
bagian:
  isi:
    - isi
"""
PART = """\
# PERUBAHAN {.tanpa-nomor}

Dari {{ perbandingan.semula.asal }} ke {{ perbandingan.menjadi.asal }}:
{% for p in perbandingan.semua %}
- {{ p.hal }}: {{ p.semula.nilai }} menjadi {{ p.menjadi.nilai }}
{% endfor %}
"""


@pytest.fixture
def kind(here: Room) -> Room:
    """A kind of document that tells what changed."""
    folder = here.root / "templates/beda"
    folder.mkdir()
    (folder / "profil.yaml").write_text(PROFILE)
    (folder / "isi.md.j2").write_text(PART)
    return here


def test_a_document_of_any_kind_over_the_changes(
    kind: Room, capsys: pytest.CaptureFixture[str], pdftotext: object
) -> None:
    code, _, err = run(capsys, "uji/dinas/2023/nota/r01", "--buat", "beda")

    assert code == 0
    assert err.splitlines() == [
        "build/uji/dinas/2023/beda.pdf (dibuat, 1 halaman)",
        "build/uji/dinas/2023/beda.docx (dibuat)",
    ]
    assert callable(pdftotext)
    text = " ".join(pdftotext(kind.root / "build/uji/dinas/2023/beda.pdf").split())
    assert "Dari arsip revisi 1 ke isi sekarang: • isian.sasaran: 95% menjadi 96%" in text


def test_its_templates_are_the_projects_and_its_content_the_archives(
    kind: Room, capsys: pytest.CaptureFixture[str]
) -> None:
    (kind.root / NOTA.path).unlink()
    again = ("--buat", "beda", "--nama", "beda-arsip")
    code, _, err = run(capsys, "uji/dinas/2023/nota/r01", "r03", *again)

    assert code == 0, err
    assert (kind.root / "build/uji/dinas/2023/beda-arsip.docx").is_file()


def test_no_document_of_the_content_is_overwritten(
    kind: Room, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capsys, "uji/dinas/2023/nota/r01", "--buat", "beda", "--nama", "nota")
    assert code == 2
    assert f"sudah ada dokumen bernama `nota` di {NOTA.path}" in err
    code, _, err = run(capsys, "uji/dinas/2023/nota/r01", "--buat", "beda", "--nama", "A b")
    assert (code, "hanya boleh huruf kecil" in err) == (2, True)
    assert not list((kind.root / "build").rglob("*.docx"))


def test_a_kind_that_cannot_be_composed_is_told_and_nothing_written(
    kind: Room, capsys: pytest.CaptureFixture[str]
) -> None:
    (kind.root / "templates/beda/isi.md.j2").write_text("{{ perbandingan.beda }}\n")
    code, _, err = run(capsys, "uji/dinas/2023/nota/r01", "--buat", "beda")
    assert code == 1
    assert "templates/beda/isi.md.j2:1:17: galat S02: `beda` tidak dikenal" in err
    assert not list((kind.root / "build").rglob("*.docx"))


def test_edit_is_what_the_third_revision_says(here: Room) -> None:
    """The fixture's own premise: the present content is that of the third revision."""
    before = (here.root / NOTA.path).read_text()
    edit(here.root)
    assert (here.root / NOTA.path).read_text() == before


GUIDE = ROOT / "docs/panduan/perbandingan.md"
BLOCK = re.compile(r"```sh\nnaskah (diff [^\n]*)\n```\n\n```\n(.*?)```", re.DOTALL)
SHOWN = BLOCK.findall(GUIDE.read_text())


@pytest.mark.parametrize(("command", "expected"), SHOWN, ids=[command for command, _ in SHOWN])
def test_the_guide_shows_what_the_command_prints(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    expected: str,
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "110")
    assert cli.main(command.split()) == 0
    assert capsys.readouterr().out == expected


def test_the_guide_shows_something() -> None:
    assert len(SHOWN) == 2
