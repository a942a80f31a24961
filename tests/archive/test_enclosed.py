"""The archived PDF as a PDF/A-3: what it carries, and what it says of itself."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from hashlib import md5
from pathlib import Path

import pikepdf
import pytest

from generator.archive.room import Room
from generator.archive.sources import sources
from generator.builder.drawing import draw
from generator.diagnostics import Findings
from generator.world import DiskWorld
from generator.writers import html, pdf
from generator.writers.pdf.enclosure import Enclosure, enclosed
from generator.writers.theme import Theme
from tests.archive.conftest import NOTA
from tests.writers import contoh

ROOT = Path(__file__).parents[2]
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES = {
    "content/uji/daerah.yaml": "application/yaml",
    "content/uji/dinas/2023/nota/kemajuan.md": "text/markdown",
    "content/uji/lambang.svg": "image/svg+xml",
    "manifest.json": "application/json",
    "templates/_tema/naskah.css": "text/css",
    "templates/_tema/naskah.docx": OFFICE,
    "templates/nota/kemajuan.md.j2": "text/plain",
}


@pytest.fixture(params=[1, 2], ids=["plain", "with fields"])
def path(request: pytest.FixtureRequest, filed: Room) -> Path:
    """The PDF of a revision."""
    return filed.revision(NOTA, request.param).folder / "nota.pdf"


@pytest.fixture
def opened(path: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(path) as file:
        yield file


def test_verapdf_takes_it_for_pdf_a_3u(path: Path, verapdf: Callable[[Path], None]) -> None:
    verapdf(path)


def test_every_source_is_in_it_as_it_was_read(filed: Room, path: Path) -> None:
    taken = enclosed(path.read_bytes())
    manifest, _ = filed.manifest(filed.revision(NOTA, 1))

    assert list(taken) == sorted([*manifest.masukan, "manifest.json"])
    for name in manifest.masukan.keys() - {NOTA.path}:
        assert taken[name] == (filed.root / name).read_bytes()
    assert b"sasaran: 95 %" in taken[NOTA.path]


def test_pikepdf_takes_out_the_same(path: Path, opened: pikepdf.Pdf) -> None:
    there = {name: item.get_file().read_bytes() for name, item in opened.attachments.items()}

    assert there == enclosed(path.read_bytes())


def test_each_is_a_source_once_with_its_type_and_day(opened: pikepdf.Pdf) -> None:
    associated = [str(item.UF) for item in opened.Root.AF]

    assert associated == list(opened.attachments)
    assert len(set(associated)) == len(associated)
    for item in opened.Root.AF:
        stream = item.EF.F
        assert item.AFRelationship == pikepdf.Name.Source
        assert item.Type == pikepdf.Name.Filespec
        assert str(stream.Params.CreationDate) == "D:20230803000000Z"
        assert str(stream.Params.ModDate) == "D:20230803000000Z"
        data = stream.read_bytes()
        assert int(stream.Params.Size) == len(data)
        assert bytes(stream.Params.CheckSum) == md5(data, usedforsecurity=False).digest()
    types = {str(item.UF): str(item.EF.F.Subtype)[1:] for item in opened.Root.AF}
    assert TYPES.items() <= types.items()


def test_what_it_says_of_itself(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata() as metadata:
        assert metadata.pdfa_status == "3U"
        assert metadata["dc:title"] == "Nota Kemajuan pembinaan koperasi Tahun 2023"
        assert metadata["dc:creator"] == ["Dinas Uji Kabupaten Uji"]
        assert metadata["xmp:CreateDate"].startswith("2023-08-03")
        assert metadata["xmp:ModifyDate"].startswith("2023-08-03")
    (intent,) = opened.Root.OutputIntents
    assert intent.S == pikepdf.Name.GTS_PDFA1
    assert intent.DestOutputProfile.N == 3
    assert str(opened.Root.Lang) == "id-ID"
    assert [str(entry) for entry in opened.Root.PageLabels.Nums[1::2]] == [
        str(pikepdf.Dictionary(P=pikepdf.String("Sampul"))),
        str(pikepdf.Dictionary(S=pikepdf.Name.r)),
        str(pikepdf.Dictionary(S=pikepdf.Name.D)),
    ]


def test_every_font_is_embedded_and_nothing_acts(opened: pikepdf.Pdf) -> None:
    kinds = [item for item in opened.objects if isinstance(item, pikepdf.Dictionary)]
    fonts = [item for item in kinds if item.get("/Type") == "/FontDescriptor"]

    assert fonts
    assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)
    assert "/Encrypt" not in opened.trailer
    assert not any({"/JS", "/JavaScript", "/AA", "/Launch"} & set(item.keys()) for item in kinds)


def test_what_is_taken_out_is_a_project_of_its_own(path: Path) -> None:
    taken = sources(path.read_bytes(), "nota.pdf")
    findings = Findings()
    drawn = draw(taken.world(), taken.ref, findings)

    assert taken.ref == NOTA
    assert tuple(findings) == ()
    assert drawn.meta.title == "Nota Kemajuan pembinaan koperasi Tahun 2023"


# --- any files in any PDF ----------------------------------------------------------------------


def carrying(*files: Enclosure) -> bytes:
    document = contoh.document(contoh.p("satu"))
    findings = Findings()
    text = html.render(document, Theme(DiskWorld(ROOT)))
    data = pdf.layout(text, findings).write(files)
    assert not tuple(findings)
    return data


def enclosure(name: str, data: bytes) -> Enclosure:
    return Enclosure(name, data, "text/plain", "Data", contoh.META.date)


def test_names_and_contents_come_back_whatever_they_are(
    tmp_path: Path, verapdf: Callable[[Path], None]
) -> None:
    files = {
        "kosong.txt": b"",
        "é/ü (1)\\.txt": bytes(range(256)),
        "Zebra": b"%%EOF\nendstream\nendobj\n",
        "ängström": b"x" * 100_000,
    }
    data = carrying(*(enclosure(name, content) for name, content in files.items()))
    path = tmp_path / "satu.pdf"
    path.write_bytes(data)

    assert enclosed(data) == files
    assert list(enclosed(data)) == sorted(files, key=str.encode)
    verapdf(path)


def test_the_order_they_are_given_in_is_nothing() -> None:
    one, other = enclosure("a", b"1"), enclosure("b", b"2")

    assert carrying(one, other) == carrying(other, one)


def test_without_any_the_pdf_says_nothing_of_files() -> None:
    with pikepdf.open(io.BytesIO(carrying())) as file:
        assert "/AF" not in file.Root
        assert "/AcroForm" not in file.Root
        assert not file.attachments


def test_a_file_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="lampiran a ada dua kali"):
        enclosed(carrying(enclosure("a", b"1"), enclosure("a", b"2")))
