"""The LKjIP of Bali: every figure of the print in the Word file, and that the PDF says the same."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

import generator
from generator.content.paths import DocumentRef
from tests.projects import Built, build, copy_whole
from tests.reading import Reading, read_docx, read_pdf, squeeze
from tests.sample.conftest import Once
from tests.sample.figures import Figures, figures
from tests.sample.word import WordTable, tables

STEM = "bali/diskopukm/2024/lkjip"
Path = tuple[str, ...]

TARGETS, REACHED = "Target", "Realisasi"
OF_A_YEAR = {"target": TARGETS, "realisasi": REACHED, "capaian": "Capaian"}
INDICATOR = ("Indikator Kinerja",)
TABLES: dict[str, tuple[str, Path, dict[str, Path]]] = {
    "pegawai": ("Tabel 1.1", ("Golongan",), {"jumlah": ("Jumlah",)}),
    "sarana": ("Tabel 1.2", ("Jenis",), {"jumlah": ("Total", "Jumlah")}),
    "tujuan-sasaran": (
        "Tabel 2.1",
        INDICATOR,
        {str(year): ("Target Kinerja", str(year)) for year in range(2020, 2025)},
    ),
    "perencanaan-kinerja": ("Tabel 2.2", INDICATOR, {"target": (TARGETS,)}),
    "belanja": (
        "Tabel 2.3",
        ("Uraian",),
        {"sebelum": ("Sebelum",), "sesudah": ("Sesudah",), "selisih": ("Bertambah",)},
    ),
    "perjanjian-kinerja": ("Tabel 2.4", INDICATOR, {"target": (TARGETS,)}),
    "capaian": (
        "Tabel 3.2",
        INDICATOR,
        {
            f"{name} {year}": (f"Tahun {year}", head)
            for name, head in OF_A_YEAR.items()
            for year in (2023, 2024)
        },
    ),
    "lima-tahun": (
        "Tabel 3.3",
        INDICATOR,
        {
            f"{head.lower()} {year}": (head, str(year))
            for head in (TARGETS, REACHED)
            for year in range(2020, 2025)
        },
    ),
    "jangka-menengah": (
        "Tabel 3.4",
        INDICATOR,
        {
            "realisasi 2024": ("Realisasi 2024",),
            "target 2026": ("Target Akhir 2026",),
            "capaian": ("Capaian",),
        },
    ),
    "sebab-solusi": ("Tabel 3.5", INDICATOR, {n: (h,) for n, h in OF_A_YEAR.items()}),
    "efisiensi": (
        "Tabel 3.6",
        ("Sasaran",),
        {
            **{name: ("Kinerja", head) for name, head in OF_A_YEAR.items()},
            "anggaran": ("Anggaran", "Anggaran"),
            "realisasi anggaran": ("Anggaran", REACHED),
            "serapan": ("Anggaran", "Serapan"),
            "efisiensi": ("Tingkat Efisiensi",),
        },
    ),
    "realisasi-anggaran": (
        "Tabel 3.8",
        ("Program",),
        {"target": (TARGETS,), "realisasi": (REACHED,), "capaian": ("Capaian",)},
    ),
    "program-penunjang": ("Tabel 3.7", ("Program",), {"capaian": ("Capaian", "7")}),
    "target-iku": (
        "Tabel L3.2",
        ("Uraian Indikator",),
        {str(year): ("Target Kinerja", str(year)) for year in (2024, 2025, 2026)},
    ),
}
"""Of each section of the figures: its table, the heads over its keys and over its figures."""

WHOLE = frozenset(TABLES) - {"pegawai"}
"""Those whose every row has figures in the file; headings of parts have none."""


@pytest.fixture(scope="session")
def built(once: Once) -> Built:
    """The document as the command line builds it."""
    return once("lkjip", lambda folder: build(copy_whole(folder), STEM))


@pytest.fixture(scope="session")
def word(built: Built) -> dict[str, WordTable]:
    """Its captioned tables by their numbers."""
    return {table.name: table for table in tables(built.docx.read_bytes())}


@pytest.fixture(scope="session")
def said(built: Built) -> Reading:
    """What the Word file says."""
    return read_docx(built.docx.read_bytes())


def wanted(section: str) -> list[Figures]:
    """The figures of a section."""
    return list(figures(section, "lkjip"))


@pytest.mark.parametrize("section", TABLES)
def test_every_row_of_the_print_stands_in_its_table(
    word: dict[str, WordTable], section: str
) -> None:
    number, key, heads = TABLES[section]
    table = word[number]
    columns = {name: table.column(*head) for name, head in heads.items()}
    names = table.column(*key)
    found = [
        (row[names] or row[0], *(row[columns[name]] for name in heads))
        for row in table.body
        if section in WHOLE or row[columns["jumlah"]]
    ]

    assert sorted(found) == sorted(
        (figure.key, *(figure.cells[name] for name in heads)) for figure in wanted(section)
    )


def test_the_scale_leaves_no_hole(word: dict[str, WordTable]) -> None:
    ranges = [row[-1] for row in word["Tabel 3.1"].body]

    assert len(ranges) == 5
    for above, below in pairwise(ranges):
        assert re.findall(r"[\d,]+%", above)[0] == re.findall(r"[\d,]+%", below)[-1]


def test_measurement_counts_every_programme_once(word: dict[str, WordTable]) -> None:
    *rows, total = word["Tabel L2.1"].body
    programmes = [row[5] for row in rows]

    assert len(programmes) == len(set(programmes)) == 7
    [budget] = [figure for figure in wanted("realisasi-anggaran") if figure.key == "JUMLAH"]
    assert total[6:8] == budget.said[:2]


def test_figures_within_the_text(said: Reading) -> None:
    text = "".join(item.text for item in said.items if item.kind == "text")

    for figure in wanted("narasi"):
        [number] = figure.said
        counted = figure.key.startswith("jumlah")
        assert squeeze(f"{number} (" if counted else number) in text, figure


def beyond(longer: str, shorter: str) -> list[str]:
    """What a text says between the pieces of a shorter one, which must stand there in order."""
    found = []
    while longer != shorter:
        pairs = enumerate(zip(longer, shorter, strict=False))
        same = next((i for i, (a, b) in pairs if a != b), min(len(longer), len(shorter)))
        longer, shorter = longer[same:], shorter[same:]
        end = longer.find(shorter[:60]) if shorter else len(longer)
        assert end > 0, f"{shorter[:60]} is missing before {longer[:60]}"
        found.append(longer[:end])
        longer = longer[end:]
    return found


def test_the_pdf_says_the_same_and_draws_the_figures(built: Built, said: Reading) -> None:
    ref = DocumentRef("bali", "diskopukm", 2024, "lkjip")
    paper = generator.draw(built.root, ref).meta.paper
    captions = [item for item in said.of() if re.match(r"Gambar\d+\.\d+", item.text)]

    drawn = beyond(read_pdf(built.pdf.read_bytes(), paper, said.heads), said.flat)

    assert len(drawn) == len(captions) == 5
    words = "".join(drawn)
    for figure in wanted("capaian"):
        assert figure.cells["capaian 2024"] in words
    for name in ("Dukungan pihak lain", "Kepala UPTD Diklat", "terserap 96,00%"):
        assert squeeze(name) in words
