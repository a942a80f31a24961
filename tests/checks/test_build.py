"""What findings of checks do to a build: errors stop their document and nobody else's."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from tests.projects import OLD, Outcome, Run, answer, copy_small_with_old

PROGRAM = "content/uji/dinas/2023/program.yaml"
NOTE, LETTER = "uji/dinas/2023/nota", "tetangga/dinas/2023/surat"
PARENT = "                nama: Pembinaan Koperasi\n"
STATED = f"{PARENT}                pagu: 125.000.000\n"
"""An amount on the kegiatan that its sub kegiatan, 125.500.000, contradict."""
FINDING = f"{PROGRAM}:19:23: galat A01: pagu tertulis 125.000.000, jumlah rinciannya 125.500.000"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small project with old outputs of one document."""
    outputs = (f"build/{NOTE}.pdf", f"build/{NOTE}.docx")
    return copy_small_with_old(tmp_path / "proyek", outputs)


@pytest.fixture
def run(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(root)

    def call(*arguments: str, form: str = "baris") -> Outcome:
        return answer(capsys, *arguments, "--format", form)

    return call


def state(root: Path, path: str, old: str, new: str) -> None:
    """Change a file of the project, once."""
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), "utf-8")


def build(run: Run, *arguments: str, form: str = "baris") -> Outcome:
    return run("build", "--pekerja", "1", *arguments, form=form)


def test_an_error_stops_its_document_leaves_its_files_and_stops_no_other(
    root: Path, run: Run
) -> None:
    state(root, PROGRAM, PARENT, STATED)

    outcome = build(run)

    assert outcome.code == 1
    assert outcome.told.startswith(FINDING)
    assert "galat" not in outcome.told.removeprefix(FINDING)
    assert (root / f"build/{NOTE}.pdf").read_bytes() == OLD
    assert (root / f"build/{NOTE}.docx").read_bytes() == OLD
    assert f"{NOTE} (gagal; berkas lama tidak diganti)" in outcome.said
    assert (root / f"build/{LETTER}.pdf").read_bytes().startswith(b"%PDF")
    assert not list((root / "build").rglob("*.tmp"))


def test_a_draft_is_built_all_the_same_and_says_so_on_every_page(root: Path, run: Run) -> None:
    state(root, PROGRAM, PARENT, STATED)

    outcome = build(run, "uji/dinas", "--draf")

    assert outcome.code == 1
    assert outcome.told.startswith(FINDING)
    pages = pypdfium2.PdfDocument(root / f"build/{NOTE}.pdf")
    assert len(pages) > 0
    assert all("DRAF" in page.get_textpage().get_text_range() for page in pages)


def test_what_is_set_aside_stops_nothing_and_is_listed(root: Path, run: Run) -> None:
    state(root, PROGRAM, PARENT, STATED.replace("000\n", "000 # abaikan A01: pagu dari DPA\n"))

    outcome = build(run, "uji/dinas", form="orang")

    assert outcome.code == 0
    assert (root / f"build/{NOTE}.pdf").read_bytes().startswith(b"%PDF")
    assert outcome.told == (
        f"Diabaikan dengan alasan\n  {PROGRAM}:19:23  A01: pagu dari DPA\n\n1 diabaikan\n"
    )
    again = build(run, "uji/dinas", form="orang")
    assert again.told == outcome.told
    assert "(tidak berubah" in again.said


def test_an_error_in_a_file_that_the_document_does_not_read_does_not_stop_it(
    root: Path, run: Run
) -> None:
    older = root / "content/uji/dinas/2021/program.yaml"
    older.parent.mkdir()
    older.write_text((root / PROGRAM).read_text("utf-8").replace(PARENT, STATED), "utf-8")

    assert build(run, "uji/dinas").code == 0
    assert (root / f"build/{NOTE}.pdf").read_bytes().startswith(b"%PDF")
    assert run("check", "uji/dinas").told.startswith(FINDING.replace("/2023/", "/2021/"))


