"""`make bench`: seconds of each stage, pages a second and peak memory, beside other engines.

The sample document and a large one are built, each in a process of its own; then their tables
are set by others. Nothing here is a test: times belong to the machine.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.builder.result import STAGES
from generator.diagnostics import Severity
from tests.bench.fleet import measure
from tests.bench.grow import grow
from tests.bench.rivals import RIVALS
from tests.bench.work import SAMPLE, apart, built, raced

ROOT = Path(__file__).parents[2]
LARGE = 300
"""Sub kegiatan of the large document."""

ENGINE = {"layout", "write"}
"""Stages that are WeasyPrint's own."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One engine at work on one document."""

    name: str
    seconds: float
    pages: int
    memory: float
    """Peak resident memory of its process, in MB."""

    def row(self) -> str:
        rate = self.pages / self.seconds
        return (
            f"  {self.name:<26}{self.seconds:8.2f} s{self.pages:7} hlm{rate:8.1f} hlm/s"
            f"{self.memory:8.0f} MB"
        )


def main() -> int:
    """Measure and print."""
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"Naskah, Python {version}, satu proses tiap pengukuran")
    with TemporaryDirectory() as folder:
        for name, count in (("contoh", 0), (f"besar, {LARGE} sub kegiatan", LARGE)):
            root = Path(folder, str(count))
            grow(ROOT, root, SAMPLE, count)
            if not report(name, root):
                return 1
        print("\nPemeriksaan (naskah check)")
        for name, seconds in measure(ROOT, Path(folder, "pemeriksaan")):
            print(f"  {name:<56}{seconds:8.2f} s")
    return 0


def report(name: str, root: Path) -> bool:
    """Measure one document and print; tells whether it could be built."""
    print(f"\nDokumen {name}")
    (result, loading), memory = apart(built, root)
    for found in result.findings:
        if found.severity is Severity.ERROR:
            print(f"  {found.span or 'naskah'}: {found.code}: {found.message}")
    if not result.pages:
        return False
    total = sum(result.seconds.values())
    for stage in STAGES:
        seconds = result.seconds.get(stage, 0.0)
        print(f"  {stage:<10}{seconds:8.3f} s{seconds / total:8.1%}")
    own = sum(seconds for stage, seconds in result.seconds.items() if stage not in ENGINE)
    print(f"  di luar WeasyPrint {own:.3f} s, {own / total:.1%}; memuat pustaka {loading:.2f} s")
    print(Measure("Naskah (PDF dan Word)", total, result.pages, memory).row())
    for rival in RIVALS:
        (seconds, pages), memory = apart(raced, root, rival)
        print(Measure(rival, seconds, pages, memory).row())
    return True


if __name__ == "__main__":
    sys.exit(main())
