"""Realisasi satu tahun sama di semua dokumen dan di semua tahun.

Apa: realisasi indikator pada tabel yang disalin, juga yang tercetak sebagai "tahun lalu",
dibandingkan dengan realisasi tahun itu di kinerja.yaml atau program.yaml; indikator program.yaml
yang sama dengan indikator Renstra harus mempunyai realisasi yang sama. `batas_data` dokumen tidak
boleh memotong tahun yang sudah berakhir, dan tidak boleh membaca triwulan yang belum berakhir pada
tanggal dokumen.
Mengapa: laporan tahun lalu, "tahun lalu" pada laporan ini, dan evaluasi pada rencana tahun depan
menerangkan hal yang sama; bila angkanya berbeda, salah satunya keliru.
Contoh:
    2024/data/salinan.yaml   tahun: 2023, realisasi: 3,40 %
    2023/kinerja.yaml        realisasi: 3,50 %
    Realisasi 2023 tertulis 3,40%, pada data 3,50%, kurang 0,10%.
Perbaikan: betulkan yang keliru; hapus `batas_data` tahun yang sudah berakhir.
Sumber: PermenPANRB Nomor 53 Tahun 2014, perbandingan dengan tahun lalu; Permendagri Nomor 86 Tahun
2017, Tabel T-C.29 kolom 7.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.crossdoc.apart import brief, differs, rounded, same
from generator.checks.crossdoc.copied import unlike
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.entries import Entry, entries
from generator.checks.stated.measures import Measure, Said, measures, twins
from generator.diagnostics import Severity
from generator.model import Perencanaan
from generator.model.asal import asal
from generator.model.hitung import TRIWULAN, sampai_triwulan

SEVERITY = Severity.ERROR

_HINT = "betulkan yang keliru di antara keduanya"
_END = "tw4"


def data(dossier: Dossier) -> Iterator[Found]:
    """Realisasi of one indicator and year that differs between tables, files and documents."""
    for one in unlike(entries(dossier), "realisasi", _reached):
        near = rounded(one.stated.nilai, one.meant.nilai)
        yield one.found("realisasi", _HINT, Severity.WARNING if near else None)
    for tahun in dossier.years:
        for measure, twin in twins(measures(dossier, tahun)):
            stated, reached = measure.reached(_END), twin.reached(_END)
            if stated and reached and not same(stated.nilai, reached.nilai):
                apa = f"realisasi {tahun} `{brief(measure.nama)}`"
                yield differs(apa, stated, f"indikator Renstra `{twin.id}`", reached, _HINT)
    for plan in dossier.plans:
        yield from _cut(plan)


def _reached(entry: Entry, measure: Measure) -> Said | None:
    return measure.reached(entry.copy.sudut.batas)


def _cut(plan: Perencanaan) -> Iterator[Found]:
    """Years whose realisasi a document reads up to another triwulan than its date allows."""
    tanggal = plan.dokumen.tanggal
    for tahun, batas in plan.dokumen.batas_data.items():
        known = sampai_triwulan(tahun, tanggal)
        if batas > known:
            why = f"padahal triwulan itu belum berakhir pada tanggal dokumen, {tanggal}"
            hint = "betulkan batas_data atau tanggal dokumen"
        elif batas < known and tahun < tanggal.tahun:
            why = f"padahal tahun itu sudah berakhir pada tanggal dokumen, {tanggal}"
            hint = "hapus tahun itu dari batas_data agar terbaca sampai akhir tahun"
        else:
            continue
        yield Found(
            f"realisasi {tahun} dibaca sampai {TRIWULAN[batas]}, {why}",
            asal(plan).rentang("batas_data", tahun),
            hint,
            severity=Severity.WARNING,
        )
