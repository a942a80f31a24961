"""Bad input: the small project with something wrong in it, built by the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import cli
from tests.projects import copy_small

OLD = b"keluaran yang lama"
OURS = ("build/uji/dinas/2023/nota.pdf", "build/uji/dinas/2023/nota.docx")
OTHERS = ("build/tetangga/dinas/2023/surat.pdf", "build/tetangga/dinas/2023/surat.docx")


@dataclass(frozen=True)
class Outcome:
    """What a run said and left."""

    code: int
    told: str
    """Standard output: the findings."""
    said: str
    """Standard error: what became of each document."""


Run = Callable[..., Outcome]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project; of the document that will be wrong there are old outputs."""
    root = copy_small(tmp_path / "proyek")
    for path in OURS:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(OLD)
    return root


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in the project, `build` by default."""
    monkeypatch.chdir(project)
    monkeypatch.delenv("NASKAH_DEBUG", raising=False)

    def call(*arguments: str) -> Outcome:
        line = arguments or ("build", "--pekerja", "1", "--format", "baris")
        code = cli.main(list(line))
        shown = capfd.readouterr()
        return Outcome(code, shown.out, shown.err)

    return call


def nothing_lost(root: Path, outcome: Outcome) -> None:
    """Old outputs are as they were, other documents are there, and no one saw a traceback."""
    for path in OURS:
        assert (root / path).read_bytes() == OLD
    for path in OTHERS:
        assert (root / path).read_bytes()[:4] in {b"%PDF", b"PK\x03\x04"}
    assert not list((root / "build").rglob("*.tmp"))
    assert "Traceback" not in outcome.told + outcome.said
    assert "L99" not in outcome.told
    assert "uji/dinas/2023/nota (gagal; berkas lama tidak diganti)" in outcome.said
