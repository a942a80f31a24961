"""How long `naskah check` takes: a dinas, and a daerah of many, at first and again.

Each time is that of a whole process, as staff wait for it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

DAERAH, DINAS = "contoh", "dinas-contoh"
YEARS = ("2022", "2023", "2024")
"""The years of each dinas of the daerah."""

MANY = 40


def settle(source: Path, target: Path, count: int = 1) -> None:
    """Make a project of one daerah whose dinas are copies of the complete sample."""
    shutil.copytree(source / "templates", target / "templates")
    daerah = source / "content" / DAERAH
    (target / "content" / DAERAH).mkdir(parents=True)
    for path in daerah.iterdir():
        if path.is_file():
            shutil.copy(path, target / "content" / DAERAH)
    for number in range(1, count + 1):
        own = target / "content" / DAERAH / (DINAS if count == 1 else f"dinas-{number:02}")
        shutil.copytree(daerah / DINAS, own)
        if count > 1:
            _differ(own, number)


def _differ(dinas: Path, number: int) -> None:
    """Keep three years, and make every file one that no other dinas has."""
    for folder in dinas.iterdir():
        if folder.name.isdigit() and folder.name not in YEARS:
            shutil.rmtree(folder)
    for path in dinas.rglob("*.yaml"):
        path.write_text(f"{path.read_text()}\n# dinas ke-{number}\n")


def measure(source: Path, folder: Path) -> Iterator[tuple[str, float]]:
    """What was checked, and the seconds that it took."""
    for name, count in (("satu dinas", 1), (f"{MANY} dinas, 3 tahun", MANY)):
        root = folder / str(count)
        settle(source, root, count)
        documents = len(list(root.glob("content/*/*/[0-9]*/*.yaml"))) - _data_files(root)
        yield f"{name} ({documents} dokumen), pertama kali", _checked(root)
        yield f"{name}, tanpa perubahan", _checked(root)
        changed = next(iter(sorted(root.glob("content/*/*/2024/program.yaml"))))
        changed.write_text(f"{changed.read_text()}# diubah\n")
        yield f"{name}, sesudah satu program.yaml diubah", _checked(root)


def _data_files(root: Path) -> int:
    names = ("program.yaml", "kinerja.yaml")
    return sum(len(list(root.glob(f"content/*/*/[0-9]*/{name}"))) for name in names)


def _checked(root: Path) -> float:
    start = perf_counter()
    command = [sys.executable, "-m", "generator", "check", "--format", "baris"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError((done.stdout + done.stderr)[:1000])
    return perf_counter() - start
