"""Indikator sasaran yang sama di Renstra, rencana, perjanjian, dan laporan.

Apa: indikator sasaran (IKU) yang punya target pada tahapan perjanjian harus punya target pada
tahapan rencana sebelumnya, dan sebaliknya. Tabel yang disalin dan memuat lebih dari separuh
indikator sasaran harus memuat semuanya, setiap barisnya harus dikenal di Renstra atau program.yaml,
dan berada di bawah sasaran yang sama dengan di Renstra.
Mengapa: indikator yang dijanjikan tetapi tidak direncanakan, atau dilaporkan tetapi tidak
dijanjikan, memutus hubungan rencana dengan hasil.
Contoh:
    Renstra: koperasi-sehat, koperasi-aktif, wirausaha, realisasi-belanja
    - nama: Tabel 1 Indikator Kinerja Utama
      indikator: koperasi-sehat, koperasi-aktif, wirausaha
    Tabel 1 Indikator Kinerja Utama tidak memuat 1 dari 4 indikator sasaran: Persentase Realisasi
    Belanja.
Perbaikan: lengkapi tabel atau Renstra; samakan sasaran tempat indikator itu berada.
Sumber: PermenPANRB Nomor 53 Tahun 2014; PermenPANRB Nomor 88 Tahun 2021, keselarasan indikator.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.checks.crossdoc import goals
from generator.checks.crossdoc.apart import brief
from generator.checks.crossdoc.chain import PLAN, PROMISE, Link, chains
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.entries import Entry, entries
from generator.checks.stated.measures import Measure, measures, plan_of
from generator.diagnostics import Related, Severity
from generator.model.cetak import rangkai

SEVERITY = Severity.ERROR


def data(dossier: Dossier) -> Iterator[Found]:
    """Sets of indicators that are not the Renstra's, or not those of the document before."""
    for chain in chains(dossier):
        for promise in chain.of(PROMISE):
            plan = chain.last(PLAN, promise)
            if plan is not None and not promise.revises(plan.tahap):
                yield from _unlike(plan, promise, measures(dossier, chain.tahun))
    for _, rows in groupby(entries(dossier), lambda row: row.copy.isi.span):
        table = tuple(rows)
        yield from _missing(dossier, table)
        for row in table:
            yield from _unknown(dossier, row)
            yield from _misplaced(dossier, row)


def _unlike(plan: Link, promise: Link, known: Iterable[Measure]) -> Iterator[Found]:
    """Indicators of sasaran that have a target for only one of plan and promise."""
    for measure in known:
        planned, promised = measure.at(plan.tahap), measure.at(promise.tahap)
        if measure.utama and (said := planned or promised) and not (planned and promised):
            here, there = (plan, promise) if planned else (promise, plan)
            yield Found(
                f"indikator sasaran `{brief(measure.nama)}` punya target pada {here}, tetapi tidak"
                f" pada {there}",
                said.span,
                "lengkapi target pada kedua tahapan",
            )


def _missing(dossier: Dossier, table: Sequence[Entry]) -> Iterator[Found]:
    """A table with more than half of the indicators of sasaran, but not all."""
    copy = table[0].copy
    known = (m for m in measures(dossier, copy.tahun, copy.folder) if m.utama and m.target)
    wanted = {measure.isi.span: measure for measure in known}
    missing = dict(wanted)
    for row in table:
        if row.measure is not None:
            missing.pop(row.measure.isi.span, None)
    if missing and 2 * len(missing) < len(wanted):
        names = rangkai(f"`{brief(measure.nama)}`" for measure in missing.values())
        yield Found(
            f"tabel ini tidak memuat {len(missing)} dari {len(wanted)} indikator sasaran: {names}",
            copy.isi.rentang("indikator"),
            "bila salah salin, lengkapi di sini; bila tercetak demikian, dokumen itu yang keliru",
            tuple(Related(span, f"indikator `{m.id}`") for span, m in missing.items()),
        )


def _unknown(dossier: Dossier, row: Entry) -> Iterator[Found]:
    """A row whose indicator neither the Renstra nor the programme tree has."""
    if row.measure is None and not row.isi.kode and plan_of(dossier, row.copy.folder):
        yield Found(
            f"indikator `{brief(row.nama)}` tidak ada di Renstra dan program.yaml"
            if row.nama
            else "baris ini tidak menyebut indikatornya",
            row.span("id" if row.isi.id else "nama"),
            "tulis id indikator Renstra yang dimaksud, atau kode pemiliknya",
        )


def _misplaced(dossier: Dossier, row: Entry) -> Iterator[Found]:
    """A row under another sasaran than its indicator in the Renstra."""
    mine, other = goals.own(row), goals.other(dossier, row)
    if mine is not None and other is not None:
        yield Found(
            f"indikator `{brief(row.nama)}` berada di bawah sasaran `{brief(other.nama)}`,"
            f" di Renstra di bawah `{brief(mine.nama)}`",
            row.span("sasaran"),
            "samakan sasaran tempat indikator itu berada",
            (Related(mine.rentang("nama"), f"sasaran `{mine.id}`"),),
        )
