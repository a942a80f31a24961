"""The Renstra as templates see it: its indicators are joined with each year's numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from generator.content.names import suggestion
from generator.diagnostics import ContentError, Span
from generator.model import hitung
from generator.model.akar import Akar
from generator.model.banding import banding
from generator.model.capaian import Terukur, capaian, rata_rata
from generator.model.catatan import Objek
from generator.model.hitung import Sudut
from generator.model.lingkup import Lingkup, atau_nihil, menurut_tahap
from generator.model.nihil import Nihil
from generator.model.nilai import jumlahkan
from generator.model.skala import Skala
from generator.model.skema import renstra as skema
from generator.model.tanggal import Tahun
from generator.model.ukuran import Ukuran

Hasil = Callable[[str, int], tuple[skema.CapaianIndikator | None, Sudut]]
"""What `kinerja.yaml` of a year says of an indicator, and how far it may be read."""


class CapaianTahun(Terukur):
    """An indicator of the Renstra in one year."""

    def __init__(self, isi: skema.IndikatorRenstra, tahun: int, renstra: Renstra) -> None:
        self._isi = isi
        self._tahun = tahun
        self._renstra = renstra

    @cached_property
    def _terbaca(self) -> tuple[skema.CapaianIndikator | None, Sudut]:
        return self._renstra._hasil(self._isi.id, self._tahun)

    @property
    def _skala(self) -> Skala:
        return self._renstra._lingkup.skala

    @property
    def tahun(self) -> int:
        """The year."""
        return self._tahun

    @cached_property
    def target(self) -> Any:
        """The Renstra's target for the year; `.ranwal` and so on at another stage."""
        jenjang = self._isi.target.get(self._tahun, {})
        return menurut_tahap(self._terbaca[1], lambda s: s.tahapan.target(jenjang, s.tahap))

    @cached_property
    def realisasi(self) -> Any:
        """What was reached in the year, up to the document's cut-off."""
        isi, sudut = self._terbaca
        if isi is None:
            return atau_nihil(None)
        return hitung.gabungkan(hitung.sampai(isi.realisasi, sudut.batas), self._isi.akumulasi)

    @property
    def proyeksi(self) -> Any:
        """What was expected of the year."""
        return atau_nihil(self._terbaca[0] and self._terbaca[0].proyeksi)

    @property
    def arah(self) -> str:
        """`naik` when more is better, else `turun`."""
        return self._isi.arah

    def sampai(self, tahun: int) -> CapaianSampai:
        """What counts up to a year: see `CapaianSampai`."""
        awal = self._renstra._periode[0] if self._isi.akumulasi == "jumlah" else tahun
        tahun_tahun = range(int(awal), int(tahun) + 1)
        return CapaianSampai(CapaianTahun(self._isi, t, self._renstra) for t in tahun_tahun)

    def terhadap(self, tahun: int) -> Any:
        """Its `realisasi` against the target of another year (the last, for one), in percent."""
        target, realisasi = self.sampai(tahun).target, self.sampai(self._tahun).realisasi
        return capaian(target, realisasi, self.arah, self._skala)

    @property
    def standar_nasional(self) -> Any:
        """The national figure to compare with."""
        return atau_nihil(self._terbaca[0] and self._terbaca[0].standar_nasional)

    def _teks(self, nama: str) -> str:
        return getattr(self._terbaca[0], nama, "")

    @property
    def catatan(self) -> str:
        """Notes on the analysis."""
        return self._teks("catatan")

    @property
    def penyebab(self) -> str:
        """Why it was reached or missed."""
        return self._teks("penyebab")

    @property
    def solusi(self) -> str:
        """What is done about it."""
        return self._teks("solusi")


class CapaianSampai(Objek):
    """An indicator up to a year: the years so far summed for `akumulasi: jumlah`, else that one."""

    def __init__(self, tahun_tahun: Iterable[CapaianTahun]) -> None:
        self._tahun_tahun = tuple(tahun_tahun)

    @property
    def target(self) -> Any:
        """What was to be reached."""
        return hitung.gabungkan(tuple(t.target for t in self._tahun_tahun), "jumlah")

    @property
    def realisasi(self) -> Any:
        """What was reached, so far as it is known."""
        return hitung.gabungkan(tuple(t.realisasi for t in self._tahun_tahun), "jumlah")


