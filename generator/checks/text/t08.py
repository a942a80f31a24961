"""Tanggal dokumen jatuh pada waktunya.

Apa: tanggal dokumen dibandingkan dengan `tenggat` pada profil jenisnya: paling awal, paling akhir,
atau paling lama sebulan sesudah tanggal yang diisikan (misalnya penetapan DPA).
Mengapa: ketepatan waktu dinilai dalam evaluasi akuntabilitas kinerja, dan laporan yang bertanggal
sebelum tahunnya berakhir memuat angka yang belum ada.
Contoh:
    # lkjip.yaml tahun 2024
    tanggal: 6 Maret 2025
    Bertanggal 6 Maret 2025, sesudah tenggatnya 28 Februari 2025.
Perbaikan: betulkan tanggalnya bila keliru; bila memang terlambat, abaikan dengan alasan.
Sumber: Peraturan Presiden Nomor 29 Tahun 2014 (laporan dua bulan sesudah tahun anggaran);
PermenPANRB Nomor 53 Tahun 2014 (perjanjian sebulan sesudah dokumen anggaran).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.compose.due import Due, a_month_after, last_before
from generator.diagnostics import Severity
from generator.model import Perencanaan
from generator.model.tanggal import Tanggal

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Documents that are dated too early or too late."""
    profiles = dossier.profiles
    for plan in dossier.plans:
        due = profiles[plan.ref].tenggat if plan.ref in profiles else None
        message = _fault(plan, due) if due else ""
        if due and message:
            yield Found(
                f"bertanggal {plan.dokumen.tanggal}, {message}",
                plan.dokumen.rentang("tanggal"),
                due.dasar or None,
            )


def _fault(plan: Perencanaan, due: Due) -> str:
    """What is wrong with a document's date; nothing when it is in time."""
    dated: Tanggal = plan.dokumen.tanggal
    first = due.dari.of(plan.ref.tahun) if due.dari else None
    last = last_before(due.sebelum.of(plan.ref.tahun)) if due.sebelum else None
    if first and dated < first:
        return f"padahal paling awal {first}"
    if last and dated > last:
        return f"sesudah tenggatnya {last}"
    base = getattr(plan.isian, due.acuan, None) if due.acuan else None
    if not isinstance(base, Tanggal):
        return ""
    if dated < base:
        return f"sebelum {due.acuan.replace('_', ' ')} {base}"
    if dated > a_month_after(base):
        return f"lebih dari sebulan sesudah {due.acuan.replace('_', ' ')} {base}"
    return ""
