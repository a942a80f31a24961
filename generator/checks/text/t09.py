"""Kategori capaian sesuai dengan skala, dan predikat dinyatakan dengan predikat.

Apa: kategori yang ditulis pada indikator di kinerja.yaml, pada tabel di data/salinan.yaml, dan di
belakang persentase dalam kalimat ("122% dan termasuk kategori Baik") dibandingkan dengan kategori
menurut skala daerah. Kategori yang tidak ada pada skala juga ditemukan, begitu pula indikator
bernama "Predikat …" yang nilainya angka.
Mengapa: kategori ialah kesimpulan laporan; satu capaian dengan dua kategori tidak dapat dinilai.
Contoh:
    - id: rasio-kewirausahaan
      capaian: 122 %
      kategori: Baik
    Kategori tertulis Baik, padahal 122% termasuk Sangat Baik.
Perbaikan: hapus kategorinya (dihitung sendiri), atau betulkan.
Sumber: skala Permendagri Nomor 86 Tahun 2017, atau `skala` di daerah.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from generator.checks.dossier import Dossier
from generator.checks.mend import place
from generator.checks.rule import Found
from generator.checks.stated.entries import Entry, entries
from generator.checks.stated.measures import Measure, Said, measures
from generator.content.names import suggestion
from generator.diagnostics import Severity, Span
from generator.model.bilangan import baca_bilangan
from generator.model.capaian import capaian
from generator.model.hitung import TRIWULAN
from generator.model.nilai import Nilai
from generator.model.salah import Salah
from generator.model.skala import Skala
from generator.model.tahapan import Tahap

SEVERITY = Severity.ERROR

_PREDICATE = re.compile(r"\s*Predikat\b", re.IGNORECASE)
_PLAIN = frozenset(("", "nilai", "poin"))
"""Units of a number where a predicate belongs."""

_BETWEEN = r"\s?%[^.%]{0,90}?\bkategori\s+(?:kinerja\s+)?[\"“*]*"
_LATEST = max(TRIWULAN)


def data(dossier: Dossier) -> Iterator[Found]:
    """Labels that the scale does not give, and numbers that are called predicates."""
    known = [measure for tahun in dossier.years for measure in measures(dossier, tahun)]
    rows = tuple(entries(dossier))
    if len(dossier.skala):
        for measure in known:
            yield from _of_measure(dossier, measure)
        for row in rows:
            yield from _of_entry(dossier.skala, row)
        yield from _in_sentences(dossier)
    yield from _numbers(dossier.tahapan.semua[-1], known, rows)


def _of_measure(dossier: Dossier, measure: Measure) -> Iterator[Found]:
    label = getattr(measure.hasil, "kategori", "")
    if label and measure.hasil:
        target, reached = measure.at(dossier.tahapan.semua[-1]), measure.reached(_LATEST)
        achieved = _achieved(target, reached, measure.isi.arah, dossier.skala)
        yield from _label(
            dossier.skala,
            label,
            achieved or measure.hasil.capaian,
            measure.hasil.rentang("kategori"),
        )


def _of_entry(skala: Skala, entry: Entry) -> Iterator[Found]:
    """A printed row is judged by what it says itself."""
    if entry.isi.kategori:
        arah = entry.measure.isi.arah if entry.measure else "naik"
        stated = entry.said("capaian")
        achieved = _achieved(entry.said("target"), entry.said("realisasi"), arah, skala)
        yield from _label(
            skala,
            entry.isi.kategori,
            stated.nilai if stated else achieved,
            entry.span("kategori"),
        )


def _achieved(target: Said | None, reached: Said | None, arah: str, skala: Skala) -> Nilai | None:
    """The achievement that follows; nothing where none does."""
    if target is None or reached is None:
        return None
    try:
        found = capaian(target.nilai, reached.nilai, arah, skala)
    except Salah:
        return None
    return found if isinstance(found, Nilai) else None


def _label(skala: Skala, label: str, achieved: Any, span: Span) -> Iterator[Found]:
    labels = {kelas.label.casefold(): kelas.label for kelas in skala}
    if label.casefold() not in labels:
        yield Found(
            f"kategori `{label}` tidak ada pada skala",
            span,
            suggestion(label, labels.values()) or f"yang ada: {', '.join(labels.values())}",
        )
        return
    if not isinstance(achieved, Nilai) or achieved.angka is None:
        return
    right = skala.kategori(achieved)
    if label.casefold() != right.casefold():
        yield Found(
            f"kategori tertulis {label}, padahal {achieved} termasuk {right}",
            span,
            f"tulis {right}, atau hapus karena dihitung sendiri",
        )


def _in_sentences(dossier: Dossier) -> Iterator[Found]:
    """A typed percentage with its category behind it."""
    labels = sorted((kelas.label for kelas in dossier.skala), key=len, reverse=True)
    named = "|".join(map(re.escape, labels))
    pattern = re.compile(rf"(?<![\d.,])(\d+(?:,\d+)?){_BETWEEN}({named})\b", re.IGNORECASE)
    for text, places in dossier.written.items():
        for found in pattern.finditer(text) if "kategori" in text else ():
            achieved = Nilai(baca_bilangan(found[1]).angka, "%", len(found[1].partition(",")[2]))
            for one in places:
                span = place(dossier.world, one.prose, found.start(2))
                yield from _label(dossier.skala, found[2], achieved, span)


def _numbers(tahap: Tahap, known: Iterable[Measure], rows: Iterable[Entry]) -> Iterator[Found]:
    """Indicators that are called predicates and measured in numbers; each once."""
    measured = ((m.nama, m.isi.rentang("nama"), m.at(tahap)) for m in known if _called(m.nama))
    printed = ((r.isi.nama, r.span("nama"), r.said("target")) for r in rows if _called(r.isi.nama))
    found = {
        span: (nama, nilai)
        for nama, span, said in chain(measured, printed)
        if (nilai := _number(said))
    }
    for span, (nama, nilai) in found.items():
        yield Found(
            f"indikator `{nama}` bernilai {nilai}, padahal predikat dinyatakan dengan huruf",
            span,
            "namai Nilai …, atau tulis predikatnya, misalnya BB",
            severity=Severity.WARNING,
        )


def _called(nama: str) -> bool:
    """Whether an indicator is called a predicate."""
    return _PREDICATE.match(nama) is not None


def _number(said: Said | None) -> Nilai | None:
    """A value that is a bare number."""
    if said is None or said.nilai.angka is None:
        return None
    return said.nilai if said.nilai.satuan.casefold() in _PLAIN else None
