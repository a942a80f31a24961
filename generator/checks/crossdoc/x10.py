"""Program, kegiatan, dan sub kegiatan perjanjian ada dalam rencana.

Apa: program, kegiatan, dan sub kegiatan pada tahapan dokumen janji dibandingkan dengan yang ada
pada tahapan rencana sebelumnya, menurut kode (atau `kode_lama`); baris tabel yang disalin dengan
yang ada di program.yaml tahun itu, dan baris yang berpagu dengan yang ada pada tahapan tabelnya.
Yang disebut ialah tingkat tertinggi yang belum ada.
Mengapa: sub kegiatan yang muncul di APBD tanpa melalui Renja tidak dapat diukur dalam Renja dan
tidak tampak sumbangannya pada sasaran.
Contoh:
    - kode: 2.17.05.2.01.02
      pagu:
        induk: 144.362.108
    Sub kegiatan 2.17.05.2.01.02 ada pada pk (APBD Induk), tetapi tidak ada pada renja (Renja).
Perbaikan: tulis pagu tahapan rencananya bila memang direncanakan, atau susun perubahan rencananya;
bila sah muncul kemudian, tulis alasannya dengan `# abaikan X10: alasan`.
Sumber: Permendagri Nomor 86 Tahun 2017, keterkaitan Renja dengan APBD; PermenPANRB Nomor 53 Tahun
2014.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.crossdoc.apart import brief
from generator.checks.crossdoc.chain import PLAN, PROMISE, Link, chains
from generator.checks.dossier import Dossier, Year
from generator.checks.rule import Found
from generator.checks.stated.copies import Copy, copies
from generator.checks.stated.sums import name
from generator.diagnostics import Related, Severity
from generator.model.hitung import Sudut, ada
from generator.model.skema.program import Simpul

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Nodes of promises and copied tables that stand in no plan."""
    for chain in chains(dossier):
        told: set[str] = set()
        for promise in chain.of(PROMISE):
            plan = chain.last(PLAN, promise)
            if plan is not None:
                yield from _unplanned(dossier.years[chain.tahun], plan, promise, told)
    yield from _copied(dossier)


def _unplanned(year: Year, plan: Link, promise: Link, told: set[str]) -> Iterator[Found]:
    """The highest nodes that a promise has and the plan before it has not; each is told once."""
    then, now = (Sudut(link.tahapan, link.tahap) for link in (plan, promise))
    planned = {isi.kunci for isi in year.simpul if ada(isi, then)}
    new = _new(year.program.urusan if year.program else (), planned, now)
    for isi in (isi for isi in new if isi.kunci not in told):
        told.add(isi.kunci)
        yield Found(
            f"{name(isi.tingkat, isi.kunci)} ada pada {promise}, tetapi tidak ada pada {plan}:"
            f" {brief(isi.nama)}",
            isi.rentang("kode"),
            "susun perubahan rencananya, atau tulis alasannya: # abaikan X10: alasan",
            (Related(plan.rentang("tahapan"), f"tahapan {plan.nama}"),),
        )


def _new(nodes: Iterable[Simpul], planned: set[str], now: Sudut) -> Iterator[Simpul]:
    """The highest nodes of a stage that were not planned, under their kode or a former one."""
    for isi in nodes:
        if isi.kunci in planned:
            yield from _new(isi.anak, planned, now)
        elif str(isi.kode_lama) not in planned and ada(isi, now):
            yield isi


YEARLY = ("pagu", "sebelum", "realisasi", "prakiraan_maju")
"""What a row states of its year; other amounts are those of the Renstra."""


def _copied(dossier: Dossier) -> Iterator[Found]:
    """Rows of copied tables that the programme tree of their year, or the Renstra's, has not."""
    for copy in copies(dossier):
        year, plan = dossier.years.get(copy.tahun), dossier.renstra_of(copy.tahun)
        known = _known(year.simpul) if year else set()
        planned = _known(plan.simpul) if plan else set()
        for row in copy.baris if known else ():
            key = str(row.kode or row.id)
            yearly = any(getattr(row, kunci) for kunci in YEARLY)
            if key and key not in (known if yearly else known | planned):
                yield Found(
                    f"`{key}` pada tabel ini tidak ada di program.yaml {copy.tahun}",
                    row.rentang("kode" if row.kode else "id"),
                    "betulkan kodenya, atau tambahkan ke program.yaml bila memang ada",
                )
        if year:
            yield from _out_of_stage(year, copy)


def _out_of_stage(year: Year, copy: Copy) -> Iterator[Found]:
    """The highest rows with a pagu whose nodes do not stand at the stage of the table."""
    there = {isi.kunci for isi in year.simpul if ada(isi, copy.sudut)}
    if not there:
        return
    missing = {isi.kunci for isi in year.simpul} - there
    told: set[str] = set()
    for row in copy.baris:
        key = str(row.kode or row.id)
        if row.pagu and key in missing:
            if not row.kode or str(row.kode.induk) not in told:
                yield Found(
                    f"`{key}` pada tabel ini berpagu, padahal tidak ada pada tahapan"
                    f" {copy.sudut.tahap.nama}",
                    row.rentang("kode" if row.kode else "id"),
                    "hapus barisnya, atau tulis pagunya pada tahapan itu di program.yaml",
                )
            told.add(key)


def _known(nodes: Iterable[Simpul]) -> set[str]:
    return {key for isi in nodes for key in (isi.kunci, str(isi.kode_lama))}
