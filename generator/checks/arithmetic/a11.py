"""Hanya nilai yang dapat dijumlahkan yang dijumlahkan.

Apa: indikator dengan `akumulasi: jumlah` yang nilainya persentase, indeks, nilai, tingkat, atau
predikat: satuan dan awalan rumusannya ada di templates/_bersama/pemeriksaan/indikator.yaml.
Mengapa: 65 % pada triwulan I dan 66 % pada triwulan II bukan 131 %. Rumus kolom 10 = 5+7+9 pada
tabel evaluasi hanya berlaku bagi indikator yang dapat dijumlahkan.
Contoh:
    - nama: Persentase Koperasi Aktif
      akumulasi: jumlah
      target: 66,00 %

    nilai indikator ini (%) dijumlahkan, padahal tidak dapat dijumlahkan
Perbaikan: tulis `akumulasi: akhir` bila yang berlaku keadaan terakhir, atau `akumulasi: rata_rata`.
Sumber: kelaziman pengukuran kinerja; formulir evaluasi Renja dalam Permendagri Nomor 86 Tahun 2017.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from generator.checks.arithmetic.indicators import kinds
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity
from generator.model.nilai import Nilai
from generator.model.skema.program import Ukuran

SEVERITY = Severity.WARNING

_SUM = "jumlah"


def data(dossier: Dossier) -> Iterator[Found]:
    """Indicators whose values are added up and must not be."""
    known = dossier.once(kinds)
    for isi in _added(dossier):
        values = tuple(_values(getattr(isi, "target", {}), getattr(isi, "realisasi", {})))
        if not known.additive(isi.nama, values):
            units = sorted({value.satuan or str(value) for value in values})
            yield Found(
                f"nilai indikator ini{_named(units)} dijumlahkan, padahal tidak dapat dijumlahkan",
                isi.rentang("akumulasi"),
                "tulis `akumulasi: akhir`, atau `akumulasi: rata_rata`",
            )


def _added(dossier: Dossier) -> Iterator[Ukuran]:
    """The indicators with `akumulasi: jumlah`."""
    nodes = chain(
        *(year.simpul for year in dossier.years.values()),
        *(plan.simpul for plan in dossier.renstra),
    )
    every = (
        *(isi for plan in dossier.renstra for isi in plan.isi.semua_indikator),
        *(isi for node in nodes for isi in node.indikator),
    )
    return (isi for isi in every if isi.akumulasi == _SUM)


def _values(*said: Mapping[Any, Any]) -> Iterator[Nilai]:
    """The values in maps of any depth."""
    for value in (value for values in said for value in values.values()):
        if isinstance(value, Mapping):
            yield from _values(value)
        elif isinstance(value, Nilai):
            yield value


def _named(units: list[str]) -> str:
    return f" ({', '.join(units)})" if units else ""