class IndikatorRenstra(Ukuran):
    """An indicator of the Renstra."""

    _isi: skema.IndikatorRenstra

    def __init__(self, isi: skema.IndikatorRenstra, sasaran: Any, renstra: Renstra) -> None:
        self._isi = isi
        self._sasaran = sasaran
        self._renstra = renstra

    def __repr__(self) -> str:
        return f"IndikatorRenstra({self.id})"

    @property
    def _skala(self) -> Skala:
        return self._renstra._lingkup.skala

    @property
    def id(self) -> str:
        """Its id."""
        return self._isi.id

    @property
    def sasaran(self) -> Any:
        """The sasaran (or tujuan) whose indicator it is; nothing for others."""
        return self._sasaran

    def pada(self, tahun: int) -> CapaianTahun:
        """Its target, realisasi and proyeksi of a year."""
        return CapaianTahun(self._isi, int(tahun), self._renstra)

    def sampai(self, tahun: int) -> CapaianSampai:
        """What counts up to a year: the Renstra's years summed, or that year alone."""
        return self._kini.sampai(tahun)

    def terhadap(self, tahun: int) -> Any:
        """`realisasi` of the document's year against another year's target, in percent."""
        return self._kini.terhadap(tahun)

    @property
    def _kini(self) -> CapaianTahun:
        return self.pada(self._renstra._tahun)

    @property
    def target(self) -> Any:
        """Its target of the document's year."""
        return self._kini.target

    @property
    def status(self) -> Any:
        """What became of its target since the stage that the document compares with."""
        return banding(self._renstra._lingkup.semula(self.target), self.target)

    @property
    def realisasi(self) -> Any:
        """Its realisasi of the document's year."""
        return self._kini.realisasi

    @property
    def proyeksi(self) -> Any:
        """Its proyeksi of the document's year."""
        return self._kini.proyeksi

    @property
    def penyebab(self) -> str:
        """Why it was reached or missed in the document's year."""
        return self._kini.penyebab

    @property
    def solusi(self) -> str:
        """What is done about it."""
        return self._kini.solusi

    @property
    def catatan(self) -> str:
        """Notes on the analysis of the document's year."""
        return self._kini.catatan

    @property
    def pendukung(self) -> tuple[Any, ...]:
        """The programmes of the document's year that name it in `mendukung`."""
        return tuple(p for p in self._renstra._program() if self.id in p.mendukung)

    @property
    def program(self) -> tuple[Any, ...]:
        """Those of them whose money it carries: that name it first."""
        return tuple(p for p in self.pendukung if p.mendukung[0] == self.id)

    @property
    def pagu(self) -> Any:
        """The sum of the programmes whose money it carries."""
        return jumlahkan(p.pagu for p in self.program)


class Sasaran(Objek):
    """A sasaran, or with its sasaran a tujuan."""

    def __init__(self, isi: skema.Sasaran | skema.Tujuan, induk: Any, renstra: Renstra) -> None:
        self._isi = isi
        self._induk = induk
        self._renstra = renstra

    @property
    def id(self) -> str:
        """Its id."""
        return self._isi.id

    @property
    def nama(self) -> str:
        """Its wording."""
        return self._isi.nama

    @property
    def tujuan(self) -> Any:
        """The tujuan above it."""
        return self._induk

    @property
    def span(self) -> Span:
        """Where it stands in its file."""
        return self._isi.span

    @cached_property
    def indikator(self) -> tuple[IndikatorRenstra, ...]:
        """Its indicators."""
        return tuple(IndikatorRenstra(i, self, self._renstra) for i in self._isi.indikator)

    @property
    def capaian(self) -> Any:
        """The simple mean of its indicators' `capaian` (practice)."""
        return self.pada(self._renstra._tahun).capaian

    @property
    def kategori(self) -> Any:
        """The scale's label of its `capaian`."""
        return self.pada(self._renstra._tahun).kategori

    def pada(self, tahun: int) -> SasaranTahun:
        """Its `capaian` and `kategori` of a year."""
        return SasaranTahun(self, int(tahun))

    def _rata_rata(self, tahun: int) -> Any:
        return rata_rata(i.pada(tahun).capaian for i in self.indikator)

    @property
    def program(self) -> tuple[Any, ...]:
        """The programmes whose money its indicators carry."""
        return tuple(p for i in self.indikator for p in i.program)

    @property
    def pagu(self) -> Any:
        """The sum of these programmes."""
        return jumlahkan(p.pagu for p in self.program)


