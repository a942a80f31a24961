"""Jumlah yang ditulis pada induk sama dengan jumlah anaknya.

Apa: pagu, prakiraan maju, dan realisasi yang ditulis pada urusan, bidang, program, atau kegiatan
dibandingkan dengan jumlah yang di bawahnya, pada setiap tahapan dan triwulan. Plafon (misalnya
ranwal) tidak dibandingkan karena ditetapkan dari atas.
Mengapa: jumlah yang tidak cocok membuat tabel dan kalimat menyebut angka yang berbeda, dan
pemeriksa akan menanyakan rupiah yang hilang.
Contoh:
    - kode: 2.17.01.2.09
      realisasi: 50.305.000
      subkegiatan:
        - kode: 2.17.01.2.09.02
          realisasi: 53.581.500
        - kode: 2.17.01.2.09.06
          realisasi: 50.305.000
    Realisasi tertulis 50.305.000, jumlah rinciannya 103.886.500.
Perbaikan: hapus jumlah pada induk (jumlah dihitung sendiri), atau betulkan rinciannya.
Sumber: kelaziman; Permendagri Nomor 86 Tahun 2017 menyusun pagu kegiatan dan program dari
rinciannya.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity
from generator.model.rupiah import Rupiah
from generator.model.skema.program import Simpul

SEVERITY = Severity.ERROR


def data(dossier: Dossier) -> Iterator[Found]:
    """Stated amounts that differ from the sum of those below."""
    for year in dossier.years.values():
        for simpul in year.simpul:
            for tahapan, pagu in simpul.pagu.items():
                tahap = dossier.tahapan.get(str(tahapan)) or dossier.tahapan.pertama
                if simpul.anak and isinstance(pagu, Rupiah) and not tahap.plafon:
                    yield from _differs(simpul, str(tahapan), pagu)


def _differs(simpul: Simpul, tahapan: str, stated: Rupiah) -> Iterator[Found]:
    below = [anak.pagu[tahapan] for anak in simpul.anak if tahapan in anak.pagu]
    total = Rupiah(sum(one.jumlah for one in below if isinstance(one, Rupiah)))
    if below and total != stated:
        yield Found(
            f"pagu tertulis {stated.polos}, jumlah rinciannya {total.polos},"
            f" selisih {(stated - total).polos}",
            simpul.rentang("pagu", tahapan),
            "hapus jumlah pada induk atau betulkan rinciannya",
        )
