"""What others say of the file: Microsoft's Open XML SDK and LibreOffice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.document.tree import (
    Contents,
    ContentsKind,
    Document,
    Landscape,
    List,
    Marker,
    PageBreak,
    Pairs,
    Scheme,
    Signatures,
    Together,
)
from generator.writers.pdf.proof import read
from tests.reading import squeeze
from tests.writers import contoh
from tests.writers.contoh import META
from tests.writers.docx.conftest import ROOT, written
from tests.writers.docx.test_native import HOSTILE

DOCUMENTS = {
    "whole": contoh.DOCUMENT,
    "draft": replace(contoh.DOCUMENT, meta=replace(META, draft=True, scheme=Scheme.LETTERS)),
    "bare": Document(replace(META, cover=(), crest=None), (), ()),
    "hostile": contoh.document(contoh.p(HOSTILE), meta=replace(META, title=HOSTILE)),
    "empty": contoh.document(
        List((), Marker.DECIMAL),
        List(((),), Marker.BULLET),
        Pairs(()),
        Signatures("", ()),
        Contents(ContentsKind.HEADINGS),
        replace(contoh.SMALL, head=(), body=(), foot=(), source=()),
        Together(()),
        Landscape(()),
        PageBreak(),
    ),
    "turned": contoh.document(Landscape((contoh.SMALL,))),
}


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("pages", [None, {}])
def test_the_open_xml_sdk_finds_it_valid(
    name: str,
    pages: dict[str, str] | None,
    ooxml_validator: Callable[[Path], None],
    tmp_path: Path,
) -> None:
    file = tmp_path / "naskah.docx"
    file.write_bytes(written(DOCUMENTS[name], pages).data)

    ooxml_validator(file)


def test_the_shell_is_valid_as_it_stands(ooxml_validator: Callable[[Path], None]) -> None:
    ooxml_validator(ROOT / "templates/_tema/naskah.docx")


def test_libreoffice_shows_the_same_numbers_pages_and_turns(
    soffice: Callable[[Path, Path], Path], tmp_path: Path
) -> None:
    file = tmp_path / "naskah.docx"
    file.write_bytes(written(contoh.DOCUMENT).data)
    sheets = read(soffice(file, tmp_path).read_bytes())
    texts = [squeeze(sheet.text) for sheet in sheets]
    feet = [max(sheet.runs, key=lambda run: (round(run.top), run.right)).text for sheet in sheets]
    front = next(index for index, text in enumerate(texts) if "BABI" in text[:8])

    assert feet[1:front] == ["i", "ii", "iii", "iv"]
    assert feet[front:] == [str(number + 1) for number in range(len(sheets) - front)]
    flat = "".join(texts)
    for number in ("BABIPENDAHULUAN", "1.1LatarBelakang", "2.1.1RumusCapaian", "BABIIIRENCANA",
                   "Tabel2.1Realisasi", "Tabel3.1Rumusan", "Gambar2.2Kegiatan"):  # fmt: skip
        assert number in flat
    turned = [text for sheet, text in zip(sheets, texts, strict=True) if sheet.landscape]
    assert turned
    assert all("UrusanPemerintahan" in text or "Kode" in text for text in turned)
