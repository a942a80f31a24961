"""Realisasi triwulan berjumlah realisasi setahun, dan tahun-tahunnya berjumlah realisasi Renstra.

Apa: pada tabel di data/salinan.yaml, `tw1` sampai dengan batas tabel itu dijumlahkan dan
dibandingkan dengan `realisasi`; `lalu` ditambah `realisasi` dibandingkan dengan `sampai`. Bila
tabelnya tidak mencetak `lalu` atau `realisasi`, dipakai program.yaml sejak tahun pertama Renstra.
Realisasi setahun pada induk di program.yaml dibandingkan dengan triwulan rinciannya oleh A01.
Mengapa: realisasi kumulatif dibawa dari tahun ke tahun; kekeliruan satu tahun terbawa terus sampai
evaluasi akhir Renstra.
Contoh:
    baris:
      - kode: 2.17.01.2.09
        lalu: 50.305.000
        realisasi: 49.482.425
        sampai: 153.368.925

    realisasi sampai tahun ini tertulis 153.368.925, tahun lalu ditambah tahun ini 99.787.425,
    lebih 53.581.500
Perbaikan: cari yang benar pada laporan tahunnya, lalu betulkan; dari data, kumulatif dihitung
sendiri.
Sumber: Permendagri Nomor 86 Tahun 2017, formulir evaluasi Renja (kolom 12 = 8+9+10+11 dan
13 = 6+12).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.arithmetic.sheets import HINT, MONEY, Sheet, sheets
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.causes import Gap, Part
from generator.checks.stated.figures import rupiah
from generator.checks.stated.sums import Row, apart, culprits
from generator.diagnostics import Severity
from generator.model.catatan import Catatan
from generator.model.hitung import TRIWULAN

SEVERITY = Severity.ERROR


def data(dossier: Dossier) -> Iterator[Found]:
    """Amounts of a longer time that are not the sum of its parts."""
    for sheet in dossier.once(sheets):
        for _, isi in sheet.lines:
            yield from _year(sheet, isi)
        yield from _period(sheet)


def _year(sheet: Sheet, isi: Catatan) -> Iterator[Found]:
    """The triwulan of a row beside its realisasi, where all of them are stated."""
    stated = rupiah(isi.realisasi)
    quarters = [tw for tw in TRIWULAN if tw <= sheet.copy.sudut.batas]
    parts = tuple(
        Part(tw, amount, isi.rentang(tw))
        for tw in quarters
        if (amount := rupiah(getattr(isi, tw))) is not None
    )
    added = sum(part.amount for part in parts)
    if stated is not None and len(parts) == len(quarters) and stated != added:
        gap = Gap(stated, added, (parts,))
        yield apart(gap, ("realisasi", "jumlah triwulannya"), isi.rentang("realisasi"), HINT)


def _period(sheet: Sheet) -> Iterator[Found]:
    """What was spent since the Renstra began, beside the years that it is of."""
    total = sheet.whole("sampai", sheet.tops("sampai"))

    def off(row: Row) -> int | None:
        parts = _years(sheet, row)
        return sheet.off(row, sum(part.amount for part in parts)) if parts else None

    for row, more in culprits((total,), off):
        parts = _years(sheet, row)
        added = sum(part.amount for part in parts)
        gap = Gap(added + more, added, (parts,))
        yield apart(gap, (MONEY["sampai"], "tahun lalu ditambah tahun ini"), row.span, HINT)


def _years(sheet: Sheet, row: Row) -> tuple[Part, ...]:
    """The earlier years and this one; nothing where either is not known."""
    isi, figures, tahun = sheet.beside[row.key], sheet.figures, sheet.copy.tahun
    before, now = rupiah(isi.lalu), sheet.amount("realisasi", sheet.cell(row.key, isi, "realisasi"))
    before = figures.before(tahun, row.key) if before is None else sheet.rupiah(before)
    if now is None and tahun in figures.dossier.years:
        now = 0
    if before is None or now is None:
        return ()
    return (
        Part("realisasi tahun lalu", before, isi.rentang("lalu")),
        Part("realisasi tahun ini", now, isi.rentang("realisasi")),
    )
