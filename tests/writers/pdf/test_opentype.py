"""Embedded fonts with PostScript outlines, as an archive's validator reads them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from generator.document import fonts
from generator.writers.pdf.opentype import empty_encoding
from tests.writers.pdf.conftest import Printed


def test_outlines_stay_and_the_encoding_is_empty() -> None:
    font = fonts.find("Bookman Old Style", bold=False, italic=False).read_bytes()
    before, after = TTFont(io.BytesIO(font)), TTFont(io.BytesIO(empty_encoding(font)))

    assert set(after["CFF "].cff.topDictIndex[0].Encoding) == {".notdef"}
    assert after.getGlyphOrder() == before.getGlyphOrder()
    for name in ("R", "a", "seven"):
        drawn = []
        for opened in (before, after):
            pen = RecordingPen()
            opened.getGlyphSet()[name].draw(pen)
            drawn.append(pen.value)
        assert drawn[0] == drawn[1]


def test_every_postscript_font_of_a_pdf_is_so(whole: Printed) -> None:
    with pikepdf.open(io.BytesIO(whole.data)) as file:
        programs = [
            item.read_bytes()
            for item in file.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/OpenType"
        ]

    assert len(programs) == 3
    for program in programs:
        (top,) = TTFont(io.BytesIO(program))["CFF "].cff.topDictIndex
        assert set(top.Encoding) == {".notdef"}


def test_the_document_with_every_node_is_valid(
    whole: Printed, verapdf: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "contoh.pdf"
    path.write_bytes(whole.data)

    verapdf(path)