class SasaranTahun(Objek):
    """A sasaran or tujuan in one year."""

    def __init__(self, sasaran: Sasaran, tahun: int) -> None:
        self._sasaran = sasaran
        self._tahun = tahun

    @property
    def capaian(self) -> Any:
        """The simple mean of its indicators' `capaian` (practice)."""
        return self._sasaran._rata_rata(self._tahun)

    @property
    def kategori(self) -> Any:
        """The scale's label of its `capaian`."""
        return self._sasaran._renstra._lingkup.skala.kategori(self.capaian)


class Tujuan(Sasaran):
    """A tujuan."""

    _isi: skema.Tujuan

    @cached_property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """Its sasaran."""
        return tuple(Sasaran(s, self, self._renstra) for s in self._isi.sasaran)

    def _rata_rata(self, tahun: int) -> Any:
        """Of its own indicators; where they have no `capaian`, of its sasaran."""
        sendiri = super()._rata_rata(tahun)
        if isinstance(sendiri, Nihil):
            return rata_rata(s._rata_rata(tahun) for s in self.sasaran)
        return sendiri

    @property
    def program(self) -> tuple[Any, ...]:
        """The programmes whose money its indicators, or those of its sasaran, carry."""
        return (*super().program, *(p for s in self.sasaran for p in s.program))


class Renstra(Akar):
    """The plan of five years; `renstra("id")` is one of its indicators."""

    def __init__(
        self,
        isi: skema.Renstra,
        periode: tuple[int, int],
        lingkup: Lingkup,
        hasil: Hasil,
        program: Callable[[], tuple[Any, ...]],
    ) -> None:
        super().__init__(isi.urusan, lingkup)
        self._renstra = isi
        self._periode = periode
        self._tahun = lingkup.tahun
        self._hasil = hasil
        self._program = program

    @property
    def awal(self) -> int:
        """Its first year."""
        return Tahun(self._periode[0])

    @property
    def akhir(self) -> int:
        """Its last year."""
        return Tahun(self._periode[1])

    @property
    def tahun_ke(self) -> int:
        """The ordinal of the document's year within the period: 1 for the first."""
        return int(self._tahun - self._periode[0] + 1)

    @cached_property
    def tujuan(self) -> tuple[Tujuan, ...]:
        """Its tujuan."""
        return tuple(Tujuan(t, None, self) for t in self._renstra.tujuan)

    @property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """The sasaran of all tujuan."""
        return tuple(s for t in self.tujuan for s in t.sasaran)

    @cached_property
    def indikator(self) -> tuple[IndikatorRenstra, ...]:
        """All indicators: of tujuan, of sasaran, and others."""
        lain = tuple(IndikatorRenstra(i, None, self) for i in self._renstra.indikator)
        return (
            *(i for t in self.tujuan for s in (t, *t.sasaran) for i in s.indikator),
            *lain,
        )

    @cached_property
    def _menurut_nama(self) -> dict[str, IndikatorRenstra]:
        return {i.id: i for i in self.indikator}

    @property
    def kinerja_pelayanan(self) -> tuple[IndikatorRenstra, ...]:
        """Those of the service performance table, in its order."""
        return tuple(self(nama) for nama in self._renstra.kinerja_pelayanan)

    def __call__(self, id_indikator: str) -> IndikatorRenstra:
        """Return the indicator of an id; `ContentError` B224 when there is none."""
        try:
            return self._menurut_nama[id_indikator]
        except KeyError:
            raise ContentError.of(
                "B224",
                f"indikator `{id_indikator}` tidak dikenal",
                hint=suggestion(id_indikator, self._menurut_nama) or "lihat id di berkas Renstra",
            ) from None
