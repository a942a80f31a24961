"""The proof-reader must see faults: each of these pages has one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.writers.pdf.labels import Labels
from generator.writers.pdf.proof import Sheet, lonely, outside
from tests.writers import contoh
from tests.writers.pdf.conftest import printed


def test_text_beyond_the_margin_is_seen() -> None:
    wide = replace(contoh.SMALL, widths=(12, 78, 60, 60))
    sheet = printed(contoh.document(wide)).sheets[1]

    found = {run.text for run in outside(sheet, contoh.PAPER, (contoh.META.footer,))}

    assert "3.007.115.082" in found
    assert "Jumlah" not in found


def test_the_running_foot_is_allowed_only_when_named() -> None:
    sheet = printed(contoh.document(contoh.p("satu"))).sheets[1]

    assert [run.text for run in outside(sheet, contoh.PAPER)] == [contoh.META.footer]


def _sheet(text: str) -> Sheet:
    return Sheet("7", 215, 330, (), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Isi.\n1.1 Latar\nBelakang\n7", "1.1 Latar Belakang"),
        ("Isi.\n1.1 Latar Belakang\nKaki\n7", "1.1 Latar Belakang"),
        ("1.1 Latar Belakang\nIsi.\n7", None),
        ("", None),
    ],
)
def test_a_heading_at_the_foot_is_seen(text: str, expected: str | None) -> None:
    assert lonely(_sheet(text), ["1.1 Latar Belakang"], ("Kaki",)) == expected


def test_labels_without_cover_or_front() -> None:
    labels = Labels.of([["bagian-isi", "sec-a"], ["sec-b"], ["sec-b", "sec-c"]])

    assert labels.ranges == ((0, {"S": "/D"}),)
    assert labels.printed == {"sec-a": "1", "sec-b": "2", "sec-c": "3"}
