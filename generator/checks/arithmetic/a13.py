"""Satuan uang di kepala tabel sesuai dengan besar angkanya.

Apa: `satuan` tabel di data/salinan.yaml (misalnya 1000 untuk kepala kolom "Rp.000") dibandingkan
dengan besar angkanya menurut program.yaml dan berkas Renstra.
Mengapa: rupiah penuh di bawah kepala "Rp.000" terbaca seribu kali lipat, dan angka ribuan tanpa
keterangan terbaca seperseribunya.
Contoh:
    tabel:
      - nama: Tabel T-C.31
        satuan: 1000
        baris:
          - kode: 2.17.02
            pagu: 11.025.000

    satuan tabel ini 1.000, tetapi angkanya rupiah penuh
Perbaikan: betulkan kepala tabelnya. Pada salinan, tulis `satuan` menurut besar angkanya bila
kepala tabel itu yang keliru.
Sumber: kelaziman; kepala kolom "Rp.000" dipakai pada formulir Permendagri Nomor 86 Tahun 2017.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.arithmetic.scale import UNITS
from generator.checks.arithmetic.sheets import sheets
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity
from generator.model.bilangan import cetak_bilangan

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Tables whose amounts are on another scale than their head says."""
    for sheet in dossier.once(sheets):
        if sheet.factor != sheet.flagged:
            flag = cetak_bilangan(sheet.flagged)
            head = "tabel ini tanpa satuan" if sheet.flagged == 1 else f"satuan tabel ini {flag}"
            yield Found(
                f"{head}, tetapi angkanya {UNITS[sheet.factor]}",
                sheet.copy.isi.rentang("satuan"),
                "betulkan kepala tabelnya, atau `satuan` di sini bila salah salin",
            )
