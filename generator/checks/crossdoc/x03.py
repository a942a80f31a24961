"""Laporan memakai target perjanjian yang terakhir.

Apa: target pada tahapan dokumen laporan dibandingkan dengan target pada tahapan perjanjian terakhir
tahun itu (perjanjian perubahan, bila ada); tanggal laporan harus sesudah tanggal perjanjian itu.
Target pada baris salinan yang memuat realisasi atau capaian dibandingkan dengan target yang sama.
Mengapa: capaian yang dihitung terhadap target lama lebih tinggi atau lebih rendah daripada yang
diperjanjikan, dan laporan tidak lagi menjawab janjinya.
Contoh:
    pk-perubahan.yaml   tahapan: perubahan     target 22 %
    lkjip.yaml          tahapan: induk         target 20 %
    Target 2024 pada lkjip (APBD Induk) bukan target pk-perubahan (Perubahan): 1 indikator berbeda.
Perbaikan: tulis tahapan perjanjian terakhir pada dokumen laporan.
Sumber: PermenPANRB Nomor 53 Tahun 2014, pengukuran kinerja terhadap perjanjian kinerja.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.crossdoc.apart import brief, same
from generator.checks.crossdoc.chain import PROMISE, REPORT, Chain, Link, chains
from generator.checks.crossdoc.copied import unlike
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.entries import Entry, entries
from generator.checks.stated.measures import Measure, Said, measures
from generator.diagnostics import Related, Severity
from generator.model.tahapan import Tahap

SEVERITY = Severity.ERROR

_NAMED = 5
"""So many indicators are named in full."""


def data(dossier: Dossier) -> Iterator[Found]:
    """Reports whose targets are not those of the last promise."""
    last: dict[int, Tahap] = {}
    for chain in chains(dossier):
        for promise in chain.of(PROMISE)[-1:]:
            last[chain.tahun] = promise.tahap
            for report in chain.of(REPORT):
                yield from _early(report, promise)
                yield from _targets(dossier, chain, report, promise)

    def meant(entry: Entry, measure: Measure) -> Said | None:
        stage = last.get(entry.tahun, dossier.tahapan.semua[-1])
        return measure.at(entry.copy.sudut.tahap if entry.copy.isi.tahapan else stage)

    rows = (row for row in entries(dossier) if row.reported)
    for one in unlike(rows, "target", meant):
        yield one.found("target", "laporan memakai target perjanjian yang terakhir")


def _early(report: Link, promise: Link) -> Iterator[Found]:
    """A report that is older than the promise that it reports on."""
    if report.tanggal < promise.tanggal:
        yield Found(
            f"tanggal {report.nama}, {report.tanggal}, mendahului perjanjian yang dilaporkannya,"
            f" {promise.nama}, {promise.tanggal}",
            report.rentang("tanggal"),
            "betulkan tanggalnya",
            (Related(promise.rentang("tanggal"), f"tanggal {promise.nama}"),),
        )


def _targets(dossier: Dossier, chain: Chain, report: Link, promise: Link) -> Iterator[Found]:
    """A report at another stage than the promise, where targets differ between the two."""
    off: list[Related] = []
    for measure in measures(dossier, chain.tahun):
        told, promised = measure.at(report.tahap), measure.at(promise.tahap)
        if promised and (told is None or not same(told.nilai, promised.nilai)):
            shown = told.nilai if told else "–"
            what = f"`{brief(measure.nama)}`: {promised.nilai} dijanjikan, {shown} dilaporkan"
            off.append(Related(promised.span, what))
    if off:
        yield Found(
            f"target {chain.tahun} pada {report} bukan target perjanjian terakhir, {promise}:"
            f" {len(off)} indikator berbeda",
            report.rentang("tahapan"),
            f"tulis tahapan: {promise.tahap.kode}",
            tuple(off[:_NAMED]),
        )
