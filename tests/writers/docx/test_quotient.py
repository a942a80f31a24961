"""Fractions in Word: inside their cells, in the font of their surroundings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pdfplumber

from generator.document.tree import Cell, Fraction, Inlines, Row, RowStyle, Table, Text
from generator.writers.docx.chunk import keep_end
from generator.writers.docx.xml import twips
from tests.reading import read_document, read_docx
from tests.writers import contoh
from tests.writers.contoh import t
from tests.writers.docx.conftest import written

LONG = "Jumlah usaha mikro binaan yang menjual melalui ritel modern dan lokapasar"
QUOTIENT = Fraction(t(LONG), t("Jumlah usaha mikro binaan"), "100%")
ALONE: Inlines = (QUOTIENT,)
MIXED: Inlines = (Text("Rasio = "), QUOTIENT)


def table(content: Inlines, style: RowStyle = RowStyle.PLAIN, key: str = "tbl-x") -> Table:
    row = Row((Cell(content), Cell(t("lajur sebelah"))), style)
    return Table(key, t("Rumus"), (60.0, 40.0), (), None, (row, row), font_size=9.0)


DOCUMENT = contoh.document(
    table(ALONE), contoh.p("antara"), table(MIXED, key="tbl-y"), contoh.p(MIXED)
)


def test_alone_in_a_cell_it_is_text_in_the_style_of_the_cell() -> None:
    made = written(contoh.document(table(ALONE)))
    inner = "//w:tc/w:tbl"

    assert not made.find("//m:oMath")
    assert made.find(f"{inner}[1]//w:t/text()")[:2] == [LONG, "Jumlah usaha mikro binaan"]
    assert set(made.find(f"{inner}//w:pStyle/@w:val")) == set(
        made.find("//w:tc[not(w:tbl)]/w:p[w:r[w:t='lajur sebelah']]/w:pPr/w:pStyle/@w:val")
    )
    assert made.find(f"{inner}/w:tr/w:tc[1]/w:p[1]/w:pPr/w:pBdr/w:bottom")


def test_it_is_no_wider_than_the_inside_of_its_cell() -> None:
    made = written(contoh.document(table(ALONE)))
    [width, _] = map(int, made.find("//w:tc/w:tbl/w:tblPr/w:tblW/@w:w"))

    assert width <= twips(60.0 - 1.8)
    grid = [int(each) for each in made.find("(//w:tc/w:tbl)[1]/w:tblGrid/*/@w:w")]
    assert sum(grid) == width
    assert len(grid) == 2  # the factor has a column of its own


def test_a_bold_row_has_a_bold_fraction() -> None:
    made = written(contoh.document(table(ALONE, RowStyle.BOLD)))

    assert not made.find("//w:tc//w:r[w:t][not(w:rPr/w:b)]")


def test_beside_words_it_is_a_formula_in_lines_in_the_tables_font() -> None:
    made = written(contoh.document(table(MIXED)))
    rows = made.find("(//w:tc//m:f)[1]/m:num/m:m/m:mr")

    assert len(rows) > 1
    assert "".join(made.find("(//w:tc//m:f)[1]/m:num//m:t/text()")) == LONG
    assert set(made.find("//w:tc//m:r//w:rFonts/@w:ascii")) == {contoh.META.typography.table}


def test_both_are_valid_and_read_back_as_the_tree(
    ooxml_validator: Callable[[Path], None], tmp_path: Path
) -> None:
    made = written(DOCUMENT)
    file = tmp_path / "naskah.docx"
    file.write_bytes(made.data)

    ooxml_validator(file)
    assert read_docx(made.data).items == read_document(DOCUMENT, {}).items


def test_libreoffice_keeps_it_in_its_cell(
    soffice: Callable[[Path, Path], Path], tmp_path: Path
) -> None:
    file = tmp_path / "naskah.docx"
    file.write_bytes(written(contoh.document(table(ALONE))).data)
    with pdfplumber.open(soffice(file, tmp_path)) as pdf:
        words = [word for page in pdf.pages for word in page.extract_words()]
    beside = min(word["x0"] for word in words if word["text"] == "lajur")

    assert sum(word["text"] == "100%" for word in words) == 2
    for text in (*LONG.split(), "100%"):
        assert all(word["x1"] < beside for word in words if word["text"] == text)


def test_the_last_row_is_the_outer_tables() -> None:
    made = "<w:tbl>" + "".join(
        f'<w:tr><w:p><w:pStyle w:val="A"/></w:p>'
        f'<w:tbl><w:tr><w:p><w:pStyle w:val="{name}"/></w:p></w:tr></w:tbl></w:tr>'
        for name in "BC"
    )
    kept = keep_end(made + "</w:tbl>")

    assert kept.count("<w:keepNext/>") == 2
    assert '<w:pStyle w:val="B"/><w:keepNext/>' not in kept
