"""Target yang dijanjikan sama dengan yang direncanakan, di Renja dan di Renstra.

Apa: target setiap indikator pada satu tahun dibandingkan antara Renstra, rencana (Renja), dan janji
(perjanjian kinerja): menurut tahapan tiap dokumen, antara indikator program.yaml dan indikator
Renstra yang sama (id atau rumusannya), antara pohon program Renstra dan program.yaml, dan antara
tabel yang disalin dan datanya, termasuk target akhir Renstra. Perjanjian perubahan tidak
dibandingkan dengan rencana sebelumnya, karena perbedaannya sudah dicetak sebagai perubahan.
Mengapa: dokumen yang menjanjikan angka lain daripada yang direncanakan membuat capaian dapat
dihitung terhadap target yang mana saja. Inilah yang pertama dicocokkan penilai SAKIP.
Contoh:
    target:
      2023:
        renja: 95,75 %
        induk: 95,00 %
    Target 2023 pada pk (APBD Induk) 95,00%, pada renja (Renja) 95,75%, kurang 0,75%.
Perbaikan: samakan targetnya; bila memang berbeda, tulis alasannya di akhir baris target itu dengan
`# abaikan X01: alasan`.
Sumber: PermenPANRB Nomor 53 Tahun 2014; PermenPANRB Nomor 88 Tahun 2021, keselarasan dokumen
perencanaan kinerja.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.checks.crossdoc.apart import brief, differs, same
from generator.checks.crossdoc.chain import PLAN, PROMISE, Chain, Link, chains
from generator.checks.crossdoc.copied import unlike
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.entries import Entry, entries
from generator.checks.stated.measures import Measure, Said, measures, plan_of, said, twins
from generator.content.paths import Period
from generator.diagnostics import Severity
from generator.model.nilai import Nilai, jumlahkan
from generator.model.skema.renstra import IndikatorRenstra
from generator.model.tahapan import Tahapan
from generator.wording import words

SEVERITY = Severity.ERROR

_HINT = "samakan targetnya, atau tulis alasannya: # abaikan X01: alasan"


def data(dossier: Dossier) -> Iterator[Found]:
    """Targets of one indicator and year that differ between plan, promise and Renstra."""
    for chain in chains(dossier):
        for promise in chain.of(PROMISE):
            yield from _unplanned(dossier, chain, promise)
    for tahun in dossier.years:
        known = tuple(measures(dossier, tahun))
        yield from _twins(known)
        yield from _tree(dossier, tahun, known)
    rows = tuple(entries(dossier))
    copied = unlike((row for row in rows if not row.reported), "target", target)
    yield from (one.found("target", _HINT) for one in copied)
    yield from _ends(dossier, rows)


def target(entry: Entry, measure: Measure) -> Said | None:
    """The target of a copied row's indicator at the stage of its table."""
    return measure.at(entry.copy.sudut.tahap)


def _unplanned(dossier: Dossier, chain: Chain, promise: Link) -> Iterator[Found]:
    """Targets of a promise that are not those of the plan before it."""
    plan = chain.last(PLAN, promise)
    stage = plan.tahap if plan else dossier.tahapan.pertama
    if promise.revises(stage):
        return
    for measure in measures(dossier, chain.tahun):
        planned, promised = measure.at(stage), measure.at(promise.tahap)
        if planned and promised and not same(planned.nilai, promised.nilai):
            yield differs(
                f"target {chain.tahun} `{brief(measure.nama)}` pada {promise}",
                promised,
                f"pada {plan or f'tahapan {stage.nama}'}",
                planned,
                _HINT,
                None if measure.renstra else Severity.WARNING,
            )


def _twins(known: Iterable[Measure]) -> Iterator[Found]:
    """Targets in a year's tree of indicators that are those of the Renstra."""
    for measure, twin in twins(known):
        apa = f"target {measure.tahun} `{brief(measure.nama)}`"
        for stated, planned in _by_stage(measure, twin):
            yield differs(apa, stated, f"indikator Renstra `{twin.id}`", planned, _HINT)


def _by_stage(measure: Measure, twin: Measure) -> Iterator[tuple[Said, Said]]:
    """The targets of both at the stages for which the first has one of its own, where unlike."""
    for kode in measure.target:
        tahap = measure.tahapan.get(kode) or measure.tahapan.pertama
        stated, planned = measure.at(tahap), twin.at(tahap)
        if stated and planned and not (tahap.plafon or same(stated.nilai, planned.nilai)):
            yield stated, planned


def _tree(dossier: Dossier, tahun: int, known: Iterable[Measure]) -> Iterator[Found]:
    """Targets in a year's tree, at its first stage, that are not the Renstra's for that year."""
    plan = plan_of(dossier, tahun)
    nodes = {simpul.kunci: simpul for simpul in plan.simpul} if plan else {}
    for measure in known:
        simpul = measure.simpul
        node = simpul and (nodes.get(simpul.kunci) or nodes.get(str(simpul.kode_lama)))
        twins = (i for i in node.indikator if words(i.nama) == words(measure.nama)) if node else ()
        for twin in twins:
            planned = said(twin.target.get(tahun), twin, "target", tahun)
            stated = measure.at(dossier.tahapan.pertama)
            if stated and planned and not same(stated.nilai, planned.nilai):
                apa = f"target {tahun} `{brief(measure.nama)}`"
                yield differs(apa, stated, "di Renstra", planned, _HINT, Severity.WARNING)


def _ends(dossier: Dossier, rows: Iterable[Entry]) -> Iterator[Found]:
    """Copied targets of the Renstra's last year: its own, or the sum of what counts up."""
    for entry in rows:
        stated, plan = entry.said("target_akhir"), plan_of(dossier, entry.copy.folder)
        isi = entry.measure.isi if entry.measure else None
        if stated is None or plan is None or not isinstance(isi, IndikatorRenstra):
            continue
        last, total = _final(isi, plan.periode, dossier.tahapan)
        summed = total is not None and same(stated.nilai, total)
        if last and not same(stated.nilai, last.nilai):
            apa = f"target akhir Renstra `{brief(entry.nama)}` tertulis"
            found = differs(apa, stated, "pada data", last, _HINT)
            if not summed:
                yield found
            elif isi.akumulasi != "jumlah":
                yield replace(found, message=found.message + _SUMMED)


_SUMMED = ": itu jumlah target setiap tahun, padahal indikator ini tidak dijumlahkan"


def _final(
    isi: IndikatorRenstra, periode: Period, tahapan: Tahapan
) -> tuple[Said | None, Nilai | None]:
    """The target of a Renstra's last year, and the sum of its years' targets."""
    years = range(periode.awal, periode.akhir + 1)
    targets = [tahapan.target(isi.target.get(tahun, {}), tahapan.semua[-1]) for tahun in years]
    numbers = [one for one in targets if isinstance(one, Nilai) and one.angka is not None]
    alike = len({one.satuan.casefold() for one in numbers}) == 1
    return said(targets[-1], isi, "target", periode.akhir), jumlahkan(numbers) if alike else None
