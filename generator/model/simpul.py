"""Nodes and indicators of a programme tree as templates see them, from one point of view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.diagnostics import Span
from generator.model import hitung
from generator.model.bertahap import bertahap
from generator.model.catatan import Objek, catat
from generator.model.cetak import persen
from generator.model.hitung import Sudut
from generator.model.kode import TINGKAT, Kode
from generator.model.kosong import Kosong, kosong_indikator, kosong_simpul
from generator.model.nihil import NIHIL
from generator.model.skema import program as skema

_JENIS = {"program": "capaian", "kegiatan": "hasil", "subkegiatan": "keluaran"}
"""What an indicator measures where it does not say so, by the level of its node."""


@dataclass(frozen=True, slots=True)
class Lingkup:
    """What the nodes of one tree share."""

    sudut: Sudut
    tahun: int
    """The year of the tree; of a Renstra, its last."""
    cari: Callable[[int, str], Any]
    """The node of a kode (or id) in another year's tree, or an empty one."""

    def bertahap(self, nilai: Callable[[Sudut], Any]) -> Any:
        """A value that knows its stages; `None` becomes nothing."""
        sudut = self.sudut
        return bertahap(_nihil(nilai(sudut)), sudut.tahapan, lambda k: _nihil(nilai(sudut.di(k))))

    @property
    def nihil(self) -> Any:
        """Nothing, at every stage."""
        return self.bertahap(lambda _: None)


class SumberDana(Objek):
    """Where a node's money comes from: prints the names, and is a list of kode and pagu."""

    def __init__(self, isi: tuple[skema.SumberDana, ...]) -> None:
        self._isi = isi

    def __str__(self) -> str:
        return ", ".join(satu.kode for satu in self._isi)

    def __bool__(self) -> bool:
        return bool(self._isi)

    def __iter__(self) -> Iterator[Any]:
        return iter(catat(satu) for satu in self._isi)


class Simpul(Objek):
    """A node: urusan, bidang, program, kegiatan or subkegiatan."""

    def __init__(self, isi: skema.Simpul, induk: Simpul | None, lingkup: Lingkup) -> None:
        self._isi = isi
        self._induk = induk
        self._lingkup = lingkup

    def __repr__(self) -> str:
        return f"Simpul({self._isi.kunci})"

    @property
    def _kosong(self) -> Kosong:
        return kosong_simpul(self._lingkup.nihil)

    # --- what it is

    @property
    def kode(self) -> Kode | str:
        """Its kode; empty for a node that has only an id."""
        return self._isi.kode or ""

    @property
    def id(self) -> str:
        """Its kode or id: what names it in its file."""
        return self._isi.kunci

    @property
    def nama(self) -> str:
        """Its name."""
        return self._isi.nama

    @property
    def tingkat(self) -> str:
        """Its level."""
        return type(self._isi).__name__.lower()

    @property
    def span(self) -> Span:
        """Where it stands in its file."""
        return self._isi.span

    @property
    def penunjang(self) -> bool:
        """Whether it is, or lies in, a supporting programme (X.XX.01)."""
        return bool(self._isi.kode and self._isi.kode.penunjang)

    @property
    def lokasi(self) -> str:
        """Where it is carried out."""
        return self._isi.lokasi

    @property
    def kelompok_sasaran(self) -> str:
        """Whom it is for."""
        return self._isi.kelompok_sasaran

    @property
    def penanggung_jawab(self) -> str:
        """Who answers for it."""
        return self._isi.penanggung_jawab

    @property
    def catatan(self) -> str:
        """Notes."""
        return self._isi.catatan

    @property
    def mendukung(self) -> tuple[str, ...]:
        """Ids of the Renstra's indicators that it supports; the first carries its money."""
        return self._isi.mendukung

    @property
    def sumber_dana(self) -> SumberDana:
        """Where its money comes from."""
        return SumberDana(self._isi.sumber_dana)

    # --- money

    @cached_property
    def pagu(self) -> Any:
        """Its amount at the document's stage; `.ranwal` and so on at another."""
        return self._lingkup.bertahap(lambda s: hitung.uang(self._isi, lambda n: n.pagu, s))

    @cached_property
    def prakiraan_maju(self) -> Any:
        """What it will need next year."""
        return self._lingkup.bertahap(
            lambda s: hitung.uang(self._isi, lambda n: n.prakiraan_maju, s)
        )

    @cached_property
    def realisasi(self) -> Any:
        """What was spent up to the document's cut-off."""
        return _nihil(hitung.realisasi(self._isi, self._lingkup.sudut))

    @property
    def serapan(self) -> Any:
        """`realisasi` of `pagu`, in percent."""
        return persen(self.realisasi, self.pagu)

    # --- indicators

    @cached_property
    def indikator(self) -> tuple[Indikator, ...]:
        """Its indicators at the document's stage, in file order."""
        semua = (Indikator(isi, self) for isi in self._isi.indikator)
        return tuple(i for i in semua if i._berlaku)

    def _menurut(self, jenis: str) -> tuple[Indikator, ...]:
        return tuple(i for i in self.indikator if i.jenis == jenis)

    @property
    def capaian(self) -> tuple[Indikator, ...]:
        """Indicators of kind capaian (of programmes)."""
        return self._menurut("capaian")

    @property
    def keluaran(self) -> tuple[Indikator, ...]:
        """Indicators of kind keluaran (of sub kegiatan)."""
        return self._menurut("keluaran")

    @property
    def hasil(self) -> tuple[Indikator, ...]:
        """Indicators of kind hasil (of kegiatan)."""
        return self._menurut("hasil")

    # --- the tree

    @property
    def induk(self) -> Simpul | None:
        """The node above."""
        return self._induk

    @cached_property
    def anak(self) -> tuple[Simpul, ...]:
        """The nodes below that belong to the document's stage, in order of kode."""
        return susun(self._isi.anak, self, self._lingkup)

    @cached_property
    def semua(self) -> tuple[Simpul, ...]:
        """Itself and all below, in reading order."""
        return (self, *(bawah for anak in self.anak for bawah in anak.semua))

    def _tingkat(self, tingkat: str) -> Any:
        """The node of that level that it is or lies in; of a lower level, those below."""
        if TINGKAT.index(tingkat) > TINGKAT.index(self.tingkat):
            return tuple(n for n in self.semua if n.tingkat == tingkat)
        atas: Simpul = self
        while atas.tingkat != tingkat and atas._induk:
            atas = atas._induk
        return atas

    @property
    def urusan(self) -> Any:
        """Its urusan."""
        return self._tingkat("urusan")

    @property
    def bidang(self) -> Any:
        """Its bidang, or those below it."""
        return self._tingkat("bidang")

    @property
    def program(self) -> Any:
        """Its program, or those below it."""
        return self._tingkat("program")

    @property
    def kegiatan(self) -> Any:
        """Its kegiatan, or those below it."""
        return self._tingkat("kegiatan")

    @property
    def subkegiatan(self) -> Any:
        """Its sub kegiatan, or those below it."""
        return self._tingkat("subkegiatan")

    def pada(self, tahun: int) -> Any:
        """The node of the same kode in another year's tree, or an empty one."""
        return self._lingkup.cari(int(tahun), self.id)


