"""Banyaknya program, kegiatan, dan sub kegiatan dalam naskah sama dengan pohon program.

Apa: angka di depan "program", "kegiatan", dan "sub kegiatan" dalam naskah, dengan angka maupun
dengan huruf, dibandingkan dengan banyaknya simpul pada tahun, bidang, atau program yang disebut
kalimatnya.
Mengapa: pemeriksa menghitung baris tabel dan membandingkannya dengan kalimat.
Contoh:
    Pada tahun 2022 dilaksanakan 11 program, 17 kegiatan, dan 24 sub kegiatan.
    Tertulis 24 sub kegiatan, pohon program tahun 2022 memuat 29.
Perbaikan: ganti dengan ungkapan yang disarankan, atau lengkapi program.yaml.
Sumber: kelaziman; daftar pemeriksaan konsistensi Renja.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Kind
from generator.checks.numbers.verdict import Verdict
from generator.checks.numbers.wording import advice, of, stands, value
from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.ERROR


def document(paper: Paper) -> Iterator[Found]:
    """Counts that are not those of the tree that the sentence speaks of."""
    for claim in paper.claims:
        if claim.judged.verdict is Verdict.STALE and claim.figure.kind is Kind.CACAH:
            (fact,) = claim.judged.facts
            tree = of(fact, claim.register)
            tree = tree if stands(fact, claim.register) else f"pohon program {tree}".rstrip()
            yield Found(
                f"tertulis {claim.said}, {tree} tahun {fact.term.year} memuat {value(fact)}",
                claim.span,
                advice(claim.expressions),
                stands(fact, claim.register),
                claim.edits,
            )
