"""What stays together: swept over the heights at which a page may end."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import pdfplumber
import pytest

from generator.document.tree import Block, Blocks, Landscape
from generator.writers.pdf.proof import Sheet, lonely
from tests.writers import contoh
from tests.writers.pdf.conftest import Printed, printed

FILL = contoh.p("Satu baris.")


def _swept(*last: Block) -> Iterator[tuple[Sheet, ...]]:
    """The blocks after more and more lines, near and over the foot of a page."""
    for lines in range(27, 40):
        yield printed(contoh.document(*[FILL] * lines, *last)).sheets[1:]


def _lines(sheet: Sheet) -> list[str]:
    skip = {sheet.label, contoh.META.footer, ""}
    return [line for raw in sheet.text.split("\n") if (line := raw.strip()) not in skip]


def test_a_heading_never_ends_a_page() -> None:
    heading = contoh.heading(2, "1.1", "Latar Belakang", "sec-a", 1, 1)
    broken = 0
    for sheets in _swept(heading, contoh.p(contoh.SENTENCES)):
        broken += len(sheets) > 1
        assert [lonely(sheet, ["1.1 Latar Belakang"]) for sheet in sheets] == [None] * len(sheets)
    assert broken > 3


def test_paragraphs_leave_no_line_alone() -> None:
    seen = set()
    for sheets in _swept(contoh.p(contoh.SENTENCES)):
        counts = [sum(line != "Satu baris." for line in _lines(sheet)) for sheet in sheets]
        seen.update(counts)
    assert 1 not in seen
    assert {2, 3} & seen


def test_a_caption_keeps_its_head_and_two_rows_and_a_total_the_row_before_it() -> None:
    for sheets in _swept(contoh.SMALL):
        (first,) = (sheet for sheet in sheets if "Tabel 2.1" in sheet.text)
        assert "Pagu (Rp)" in first.text
        assert "3.186.620.410" in first.text
        assert "85.656.690" in first.text
        (last,) = (sheet for sheet in sheets if "Jumlah" in sheet.text)
        assert "Wirausaha" in last.text
        assert "Sumber: Laporan" in last.text


def test_the_last_row_is_not_alone_on_a_page() -> None:
    table = replace(contoh.SMALL, body=contoh.SMALL.body * 2, foot=())
    for sheets in _swept(table):
        page = [sheet for sheet in sheets if "Wirausaha" in sheet.text][-1]
        assert "85.656.690" in page.text


def test_a_figure_keeps_its_caption() -> None:
    figures = [block for block in contoh.BODY if type(block).__name__ == "Figure"]
    for sheets in _swept(*figures[:1]):
        (page,) = (sheet for sheet in sheets if "Gambar 2.1" in sheet.text)
        assert "Sumber: Data dinas" in page.text


def test_a_signature_is_whole_and_never_alone() -> None:
    signatures = contoh.FRONT[3]
    moved = 0
    for sheets in _swept(contoh.p(contoh.SENTENCES), signatures):
        (page,) = (sheet for sheet in sheets if "Padang Tujuh" in sheet.text)
        assert "19700101 199501 1 001" in page.text
        assert _lines(page)[0] != "Padang Tujuh, 3 Agustus 2022"
        moved += page is not sheets[0]
    assert moved > 3


# --- long tables -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def long() -> Printed:
    blocks: Blocks = (contoh.heading(2, "3.1", "Program", "sec-b", 3, 1), Landscape((contoh.LONG,)))
    return printed(contoh.document(*blocks))


def test_heads_and_number_row_repeat_on_every_page(long: Printed) -> None:
    pages = [sheet for sheet in long.sheets if sheet.landscape]

    assert len(pages) > 4
    for page in pages:
        assert "Prakiraan Maju Rencana Tahun" in page.text
        assert "11 = (7×1,1)" in page.text


def test_rows_of_a_short_merge_share_a_page(long: Printed) -> None:
    found = 0
    for page in long.sheets:
        for number in range(1, contoh.ROWS + 1):
            if f"dibina {number}\n" in page.text:
                found += 1
                assert f"dilatih {number}\n" in page.text
    assert found == contoh.ROWS


def test_amounts_and_codes_are_never_broken(long: Printed) -> None:
    words = [word for sheet in long.sheets for word in sheet.text.split()]

    assert words.count("85.656.690") == contoh.ROWS
    assert words.count("94.436.501") == contoh.ROWS
    assert words.count("2.17.02.2.01.05") == 1


def test_an_open_merge_is_closed_at_the_end_of_each_page(long: Printed) -> None:
    with pdfplumber.open(io.BytesIO(long.data)) as file:
        pages = [page for page in file.pages if page.width > page.height]
        for page in pages[:-1]:  # the last one ends with the total
            foot = float(page.height) - contoh.PAPER.bottom * 72 / 25.4
            last = max(word["bottom"] for word in page.extract_words() if word["bottom"] < foot)
            edges = [edge for edge in page.edges if edge["orientation"] == "h"]
            width = contoh.PAPER.text_width(landscape=True) * 72 / 25.4
            closing = [
                edge["top"]
                for edge in edges
                if edge["x1"] - edge["x0"] > width - 2 and edge["top"] > last
            ]
            assert closing
            assert min(closing) - last < 10


def test_a_row_taller_than_a_page_may_break_without_loss() -> None:
    result = printed(contoh.document(contoh.SPLIT))
    text = " ".join(" ".join(sheet.text.split()) for sheet in result.sheets)

    assert len(result.sheets) > 2
    assert text.count("sangat panjang.") == 120
