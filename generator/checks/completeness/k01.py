"""Dokumen disusun setiap tahun.

Apa: dokumen sejenis yang ada pada dua tahun, sedangkan tahun di antaranya tidak.
Mengapa: evaluasi akuntabilitas kinerja menilai apakah dokumen disusun secara berkala; tahun yang
terlewat juga memutus perbandingan.
Contoh:
    2022/lkjip.yaml dan 2024/lkjip.yaml ada, 2023/lkjip.yaml tidak.
    Dokumen lkjip tahun 2023 belum ada, padahal tahun 2022 dan 2024 ada.
Perbaikan: buat dokumen tahun itu, atau abaikan dengan alasan bila memang tidak disusun.
Sumber: PermenPANRB Nomor 88 Tahun 2021, kriteria pelaporan kinerja: disusun secara berkala.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.completeness.criteria import papers
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity
from generator.model import Perencanaan

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Years between two documents of a kind that have none."""
    kinds: dict[str, dict[int, Perencanaan]] = {}
    for plan in papers(dossier, "berkala"):
        kinds.setdefault(plan.dokumen.jenis, {}).setdefault(plan.ref.tahun, plan)
    for kind, plans in kinds.items():
        for before, after in pairwise(sorted(plans)):
            for tahun in range(before + 1, after):
                yield Found(
                    f"dokumen {kind} tahun {tahun} belum ada, padahal tahun {before} dan {after}"
                    " ada",
                    plans[after].dokumen.span,
                    f"buat {tahun}/{plans[after].ref.nama}.yaml",
                )
