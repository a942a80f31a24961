"""Builds of the small project: what is made, kept, skipped, and said."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import generator
from generator import cli
from generator.builder.product import Product, produce
from generator.builder.result import STAGES, Result, State, Wish
from generator.content.paths import DocumentRef
from generator.world import World
from tests.projects import copy_small, naskah

NOTA = DocumentRef("uji", "dinas", 2023, "nota")
SURAT = DocumentRef("tetangga", "dinas", 2023, "surat")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return copy_small(tmp_path / "proyek")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, built whole; not to be changed."""
    root = copy_small(tmp_path_factory.mktemp("kecil") / "proyek")
    report = generator.build(root, workers=1)
    assert report.exit_code == 0, report.findings
    return root


def outputs(root: Path) -> dict[str, bytes]:
    """Every output, without the records."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in _files(root)}


def _files(root: Path) -> Iterator[Path]:
    for path in sorted((root / "build").rglob("*")):
        if path.is_file() and ".cache" not in path.parts:
            yield path


def spoil(root: Path, ref: DocumentRef) -> None:
    path = root / ref.path
    path.write_text(path.read_text() + "tangal: 5 Mei 2023\n")


def test_each_document_has_its_pair(built: Path) -> None:
    assert sorted(outputs(built)) == [
        "build/tetangga/dinas/2023/surat.docx",
        "build/tetangga/dinas/2023/surat.pdf",
        "build/uji/dinas/2023/nota.docx",
        "build/uji/dinas/2023/nota.pdf",
    ]


def test_processes_make_what_one_makes(built: Path, small: Path) -> None:
    report = generator.build(small, workers=2)

    assert {result.state for result in report.results} == {State.BUILT}
    assert outputs(small) == outputs(built)


def test_any_executor_makes_it_too(built: Path, small: Path) -> None:
    with ThreadPoolExecutor(1) as threads:
        generator.build(small, executor=threads)

    assert outputs(small) == outputs(built)


def test_the_report_knows_every_stage(small: Path) -> None:
    told: list[Result] = []
    report = generator.build(small, [SURAT], notify=told.append)

    assert tuple(report.seconds) == STAGES
    assert all(seconds > 0 for seconds in report.seconds.values())
    assert report.results[0].pages == 1
    assert told == list(report.results)


def test_the_second_build_touches_nothing(small: Path) -> None:
    first = generator.build(small, [SURAT])
    before = {path: path.stat().st_ino for path in _files(small)}

    second = generator.build(small, [SURAT])

    assert [result.state for result in second.results] == [State.FRESH]
    assert second.results[0].pages == first.results[0].pages
    assert {path: path.stat().st_ino for path in _files(small)} == before


@pytest.mark.parametrize(
    "source",
    [
        "content/tetangga/daerah.yaml",
        "content/tetangga/dinas/2023/surat.yaml",
        "templates/surat/isi.md.j2",
        "templates/_tema/naskah.css",
        "templates/_tema/naskah.docx",
    ],
)
def test_whatever_was_read_makes_it_build_again(small: Path, source: str) -> None:
    generator.build(small, [SURAT])
    path = small / source
    path.write_bytes(path.read_bytes() + b"\n")

    (result,) = generator.build(small, [SURAT]).results

    assert result.state is not State.FRESH


def test_a_neighbour_is_not_built_again(small: Path) -> None:
    generator.build(small, [SURAT])
    with (small / NOTA.path).open("a") as file:
        file.write("# catatan\n")

    assert generator.build(small, [SURAT]).results[0].state is State.FRESH


def test_a_wrong_document_keeps_its_old_files_and_hides_no_other(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    generator.build(small, [SURAT])
    old = outputs(small)
    spoil(small, SURAT)
    monkeypatch.chdir(small)

    code = cli.main(["build", "--format", "baris"])

    shown = capsys.readouterr()
    assert code == 1
    assert f"{SURAT.path}:2:1: galat B202:" in shown.out
    assert "surat (gagal; berkas lama tidak diganti)" in shown.err
    assert "build/uji/dinas/2023/nota.pdf (dibuat, " in shown.err
    assert old.items() <= outputs(small).items()
    assert "build/uji/dinas/2023/nota.docx" in outputs(small)


def test_a_full_disk_is_said_and_leaves_no_half(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.chdir(small)

    assert cli.main(["build", "tetangga", "--format", "baris"]) == 3
    assert capsys.readouterr().out.startswith("naskah: galat L20: ruang disk habis")
    assert outputs(small) == {}


def test_a_build_folder_that_cannot_be_is_said(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (small / "build").write_text("")
    monkeypatch.chdir(small)

    assert cli.main(["build", "tetangga", "--format", "baris"]) == 3
    assert capsys.readouterr().out.startswith("naskah: galat L22: ")


@pytest.mark.parametrize("which", [["tetangga"], []], ids=["in this process", "in others"])
def test_without_pango_the_word_file_is_built(
    small: Path, tmp_path: Path, which: list[str]
) -> None:
    broken = tmp_path / "broken/weasyprint"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text(
        "print('WeasyPrint could not import some external libraries.')\n"
        "raise OSError('cannot load library libpango-1.0-0')\n"
    )
    path = f"{broken.parent}:{Path(__file__).parents[2]}"

    done = naskah(small, "build", *which, "--pekerja", "2", "--format", "json", PYTHONPATH=path)

    assert done.returncode == 3, done.stdout + done.stderr
    (found,) = json.loads(done.stdout)["temuan"]
    assert found["kode"] == "L10"
    assert "sudo apt-get install -y libpango-1.0-0" in found["petunjuk"]
    made = [name.rpartition("/")[2] for name in outputs(small)]
    assert made == (["surat.docx"] if which else ["surat.docx", "nota.docx"])


def test_the_pdf_follows_when_pango_is_there(small: Path) -> None:
    """A document built without its PDF is not taken for unchanged."""
    generator.build(small, [SURAT])
    name = f"build/{SURAT.stem}.pdf"
    (small / name).unlink()

    (result,) = generator.build(small, [SURAT]).results

    assert result.state is State.BUILT
    assert name in outputs(small)


def test_a_fault_of_the_program_fails_its_document_only(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(world: World, ref: DocumentRef, *rest: Any) -> Product:
        if ref == SURAT:
            raise KeyError("uji")
        return produce(world, ref, *rest)

    monkeypatch.setattr("generator.builder.task.produce", faulty)
    monkeypatch.delenv("NASKAH_DEBUG", raising=False)

    report = generator.build(small, workers=1)

    states = {result.ref: result.state for result in report.results}
    assert states == {SURAT: State.FAILED, NOTA: State.BUILT}
    (found,) = report.findings
    assert found.code == "L99"
    assert SURAT.path in found.message
    assert report.exit_code == 3


def test_html_is_written_where_asked_for(small: Path) -> None:
    generator.build(small, [SURAT], Wish(html=True))

    html = (small / "build/tetangga/dinas/2023/surat.html").read_text()
    assert "Dinas Tetangga" in html


def test_a_draft_says_so_on_its_pages(small: Path, built: Path) -> None:
    generator.build(small, [SURAT], Wish(draft=True))

    name = "build/tetangga/dinas/2023/surat"
    assert outputs(small)[f"{name}.pdf"] != outputs(built)[f"{name}.pdf"]
    assert outputs(small)[f"{name}.docx"] != outputs(built)[f"{name}.docx"]


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_machines_get_nothing_but_data(
    small: Path, form: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(small, SURAT)
    monkeypatch.chdir(small)

    assert cli.main(["check", "--format", form]) == 1
    assert "B202" in json.dumps(json.loads(capsys.readouterr().out))


def test_check_writes_nothing_but_what_it_remembers(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small / "content/uji")

    assert cli.main(["check"]) == 0
    assert capsys.readouterr().out == "tidak ada galat\n"
    assert {path.name for path in (small / "build").iterdir()} == {".cache"}


def test_an_unknown_document_is_wrong_usage(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small)

    assert cli.main(["build", "uji/dinas", "--dokumen", "noto"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "tidak ada dokumen untuk dokumen `noto`" in shown.err
    assert "maksud Anda `nota`?" in shown.err
