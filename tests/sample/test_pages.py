"""The pages of the sample's PDF, as a printer and an archive look at them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from generator.document.tree import Table
from generator.document.walk import blocks
from generator.ordinals import roman
from generator.writers.pdf.proof import Sheet, lonely, outside
from tests.reading import squeeze
from tests.sample.conftest import Sample
from tests.sample.word import WordTable


@pytest.fixture(scope="module")
def pdf(sample: Sample) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(sample.pdf.read_bytes())) as file:
        yield file


def said(sheet: Sheet) -> str:
    return squeeze(sheet.text.replace("\x02", "-"))


def titles(sample: Sample) -> list[str]:
    """Headings and captions as they stand on the page."""
    with_words = [sheet.text for sheet in sample.sheets]
    wanted = {item.text for item in sample.word.of(frozenset({"heading", "caption"}))}
    found = []
    for text in with_words:
        lines = [line.strip() for line in text.split("\n")]
        for start in range(len(lines)):
            for end in range(start + 1, min(start + 5, len(lines) + 1)):
                joined = " ".join(lines[start:end])
                if squeeze(joined) in wanted:
                    found.append(joined)
    return found


# --- what stays together -------------------------------------------------------------------------


def test_nothing_stands_outside_the_margins(sample: Sample) -> None:
    meta = sample.document.meta

    beyond = {
        sheet.label: [run.text for run in outside(sheet, meta.paper, (meta.footer, meta.header))]
        for sheet in sample.sheets[1:]
    }

    assert {page: runs for page, runs in beyond.items() if runs} == {}


def test_no_heading_and_no_caption_ends_a_page(sample: Sample) -> None:
    every = titles(sample)
    footer = sample.document.meta.footer

    assert len(set(map(squeeze, every))) >= 27
    assert [lonely(sheet, every, (footer,)) for sheet in sample.sheets] == [None] * len(
        sample.sheets
    )


@dataclass(frozen=True)
class Place:
    """Where a table stands: its pages and what they say, from its caption on."""

    table: WordTable
    head: str
    """How its head begins."""
    texts: tuple[str, ...]

    @property
    def last_row(self) -> str:
        return "".join(squeeze(cell) for cell in self.table.body[-1])


@pytest.fixture(scope="module")
def places(sample: Sample) -> list[Place]:
    texts = [said(sheet) for sheet in sample.sheets if sheet.label.isdigit()]
    found = []
    for table, head in zip(sample.tables.values(), sample.word.heads, strict=True):
        caption = squeeze(table.caption)
        [first] = [i for i, text in enumerate(texts) if caption in text]
        begin, last = head[:100], first
        while last + 1 < len(texts) and texts[last + 1].startswith(begin):
            last += 1
        behind = texts[first].partition(caption)[2]
        found.append(Place(table, begin, (behind, *texts[first + 1 : last + 1])))
    return found


def test_captions_stand_on_the_page_of_their_head_and_first_rows(places: list[Place]) -> None:
    for place in places:
        first = place.texts[0]
        rows = ["".join(squeeze(cell) for cell in row)[:30] for row in place.table.body[:2]]
        assert first.startswith(place.head), place.table.name
        assert all(row in first for row in rows), place.table.name


def test_heads_repeat_on_every_page_of_a_table(sample: Sample, places: list[Place]) -> None:
    """From the page of its caption to that of its last row each page begins with the head."""
    pages = {place.table.name: len(place.texts) for place in places}

    for place in places:
        assert place.last_row in place.texts[-1], place.table.name
    assert max(pages.values()) > 10
    assert sum(count > 1 for count in pages.values()) >= 5
    wide = ("T-C.29", "T-C.30", "T-C.31", "T-C.33", "Tabel 4.1")
    assert sum(sheet.landscape for sheet in sample.sheets) == sum(pages[name] for name in wide)


def test_no_amount_is_broken_over_two_lines(sample: Sample) -> None:
    """A line never ends within an amount, and the next never begins with the rest of one."""
    for sheet in sample.sheets:
        lines = [line.strip() for line in sheet.text.split("\n")]
        for above, below in pairwise(lines):
            assert not re.search(r"\d[.,]$", above) or not re.match(r"\d{3}\b", below), (
                sheet.label,
                above,
                below,
            )
            assert not re.fullmatch(r"(?:.*\s)?Rp", above), (sheet.label, above)
            assert not re.match(r"[.,]\d", below), (sheet.label, below)
            assert not re.match(r"%", below) or not re.search(r"\d$", above), (sheet.label, above)


def test_cells_that_must_not_break_stand_whole_in_one_line(sample: Sample) -> None:
    """Every amount, percentage and code of a table is a word of a line of the PDF."""
    printed: set[str] = set()
    for sheet in sample.sheets:
        for run in sheet.runs:
            printed.update(run.text.split())

    whole = {
        cell
        for table in sample.tables.values()
        for row in table.body
        for cell in row
        if re.fullmatch(r"-?[\d.,]+%?", cell)
    }

    assert len(whole) > 400
    assert whole - printed == set()


def test_amounts_of_a_column_share_their_right_edge(sample: Sample) -> None:
    for sheet in (sheet for sheet in sample.sheets if sheet.landscape):
        edges = [run.right for run in sheet.runs if re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", run.text)]
        columns: list[list[float]] = []
        for edge in sorted(edges):
            if columns and edge - columns[-1][-1] < 3:
                columns[-1].append(edge)
            else:
                columns.append([edge])
        assert all(column[-1] - column[0] < 0.8 for column in columns), sheet.label


def test_tables_fit_their_pages_without_splitting_rows(sample: Sample) -> None:
    tables = [block for block in blocks(sample.document.body) if isinstance(block, Table)]

    assert not any(row.splittable for table in tables for row in table.body)


# --- pages ---------------------------------------------------------------------------------------


def test_cover_roman_and_arabic_pages(sample: Sample) -> None:
    labels = [sheet.label for sheet in sample.sheets]
    front = labels.index("1") - 1
    body = len(labels) - front - 1

    assert front >= 3
    assert labels == [
        "Sampul",
        *(roman(number).lower() for number in range(1, front + 1)),
        *(str(number) for number in range(1, body + 1)),
    ]
    for sheet in sample.sheets[1:]:
        assert sheet.label in [run.text for run in sheet.runs if run.top > sheet.height - 25]


def test_every_sheet_is_f4(sample: Sample) -> None:
    for sheet in sample.sheets:
        assert sorted((sheet.width, sheet.height)) == pytest.approx([215, 330], abs=0.1)


def test_bookmarks_are_the_headings(sample: Sample, pdf: pikepdf.Pdf) -> None:
    def walk(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
        for item in items:
            yield squeeze(item.title)
            yield from walk(item.children)

    with pdf.open_outline() as outline:
        titles = list(walk(list(outline.root)))

    assert titles == [item.text for item in sample.word.of(frozenset({"heading"}))]


def test_every_entry_and_reference_is_a_link_to_something(pdf: pikepdf.Pdf) -> None:
    names = pdf.Root.Names.Dests
    known = {str(name) for name in pikepdf.NameTree(names)}
    links = [
        str(note.Dest)
        for page in pdf.pages
        for note in page.get("/Annots", [])
        if note.get("/Subtype") == "/Link"
    ]

    assert len(links) > 60
    assert set(links) <= known


# --- archive -----------------------------------------------------------------------------------


def test_it_says_what_it_is(sample: Sample, pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == "3U"
        assert metadata["dc:title"] == sample.document.meta.title
        assert metadata["xmp:CreateDate"].startswith("2022-08-03")
    assert str(pdf.Root.Lang) == "id-ID"
    assert "Renja" in sample.document.meta.title
    assert "/OutputIntents" in pdf.Root
    assert "/Encrypt" not in pdf.trailer


def test_fonts_are_embedded(pdf: pikepdf.Pdf) -> None:
    fonts = [
        item
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
    ]

    assert len(fonts) >= 4
    assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)


def test_it_is_valid_pdf_a_3u(sample: Sample, verapdf: Callable[[Path], None]) -> None:
    verapdf(sample.pdf)
