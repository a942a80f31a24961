"""Findings of every shape, over a small file."""

from __future__ import annotations

import io
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Edit, Related, Severity, Span
from generator.report import print_findings
from generator.world import MemoryWorld

PATH = "content/a/b/2023/program.yaml"
TEXT = """\
urusan:
  - kode: 2: wajib
    nama: Program #2
    pagu: 900
    nip: 196503 1
"""
WORLD = MemoryWorld({PATH: TEXT})


@dataclass(frozen=True)
class Rule:
    """A rule, as far as reports know it."""

    code: str
    severity: Severity
    title: str
    sections: tuple[tuple[str, str], ...]


A01 = Rule(
    "A01",
    Severity.ERROR,
    "Jumlah sama dengan rinciannya",
    (
        ("Apa", "jumlah yang ditulis\ndibandingkan."),
        ("Contoh", "    - pagu: 900\n\n    Rinciannya 700."),
        ("Perbaikan", "hapus jumlahnya."),
    ),
)
P04 = Rule("P04", Severity.WARNING, "NIP berkelompok", (("Apa", "NIP ditulis berkelompok."),))
X01 = Rule("X01", Severity.ERROR, "Target sama", (("Apa", "target dibandingkan."),))
RULES = {rule.code: rule for rule in (A01, P04, X01)}

COLON = Diagnostic("B17", "titik dua di tengah kalimat", Span(PATH, 2, 12), "beri tanda kutip")
HASH = Diagnostic("B19", "`#2` hilang", Span(PATH, 3, 19), None, Severity.WARNING)
MISSING = Diagnostic("B01", "berkas tidak ditemukan", Span("content/a b/x.yaml"))
DISK = Diagnostic("L02", "ruang disk habis", None, "kosongkan sebagian")
FINDINGS = [HASH, MISSING, COLON, DISK]

SUM = Diagnostic(
    "A01",
    "pagu tertulis 900, jumlah rinciannya 700, lebih 200",
    Span(PATH, 4, 11),
    "hapus jumlahnya",
    related=(Related(Span(PATH, 2, 5), "rinciannya di sini"),),
)
NIP = Diagnostic(
    "P04",
    "NIP tidak berkelompok",
    Span(PATH, 5, 10),
    severity=Severity.WARNING,
    edits=(
        Edit(Span(PATH, 5, 10), "196503 1", "1965031"),
        Edit(Span("content/a b/x.yaml", 7, 2), "lama", ""),
    ),
)
SILENCED = Diagnostic(
    "X01",
    "target 5 %, pada Renstra 7 %",
    Span(PATH, 3, 5),
    severity=Severity.SILENCED,
    reason="diubah\x1b[2J dengan SK",
)
ALL = [*FINDINGS, SUM, NIP, SILENCED]


def printed(
    form: str, findings: list[Diagnostic] = FINDINGS, stream: io.StringIO | None = None
) -> str:
    """What a format makes of findings."""
    stream = stream or io.StringIO()
    print_findings(findings, form, stream, WORLD, RULES)
    return stream.getvalue()
