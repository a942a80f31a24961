"""Pagu sebelum perubahan ditambah selisih sama dengan pagu sesudahnya.

Apa: `selisih` pada baris dan jumlah tabel di data/salinan.yaml dibandingkan dengan pagu sesudah
dikurangi pagu sebelum perubahan. Bila tabelnya tidak mencetak pagu sesudahnya, dipakai pagu di
program.yaml pada tahapan tabel itu.
Mengapa: selisih dipakai untuk menerangkan perubahan; "tidak ada perubahan" di samping pagu yang
berubah menyesatkan pembaca.
Contoh:
    tahapan: perubahan
    baris:
      - kode: 2.17.02
        sebelum: 2.574.497
        selisih: 0
        pagu: 3.186.620

    selisih tertulis 0, sesudah dikurangi sebelum 612.123, kurang 612.123
Perbaikan: betulkan selisih atau salah satu pagunya; tabel yang dibuat dari data menghitungnya
sendiri.
Sumber: kelaziman tabel perubahan anggaran dan perubahan perjanjian kinerja.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.arithmetic.sheets import HINT, Sheet, sheets
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.causes import Gap
from generator.checks.stated.figures import rupiah
from generator.checks.stated.sums import Row, apart, whence
from generator.diagnostics import Severity
from generator.model.catatan import Catatan
from generator.model.rupiah import baca_rupiah
from generator.model.salah import Salah

SEVERITY = Severity.ERROR


def data(dossier: Dossier) -> Iterator[Found]:
    """Differences that are not those of the amounts beside them."""
    for sheet in dossier.once(sheets):
        for key, isi in sheet.lines:
            before, stated = rupiah(isi.sebelum), isi.selisih
            if before is not None and stated:
                yield from _differs(sheet, sheet.cell(key, isi, "pagu"), isi, before)


def _differs(sheet: Sheet, row: Row, isi: Catatan, before: int) -> Iterator[Found]:
    try:
        stated = rupiah(baca_rupiah(isi.selisih)) or 0
    except Salah as error:
        yield Found(error.pesan, isi.rentang("selisih"), error.petunjuk)
        return
    said = sheet.said("pagu", row)
    after = row.stated if row.stated is not None or said is None else said.amount
    if after is not None and after - before != stated:
        yield apart(
            Gap(stated, after - before),
            ("selisih", "sesudah dikurangi sebelum"),
            isi.rentang("selisih"),
            HINT,
            related=whence(said) if said and row.stated is None else (),
        )
