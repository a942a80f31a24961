"""Tree, Word file and PDF read the same."""

from __future__ import annotations

from generator.diagnostics import Findings
from generator.writers import docx, pdf
from tests.reading import read_document, read_docx, read_pdf
from tests.writers.contoh import DOCUMENT
from tests.writers.docx.conftest import PAGES, THEME, Written


def test_word_reads_as_the_tree(whole: Written) -> None:
    word, tree = read_docx(whole.data), read_document(DOCUMENT, PAGES)

    assert word.flat == tree.flat
    assert word.of() == tree.of()
    assert word.heads == tree.heads
    assert word.references == tree.references


def test_pdf_and_word_read_the_same_with_the_same_pages() -> None:
    printed, pages = pdf.write(DOCUMENT, THEME, Findings())
    word = read_docx(docx.write(DOCUMENT, THEME, pages))

    assert read_pdf(printed, DOCUMENT.meta.paper, word.heads) == word.flat
