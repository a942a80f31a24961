"""Nodes of a programme tree as templates see them, from one point of view."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from generator.diagnostics import Span
from generator.model import hitung
from generator.model.anggaran import Beranggaran
from generator.model.catatan import Objek, catat
from generator.model.indikator import Indikator
from generator.model.kode import Kode
from generator.model.kosong import Kosong, kosong_simpul
from generator.model.lingkup import Lingkup, atau_nihil
from generator.model.rentang import Rentang
from generator.model.skema import program as skema
from generator.model.tingkat import Cabang


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


class Simpul(Beranggaran, Cabang):
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
        return self._isi.tingkat

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
        return atau_nihil(hitung.realisasi(self._isi, self._lingkup.sudut))

    # --- indicators

    @cached_property
    def indikator(self) -> tuple[Indikator, ...]:
        """Its indicators at the document's stage, in file order."""
        semua = (Indikator(isi, self, self._lingkup) for isi in self._isi.indikator)
        return tuple(i for i in semua if i._berlaku())

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

    @cached_property
    def anak(self) -> tuple[Simpul, ...]:
        """The nodes below that belong to the document's stage, in order of kode."""
        return susun(self._isi.anak, self, self._lingkup)

    def pada(self, tahun: int) -> Any:
        """The node of the same kode in another year's tree, or an empty one."""
        return self._lingkup.lain(int(tahun))._cari(self._kunci)

    def sampai(self, tahun: int) -> Rentang:
        """What it had in all years of the Renstra's period up to one, as far as they have data."""
        return Rentang(self.pada(satu) for satu in self._lingkup.riwayat(int(tahun)))

    @property
    def _kunci(self) -> tuple[str, ...]:
        lama = self._isi.kode_lama
        return (self.id, str(lama)) if lama else (self.id,)


def susun(
    isi: tuple[skema.Simpul, ...], induk: Simpul | None, lingkup: Lingkup
) -> tuple[Simpul, ...]:
    """The nodes that belong to a point of view, in order of kode; those without one come last."""
    hadir = [Simpul(satu, induk, lingkup) for satu in isi if hitung.ada(satu, lingkup.sudut)]
    return tuple(sorted(hadir, key=_urutan))


def _urutan(simpul: Simpul) -> tuple[bool, Any]:
    kode = simpul._isi.kode
    return (True, ()) if kode is None else (False, kode)
