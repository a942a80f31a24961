"""Jumlah yang ditulis pada induk sama dengan jumlah rinciannya.

Apa: pagu, prakiraan maju, dan realisasi yang ditulis pada urusan, bidang, program, atau kegiatan
dibandingkan dengan jumlah baris di bawahnya: di program.yaml pada setiap tahapan dan triwulan, di
berkas Renstra pada setiap tahun, di data/salinan.yaml pada setiap kolom uang. Begitu pula bagian
tiap sumber dana terhadap pagunya. Plafon (misalnya ranwal) di program.yaml tidak dibandingkan
karena ditetapkan dari atas; pada tabel salinan hanya diperingatkan.
Mengapa: jumlah yang tidak cocok membuat tabel dan kalimat menyebut angka yang berbeda, dan
pemeriksa akan menanyakan rupiah yang hilang.
Contoh:
    - kode: 2.17.01.2.09
      realisasi: 50.305.000
      subkegiatan:
        - kode: 2.17.01.2.09.06
          realisasi: 94.899.500
        - kode: 2.17.01.2.09.09
          realisasi: 8.987.000

    realisasi tertulis 50.305.000, jumlah rinciannya 103.886.500, kurang 53.581.500
Perbaikan: hapus jumlah pada induk (jumlah dihitung sendiri), atau betulkan rinciannya. Bila
selisihnya dapat dibuktikan sebabnya (satu rincian tidak ikut dijumlahkan, dua angka bertukar
tempat, dan sebagainya), sebab itu disebut.
Sumber: kelaziman; Permendagri Nomor 86 Tahun 2017 menyusun pagu kegiatan dan program dari
rinciannya.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.checks.arithmetic.sheets import MONEY, sheets
from generator.checks.arithmetic.tree import Reading, periodic, rows, yearly
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.causes import Gap, Part
from generator.checks.stated.figures import Figures, rupiah
from generator.checks.stated.sums import Column, apart
from generator.diagnostics import Severity
from generator.model.skema.program import Simpul, Urusan

SEVERITY = Severity.ERROR

HINT = "hapus jumlah pada induk, karena dihitung sendiri, atau betulkan rinciannya"


def data(dossier: Dossier) -> Iterator[Found]:
    """Stated amounts that differ from the sum of those below."""
    figures = dossier.once(Figures)
    for tahun, year in dossier.years.items():
        owners = [isi for isi in year.simpul if isi.anak]
        yield from _tree(figures, tahun, figures.tops(tahun), yearly(dossier.tahapan, owners))
        yield from (found for isi in year.simpul for found in _sources(figures, isi))
    for plan in dossier.renstra:
        owners = [isi for isi in plan.simpul if isi.anak]
        yield from _tree(figures, plan.periode.akhir, plan.isi.urusan, periodic(owners))
    for sheet in dossier.once(sheets):
        for column in MONEY:
            yield from sheet.column(column).found(sheet.severity(column))


def _tree(
    figures: Figures, tahun: int, tops: tuple[Urusan, ...], readings: Iterable[Reading]
) -> Iterator[Found]:
    for reading in readings:
        known = partial(figures.others, tahun)
        yield from Column(reading.label, rows(reading, tops), known, HINT).found()


def _sources(figures: Figures, isi: Simpul) -> Iterator[Found]:
    """The parts by source of funds, which are said once for all stages, against the pagu of one."""
    parts = [Part(one.kode, amount) for one in isi.sumber_dana if (amount := rupiah(one.pagu))]
    if not parts or len(parts) < len(isi.sumber_dana):
        return
    added = sum(part.amount for part in parts)
    stages = [tahap for tahap in figures.dossier.tahapan.semua if not tahap.plafon]
    pagu = [amount for t in stages if (amount := figures.view("pagu", t).of(isi)) is not None]
    if pagu and added not in pagu:
        yield apart(
            Gap(pagu[-1], added, (tuple(parts),)),
            ("pagu", "jumlah menurut sumber dananya"),
            isi.rentang("sumber_dana"),
            "betulkan bagian tiap sumber dana, atau pagunya",
        )
