"""Persentase yang ditulis sama dengan hitungannya.

Apa: serapan (realisasi terhadap pagu) di program.yaml; capaian indikator (realisasi terhadap
target, menurut arahnya) di program.yaml dan kinerja.yaml; serapan dan capaian pada baris, jumlah,
dan indikator tabel di data/salinan.yaml. Selisih sampai 0,01 dibiarkan. Persentase yang dipotong
atau dibulatkan sampai kurang dari dua angka desimal hanya diperingatkan.
Mengapa: persentase menentukan kategori capaian dan penilaian kinerja; satu angka yang keliru
mengubah kesimpulan.
Contoh:
    indikator:
      - id: rasio-kewirausahaan
        target: 2,90 %
        realisasi: 3,50 %
        capaian: 120 %

    capaian tertulis 120%, hitungannya 120,69%: dipotong, bukan dibulatkan
Perbaikan: hapus persentasenya (dihitung sendiri), atau betulkan target, realisasi, atau pagunya.
Sumber: Permendagri Nomor 86 Tahun 2017 (kolom 8 = 7/6 dan 11 = 10/4) dan PermenPANRB Nomor 53
Tahun 2014 untuk perbandingan target dengan realisasi.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from generator.checks.arithmetic.results import Result, results
from generator.checks.arithmetic.shares import PARTS, Other, ratio, share
from generator.checks.arithmetic.sheets import HINT, Sheet, sheets
from generator.checks.dossier import Dossier, Year
from generator.checks.rule import Found
from generator.checks.stated.figures import Figures, rupiah
from generator.diagnostics import Severity, Span
from generator.model.capaian import capaian
from generator.model.nilai import Nilai

SEVERITY = Severity.ERROR

_OWN = "hapus persentasenya, karena dihitung sendiri, atau betulkan angka yang dibandingkan"


def data(dossier: Dossier) -> Iterator[Found]:
    """Stated percentages that differ from the computed ones."""
    figures = dossier.once(Figures)
    for year in dossier.years.values():
        yield from filter(None, _spent(figures, year))
    for sheet in dossier.once(sheets):
        yield from filter(None, _printed(sheet))
    yield from filter(None, map(_reached, dossier.once(results)))


def _spent(figures: Figures, year: Year) -> Iterator[Found | None]:
    """The serapan of nodes, and of all."""
    pagu, spent = (figures.view(kind, figures.last) for kind in ("pagu", "realisasi"))
    jumlah = year.program.jumlah if year.program else None
    for key, isi in (*((isi.kunci, isi) for isi in year.simpul), ("", jumlah)):
        if isi is not None and isi.serapan is not None:
            part, whole = (figures.amount(year.tahun, view, key) for view in (spent, pagu))
            yield _of(isi.serapan, "serapan", ratio(part, whole), isi.rentang("serapan"), _OWN)


def _printed(sheet: Sheet) -> Iterator[Found | None]:
    """The percentages in rows, of the amounts beside them or, where there are none, of the data."""
    for key, isi in sheet.lines:
        for label, columns in PARTS.items():
            if getattr(isi, label):
                part, whole = (sheet.amount(one, sheet.cell(key, isi, one)) for one in columns)
                yield _of(getattr(isi, label), label, ratio(part, whole), isi.rentang(label), HINT)
    for isi in sheet.copy.indikator:
        exact = ratio(rupiah(isi.realisasi_anggaran), rupiah(isi.pagu))
        yield _of(isi.serapan, "serapan", exact, isi.rentang("serapan"), HINT)


def _of(stated: Any, label: str, exact: Fraction | None, span: Span, hint: str) -> Found | None:
    if not isinstance(stated, Nilai) or exact is None:
        return None
    return share(label, stated, exact, span, hint)


def _reached(result: Result) -> Found | None:
    """The achievement of an indicator."""
    stated, exact = result.stated, result.capaian
    if stated is None or exact is None or exact.angka is None:
        return None
    hint = HINT if result.printed else _OWN
    return share("capaian", stated.nilai, exact.angka, stated.span, hint, _slips(result, exact))


def _slips(result: Result, exact: Nilai) -> Iterator[Other]:
    """What comes out when the achievement is computed in another way."""
    target, realisasi = result.values
    other = "turun" if result.arah == "naik" else "naik"
    for name, found in (
        (f"dihitung seperti indikator berarah {other}", capaian(target, realisasi, other)),
        ("target dan realisasinya tertukar", capaian(realisasi, target, "naik")),
        ("batas atas capaian dilupakan", capaian(target, realisasi, result.arah)),
    ):
        if isinstance(found, Nilai) and found.angka is not None:
            yield Other(name, found.angka)
    if exact > 100:
        yield Other("dipotong pada 100%, padahal capaian di sini tidak dibatasi", Fraction(100))
