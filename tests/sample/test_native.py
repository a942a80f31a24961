"""The sample's Word file: fields, sections and rows that Word itself keeps right."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.reading import parts, squeeze
from tests.sample.conftest import Sample

SPACES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


@pytest.fixture(scope="module")
def find(sample: Sample) -> Callable[[str], list[Any]]:
    document = parts(sample.docx.read_bytes())["word/document.xml"]

    def look(path: str) -> list[Any]:
        found: list[Any] = document.xpath(path, namespaces=SPACES)
        return found

    return look


Find = Callable[[str], list[Any]]


def codes(find: Find) -> list[str]:
    return ["".join(element.itertext()).split()[0] for element in find("//w:instrText")]


def test_numbers_lists_and_references_are_fields(sample: Sample, find: Find) -> None:
    names = codes(find)

    assert names.count("TOC") == 2
    assert names.count("REF") >= len(sample.word.references)
    assert names.count("SEQ") >= len(sample.tables)
    assert names.count("PAGEREF") >= 27
    begun = find("//w:fldChar[@w:fldCharType='begin']")
    ended = find("//w:fldChar[@w:fldCharType='end']")
    assert len(begun) == len(ended)


def test_fields_point_to_bookmarks_that_are_there(find: Find) -> None:
    marks = set(find("//w:bookmarkStart/@w:name"))
    wanted = {
        "".join(element.itertext()).split()[1]
        for element in find("//w:instrText")
        if "".join(element.itertext()).split()[0] in {"REF", "PAGEREF"}
    }

    assert wanted
    assert wanted <= marks


def test_fields_are_filled_so_that_word_need_not_ask(sample: Sample) -> None:
    settings = parts(sample.docx.read_bytes())["word/settings.xml"]

    assert not settings.xpath("//w:updateFields", namespaces=SPACES)


def test_sections_turn_for_the_wide_tables(sample: Sample, find: Find) -> None:
    sections = find("//w:sectPr")
    turned = [bool(s.xpath("w:pgSz[@w:orient='landscape']", namespaces=SPACES)) for s in sections]
    formats = [s.xpath("string(w:pgNumType/@w:fmt)", namespaces=SPACES) for s in sections]
    starts = [s.xpath("string(w:pgNumType/@w:start)", namespaces=SPACES) for s in sections]

    assert sum(turned) == 5
    assert formats[1] == "lowerRoman"
    assert set(formats[2:]) <= {"decimal", ""}
    assert starts[1:3] == ["1", "1"]
    assert not any(starts[3:])


def test_heads_repeat_and_rows_do_not_split(sample: Sample, find: Find) -> None:
    heads = find("//w:tbl[w:tr/w:trPr/w:tblHeader]")

    assert len(heads) == len(sample.tables)
    for table in heads:
        rows = table.xpath("w:tr", namespaces=SPACES)
        marked = [bool(row.xpath("w:trPr/w:tblHeader", namespaces=SPACES)) for row in rows]
        count = marked.index(False)
        assert not any(marked[count:])
        whole = [bool(row.xpath("w:trPr/w:cantSplit", namespaces=SPACES)) for row in rows]
        assert all(whole)


def test_headings_are_styles_with_levels(sample: Sample, find: Find) -> None:
    first = find("//w:p[w:pPr/w:pStyle/@w:val='Heading1']")
    second = find("//w:p[w:pPr/w:pStyle/@w:val='Heading2']")

    assert len(first) == 5
    assert len(second) == 12


def test_the_open_xml_sdk_finds_it_valid(
    sample: Sample, ooxml_validator: Callable[[Path], None]
) -> None:
    ooxml_validator(sample.docx)


def test_libreoffice_opens_it_and_prints_the_same_captions_and_totals(
    sample: Sample,
    soffice: Callable[[Path, Path], Path],
    pdftotext: Callable[[Path], str],
    tmp_path: Path,
) -> None:
    text = squeeze(pdftotext(soffice(sample.docx, tmp_path)))

    for item in sample.word.of(frozenset({"heading", "caption"})):
        assert item.text in text
    for total in ("6.077.966.039", "30.025.390.632", "6.344.436.290"):
        assert total in text
    assert "Error!" not in text
    assert not re.search(r"Galat!|tidakditemukan", text)
