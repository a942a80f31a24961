"""Formulas: fractions in text and in cells, one line of text elsewhere."""

from __future__ import annotations

from typing import Any

from generator.compose.blocks import Converter
from generator.compose.marks import has_private, plain, take_lines
from generator.compose.sandbox import Budget, Sandbox
from generator.compose.schema import read
from generator.compose.table.build import Room, build
from generator.compose.table.spec import TableSpec
from generator.compose.template import Renderer
from generator.diagnostics import Findings
from generator.document.tree import Align, Fraction, Inlines, Paragraph, Strong, Text
from generator.model.nihil import NIHIL
from generator.model.rumus import Rumus
from generator.world import MemoryWorld

ACTIVE = Rumus("Koperasi *aktif*", "Seluruh koperasi\ue004", "100%")
QUOTIENT = Fraction(
    (Text("Koperasi *aktif*", computed=True),),
    (Text("Seluruh koperasi\ufffd", computed=True),),
    "100%",
)
WORDS: dict[str, Any] = {
    "rows": [{"r": ACTIVE}, {"r": Rumus("a − b", kali="2")}, {"r": NIHIL}],
    "r": ACTIVE,
}


def test_a_formula_in_text_is_a_fraction() -> None:
    findings = Findings()
    renderer = Renderer(Sandbox({}, Budget()), findings)
    text = renderer.render("a.md", "Rasio = **{{ r }}**\n", WORDS)
    assert text is not None
    assert plain(text) == "Rasio = **Koperasi *aktif*/Seluruh koperasi\ufffd × 100%**\n"
    lined = take_lines(text)
    (block,) = Converter(lined.places, {}, findings).run(lined.text)
    assert isinstance(block, Paragraph)
    assert block.content == (Text("Rasio = "), Strong((QUOTIENT,)))
    assert not findings.errors


def test_a_typed_mark_is_refused() -> None:
    assert has_private("a\ue004b")


def cells(cell: str) -> list[tuple[Inlines, Align]]:
    spec = f"""\
kolom:
  - id: a
    judul: Rumus
    format: rumus
baris:
  - untuk: x dari rows
    sel:
      a: {cell}
"""
    findings = Findings()
    found = read(TableSpec, MemoryWorld({"templates/t.yaml": spec}), "templates/t.yaml", findings)
    assert found is not None
    renderer = Renderer(Sandbox({}, Budget()), findings)
    built = build(found, "tbl-t", None, renderer, WORDS, Room(200, 150, "Arial"))
    assert not findings.errors
    return [(row.cells[0].content, row.cells[0].align) for row in built.body]


def test_a_formula_in_a_cell_is_a_fraction() -> None:
    assert cells("x.r") == [
        ((QUOTIENT,), Align.CENTER),
        ((Text("a − b × 2", computed=True),), Align.CENTER),
        ((Text("–", computed=True),), Align.CENTER),
    ]


def test_a_formula_stands_in_mixed_text_too() -> None:
    content, _ = cells('"Rasio = {{ x.r }}"')[0]
    assert content == (Text("Rasio = "), QUOTIENT)
