"""Prakiraan maju sebanding dengan pagunya.

Apa: prakiraan maju tiap sub kegiatan, dan jumlah seluruhnya, dibandingkan dengan pagu pada tahapan
yang sama. Yang kurang dari setengah atau lebih dari dua kali pagu diperingatkan. Bila beberapa sub
kegiatan satu induk menyebut jumlah yang sama dan jumlah itu sebanding dengan pagu bersama mereka,
tampaknya setiap sub kegiatan mengulang jumlah induknya.
Mengapa: prakiraan maju menjadi pagu indikatif tahun berikutnya. Angka yang berlipat biasanya jumlah
kegiatan yang diulang pada setiap barisnya.
Contoh:
    subkegiatan:
      - kode: 2.17.07.2.01.01
        pagu: 35.000.000
        prakiraan_maju: 265.002.100
      - kode: 2.17.07.2.01.02
        pagu: 102.889.465
        prakiraan_maju: 265.002.100

    prakiraan maju 265.002.100 tertulis sama pada 2 baris kegiatan 2.17.07.2.01, bersama-sama 3,84
    kali pagu: tampaknya tiap baris mengulang jumlah induknya, yang 1,92 kali pagu
Perbaikan: tulis kebutuhan dana tahun berikutnya untuk sub kegiatan itu saja. Bila memang melonjak
(misalnya pembangunan dua tahun), abaikan di barisnya dengan alasan.
Sumber: Permendagri Nomor 86 Tahun 2017 (prakiraan maju pada Tabel T-C.33); batas setengah dan dua
kali menurut kelaziman.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.arithmetic.forecast import Family, Forecast, disproportionate
from generator.checks.arithmetic.sheets import Sheet, sheets
from generator.checks.dossier import Dossier, Year
from generator.checks.rule import Found
from generator.checks.stated.figures import Figures, rupiah
from generator.checks.stated.sums import Row, name
from generator.diagnostics import Severity
from generator.model.skema.program import Simpul

SEVERITY = Severity.WARNING

KIND = "prakiraan_maju"


def data(dossier: Dossier) -> Iterator[Found]:
    """Forecasts that are out of proportion."""
    figures = dossier.once(Figures)
    for year in dossier.years.values():
        if any(isi.prakiraan_maju for isi in year.simpul):
            yield from _planned(figures, year)
    for sheet in dossier.once(sheets):
        yield from _printed(sheet)


def _planned(figures: Figures, year: Year) -> Iterator[Found]:
    """The forecasts of a year's tree, each beside the pagu of its stage."""
    families = (
        Family(name(isi.tingkat, isi.kunci), tuple(_leaves(figures, isi.anak)))
        for isi in year.simpul
        if isi.anak
    )
    yield from disproportionate(families, _total(figures, year))


def _total(figures: Figures, year: Year) -> Forecast | None:
    """The forecast of all, at the last stage that has one."""
    for tahap in reversed(figures.stages(year.tahun)):
        views = (figures.view(kind, tahap) for kind in ("pagu", KIND))
        pagu, amount = (figures.amount(year.tahun, view) for view in views)
        if year.program and amount and pagu and not tahap.plafon:
            place = year.program.jumlah or year.program
            return Forecast("jumlah", pagu, amount, place.rentang(KIND))
    return None


def _leaves(figures: Figures, nodes: tuple[Simpul, ...]) -> Iterator[Forecast]:
    """The forecasts of nodes without nodes below, at each stage at which one is stated."""
    for isi in nodes:
        for key, value in isi.prakiraan_maju.items() if not isi.anak else ():
            pagu, amount = _pagu(figures, isi, str(key)), rupiah(value)
            if pagu and amount is not None:
                yield Forecast(isi.kunci, pagu, amount, isi.rentang(KIND, key))


def _pagu(figures: Figures, isi: Simpul, key: str) -> int | None:
    """The pagu at the stage of a forecast, or at the first one after it that has any."""
    tahapan = figures.dossier.tahapan
    tahap = tahapan.get(key) or tahapan.pertama
    later = tahapan.semua[tahapan.semua.index(tahap) :]
    found = (figures.view("pagu", one).of(isi) for one in later if not one.plafon)
    return next((pagu for pagu in found if pagu), None)


def _printed(sheet: Sheet) -> Iterator[Found]:
    """The forecasts of a copied table, each beside the pagu in its row."""
    families = (
        Family(row.name, tuple(filter(None, (_copied(sheet, lower) for lower in row.below))))
        for row in sheet.rows_of(KIND)
        if row.below
    )
    yield from disproportionate(families, _copied(sheet, sheet.whole(KIND, ())))


def _copied(sheet: Sheet, row: Row) -> Forecast | None:
    """A row without rows below, where it states both amounts."""
    pagu = sheet.cell(row.key, sheet.beside[row.key], "pagu").stated
    if row.below or not pagu or row.stated is None:
        return None
    return Forecast(row.key, pagu, row.stated, row.span)
