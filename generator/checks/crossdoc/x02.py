"""Perjanjian perubahan memuat indikator yang sama dengan perjanjian yang diubahnya.

Apa: dokumen janji yang menyebut `pembanding` dibandingkan dengan dokumen janji sebelumnya pada
tahun itu: tahapan pembandingnya harus tahapan dokumen itu, indikatornya sama, dan sesuatu harus
berubah (indikator, target, atau pagu). Pada tabel yang disalin, target sebelum perubahan harus sama
dengan target dokumen sebelumnya, dan tabel yang semua targetnya tetap disebut agar diperiksa.
Mengapa: perjanjian perubahan yang menambah atau menghapus indikator tanpa keterangan membuat
capaian setahun tidak dapat dibandingkan; yang tidak mengubah apa pun tidak perlu dibuat.
Contoh:
    pk.yaml             tahapan: induk
    pk-perubahan.yaml   tahapan: perubahan
                        pembanding: renja
    Pembanding ialah Renja, padahal pk pada tahapan APBD Induk.
Perbaikan: betulkan `pembanding`, lengkapi target indikator pada kedua tahapan, atau tulis alasannya
dengan `# abaikan X02: alasan`.
Sumber: PermenPANRB Nomor 53 Tahun 2014, perubahan perjanjian kinerja.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.checks.crossdoc.apart import brief, same
from generator.checks.crossdoc.chain import PROMISE, Link, chains
from generator.checks.crossdoc.copied import unlike
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.entries import Entry, entries
from generator.checks.stated.measures import Measure, Said, measures
from generator.diagnostics import Related, Severity
from generator.model.hitung import Sudut, ada
from generator.model.tahapan import Tahap

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Revised promises that are not the revision of the one before."""
    bases: dict[tuple[int, Tahap], Tahap] = {}
    for chain in chains(dossier):
        for promise in chain.of(PROMISE):
            base = promise.pembanding
            if base is not None:
                bases[chain.tahun, promise.tahap] = base
                stages = (base, promise.tahap)
                known = tuple(m for m in measures(dossier, chain.tahun) if _both(m, stages))
                yield from _sets(promise, base, known)
                before = chain.last(PROMISE, promise)
                if before is not None:
                    yield from _basis(promise, base, before)
                    yield from _unchanged(promise, base, known)
    yield from _copied(tuple(entries(dossier)), bases)


def _basis(promise: Link, base: Tahap, before: Link) -> Iterator[Found]:
    """A promise that is compared with another stage than that of the promise before it."""
    if before.tahap not in {base, promise.tahap}:
        yield Found(
            f"{promise} dibandingkan dengan tahapan {base.nama}, padahal perjanjian sebelumnya,"
            f" {before.nama}, pada tahapan {before.tahap.nama}",
            promise.rentang("pembanding"),
            f"tulis pembanding: {before.tahap.kode}",
            (Related(before.rentang("tahapan"), f"tahapan {before.nama}"),),
        )


def _sets(promise: Link, base: Tahap, known: Iterable[Measure]) -> Iterator[Found]:
    """Indicators that come or go with a revision."""
    for measure in known:
        before, after = measure.at(base), measure.at(promise.tahap)
        if (said := before or after) and not (before and after):
            apa = "tidak ada lagi" if before else "baru ada"
            yield Found(
                f"indikator `{brief(measure.nama)}` {apa} pada {promise}: target tahapan"
                f" {base.nama} {_shown(before)}, tahapan {promise.tahap.nama} {_shown(after)}",
                said.span,
                "lengkapi targetnya pada kedua tahapan, atau tulis alasannya:"
                " # abaikan X02: alasan",
            )


def _unchanged(promise: Link, base: Tahap, known: Iterable[Measure]) -> Iterator[Found]:
    """A revision in which nothing changes."""
    stages = (base, promise.tahap)
    targets = (tuple(said and said.nilai for said in map(one.at, stages)) for one in known)
    before, after = (_amounts(promise, tahap) for tahap in stages)
    if before == after and all(old == new for old, new in targets):
        yield Found(
            f"{promise} sama seluruhnya dengan tahapan {base.nama}: indikator, target, dan pagu",
            promise.rentang("pembanding"),
            "isi target atau pagu yang berubah, atau hapus dokumen ini bila memang tidak berubah",
        )


def _amounts(promise: Link, tahap: Tahap) -> dict[str, object]:
    return {simpul.id: simpul.pagu for simpul in promise.pohon(tahap).semua}


def _both(measure: Measure, stages: Iterable[Tahap]) -> bool:
    """Whether the indicator's node, if it has one, stands in the tree at each stage."""
    simpul = measure.simpul
    return simpul is None or all(ada(simpul, Sudut(measure.tahapan, tahap)) for tahap in stages)


def _shown(said: Said | None) -> str:
    return str(said.nilai) if said else "–"


def _copied(rows: Iterable[Entry], bases: dict[tuple[int, Tahap], Tahap]) -> Iterator[Found]:
    """Copied targets before a change: those of the promise before, and not all the same."""

    def before(entry: Entry, measure: Measure) -> Said | None:
        own = measure.tahapan.get(entry.copy.isi.pembanding)
        base = own or bases.get((entry.tahun, entry.copy.sudut.tahap))
        return measure.at(base) if base else None

    for one in unlike(rows, "sebelum", before):
        yield one.found("target sebelum perubahan", "betulkan salinan atau datanya", Severity.ERROR)
    for _, table in groupby(rows, lambda row: row.copy.isi.span):
        pairs = [(row.said("sebelum"), row.said("target")) for row in table]
        both = [(old, new) for old, new in pairs if old and new]
        if both and all(same(old.nilai, new.nilai) for old, new in both):
            yield Found(
                "tidak satu pun target berubah pada tabel perubahan ini",
                both[0][1].span,
                "periksa apakah targetnya memang tetap walaupun anggarannya berubah",
            )
