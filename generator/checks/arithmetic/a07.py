"""Tidak ada pembagian dengan nol.

Apa: capaian indikator yang targetnya nol padahal realisasinya ada, indikator Renstra yang targetnya
bagi suatu tahun masa Renstra belum ditulis padahal realisasinya ada, capaian yang ditulis padahal
target atau realisasinya tidak ada, serapan yang pagunya nol atau tidak ada, dan capaian terhadap
anggaran Renstra yang kosong.
Mengapa: persentase seperti itu tidak dapat dihitung. Dokumen mencetak tanda strip di tempatnya,
dan lembar kerja mencetak #DIV/0!.
Contoh:
    indikator:
      - nama: Jumlah pasar yang dibina
        target: 0 Pasar
        realisasi: 2 Pasar

    capaian tidak dapat dihitung: targetnya nol
Perbaikan: tulis target yang direncanakan. Bila memang tidak direncanakan, terangkan dalam catatan
dan abaikan temuan ini dengan alasan.
Sumber: kelaziman; rumus capaian membagi realisasi dengan target.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.arithmetic.results import Result, results
from generator.checks.arithmetic.shares import PARTS
from generator.checks.arithmetic.sheets import MONEY, Sheet, sheets
from generator.checks.dossier import Dossier, Year
from generator.checks.rule import Found
from generator.checks.stated.figures import Figures, leaves
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING

_HINT = "lengkapi angka pembaginya; selama kosong, persentasenya dicetak sebagai tanda strip"


def data(dossier: Dossier) -> Iterator[Found]:
    """Percentages of nothing."""
    figures = dossier.once(Figures)
    for year in dossier.years.values():
        yield from _unfunded(figures, year)
    for result in dossier.once(results):
        yield from _aimless(result)
    for sheet in dossier.once(sheets):
        yield from _printed(sheet)


def _unfunded(figures: Figures, year: Year) -> Iterator[Found]:
    """Nodes on which money is spent that has not been planned."""
    pagu, spent = (figures.view(kind, figures.last) for kind in ("pagu", "realisasi"))
    nodes = tuple(leaves(figures.tops(year.tahun)))
    lacking = tuple(isi for isi in nodes if not pagu.of(isi))
    for isi in lacking if len(lacking) < len(nodes) else ():
        if spent.of(isi):
            yield Found(
                "serapan tidak dapat dihitung: pagunya nol atau belum ditulis",
                isi.rentang("realisasi"),
                _HINT,
            )


def _aimless(result: Result) -> Iterator[Found]:
    """Indicators without target, or without what was reached of it."""
    target, reached = result.target, result.realisasi
    if (
        target is None
        and reached is not None
        and (result.stated or (result.final and result.planned))
    ):
        yield Found("capaian tidak dapat dihitung: targetnya belum ditulis", reached.span, _HINT)
    elif target is not None and reached is not None and target.nilai.angka == 0:
        yield Found("capaian tidak dapat dihitung: targetnya nol", target.span, _HINT)
    elif result.stated is not None and reached is None:
        text = f"capaian tertulis {result.stated.nilai}, tetapi realisasinya tidak ada"
        yield Found(text, result.stated.span, "tulis realisasinya, atau kosongkan capaiannya")


def _printed(sheet: Sheet) -> Iterator[Found]:
    """Rows of a copied table whose percentage is of a blank or of nothing."""
    for label, (part, whole) in PARTS.items():
        if not any(row.stated for row in sheet.rows_of(whole)):
            continue
        for key, isi in sheet.rows:
            row = sheet.cell(key, isi, part)
            if row.stated and not sheet.cell(key, isi, whole).stated:
                text = f"{label} tidak dapat dihitung: {MONEY[whole]} nol atau kosong"
                yield Found(text, row.span, _HINT)
