"""Fractions in HTML: parts that wrap, the factor beside them, nothing beyond the cell."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from generator.compose.table.widths import demand
from generator.diagnostics import Findings
from generator.document.quotient import least
from generator.document.tree import Cell, Fraction, Row, Table, Text
from generator.world import DiskWorld
from generator.writers import pdf
from generator.writers.html.inline import inlines
from generator.writers.theme import Theme
from tests.writers import contoh
from tests.writers.contoh import t

ROOT = Path(__file__).parents[3]
LONG = "Jumlah usaha mikro binaan yang menjual melalui ritel modern dan lokapasar"
QUOTIENT = Fraction(t(LONG), t("Jumlah usaha mikro binaan"), "100%")


def test_the_factor_is_part_of_the_fraction_and_escaped() -> None:
    assert inlines((Fraction(t("a"), t("b"), "<2>"),)) == (
        "<span class=pecahan><span class=bagi><span>a</span><span>b</span></span>"
        "<span class=kali>&nbsp;×&nbsp;&lt;2&gt;</span></span>"
    )
    assert "kali" not in inlines((Fraction(t("a"), t("b")),))


def test_a_column_asks_for_the_widest_word_and_the_factor() -> None:
    asked = demand([(Cell((QUOTIENT,)), False)], "Arial", 0.0)

    assert asked.least == pytest.approx(least(QUOTIENT, "Arial", 1.0))
    mixed = demand([(Cell((Text("tidakterputuskansamasekaliolehapapun "), QUOTIENT)), False)],
                   "Arial", 0.0)  # fmt: skip
    assert mixed.least > asked.least


@pytest.mark.parametrize("width", [32.0, 60.0, 140.0])
def test_the_pdf_keeps_it_in_its_cell(width: float) -> None:
    row = Row((Cell((QUOTIENT,)), Cell(t("lajur sebelah"))))
    node = Table("tbl-x", t("Rumus"), (width, 25.0), (), None, (row, row), font_size=9.0)
    data, _ = pdf.write(contoh.document(node), Theme(DiskWorld(ROOT)), Findings())
    with pdfplumber.open(BytesIO(data)) as file:
        words = [word for page in file.pages for word in page.extract_words()]
    beside = min(word["x0"] for word in words if word["text"] == "lajur")

    assert sum(word["text"] == "100%" for word in words) == 2
    for text in (*LONG.split(), "100%"):
        assert all(word["x1"] < beside for word in words if word["text"] == text)
