"""Font files are found without fontconfig, and widths are those of the face."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import EnvironmentLack
from generator.document import fonts


@pytest.mark.parametrize("family", ["Arial", "Times New Roman", "Bookman Old Style"])
def test_a_family_has_four_different_faces(family: str) -> None:
    faces = {fonts.find(family, bold, italic) for bold in (False, True) for italic in (False, True)}

    assert len(faces) == 4
    assert all(face.is_file() for face in faces)


def test_digits_are_equally_wide_so_that_columns_of_amounts_align() -> None:
    for family in ("Arial", "Times New Roman", "Bookman Old Style"):
        widths = {fonts.text_width(digit, family, 10) for digit in "0123456789"}

        assert len(widths) == 1


def test_width_follows_the_metrics_of_arial() -> None:
    # Arial's zero is 0.556 em wide, its full stop 0.278 em: 8 digits and 2 stops at 10 pt.
    expected = (8 * 0.556 + 2 * 0.278) * 10 * 25.4 / 72

    assert fonts.text_width("85.656.690", "Arial", 10) == pytest.approx(expected, rel=1e-3)


def test_bold_is_wider_and_size_scales() -> None:
    plain = fonts.text_width("Jumlah", "Arial", 10)

    assert fonts.text_width("Jumlah", "Arial", 10, bold=True) > plain
    assert fonts.text_width("Jumlah", "Arial", 20) == pytest.approx(2 * plain)


def test_a_missing_file_names_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "FOLDERS", (str(tmp_path),))
    fonts.find.cache_clear()

    with pytest.raises(EnvironmentLack) as raised:
        fonts.find("Bookman Old Style")

    (finding,) = raised.value.diagnostics
    assert finding.code == "L11"
    assert finding.hint == "jalankan: sudo apt-get install -y fonts-texgyre"


def test_an_unknown_family_lists_the_known_ones() -> None:
    with pytest.raises(EnvironmentLack) as raised:
        fonts.find("Comic Sans MS")

    (finding,) = raised.value.diagnostics
    assert finding.code == "L12"
    assert "Bookman Old Style" in (finding.hint or "")
