"""Baris jumlah sama dengan jumlah baris di atasnya.

Apa: jumlah uang pada `jumlah` di program.yaml dan pada tabel di data/salinan.yaml dibandingkan
dengan jumlah baris teratas, masing-masing dihitung satu kali; pada tabel tanpa baris program,
dengan jumlah baris indikatornya. Banyaknya program, kegiatan, dan sub kegiatan yang ditulis di situ
dibandingkan dengan banyaknya baris; bila tabelnya tanpa baris, dengan program.yaml.
Mengapa: jumlah di kaki tabel adalah angka yang dikutip ke mana-mana. Baris yang terlewat atau
terhitung dua kali tidak tampak sampai seseorang menjumlahkannya kembali.
Contoh:
    jumlah:
      pagu: 6.077.960.639

    pagu tertulis 6.077.960.639, jumlah rinciannya 6.077.966.039, kurang 5.400: angka 6 dan 0
    bertukar tempat
Perbaikan: betulkan jumlahnya, atau lengkapi barisnya. Di program.yaml cukup hapus `jumlah`, karena
semuanya dihitung sendiri.
Sumber: kelaziman.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.checks.arithmetic.sheets import HINT, MONEY, Sheet, sheets
from generator.checks.arithmetic.tree import whole, yearly
from generator.checks.dossier import Dossier, Year
from generator.checks.rule import Found
from generator.checks.stated.figures import Figures
from generator.checks.stated.sums import Column
from generator.diagnostics import Severity, Span
from generator.model import hitung
from generator.model.hitung import Sudut
from generator.model.kode import sebutan
from generator.model.nilai import Nilai

SEVERITY = Severity.ERROR

COUNTED = ("program", "kegiatan", "subkegiatan")
"""The levels whose nodes are counted."""

_OWN = "hapus `jumlah`, karena dihitung sendiri, atau betulkan rinciannya"


def data(dossier: Dossier) -> Iterator[Found]:
    """Totals that are not the sum of their rows."""
    figures = dossier.once(Figures)
    for year in dossier.years.values():
        yield from _own(figures, year)
    for sheet in dossier.once(sheets):
        for column in MONEY:
            rows = sheet.tops(column)
            stated = any(row.value is not None for row in rows)
            total = sheet.whole(column, rows if stated else sheet.carried(column))
            yield from sheet.column(column).wrong(total)
        yield from _printed(sheet)


def _own(figures: Figures, year: Year) -> Iterator[Found]:
    """The totals of `program.yaml`."""
    jumlah = year.program and year.program.jumlah
    if not year.program or not jumlah:
        return
    tops = year.program.urusan
    for reading in yearly(figures.dossier.tahapan, [jumlah]):
        total = whole(reading, jumlah, tops)
        known = partial(figures.others, year.tahun)
        yield from Column(reading.label, total.below, known, _OWN).wrong(total)
    for level in COUNTED:
        every = (_count(figures, year.tahun, level, sudut) for sudut in figures.dossier.sudut)
        counts = tuple(count for count in every if count)
        yield from _miscounted(level, getattr(jumlah, level), counts, jumlah.rentang(level), _OWN)


def _printed(sheet: Sheet) -> Iterator[Found]:
    """The counts of a copied table: of its rows, or of the tree where it has none."""
    present = [sheet.figures.level(sheet.copy.tahun, key) for key, _ in sheet.rows]
    for level in COUNTED:
        count = present.count(level)
        if not sheet.rows:
            count = _count(sheet.figures, sheet.copy.tahun, level, sheet.copy.sudut)
        counts = (count,) if count else ()
        stated, span = getattr(sheet.jumlah, level), sheet.jumlah.rentang(level)
        yield from _miscounted(level, stated, counts, span, HINT)


def _count(figures: Figures, tahun: int, level: str, sudut: Sudut) -> int:
    """How many nodes of a level a year has at a stage."""
    nodes = figures.dossier.years[tahun].simpul if tahun in figures.dossier.years else ()
    return sum(n.tingkat == level and hitung.ada(n, sudut) for n in nodes)


def _miscounted(
    level: str, stated: object, counts: tuple[int, ...], span: Span, hint: str
) -> Iterator[Found]:
    """A count that is none of those at the several stages."""
    if isinstance(stated, Nilai) and counts and stated.angka not in {None, *counts}:
        yield Found(
            f"banyaknya {sebutan(level)} tertulis {stated.polos}, seharusnya {counts[-1]}",
            span,
            hint,
        )
