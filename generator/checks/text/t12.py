"""Angka dalam kalimat sama dengan angka yang disebutnya.

Apa: jumlah rupiah dan persentase yang diketik dalam naskah, dan dalam kalimat di data, dibandingkan
dengan angka yang disebut kalimatnya: ukuran (pagu, realisasi, target, …), pemiliknya, tahun, dan
tahapannya. Yang berbeda (angka usang) ditemukan bila kalimat itu pasti menyebutnya, bila angkanya
milik tahun atau tahapan lain, atau bila hanya satu angkanya salah salin. Bila tidak pasti, angkanya
dianggap yatim (T11).
Mengapa: kalimat yang tertinggal ketika data berubah membuat dokumen membantah tabelnya sendiri.
Contoh:
    Kegiatan dibiayai dengan anggaran murni sebesar Rp26.251.229.311.
    `Rp26.251.229.311` usang: pagu tahun 2024 (induk) ialah Rp25.749.020.030, lebih 502.209.281
Perbaikan: ganti dengan ungkapan yang disarankan; di dalam YAML tulis angka yang benar, atau
kalimatnya tanpa angka.
Sumber: kelaziman; Permendagri Nomor 86 Tahun 2017 meminta angka yang sama di seluruh dokumen.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.dossier import Dossier
from generator.checks.facts import Kind
from generator.checks.facts.fact import Fact
from generator.checks.facts.register import Register
from generator.checks.numbers.figure import Figure
from generator.checks.numbers.values import stale
from generator.checks.numbers.verdict import Verdict
from generator.checks.numbers.wording import advice, apart, called, stands, value
from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.ERROR


def document(paper: Paper) -> Iterator[Found]:
    """Amounts and percentages that differ from what their sentence names."""
    for claim in paper.claims:
        if claim.judged.verdict is Verdict.STALE and claim.figure.kind is not Kind.CACAH:
            (fact,) = claim.judged.facts
            yield Found(
                _said(claim.said, claim.figure, fact, claim.register),
                claim.span,
                advice(claim.expressions),
                stands(fact, claim.register),
                claim.edits,
            )


def data(dossier: Dossier) -> Iterator[Found]:
    """The same in sentences of YAML, where no expression can stand."""
    for one in stale(dossier):
        yield Found(
            _said(one.typed, one.figure, one.fact, one.register),
            one.span,
            "betulkan angkanya, atau tulis kalimatnya tanpa angka",
            stands(one.fact, one.register),
        )


def _said(typed: str, figure: Figure, fact: Fact, register: Register) -> str:
    known = f"{called(fact, register)} ialah {value(fact)}"
    return f"`{typed}` usang: {known}, {apart(figure, fact)}"
