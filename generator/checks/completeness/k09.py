"""Keuangan setiap sasaran dilaporkan.

Apa: setiap sasaran didukung paling sedikit satu program (`mendukung` di program.yaml), dan program
pendukungnya mempunyai realisasi anggaran pada tahun laporan.
Mengapa: laporan menyajikan keuangan per sasaran dan menilai efisiensinya; tanpa program dan
realisasinya, analisis efisiensi dan program penunjang kosong.
Contoh:
    - id: umkm-wirausaha
      nama: Terwujudnya UMKM dan wirausaha yang produktif
    Sasaran `Terwujudnya UMKM dan wirausaha yang produktif` belum didukung program.
Perbaikan: tulis id indikatornya pada `mendukung` program, dan realisasi pada sub kegiatannya.
Sumber: PermenPANRB Nomor 88 Tahun 2021, kriteria pelaporan kinerja: informasi keuangan per sasaran
dan efisiensi penggunaan sumber daya.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from generator.checks.completeness.criteria import papers, plan_of
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity
from generator.model import Perencanaan
from generator.model.asal import asal
from generator.model.instansi import coba

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Sasaran without programmes, and their programmes without spending."""
    for paper in papers(dossier, "keuangan"):
        renstra = plan_of(paper)
        for sasaran in renstra.sasaran if renstra else ():
            yield from _of(paper, sasaran)


def _of(paper: Perencanaan, sasaran: Any) -> Iterator[Found]:
    supporting = {
        id(program): program
        for indikator in sasaran.indikator
        for program in coba(partial(getattr, indikator, "pendukung")) or ()
    }
    if not supporting:
        yield Found(
            f"sasaran `{sasaran.nama}` belum didukung program pada tahun {paper.ref.tahun}",
            sasaran.span,
            "tulis id indikatornya pada `mendukung` program di program.yaml",
        )
    for program in supporting.values():
        if program.pagu and not program.realisasi:
            yield Found(
                f"`{program.nama}` belum mempunyai realisasi anggaran tahun {paper.ref.tahun}",
                asal(program).rentang("nama"),
                "tulis realisasi pada sub kegiatannya",
            )
