from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.diagnostics import Findings
from generator.document.tree import Document
from generator.world import DiskWorld
from generator.writers import pdf
from generator.writers.pdf.proof import Sheet, read
from generator.writers.theme import Theme
from tests.writers import contoh

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Printed:
    """A document written as PDF and read back."""

    data: bytes
    pages: dict[str, str]
    sheets: tuple[Sheet, ...]


def printed(document: Document) -> Printed:
    """Write `document`; the page setter must have nothing to complain of."""
    findings = Findings()
    data, pages = pdf.write(document, Theme(DiskWorld(ROOT)), findings)
    assert not tuple(findings)
    return Printed(data, dict(pages), read(data))


@pytest.fixture(scope="session")
def whole() -> Printed:
    """The document with every node."""
    return printed(contoh.DOCUMENT)
