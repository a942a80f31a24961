"""Cara menghitung capaian dan efisiensi diterangkan, dan angkanya menurut cara itu.

Apa: dokumen yang profilnya menyebut `wajib: rumus` mencetak rumus capaian, catatan skala (batas
kategori dan batas atas capaian), dan rumus efisiensi yang dipilih pada isiannya. Tingkat efisiensi
pada tabel di data/salinan.yaml dibandingkan dengan hitungan menurut cara yang dipilih dokumen.
Mengapa: capaian yang dipotong di 100% dan efisiensi dengan rumus lain tidak dapat dibandingkan;
pembaca harus tahu cara mana yang dipakai.
Contoh:
    # lkjip.yaml memilih efisiensi: pmk-214; tabelnya menulis
    - id: volume-usaha
      capaian: 245 %
      pagu: 587.728.200
      realisasi_anggaran: 451.216.485
      efisiensi: 23 %
    Tingkat efisiensi tertulis 23%, menurut cara pmk-214 68,66%; 23% ialah hasil cara serapan.
Perbaikan: pakai satu cara, dan biarkan dihitung sendiri.
Sumber: PMK Nomor 214/PMK.02/2017; PermenPANRB Nomor 53 Tahun 2014 (analisis efisiensi).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.checks.dossier import Dossier
from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.checks.stated.entries import Entry, entries
from generator.diagnostics import Severity
from generator.model.bilangan import bulatkan
from generator.model.capaian import RUMUS
from generator.model.efisiensi import CARA, efisiensi, rumus_efisiensi
from generator.model.nilai import Nilai

SEVERITY = Severity.ERROR

_FIELD = "efisiensi"
"""The field in which a document chooses its way of reckoning efficiency."""


def data(dossier: Dossier) -> Iterator[Found]:
    """Printed efficiencies that the way chosen by the year's documents does not give."""
    chosen = {
        plan.ref.tahun: way
        for plan in dossier.plans
        if (way := getattr(plan.isian, _FIELD, "")) in CARA
    }
    for entry in entries(dossier):
        way = chosen.get(entry.copy.folder)
        if way and isinstance(entry.isi.efisiensi, Nilai):
            yield from _efficiency(entry, entry.isi.efisiensi, way)


def _efficiency(entry: Entry, stated: Nilai, way: str) -> Iterator[Found]:
    right = _reckoned(entry, way)
    if right is None or _same(stated, right):
        return
    other = next((w for w in CARA if w != way and _same(stated, _reckoned(entry, w))), None)
    yield Found(
        f"tingkat efisiensi tertulis {stated}, menurut cara {way} {right}"
        + (f"; {stated} ialah hasil cara {other}" if other else ""),
        entry.span("efisiensi"),
        "pakai satu cara, seperti yang dipilih pada isian dokumen",
    )


def _reckoned(entry: Entry, way: str) -> Nilai | None:
    isi = entry.isi
    found = efisiensi(isi.capaian, isi.pagu, isi.realisasi_anggaran, way)
    return found if isinstance(found, Nilai) else None


def _same(stated: Nilai, exact: Nilai | None) -> bool:
    """Whether a stated share is the exact one, rounded as it is written."""
    if exact is None or exact.angka is None or stated.angka is None:
        return False
    return bulatkan(exact.angka, stated.desimal) == stated.angka


def document(paper: Paper) -> Iterator[Found]:
    """Formulas that should be explained and are not printed."""
    for name in paper.profile.wajib.rumus if paper.profile else ():
        text = _formula(paper, name)
        if text and not any(text in printed.text for printed in paper.printed):
            yield Found(
                f"cara menghitung {name} tidak diterangkan dalam dokumen ini",
                paper.plan.dokumen.span,
                f"cetak: {text}",
            )


def _formula(paper: Paper, name: str) -> str:
    """What has to be printed; empty where there is nothing to explain."""
    if name == _FIELD:
        way = getattr(paper.plan.isian, _FIELD, "")
        return _plain(rumus_efisiensi(way)) if way in CARA else ""
    if name == "skala":
        return str(paper.plan.kata["skala"].catatan)
    return _plain(RUMUS["naik"])


def _plain(rumus: Any) -> str:
    """A formula as the text of the document has it."""
    quotient = f"{rumus.pembilang}/{rumus.penyebut}" if rumus.penyebut else rumus.pembilang
    return f"{quotient} × {rumus.kali}" if rumus.kali else str(quotient)
