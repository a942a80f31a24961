"""Capaian yang jauh dari target diterangkan sebabnya.

Apa: capaian indikator pada akhir tahun, di program.yaml dan kinerja.yaml, yang lebih dari 150 %
atau kurang dari 50 % tanpa `penyebab` (pada indikator program: tanpa `catatan` pada programnya).
Begitu pula pada tabel di data/salinan.yaml, termasuk realisasi yang lebih dari 150 % anggaran
seluruh masa Renstra.
Mengapa: capaian seperti itu menandakan target yang terlalu rendah atau terlalu tinggi, salah ketik,
atau salah satuan. Penilai SAKIP meminta analisis penyebab keberhasilan dan kegagalan.
Contoh:
    - id: volume-usaha
      realisasi: 19,61 %      # target 8,00 %

    capaian 245,13% belum diterangkan penyebabnya
Perbaikan: tulis `penyebab` di kinerja.yaml (atau `catatan` di program.yaml); bila salah ketik,
betulkan target atau realisasinya.
Sumber: PermenPANRB Nomor 53 Tahun 2014 (analisis penyebab keberhasilan atau kegagalan) dan
PermenPANRB Nomor 88 Tahun 2021; batas 50 % dan 150 % menurut kelaziman.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.arithmetic.results import results
from generator.checks.arithmetic.shares import PARTS, ratio
from generator.checks.arithmetic.sheets import Sheet, sheets
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity
from generator.model.bilangan import cetak_bilangan

SEVERITY = Severity.WARNING

LOW, HIGH = 50, 150
"""Percent within which an achievement speaks for itself."""


def data(dossier: Dossier) -> Iterator[Found]:
    """Achievements far from their targets that nobody explains."""
    for result in dossier.once(results):
        reached = result.uncut
        if reached is None or not result.final or result.explained or LOW <= reached <= HIGH:
            continue
        yield Found(
            f"capaian {cetak_bilangan(reached, 2)}% belum diterangkan penyebabnya",
            result.span,
            "tulis penyebabnya, atau betulkan target atau realisasinya bila salah ketik",
        )
    for sheet in dossier.once(sheets):
        yield from _overspent(sheet)


def _overspent(sheet: Sheet) -> Iterator[Found]:
    """Rows on which far more was spent than the Renstra gives them."""
    for key, isi in sheet.lines:
        part, whole = (sheet.amount(one, sheet.cell(key, isi, one)) for one in PARTS["capaian"])
        percent = ratio(part, whole)
        if percent is None or sheet.cell(key, isi, "sampai").stated is None or percent <= HIGH:
            continue
        yield Found(
            f"realisasi sampai tahun ini {cetak_bilangan(percent, 2)}% dari anggaran Renstra",
            isi.rentang("sampai"),
            "periksa anggaran Renstra dan realisasinya; bila benar, terangkan dan abaikan di sini",
        )