@pytest.mark.parametrize(
    ("level", "code", "severity"), [("galat", 1, "galat"), ("peringatan", 0, "peringatan")]
)
def test_the_daerah_sets_what_stops(
    root: Path, run: Run, level: str, code: int, severity: str
) -> None:
    state(root, PROGRAM, PARENT, STATED)
    (root / "content/uji/pemeriksaan.yaml").write_text(f"tingkat:\n  A01: {level}\n")

    outcome = run("check", "uji/dinas")

    assert outcome.code == code
    assert outcome.told.startswith(FINDING.replace("galat", severity))


def test_a_rule_that_is_off_finds_nothing(root: Path, run: Run) -> None:
    state(root, PROGRAM, PARENT, STATED)
    (root / "content/uji/pemeriksaan.yaml").write_text("tingkat:\n  A01: mati\n")

    assert run("check", "uji/dinas") == Outcome(0, "", "")


def test_a_comment_for_a_rule_that_is_off_waits_for_it(root: Path, run: Run) -> None:
    commented = PARENT.replace("\n", " # abaikan A01: salinan dokumen lama\n")
    state(root, PROGRAM, PARENT, commented)
    assert run("check", "uji/dinas").told.count(" B09: ") == 1

    (root / "content/uji/pemeriksaan.yaml").write_text("tingkat:\n  A01: mati\n")

    assert run("check", "uji/dinas") == Outcome(0, "", "")


def test_a_wrong_policy_is_an_error_of_every_document_of_the_daerah(root: Path, run: Run) -> None:
    (root / "content/uji/pemeriksaan.yaml").write_text("tingkat:\n  A0l: mati\n")

    outcome = build(run)

    assert outcome.code == 1
    assert outcome.told == (
        "content/uji/pemeriksaan.yaml:2:3: galat B203: pemeriksaan `A0l` tidak dikenal\n"
        "    petunjuk: maksud Anda `A01`?\n"
    )
    assert f"build/{LETTER}.pdf" in outcome.said
    assert (root / f"build/{NOTE}.pdf").read_bytes() == OLD


def test_what_a_comment_does_not_need_is_a_warning_of_the_whole_dinas(root: Path, run: Run) -> None:
    state(root, PROGRAM, PARENT, PARENT.replace("\n", " # abaikan A01: dahulu\n"))

    whole, part = run("check", "uji/dinas"), run("check", "uji/dinas", "--tahun", "2023")

    assert whole == Outcome(
        0,
        f"{PROGRAM}:18:42: peringatan B09: tidak ada temuan A01 di sini untuk diabaikan\n"
        "    petunjuk: hapus keterangan itu\n",
        "",
    )
    assert part == whole


def test_a_comment_is_not_judged_while_something_cannot_be_read(root: Path, run: Run) -> None:
    state(root, PROGRAM, PARENT, PARENT.replace("\n", " # abaikan A01: dahulu\n"))
    state(root, PROGRAM, "target: 40 Orang", "target: 40,5.1 Orang")

    assert [line.split()[2] for line in run("check", "uji/dinas").told.splitlines()[::2]] == [
        "B211:"
    ]


def test_a_comment_that_sets_nothing_aside_is_an_error_and_its_finding_stays(
    root: Path, run: Run
) -> None:
    state(root, PROGRAM, PARENT, STATED.replace("000\n", "000 # abaikan A01\n"))

    outcome = run("check", "uji/dinas")

    assert outcome.code == 1
    assert FINDING in outcome.told
    assert f"{PROGRAM}:19:35: galat B29: `abaikan` belum menyebut alasan" in outcome.told


def test_json_and_the_lines_tell_of_what_was_set_aside_in_their_way(root: Path, run: Run) -> None:
    state(root, PROGRAM, PARENT, STATED.replace("000\n", "000 # abaikan A01: pagu dari DPA\n"))

    data = json.loads(run("check", "uji/dinas", form="json").told)

    assert data["jumlah"] == {"galat": 0, "peringatan": 0, "diabaikan": 1}
    assert [one["alasan"] for one in data["temuan"]] == ["pagu dari DPA"]
    assert run("check", "uji/dinas").told == ""