class Indikator(Objek):
    """An indicator of a node."""

    def __init__(self, isi: skema.Indikator, simpul: Simpul) -> None:
        self._isi = isi
        self._simpul = simpul
        self._lingkup = simpul._lingkup

    def __repr__(self) -> str:
        return f"Indikator({self._isi.nama})"

    @property
    def _kosong(self) -> Kosong:
        return kosong_indikator(self._lingkup.nihil)

    @property
    def _berlaku(self) -> bool:
        return not self._isi.target or self._pada(self._isi.target, self._lingkup.sudut) is not None

    @staticmethod
    def _pada(nilai: hitung.Uang, sudut: Sudut) -> Any:
        if not sudut.renstra:
            return sudut.tahapan.target(nilai, sudut.tahap)
        return nilai[max(nilai, key=str)] if nilai else None

    @property
    def id(self) -> str:
        """Its id; empty when it has none."""
        return self._isi.id or ""

    @property
    def nama(self) -> str:
        """Its wording."""
        return self._isi.nama

    @property
    def jenis(self) -> str:
        """What it measures: capaian, keluaran or hasil."""
        return self._isi.jenis or _JENIS.get(self._simpul.tingkat, "capaian")

    @property
    def arah(self) -> str:
        """`naik` when more is better, else `turun`."""
        return self._isi.arah

    @property
    def akumulasi(self) -> str:
        """How several periods make one value."""
        return self._isi.akumulasi

    @property
    def simpul(self) -> Simpul:
        """The node whose indicator it is."""
        return self._simpul

    @property
    def span(self) -> Span:
        """Where it stands in its file."""
        return self._isi.span

    @cached_property
    def target(self) -> Any:
        """Its target at the document's stage; `.ranwal` and so on at another."""
        return self._lingkup.bertahap(lambda s: self._pada(self._isi.target, s))

    @cached_property
    def prakiraan_maju(self) -> Any:
        """Its target for next year."""
        return self._lingkup.bertahap(lambda s: self._pada(self._isi.prakiraan_maju, s))

    @cached_property
    def realisasi(self) -> Any:
        """What was reached up to the document's cut-off."""
        terbaca = hitung.sampai(self._isi.realisasi, self._lingkup.sudut.batas)
        return hitung.gabungkan(terbaca, self.akumulasi)

    @property
    def proyeksi(self) -> Any:
        """What is expected at the year's end."""
        return _nihil(self._isi.proyeksi)

    @property
    def tingkat_capaian(self) -> Any:
        """`realisasi` against `target`, in percent, by its `arah`."""
        return hitung.capaian(self.target, self.realisasi, self.arah)

    @property
    def satuan(self) -> str:
        """The unit of its target."""
        return getattr(self.target, "satuan", "")

    def pada(self, tahun: int) -> Any:
        """The same indicator in another year: of the same id, or of the same wording."""
        lain = self._simpul.pada(tahun)
        kunci = self.id or self.nama.casefold()
        cocok = (i for i in lain.indikator if kunci in {i.id, i.nama.casefold()})
        return next(cocok, self._kosong)


def susun(
    isi: tuple[skema.Simpul, ...], induk: Simpul | None, lingkup: Lingkup
) -> tuple[Simpul, ...]:
    """The nodes that belong to a point of view, in order of kode; those without one come last."""
    hadir = [Simpul(satu, induk, lingkup) for satu in isi if hitung.ada(satu, lingkup.sudut)]
    return tuple(sorted(hadir, key=_urutan))


def _urutan(simpul: Simpul) -> tuple[bool, Any]:
    kode = simpul._isi.kode
    return (True, ()) if kode is None else (False, kode)


def _nihil(nilai: Any) -> Any:
    return NIHIL if nilai is None else nilai
