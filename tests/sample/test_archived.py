"""Real documents in the archive: PDF/A-3u with sources and fields, and proof that they are so.

Two of them anywhere; where every validator must be there, as on the build machine, all.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

import generator
from generator.archive.room import Room
from generator.archive.sources import sources
from generator.content.paths import DocumentRef
from tests.conftest import REQUIRED
from tests.projects import ROOT, Built, copy_whole, naskah
from tests.sample.conftest import Once

FEW = ["badung/diskopukmp/2023/pk-perubahan", "bali/diskopukm/2024/lkjip"]
ALL = bool(os.environ.get(REQUIRED))


def archived(folder: Path) -> Built:
    """Archive the documents, all with one command, and the few each with its own."""
    root = copy_whole(folder)
    for which in [()] if ALL else map(selected, FEW):
        done = naskah(root, "archive", *which, "--kolom-ttd", "--format", "baris")
        assert done.returncode == 0, done.stdout + done.stderr
    return Built(root, "", "")


def selected(stem: str) -> tuple[str, ...]:
    """What a command line says to mean one document."""
    daerah, dinas, tahun, nama = stem.split("/")
    return (f"{daerah}/{dinas}", "--tahun", tahun, "--dokumen", nama)


@pytest.fixture
def archive(once: Once) -> Path:
    """The archive of real documents."""
    return once("arsip", archived).root / "arsip"


@pytest.fixture
def filed(archive: Path, request: pytest.FixtureRequest) -> Path:
    """The PDF of the only revision of a real document."""
    stem: str = request.param
    return archive / f"{stem}/r01/{stem.rpartition('/')[2]}.pdf"


def test_they_are_pdf_a_3u(archive: Path, verapdf: Callable[..., None]) -> None:
    filed = sorted(archive.glob("*/*/*/*/r01/*.pdf"))

    assert len(filed) == (len(generator.documents(ROOT)) if ALL else len(FEW))
    verapdf(*filed)


@pytest.mark.parametrize("filed", FEW, indirect=True)
def test_what_it_says_and_carries(filed: Path) -> None:
    taken = sources(filed.read_bytes(), filed.name)
    with pikepdf.open(filed) as file:
        associated = [str(item.UF) for item in file.Root.AF]
        kinds = {str(item.AFRelationship) for item in file.Root.AF}
        fonts = [
            item
            for item in file.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        ]
        with file.open_metadata() as metadata:
            assert metadata.pdfa_status == "3U"
            assert metadata["dc:title"] == taken.origin.dokumen.judul
        assert str(file.Root.Lang) == "id-ID"
        assert str(file.Root.OutputIntents[0].S) == "/GTS_PDFA1"
        assert next(iter(file.Root.PageLabels.Nums)) == 0

    assert associated == sorted([*taken.files, "manifest.json"])
    assert kinds == {"/Source"}
    assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)


@pytest.mark.parametrize("filed", FEW[:1], indirect=True)
def test_every_signature_has_its_field(filed: Path) -> None:
    """Twice the official alone, twice both parties of the statement."""
    with pikepdf.open(filed) as file:
        fields = [(str(field["/T"]), str(field["/TU"])) for field in file.Root.AcroForm.Fields]

    head = "Tanda tangan Kepala Dinas Koperasi, Usaha Kecil Menengah dan Perdagangan Kabupaten"
    assert [name for name, _ in fields] == [f"ttd-{number}" for number in range(1, 7)]
    assert [who for _, who in fields if not who.startswith(head)] == [
        "Tanda tangan Bupati Badung, Nama Bupati"
    ] * 2


@pytest.mark.parametrize("filed", FEW[:1], indirect=True)
def test_it_builds_again_to_the_byte(filed: Path) -> None:
    root = filed.parents[6]
    room = Room(root, root / "arsip")
    ref = DocumentRef("badung", "diskopukmp", 2023, "pk-perubahan")

    (verdict,) = generator.verify(room, room.home(ref), again=True)
    assert verdict.findings == ()
    assert verdict.remarks == ("dibangun ulang dari sumbernya: sama byte demi byte",)
