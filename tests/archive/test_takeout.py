"""Sources taken out: whole, nowhere but in the folder, over nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

import generator
from generator.archive.manifest import MANIFEST, Origin
from generator.archive.room import Room
from generator.archive.sources import Sources, enclosures, sources
from generator.archive.takeout import take_out
from generator.diagnostics import ContentError, Findings, UsageError
from generator.world import DiskWorld
from generator.writers import html, pdf
from generator.writers.pdf.enclosure import Enclosure
from generator.writers.theme import Theme
from tests.archive.conftest import NOTA
from tests.writers import contoh

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(filed: Room) -> Path:
    return filed.revision(NOTA, 1).folder / "nota.pdf"


def test_the_folder_builds_the_same_document(filed: Room, path: Path, tmp_path: Path) -> None:
    taken = take_out(filed, path, tmp_path / "baru/di sini")

    manifest, _ = filed.manifest(filed.revision(NOTA, 1))
    assert taken == tuple(manifest.masukan)
    root = tmp_path / "baru/di sini"
    assert generator.documents(root) == (NOTA,)
    again = Room(root, root / "arsip")
    generator.preserve(again, workers=1)
    old, new = filed.revision(NOTA, 1), again.revision(NOTA, 1)
    assert {one.name: one.read_bytes() for one in new.folder.iterdir()} == {
        one.name: one.read_bytes() for one in old.folder.iterdir()
    }


def test_nothing_is_overwritten_and_nothing_half_written(
    filed: Room, path: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "templates/nota/profil.yaml"
    mine.parent.mkdir(parents=True)
    mine.write_text("punya saya")
    with pytest.raises(UsageError) as caught:
        take_out(filed, path, tmp_path)

    (found,) = caught.value.diagnostics
    assert found.code == "R22"
    assert found.message == f"{mine} sudah ada, dan tidak ditimpa"
    assert mine.read_text() == "punya saya"
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [mine]


def test_other_files_in_the_folder_may_stay(filed: Room, path: Path, tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("punya saya")
    take_out(filed, path, tmp_path)

    assert (tmp_path / "catatan.txt").read_text() == "punya saya"
    assert (tmp_path / NOTA.path).exists()


@pytest.mark.parametrize("link", ["content", "content/uji"])
def test_a_link_leads_nowhere(filed: Room, path: Path, tmp_path: Path, link: str) -> None:
    elsewhere, folder = tmp_path / "lain", tmp_path / "folder"
    elsewhere.mkdir()
    (folder / link).parent.mkdir(parents=True)
    (folder / link).symlink_to(elsewhere)
    with pytest.raises(UsageError, match="terletak di luar folder itu karena sebuah tautan"):
        take_out(filed, path, folder)

    assert not list(elsewhere.iterdir())


def test_a_dangling_link_is_not_written_through(filed: Room, path: Path, tmp_path: Path) -> None:
    target = tmp_path / "folder/content/uji/daerah.yaml"
    target.parent.mkdir(parents=True)
    target.symlink_to(tmp_path / "rahasia.yaml")
    with pytest.raises(UsageError, match="sudah ada"):
        take_out(filed, path, tmp_path / "folder")

    assert not (tmp_path / "rahasia.yaml").exists()


def test_a_file_that_is_not_there(filed: Room, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"tiada\.pdf tidak ada atau bukan berkas"):
        take_out(filed, tmp_path / "tiada.pdf", tmp_path / "folder")


# --- names and records that were made by somebody else -----------------------------------------


def carrying(*files: Enclosure) -> bytes:
    findings = Findings()
    text = html.render(contoh.document(contoh.p("satu")), Theme(DiskWorld(ROOT)))
    return pdf.layout(text, findings).write(files)


def forged(path: Path, name: str, data: bytes) -> bytes:
    """A PDF whose record and files name another path."""
    real = sources(path.read_bytes(), "nota.pdf")
    old = NOTA.path
    record = real.record.decode().replace(f'"{old}"', f'"{name}"').encode()
    files = {key: value for key, value in real.files.items() if key != old}
    made = Sources(record, real.origin, {**files, name: data})
    return carrying(*enclosures(made))


@pytest.mark.parametrize(
    "name",
    [
        "../jahat.yaml",
        "content/../../jahat.yaml",
        "/etc/jahat.yaml",
        "content/./jahat.yaml",
        "generator/cli.py",
        "C:/jahat.yaml",
        "content/uji\\\\jahat.yaml",
    ],
)
def test_a_name_cannot_lead_out(filed: Room, path: Path, tmp_path: Path, name: str) -> None:
    old = sources(path.read_bytes(), "nota.pdf").files[NOTA.path]
    file = tmp_path / "palsu.pdf"
    file.write_bytes(forged(path, name, old))
    with pytest.raises(ContentError) as caught:
        take_out(filed, file, tmp_path / "folder")

    (found,) = caught.value.diagnostics
    assert found.code == "R06"
    assert "masukan" in found.message
    assert not (tmp_path / "folder").exists()


def test_what_the_record_does_not_name_is_left_in(filed: Room, path: Path, tmp_path: Path) -> None:
    real = sources(path.read_bytes(), "nota.pdf")
    extra = Enclosure("../jahat.yaml", b"x", "text/plain", "Source", contoh.META.date)
    file = tmp_path / "tambah.pdf"
    file.write_bytes(carrying(*enclosures(real), extra))
    take_out(filed, file, tmp_path / "folder")

    assert not (tmp_path / "jahat.yaml").exists()
    taken = [one for one in (tmp_path / "folder").rglob("*") if one.is_file()]
    assert len(taken) == len(real.files)


@pytest.mark.parametrize(
    ("lost", "word"),
    [(True, "tidak ada di dalam PDF ini"), (False, "di dalam PDF ini berubah")],
)
def test_sources_that_are_not_those_recorded(path: Path, lost: bool, word: str) -> None:
    real = sources(path.read_bytes(), "nota.pdf")
    files = {name: data for name, data in real.files.items() if name != NOTA.path}
    if not lost:
        files[NOTA.path] = b"jenis: nota\n"
    with pytest.raises(ContentError) as caught:
        sources(carrying(*enclosures(Sources(real.record, real.origin, files))), "x.pdf")

    (found,) = caught.value.diagnostics
    assert (found.code, str(found.span)) == ("R12", "x.pdf:1:1")
    assert found.message == f"sumber {NOTA.path} {word}"


def test_a_record_inside_that_cannot_be_read(path: Path) -> None:
    real = sources(path.read_bytes(), "nota.pdf")
    broken = Sources(b"{", real.origin, real.files)
    with pytest.raises(ContentError) as caught:
        sources(carrying(*enclosures(broken)), "x.pdf")

    (found,) = caught.value.diagnostics
    assert (found.code, str(found.span)) == ("R06", f"x.pdf#{MANIFEST}:1:2")


def test_a_record_reads_back(path: Path) -> None:
    real = sources(path.read_bytes(), "nota.pdf")

    assert Origin.read(real.record, "manifest.json").written() == real.record
