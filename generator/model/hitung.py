"""Amounts of a programme tree at a stage and up to a cut-off, and when a node belongs there.

Works on the schema's nodes alone. `None` means "nothing stated", unlike `NIHIL`, a stated dash.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.capaian import rata_rata
from generator.model.nihil import NIHIL
from generator.model.nilai import jumlahkan
from generator.model.skema.program import Simpul
from generator.model.tahapan import TUNGGAL, Tahap, Tahapan
from generator.model.tanggal import Tanggal

TRIWULAN = {"tw1": "triwulan I", "tw2": "triwulan II", "tw3": "triwulan III", "tw4": "akhir tahun"}
"""The cut-offs within a year and how they are called."""

BELUM = ""
"""The cut-off of a year of which no triwulan had ended at the document's date: nothing is read."""

Uang = Mapping[Any, Any]


def sampai_triwulan(tahun: int, tanggal: Tanggal) -> str:
    """The cut-off of a year for a document of a date: the last triwulan that had ended by then."""
    if tahun < tanggal.tahun:
        return "tw4"
    selesai = (tanggal.bulan - 1) // 3
    return f"tw{selesai}" if tahun == tanggal.tahun and selesai else BELUM


@dataclass(frozen=True, slots=True)
class Sudut:
    """The point of view from which a tree is read."""

    tahapan: Tahapan
    tahap: Tahap
    batas: str = "tw4"
    """Last triwulan whose realisasi is read."""
    renstra: bool = False
    """Amounts go by year, or stand for the whole period; there are no stages."""

    def di(self, kode: str) -> Sudut:
        """The same point of view at another stage."""
        tahap = self.tahapan.get(kode)
        return self if tahap is None else Sudut(self.tahapan, tahap, self.batas, self.renstra)


def ada(isi: Simpul, sudut: Sudut) -> bool:
    """Whether a node belongs to a stage: it, or one below it, has a value by then in its kind."""
    if sudut.renstra or any(ada(anak, sudut) for anak in isi.anak):
        return True
    if isi.pagu:
        return sudut.tahapan.uang(isi.pagu, sudut.tahap) is not None
    targets = [i.target for i in isi.indikator if i.target]
    if targets:
        return any(sudut.tahapan.uang(target, sudut.tahap) is not None for target in targets)
    return not isi.anak and not sudut.tahap.plafon


def uang(isi: Simpul, nilai: Callable[[Simpul], Uang], sudut: Sudut) -> Any:
    """An amount: a ceiling as stated, else the sum of those below, else its own; or `None`."""
    sendiri = _sendiri(nilai(isi), sudut)
    if sudut.tahap.plafon and not sudut.renstra and sendiri is not None:
        return sendiri
    bawah = _jumlah(uang(anak, nilai, sudut) for anak in isi.anak if ada(anak, sudut))
    return sendiri if bawah is None else bawah


def _sendiri(nilai: Uang, sudut: Sudut) -> Any:
    if not sudut.renstra:
        return sudut.tahapan.uang(nilai, sudut.tahap)
    return nilai[TUNGGAL] if TUNGGAL in nilai else _jumlah(nilai.values())


def _jumlah(nilai: Iterable[Any]) -> Any:
    ada_nilai = [satu for satu in nilai if satu is not None]
    return jumlahkan(ada_nilai) if ada_nilai else None


def realisasi(isi: Simpul, sudut: Sudut) -> Any:
    """What was spent up to the cut-off: the sum of those below, else its own; or `None`."""
    bawah = _jumlah(realisasi(anak, sudut) for anak in isi.anak if ada(anak, sudut))
    return _jumlah(sampai(isi.realisasi, sudut.batas)) if bawah is None else bawah


def sampai(nilai: Mapping[str, Any], batas: str) -> tuple[Any, ...]:
    """Values by triwulan known at a cut-off; one typed alone is known at the year's end."""
    if TUNGGAL in nilai:
        return (nilai[TUNGGAL],) if batas == "tw4" else ()
    return tuple(nilai[tw] for tw in sorted(nilai) if tw <= batas)


def gabungkan(nilai: tuple[Any, ...], akumulasi: str) -> Any:
    """Several periods of an indicator as one value, by its `akumulasi`."""
    terisi = [satu for satu in nilai if satu is not None and satu != NIHIL]
    if not terisi:
        return NIHIL
    if akumulasi == "akhir" or len(terisi) == 1:
        return terisi[-1]
    return jumlahkan(terisi) if akumulasi == "jumlah" else rata_rata(terisi)
