"""The cases of the Markdown files in the folders beside this file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.cases import Case, cases, told

HERE = Path(__file__).parent
CASES = [case for folder in sorted(HERE.iterdir()) if folder.is_dir() for case in cases(folder)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert told(case) == case.told
