"""Bad input: the small project with something wrong in it, built by the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import OLD, Outcome, Run, answer, copy_small_with_old

OURS = ("build/uji/dinas/2023/nota.pdf", "build/uji/dinas/2023/nota.docx")
OTHERS = ("build/tetangga/dinas/2023/surat.pdf", "build/tetangga/dinas/2023/surat.docx")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project; of the document that will be wrong there are old outputs."""
    return copy_small_with_old(tmp_path / "proyek", OURS)


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in the project, `build` by default."""
    monkeypatch.chdir(project)
    monkeypatch.delenv("NASKAH_DEBUG", raising=False)

    def call(*arguments: str) -> Outcome:
        return answer(capfd, *(arguments or ("build", "--pekerja", "1", "--format", "baris")))

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
