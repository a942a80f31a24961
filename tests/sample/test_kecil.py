"""The small project of `kecil/`, whole, as it comes out: compared with the files in `harapan/`.

After a change that is meant, look at what differs and take it over with

    NASKAH_TERIMA=1 .venv/bin/pytest tests/sample/test_kecil.py

and review the difference of `harapan/` before it is committed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.projects import Built, build, copy_small
from tests.reading import read_docx, read_pdf
from tests.sample.plain import plain_docx, plain_pdf

EXPECTED = Path(__file__).parent / "harapan"
STEM = "uji/dinas/2023/nota"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(copy_small(tmp_path_factory.mktemp("kecil") / "proyek"), STEM)


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("nota.pdf.txt", lambda built: plain_pdf(built.pdf.read_bytes())),
        ("nota.docx.txt", lambda built: plain_docx(built.docx.read_bytes())),
    ],
)
def test_it_is_as_it_was_reviewed(small: Built, name: str, read: Callable[[Built], str]) -> None:
    expected = EXPECTED / name
    made = read(small)
    if os.environ.get("NASKAH_TERIMA"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(made, "utf-8")

    assert made == expected.read_text("utf-8"), (
        f"harapan/{name} berbeda; bila memang dimaksud: "
        "NASKAH_TERIMA=1 .venv/bin/pytest tests/sample/test_kecil.py"
    )


def test_both_formats_read_the_same(small: Built) -> None:
    import generator
    from generator.content.paths import DocumentRef

    paper = generator.draw(small.root, DocumentRef("uji", "dinas", 2023, "nota")).meta.paper
    word = read_docx(small.docx.read_bytes())

    assert read_pdf(small.pdf.read_bytes(), paper, word.heads) == word.flat


def test_its_word_file_and_pdf_are_valid(
    small: Built, ooxml_validator: Callable[[Path], None], verapdf: Callable[[Path], None]
) -> None:
    ooxml_validator(small.docx)
    verapdf(small.pdf)
