"""Kode yang sama berjumlah sama di semua tempat.

Apa: pagu, pagu sebelum perubahan, realisasi, prakiraan maju, dan anggaran Renstra pada tabel di
data/salinan.yaml dibandingkan dengan program.yaml dan berkas Renstra: kode, tahun, tahapan, dan
batas triwulan yang sama. Yang tidak ada di sana dibandingkan antartabel. Pagu menurut indikator
dibandingkan dengan jumlah program yang didukungnya. Jumlah belanja di data/anggaran.yaml dan
data/belanja.yaml dibandingkan dengan jumlah pagu tahun itu. Bila baris induk berbeda hanya karena
rinciannya, yang disebut rinciannya.
Mengapa: dokumen yang menyebut dua angka untuk satu sub kegiatan tidak dapat dijadikan pegangan, dan
perbedaannya biasanya salah ketik.
Contoh:
    tabel:
      - nama: Tabel terakhir PK Perubahan
        tahapan: perubahan
        baris:
          - kode: 2.17.03
            pagu: 115.977.794

    pagu tertulis 115.977.794, di program.yaml 115.777.794, lebih 200.000: hanya satu angkanya
    berbeda, 9 dan 7
Perbaikan: cari yang benar pada dokumen yang ditetapkan, lalu betulkan di tempat yang keliru.
Sumber: kelaziman; konsistensi angka termasuk yang diperiksa pada verifikasi Renja dan LKjIP.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.arithmetic.budgets import budgets
from generator.checks.arithmetic.elsewhere import Elsewhere
from generator.checks.arithmetic.sheets import MONEY, sheets
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.figures import Figures
from generator.diagnostics import Severity

SEVERITY = Severity.ERROR


def data(dossier: Dossier) -> Iterator[Found]:
    """Amounts that differ from those of the same node elsewhere."""
    figures, elsewhere = dossier.once(Figures), Elsewhere()
    for sheet in dossier.once(sheets):
        for column in MONEY:
            yield from elsewhere.differing(sheet, column)
    for year in dossier.years.values():
        yield from budgets(figures, year)
