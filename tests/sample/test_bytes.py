"""The same input gives the same bytes: in another folder, zone, language, order of hashes."""

from __future__ import annotations

from tests.projects import Built
from tests.sample.conftest import Sample


def test_the_pdf_is_the_same(sample: Sample, again: Built) -> None:
    assert again.root != sample.root
    assert again.pdf.read_bytes() == sample.pdf.read_bytes()


def test_the_word_file_is_the_same(sample: Sample, again: Built) -> None:
    assert again.docx.read_bytes() == sample.docx.read_bytes()


def test_nothing_of_where_and_when_it_was_built_is_in_it(sample: Sample) -> None:
    for data in (sample.pdf.read_bytes(), sample.docx.read_bytes()):
        assert str(sample.root).encode() not in data
