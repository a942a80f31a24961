"""Names in several lines."""

from __future__ import annotations

import pytest

from generator.document.fonts import text_width
from generator.document.lines import balanced

FACE = ("Arial", 12.0)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Bupati Badung", 80, "Bupati Badung"),
        (
            "Kepala Dinas Koperasi, Usaha Kecil dan Menengah",
            74,
            "Kepala Dinas Koperasi,|Usaha Kecil dan Menengah",
        ),
        (
            "Kepala Dinas Koperasi, Usaha Kecil Menengah dan Perdagangan",
            84,
            "Kepala Dinas Koperasi,|Usaha Kecil Menengah dan Perdagangan",
        ),
        (
            "Kepala Dinas Kesehatan dan Keluarga Berencana",
            60,
            "Kepala Dinas Kesehatan|dan Keluarga Berencana",
        ),
        (
            "Kepala Dinas Koperasi, Usaha Kecil Menengah dan Perdagangan Kabupaten Badung",
            84,
            "Kepala Dinas Koperasi,|Usaha Kecil Menengah dan Perdagangan|Kabupaten Badung",
        ),
        ("Plt. Kepala Dinas\nKabupaten Badung", 80, "Plt. Kepala Dinas|Kabupaten Badung"),
        ("", 80, ""),
        (
            "Kepala Dinas Pekerjaanumumdanperumahan Kota",
            32,
            "Kepala Dinas|Pekerjaanumumdanperumahan|Kota",
        ),
    ],
)
def test_lines_break_where_the_name_does(text: str, width: float, expected: str) -> None:
    assert "|".join(balanced(text, width, *FACE)) == expected


@pytest.mark.parametrize("width", [40, 50, 60, 70, 90])
def test_every_line_fits_and_no_word_is_lost(width: float) -> None:
    text = "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU SERTA TENAGA KERJA"
    lines = balanced(text, width, *FACE, bold=True)

    assert " ".join(lines) == text
    assert all(text_width(line, *FACE, bold=True) <= width for line in lines)
