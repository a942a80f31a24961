from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.document.tree import Document
from generator.world import DiskWorld
from generator.writers import docx
from generator.writers.theme import Theme
from tests.reading import parts
from tests.writers import contoh

ROOT = Path(__file__).parents[3]
THEME = Theme(DiskWorld(ROOT))
SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "v": "urn:schemas-microsoft-com:vml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
IDS = (
    *("sec-kata-pengantar", "sec-daftar-isi", "sec-daftar-tabel", "sec-daftar-gambar"),
    *("sec-pendahuluan", "sec-latar-belakang", "sec-landasan-hukum", "sec-evaluasi"),
    *("sec-evaluasi-renja", "tbl-serapan", "sec-rumus", "gbr-capaian", "gbr-foto"),
    *("sec-rencana", "sec-program", "tbl-tc33", "sec-penutup", "sec-lampiran"),
)
PAGES = {key: "iv" if index < 4 else str(index) for index, key in enumerate(IDS)}


@dataclass(frozen=True)
class Written:
    """A Word file and its parts."""

    data: bytes
    parts: dict[str, Any]

    def find(self, path: str, part: str = "document") -> list[Any]:
        """What an XPath finds in a part of the word folder."""
        found: list[Any] = self.parts[f"word/{part}.xml"].xpath(path, namespaces=SPACES)
        return found

    @property
    def codes(self) -> list[str]:
        """The codes of all fields in the text."""
        return [element.text.strip() for element in self.find("//w:instrText")]


def written(document: Document, pages: Mapping[str, str] | None = PAGES) -> Written:
    """Write `document` with the project's own theme."""
    data = docx.write(document, THEME, pages)
    return Written(data, parts(data))


@pytest.fixture(scope="session")
def whole() -> Written:
    """The document with every node."""
    return written(contoh.DOCUMENT)
