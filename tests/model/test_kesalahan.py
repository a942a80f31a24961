"""The examples of `kesalahan.md`: each as it stands there, against the whole of a project."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.diagnostics import ContentError, Findings
from generator.model import load
from generator.report.lines import block
from tests.model.proyek import DINAS, PATHS, REF, plan, world

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DOCUMENT = Path(__file__).with_name("kesalahan.md")


def examples() -> list[tuple[str, dict[str, str]]]:
    sections = re.split(r"^## ", DOCUMENT.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [(section.split("\n", 1)[0], dict(FENCE.findall(section))) for section in sections]


@pytest.mark.parametrize(("name", "files"), examples(), ids=[name for name, _ in examples()])
def test_example(name: str, files: dict[str, str]) -> None:
    expected = files.pop("galat")
    findings = Findings()
    assert files.keys() <= PATHS.keys()

    with pytest.raises(ContentError):
        load(world(**files), REF, findings)

    told = "".join(f"{line}\n" for found in findings for line in block(found))
    assert told.replace(f"{DINAS}/", "").replace("content/kota-uji/", "") == expected


def test_the_project_that_the_examples_change_is_sound() -> None:
    assert plan().dokumen.jenis == "contoh"
