"""One change: what is said on each side, where it stands, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.diagnostics import Span
from generator.model.banding import banding, selisih
from generator.model.catatan import Objek
from generator.model.cetak import persen
from generator.model.nihil import NIHIL
from generator.model.nilai import Nilai
from generator.model.rupiah import Rupiah
from generator.model.salah import TakSebanding
from generator.wording import Kata, bare, compared


class Kind(StrEnum):
    """What a change is about; the value is the word by which people ask for it."""

    STRUCTURE = "susunan"
    PAGU = "pagu"
    FORWARD = "prakiraan_maju"
    SPENT = "realisasi"
    TARGET = "target"
    REACHED = "capaian"
    WORDING = "rumusan"
    DETAIL = "keterangan"
    OFFICIAL = "pejabat"
    PAPER = "dokumen"
    DATA = "data"
    NARRATIVE = "narasi"

    @property
    def judul(self) -> str:
        """How it is called where it heads a table."""
        return _JUDUL[self]


_JUDUL = {
    Kind.STRUCTURE: "Baru, dihapus, dan pindah",
    Kind.PAGU: "Pagu (Rp)",
    Kind.FORWARD: "Prakiraan maju (Rp)",
    Kind.SPENT: "Realisasi anggaran (Rp)",
    Kind.TARGET: "Target",
    Kind.REACHED: "Realisasi kinerja",
    Kind.WORDING: "Rumusan",
    Kind.DETAIL: "Keterangan",
    Kind.OFFICIAL: "Pejabat",
    Kind.PAPER: "Dokumen",
    Kind.DATA: "Data",
    Kind.NARRATIVE: "Narasi",
}

LEVELS = {
    "urusan": "Urusan",
    "bidang": "Bidang urusan",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "subkegiatan": "Sub kegiatan",
    "tujuan": "Tujuan",
    "sasaran": "Sasaran",
    "indikator": "Indikator",
}
"""What the levels are called, from the outermost."""

MOVED = "Pindah"
"""The state of what stands under another parent."""

RECODED = "Ganti kode"
"""The state of what has another kode, under whatever parent."""

SPELT = "Penulisan"
"""The state of a text in which only case or white space changed."""


@dataclass(frozen=True, slots=True)
class Stated(Objek):
    """What one side says."""

    nilai: Any = NIHIL
    """An amount, a value, a date, a text; `NIHIL` where nothing is said."""
    nama: str = ""
    """The wording of what it is said of: a node, a sasaran, a list's item."""
    kode: str = ""
    """The kode or id of that."""
    indikator: str = ""
    """The wording of the indicator of that of which it is said, if it is one's."""
    span: Span | None = None
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Change(Objek):
    """A difference between two sides."""

    jenis: Kind
    bagian: str
    """The part of the data: `program`, `renstra`, `dokumen`, `dinas`, …"""
    tingkat: str
    """The level, `urusan` to `subkegiatan`, `tujuan`, `sasaran`; of data, the file."""
    isian: str
    """The key whose value changed, with the keys around it: `target`, `isian.rkpd`."""
    semula: Stated = Stated()
    menjadi: Stated = Stated()
    sendiri: Any = NIHIL
    """Of an amount: what of the difference is the node's own, not that of nodes below it."""

    @property
    def pokok(self) -> Stated:
        """The side by which to call it: as it is, or as it was where it is no more."""
        return self.menjadi if self.menjadi.nama or self.menjadi.kode else self.semula

    @property
    def kode(self) -> str:
        """The kode or id of what changed."""
        return self.pokok.kode

    @property
    def nama(self) -> str:
        """The wording of what changed."""
        return self.pokok.nama

    @property
    def indikator(self) -> str:
        """The wording of the indicator that changed; empty where it is none."""
        return self.pokok.indikator

    @property
    def hal(self) -> str:
        """The key as one says it: `prakiraan maju`."""
        return self.isian.replace("_", " ")

    @property
    def utuh(self) -> bool:
        """Whether it is the thing itself that came or went, not something that is said of it."""
        return self.jenis is Kind.STRUCTURE and self.isian == "nama"

    @property
    def tempat(self) -> str:
        """Of what it is, by level and kode: `Sub kegiatan 2.17.06.2.01.0004, indikator`."""
        place = " ".join(filter(None, (LEVELS.get(self.tingkat, self.tingkat), self.kode)))
        return f"{place}, indikator" if self.indikator and self.tingkat != "indikator" else place

    @property
    def sebutan(self) -> str:
        """What changed, in words: level, kode and name, indicator, key."""
        level = LEVELS.get(self.tingkat, self.tingkat)
        nama = "" if self.nama == self.kode else self.nama
        if self.tingkat == "indikator":
            parts = [f"{level} {self.indikator}"]
        else:
            parts = [" ".join(filter(None, (level, self.kode, nama)))]
            parts += [f"indikator {self.indikator}"] * bool(self.indikator)
        parts += [self.hal] * (not self.utuh and self.isian != self.nama)
        return ", ".join(filter(None, parts))

    @property
    def selisih(self) -> Any:
        """By how much; nothing for texts and for what cannot be subtracted."""
        return difference(self.semula.nilai, self.menjadi.nilai)

    @property
    def persen(self) -> Any:
        """The difference of an amount of what it was before, in percent."""
        lama = self.semula.nilai
        return persen(self.selisih, lama) if isinstance(lama, Rupiah) else NIHIL

    @property
    def keadaan(self) -> str:
        """What became of it: a word of `banding`, or Ganti kode, Pindah, Penulisan."""
        lama, baru = self.semula.nilai, self.menjadi.nilai
        word = str(banding(lama, baru))
        if word in {"Baru", "Dihapus"}:
            return word
        if self.jenis is Kind.STRUCTURE:
            return RECODED if self.isian == "kode" else MOVED
        if isinstance(lama, str) and isinstance(baru, str) and bare(lama) == bare(baru):
            return SPELT
        return word if isinstance(lama, Rupiah | Nilai) else "Berubah"

    @property
    def kata_semula(self) -> tuple[Kata, ...]:
        """The text as it was, in stretches of words that it shares or does not share."""
        return compared(str(self.semula.nilai), str(self.menjadi.nilai))[0]

    @property
    def kata_menjadi(self) -> tuple[Kata, ...]:
        """The text as it is, in stretches of words that it shares or does not share."""
        return compared(str(self.semula.nilai), str(self.menjadi.nilai))[1]


def difference(lama: Any, baru: Any) -> Any:
    """`selisih` of two values; nothing for texts, dates and values of different units."""
    if not all(isinstance(satu, Rupiah | Nilai) or satu == NIHIL for satu in (lama, baru)):
        return NIHIL
    try:
        return selisih(lama, baru)
    except TakSebanding:
        return NIHIL
