"""Laporan memakai pagu perjanjian yang terakhir, yaitu anggaran yang terakhir ditetapkan.

Apa: pagu pada tahapan dokumen laporan dibandingkan dengan pagu pada tahapan perjanjian terakhir
tahun itu; jumlah anggaran menurut jenis belanja (data/anggaran.yaml), sebelum dan sesudah
perubahan, dibandingkan dengan jumlah pagu program.yaml pada tahapan perjanjian pertama dan
terakhir; dan pagu pada tabel yang disalin tidak boleh menyebut tahapan yang tidak punya pagu,
dengan angka tahapan lain.
Mengapa: satu jumlah yang sekali disebut anggaran murni dan sekali anggaran perubahan membuat
serapan dihitung terhadap anggaran yang keliru.
Contoh:
    - nama: Rencana anggaran
      tahapan: induk
      jumlah:
        pagu: 26.251.229.311
    Pagu 26.251.229.311 disebut pagu APBD Induk, padahal itu pagu Perubahan.
Perbaikan: betulkan tahapannya, atau angkanya.
Sumber: PermenPANRB Nomor 53 Tahun 2014, realisasi anggaran; dokumen pelaksanaan anggaran (DPA dan
perubahannya).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from generator.checks.crossdoc.chain import PROMISE, REPORT, Chain, Link, chains
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.causes import Gap
from generator.checks.stated.copies import Copy, copies
from generator.checks.stated.figures import Figures, rupiah
from generator.checks.stated.sums import difference
from generator.diagnostics import Related, Severity
from generator.model.bilangan import cetak_bilangan
from generator.model.nilai import cetak_sel, jumlahkan
from generator.model.skema.program import Simpul
from generator.model.tahapan import Tahap

SEVERITY = Severity.ERROR

BUDGET = "anggaran"
"""The data file with the budget by kind of spending."""


def data(dossier: Dossier) -> Iterator[Found]:
    """Reports whose amounts are not those of the last promise."""
    figures = Figures(dossier)
    for chain in chains(dossier):
        for report in chain.of(REPORT):
            for promise in chain.of(PROMISE)[-1:]:
                yield from _amounts(chain, report, promise)
            yield from _budget(figures, chain, report)
    for copy in copies(dossier):
        if copy.isi.tahapan and not copy.sudut.tahap.plafon:
            yield from islice(_misnamed(figures, copy), 1)


def _amounts(chain: Chain, report: Link, promise: Link) -> Iterator[Found]:
    """A report at another stage than the promise, where amounts differ between the two."""
    told, promised = report.pohon(report.tahap), report.pohon(promise.tahap)
    one, other = _leaves(told), _leaves(promised)
    off = [key for key in one | other if one.get(key) != other.get(key)]
    if off:
        yield Found(
            f"pagu {chain.tahun} pada {report} {cetak_sel(told.pagu)}, pada perjanjian terakhir,"
            f" {promise}, {cetak_sel(promised.pagu)}: {len(off)} rincian berbeda",
            report.rentang("tahapan"),
            f"tulis tahapan: {promise.tahap.kode}",
            (Related(promise.rentang("tahapan"), f"tahapan {promise.nama}"),),
        )


def _leaves(pohon: Any) -> dict[str, Any]:
    return {simpul.id: simpul.pagu for simpul in pohon.semua if not simpul.anak}


def _budget(figures: Figures, chain: Chain, report: Link) -> Iterator[Found]:
    """The budget by kind of spending that does not add up to that of the programme tree."""
    isi = figures.dossier.years[chain.tahun].data.get(BUDGET)
    stages = [promise.tahap for promise in chain.of(PROMISE)] or [report.tahap]
    before = stages[0] if stages[0] != stages[-1] else report.pembanding
    for kunci, tahap in (("sebelum", before), ("sesudah", stages[-1])):
        if isi is None or tahap is None or tahap.plafon:
            continue
        stated = rupiah(jumlahkan(getattr(satu, kunci) for satu in isi.daftar))
        meant = figures.view("pagu", tahap).of_all(figures.tops(chain.tahun))
        if stated is not None and meant is not None and stated != meant:
            yield Found(
                f"jumlah anggaran {kunci} perubahan {cetak_bilangan(stated)}, jumlah pagu"
                f" program.yaml tahapan {tahap.nama} {cetak_bilangan(meant)},"
                f" {difference(Gap(stated, meant))}",
                isi.rentang("daftar"),
                "samakan rincian anggaran itu dengan pagu sub kegiatan",
            )


def _misnamed(figures: Figures, copy: Copy) -> Iterator[Found]:
    """Amounts of a copied table at a stage that has none, which are those of another stage."""
    stages = [tahap for tahap in figures.dossier.tahapan.semua if not tahap.plafon]
    nodes = ((row, figures.node(copy.tahun, str(row.kode or row.id))) for row in copy.baris)
    known = ((row, node) for row, node in nodes if node is not None)
    for row, node in (copy.isi.jumlah, None), *known:
        stated, stage = rupiah(row.pagu), copy.sudut.tahap
        if stated and _amount(figures, copy, node, stage) is None:
            for taken in (t for t in stages if _amount(figures, copy, node, t) == stated):
                yield Found(
                    f"pagu {cetak_bilangan(stated)} disebut pagu {stage.nama}, padahal itu pagu"
                    f" {taken.nama}; program.yaml tidak punya pagu {stage.nama}",
                    row.rentang("pagu"),
                    "betulkan tahapannya, atau tulis pagu tahapan itu di program.yaml",
                )


def _amount(figures: Figures, copy: Copy, node: Simpul | None, tahap: Tahap) -> int | None:
    """What a node has at a stage, or all of the year."""
    view = figures.view("pagu", tahap)
    return view.of(node) if node else view.of_all(figures.tops(copy.tahun))
