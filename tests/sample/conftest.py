"""The sample, built twice a session, however many processes test it."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

import generator
from generator.content.paths import DocumentRef
from generator.document.tree import Document
from generator.writers.pdf import proof
from tests.projects import Built, build, copy_whole
from tests.reading import Reading, read_docx
from tests.sample.word import WordTable, tables

STEM = "pasaman-barat/diskopukm/2023/renja"

Once = Callable[[str, Callable[[Path], Built]], Built]
"""Build into a folder of this name, unless another process of the session did already."""


@dataclass(frozen=True)
class Sample(Built):
    """The sample, both formats, and what is read in them."""

    @cached_property
    def document(self) -> Document:
        """The numbered tree."""
        return generator.draw(self.root, DocumentRef("pasaman-barat", "diskopukm", 2023, "renja"))

    @cached_property
    def word(self) -> Reading:
        """What the Word file says."""
        return read_docx(self.docx.read_bytes())

    @cached_property
    def tables(self) -> dict[str, WordTable]:
        """The captioned tables of the Word file by their code, or their number."""
        return {table.name: table for table in tables(self.docx.read_bytes())}

    @cached_property
    def sheets(self) -> tuple[proof.Sheet, ...]:
        """The pages of the PDF."""
        return proof.read(self.pdf.read_bytes())


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """See `Once`."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def make(name: str, work: Callable[[Path], Built]) -> Built:
        done = shared / f"{name}.json"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                made = work(shared / name)
                done.write_text(json.dumps([str(made.root), made.stem, made.output]))
        root, stem, output = json.loads(done.read_text())
        return Built(Path(root), stem, output)

    return make


@pytest.fixture(scope="session")
def sample(once: Once) -> Sample:
    """The sample as it is built on any day."""
    made = once("sample", lambda folder: build(copy_whole(folder), STEM))
    return Sample(made.root, made.stem, made.output)


@pytest.fixture(scope="session")
def again(once: Once) -> Built:
    """The sample built in another folder, another zone, another language and order of hashes."""
    elsewhere = {
        "TZ": "Asia/Jayapura",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "1",
        "HOME": "/nonexistent",
    }

    def work(folder: Path) -> Built:
        return build(copy_whole(folder / "di folder lain, 2"), STEM, **elsewhere)

    return once("lain", work)
