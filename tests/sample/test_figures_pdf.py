"""Every figure of the printed Renja in the PDF, found on the line of its row.

The cells themselves are compared in `test_figures_word`.
"""

from __future__ import annotations

import re

import pytest

from tests.sample.conftest import Sample
from tests.sample.figures import figures
from tests.sample.lines import contains, is_below, lines, pages


@pytest.mark.parametrize(
    ("section", "called"),
    [
        ("tc29", "T-C.29"),
        ("tc33", "T-C.33"),
        ("tc33", "Tabel 4.1"),
        ("tabel41", "Tabel 4.1"),
    ],
)
def test_pdf_rows(sample: Sample, section: str, called: str) -> None:
    sheets = pages(sample, called)

    wrong = {}
    for expected in figures(section):
        found = list(lines(sheets, expected.key))
        if not any(contains(line, expected.said) for line in found):
            wrong[expected.key] = (expected.said, found)

    assert not wrong, "\n".join(f"{key}: {told}" for key, told in wrong.items())


def test_pdf_indicators(sample: Sample) -> None:
    sheets = pages(sample, "T-C.30")

    for number, expected in enumerate(figures("tc30"), 1):
        found = list(lines(sheets, str(number)))
        assert any(contains(line, expected.said) for line in found), (expected, found)


def test_pdf_proposals(sample: Sample) -> None:
    sheets = pages(sample, "T-C.32")

    for expected in figures("tc32"):
        found = list(lines(sheets, expected.key.partition("/")[2]))
        assert any(contains(line, expected.said) for line in found), (expected, found)


def test_pdf_ceilings(sample: Sample) -> None:
    """T-C.31 has no codes: its amounts stand in one column, with one right edge, in order."""
    sheets = pages(sample, "T-C.31")
    expected = [row.cells["pagu rancangan awal"] for row in figures("tc31")]
    first = next(run for run in sheets[0].runs if run.text == expected[0])

    shown = [
        run.text
        for sheet in sheets
        for run in sorted(sheet.runs, key=lambda run: run.top)
        if abs(run.right - first.right) < 0.6 and re.fullmatch(r"[\d.]{5,}", run.text)
    ]

    assert shown == expected


@pytest.mark.parametrize("called", ["T-C.33", "Tabel 4.1"])
def test_pdf_targets(sample: Sample, called: str) -> None:
    sheets = pages(sample, called)

    wrong: dict[str, object] = {}
    for expected in figures("tc33 target"):
        first, second, *rest = expected.said[1:]
        [line] = lines(sheets, expected.key)
        if not contains(line, (expected.said[0], first, *rest)):
            wrong[expected.key] = (expected.said, line)
        elif not is_below(sheets, expected.key, first, second):
            wrong[expected.key] = (first, second)

    assert not wrong, "\n".join(f"{key}: {told}" for key, told in wrong.items())
