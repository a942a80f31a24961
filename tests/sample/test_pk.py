"""The PK Perubahan of Badung: every figure of the print, before and after, and what is counted."""

from __future__ import annotations

import re
from itertools import pairwise

import pdfplumber
import pytest

import generator
from generator.content.paths import DocumentRef
from tests.projects import Built, build, copy_whole
from tests.reading import Reading, read_docx, read_pdf, squeeze
from tests.sample.conftest import Once
from tests.sample.figures import Figures, figures
from tests.sample.word import WordTable, tables

STEM = "badung/diskopukmp/2023/pk-perubahan"


@pytest.fixture(scope="session")
def built(once: Once) -> Built:
    """The document as the command line builds it."""
    return once("pk", lambda folder: build(copy_whole(folder), STEM))


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
    return list(figures(section, "pk"))


def test_indicators(word: dict[str, WordTable]) -> None:
    rows = word["Tabel 1"].body

    assert [(row[2], row[3], row[4]) for row in rows] == [
        (figure.key, *figure.said) for figure in wanted("iku")
    ]


def test_changed_sub_kegiatan_with_their_difference(word: dict[str, WordTable]) -> None:
    *rows, _total = word["Tabel 2"].body

    assert [(row[0], *row[2:]) for row in rows] == [
        (figure.key, *figure.said) for figure in wanted("berubah")
    ]


def test_appendix_has_seven_columns_and_every_amount_before_and_after(
    word: dict[str, WordTable],
) -> None:
    table = word["Tabel L1"]
    rows = [row for row in table.body if row[5] or row[6]]

    assert table.head[-1] == tuple("1234567")
    assert [row[5:] for row in rows] == [figure.said for figure in wanted("lampiran")]
    for row, figure in zip(rows, wanted("lampiran"), strict=True):
        assert figure.key.count(".") > 4 or figure.key in (*re.findall(r"[\d.]+", row[4]), "JUMLAH")


def test_every_goal_and_node_has_a_target_and_an_amount(word: dict[str, WordTable]) -> None:
    rows = word["Tabel L2"].body
    pairs = [(a[1], a[3], b[3]) for a, b in pairwise(rows) if a[2] == "Target"]
    goals = {figure.key: figure.said for figure in wanted("tujuan sasaran")}

    assert {name: pair for name, *pair in pairs if name in goals} == {
        name: list(said) for name, said in goals.items()
    }
    assert [tuple(pair) for name, *pair in pairs if name not in goals] == [
        figure.said for figure in wanted("tujuan")
    ]


@pytest.mark.parametrize("section", ["sasaran", "program"])
def test_statement(said: Reading, section: str) -> None:
    """Its tables have no caption: a row's figures stand in cells side by side."""
    cells = "|".join(item.text for item in said.items if item.kind == "cell")

    for figure in wanted(section):
        assert squeeze(figure.key) in cells
        assert "|".join(map(squeeze, figure.said)) in cells, figure


def test_sums_of_the_last_chapter(said: Reading) -> None:
    text = "".join(item.text for item in said.items if item.kind == "text")

    for figure in wanted("narasi"):
        [number] = figure.said
        counted = f"{number}(" if figure.key.startswith("jumlah") else number
        assert counted in text, figure


def test_the_pdf_says_the_same(built: Built, said: Reading) -> None:
    ref = DocumentRef("badung", "diskopukmp", 2023, "pk-perubahan")
    paper = generator.draw(built.root, ref).meta.paper

    assert read_pdf(built.pdf.read_bytes(), paper, said.heads) == said.flat


def test_letterhead_statement_and_both_signatures_stand_on_one_page(built: Built) -> None:
    with pdfplumber.open(built.pdf) as document:
        page = squeeze(document.pages[2].extract_text())

    for words in (
        "PEMERINTAH KABUPATEN BADUNG",
        "Pihak Kedua,",
        "Pihak Pertama,",
        "NIP",
        "sanksi.",
    ):
        assert squeeze(words) in page
