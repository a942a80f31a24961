"""Penyebab dan solusi setiap capaian diterangkan.

Apa: setiap indikator sasaran yang mempunyai realisasi tahun laporan juga mempunyai `penyebab`
keberhasilan atau kegagalan dan `solusi`.
Mengapa: laporan menilai mutu capaian beserta upaya dan hambatannya, bukan hanya angkanya; dari sini
rekomendasi perbaikan disusun.
Contoh:
    - id: rasio-kewirausahaan
      realisasi: 3,66 %
      penyebab: Inkubasi usaha berjalan sejak awal tahun.
    Indikator `Rasio Kewirausahaan` belum mempunyai solusi.
Perbaikan: tulis `penyebab` dan `solusi` pada indikator itu di kinerja.yaml.
Sumber: PermenPANRB Nomor 88 Tahun 2021, kriteria pelaporan kinerja: kualitas capaian, upaya dan
hambatan, rekomendasi perbaikan.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.completeness.criteria import measured, told
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Results that nobody explains or draws conclusions from."""
    for one in measured(dossier, "sebab-solusi"):
        said = told(dossier, one, one.tahun)
        lacking = [key for key in ("penyebab", "solusi") if said and not getattr(said, key)]
        if said and said.realisasi and lacking:
            yield Found(
                f"indikator `{one.nama}` belum mempunyai {' dan '.join(lacking)}",
                said.span,
                "tulis mengapa tercapai atau tidak, dan apa yang dilakukan sesudahnya",
            )
