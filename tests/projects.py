"""Projects to build in tests: copies of the whole one and of a small one, and builds of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import cli

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests/sample/kecil"
AS_PRINTED = ROOT / "tests/fixtures/as-printed"
SHARED = ("_tema", "_bersama/tahapan.yaml", "_bersama/skala.yaml")
"""What the small project takes from the templates of the whole one."""


PRINTED = ("pasaman-barat", "badung", "bali")
"""The daerah whose documents are real ones."""


OLD = b"keluaran yang lama"
"""What an output holds that no build of the test has replaced."""


@dataclass(frozen=True)
class Outcome:
    """What a run of the command line said and left."""

    code: int
    told: str
    """Standard output: the findings."""
    said: str
    """Standard error: what became of each document."""


Run = Callable[..., Outcome]


@dataclass(frozen=True)
class Built:
    """What a build of a document left behind."""

    root: Path
    """The project folder."""
    stem: str
    """The document: `<daerah>/<dinas>/<tahun>/<nama>`."""
    output: str
    """What the command said."""

    @property
    def pdf(self) -> Path:
        """The PDF."""
        return self.root / f"build/{self.stem}.pdf"

    @property
    def docx(self) -> Path:
        """The Word file."""
        return self.root / f"build/{self.stem}.docx"


def copy_whole(folder: Path) -> Path:
    """Copy the project's content and templates into a folder that is not there yet."""
    for room in ("content", "templates"):
        shutil.copytree(ROOT / room, folder / room)
    return folder


def answer(capture: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    """Run the command line in this process, in the folder it stands in."""
    code = cli.main(list(arguments))
    shown = capture.readouterr()
    return Outcome(code, shown.out, shown.err)


def copy_small_with_old(folder: Path, outputs: Iterable[str]) -> Path:
    """Put the small project into a folder that is not there yet, with old outputs in it."""
    copy_small(folder)
    for output in outputs:
        target = folder / output
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(OLD)
    return folder


def copy_small(folder: Path) -> Path:
    """Put the small project into a folder that is not there yet, with the project's own theme."""
    shutil.copytree(SMALL, folder)
    for name in SHARED:
        source, target = ROOT / "templates" / name, folder / "templates" / name
        target.parent.mkdir(exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
    return folder


def copy_as_printed(folder: Path) -> Path:
    """The real documents with the faults that they were printed with, in a folder not there yet.

    What was printed otherwise than the samples say is laid over the samples.
    """
    shutil.copytree(ROOT / "templates", folder / "templates")
    for daerah in PRINTED:
        shutil.copytree(ROOT / "content" / daerah, folder / "content" / daerah)
    shutil.copytree(AS_PRINTED / "content", folder / "content", dirs_exist_ok=True)
    return folder


def naskah(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a project, as staff do, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def build(root: Path, stem: str, **environment: str) -> Built:
    """Build one document; it must succeed without a finding."""
    daerah, dinas, tahun, nama = stem.split("/")
    which = (f"{daerah}/{dinas}", "--tahun", tahun, "--dokumen", nama)
    done = naskah(root, "build", *which, "--format", "baris", **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return Built(root, stem, done.stdout)
