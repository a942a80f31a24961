"""All that a document's templates see: `load` reads it, `Perencanaan` holds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from generator.content.names import suggestion
from generator.content.nodes import Mapping as MappingNode
from generator.content.paths import DocumentRef, find_years
from generator.diagnostics import ContentError, Findings
from generator.model.banding import banding, selisih
from generator.model.capaian import rumus_capaian
from generator.model.catatan import Catatan, catat, ganti, kosongkan
from generator.model.cetak import persen
from generator.model.efisiensi import efisiensi, rumus_efisiensi
from generator.model.gabungan import pohon
from generator.model.hitung import Sudut, sampai_triwulan
from generator.model.instansi import baca_instansi, coba
from generator.model.kosong import sejajar
from generator.model.lingkup import Lingkup
from generator.model.pejabat import Pejabat
from generator.model.pembaca import Pembaca
from generator.model.renstra import Renstra
from generator.model.salah import Salah
from generator.model.skala import Skala
from generator.model.skema import renstra as skema_renstra
from generator.model.skema.dokumen import Dokumen
from generator.model.skema.periksa import periksa
from generator.model.tahapan import Tahap, Tahapan
from generator.model.tahun import Data, DataTahun, TahunDokumen
from generator.model.tanggal import Tanggal
from generator.world import World


@dataclass(frozen=True)
class Perencanaan:
    """A document's data: its own, its dinas's and daerah's, and every year that is asked for."""

    ref: DocumentRef
    daerah: Catatan
    dinas: Catatan
    dokumen: Catatan
    isian: Catatan
    _pembaca: Pembaca
    _tahapan: Tahapan
    _skala: Skala
    _isi: Dokumen

    @cached_property
    def kata(self) -> Mapping[str, Any]:
        """The words of the templates."""
        ini = self.tahun(self.ref.tahun)
        return {
            "tahun": TahunDokumen.dari(self.ref.tahun, self.tahun),
            "urusan": ini.urusan,
            "bidang": ini.bidang,
            "program": ini.program,
            "kegiatan": ini.kegiatan,
            "subkegiatan": ini.subkegiatan,
            "simpul": ini.simpul,
            "pagu": ini.pagu,
            "data": ini.data,
            "renstra": self.renstra,
            "daerah": self.daerah,
            "dinas": self.dinas,
            "dokumen": self.dokumen,
            "isian": self.isian,
            "pohon": pohon,
            "sejajar": sejajar,
            "persen": persen,
            "skala": self._skala,
            "kategori": self._skala.kategori,
            "banding": banding,
            "selisih": selisih,
            "efisiensi": efisiensi,
            "rumus_capaian": rumus_capaian,
            "rumus_efisiensi": rumus_efisiensi,
        }

    def tahun(self, tahun: int, tahapan: str = "") -> DataTahun:
        """The data of a year, at the document's stage or another; `ContentError` when missing."""
        sudut = self._sudut(tahun)
        if tahapan:
            sudut = sudut.di(self._dikenal(tahapan).kode)
        kunci = (tahun, sudut.tahap.kode)
        if kunci not in self._ingatan:
            self._ingatan[kunci] = DataTahun(
                self._pembaca.program(tahun).urusan,
                self._lingkup(sudut, tahun),
                Data(self._pembaca.nama_data(), lambda nama: self._pembaca.data(tahun, nama)),
                lambda nama: self.renstra(nama).pada(tahun),
            )
        return self._ingatan[kunci]

    @cached_property
    def _ingatan(self) -> dict[tuple[int, str], DataTahun]:
        return {}

    @property
    def tahapan(self) -> Tahapan:
        """The stages of the daerah."""
        return self._tahapan

    @property
    def tahun_berdata(self) -> tuple[int, ...]:
        """The years up to the document's that have a programme tree which can be read, in order."""
        pembaca = self._pembaca
        semua = find_years(pembaca.world, self.ref.owner)
        return tuple(
            tahun
            for tahun in semua
            if tahun <= self.ref.tahun
            and pembaca.ada(tahun)
            and coba(partial(pembaca.program, tahun))
        )

    @cached_property
    def renstra(self) -> Any:
        """The Renstra in force in the document's year."""
        tahun = self.ref.tahun
        periode = self._pembaca.periode(tahun)
        if periode is None:
            return TanpaRenstra(tahun, self._pembaca.owner.folder)
        sudut = replace(self._sudut(tahun), renstra=True)
        return Renstra(
            self._pembaca.renstra(periode),
            (periode.awal, periode.akhir),
            self._lingkup(sudut, tahun),
            self._hasil,
            lambda: self.tahun(tahun).program,
        )

    @property
    def tahap(self) -> Tahap:
        """The stage of the document."""
        return self._tahapan.get(self._isi.tahapan or "") or self._tahapan.pertama

    def pada(self, tahapan: str) -> Perencanaan:
        """The same document seen at another stage; raises `Salah` for an unknown one."""
        kode = self._dikenal(tahapan).kode
        isi = self._isi.model_copy(update={"tahapan": kode})
        return replace(self, dokumen=ganti(self.dokumen, tahapan=kode), _isi=isi)

    @property
    def semula(self) -> Perencanaan:
        """The document at the stage that it compares with; raises `Salah` when it names none."""
        return self.pada(self._lingkup(self._sudut(self.ref.tahun), self.ref.tahun).acuan)

    def sebagai(self, nama: str, jenis: str, world: World) -> Perencanaan:
        """The same data for a document of another kind, which has no file and is all by default.

        `world` has its templates. Raises `ContentError` when there is no such kind there, or when
        it needs more than that.
        """
        ref = replace(self.ref, nama=nama)
        isi = self._isi.model_copy(update={"jenis": jenis, "judul": "", "nomor": "", "isian": None})
        findings = Findings()
        konteks = replace(self._pembaca.konteks, findings=findings)
        pembaca = Pembaca(world, ref.owner, findings, konteks)
        isian = _isian(pembaca, ref, isi)
        if isian is None:
            raise ContentError(tuple(findings))
        dokumen = ganti(self.dokumen, nama=nama, jenis=jenis, judul="", nomor="", isian=isian)
        return replace(self, ref=ref, dokumen=dokumen, isian=isian, _isi=isi)

    def _dikenal(self, tahapan: str) -> Tahap:
        tahap = self._tahapan.get(tahapan)
        if tahap is None:
            kode = self._tahapan.kode
            petunjuk = suggestion(tahapan, kode) or f"tahapan yang ada: {', '.join(kode)}"
            raise Salah(f"tahapan `{tahapan}` tidak dikenal", petunjuk)
        return tahap

    def _sudut(self, tahun: int) -> Sudut:
        """How a document of its date sees a year: what was decided and known by then.

        Its own year it sees at its own stage, an ended year at that year's last one.
        """
        ended = tahun < self._isi.tanggal.tahun and tahun != self.ref.tahun
        tahap = self._tahapan.semua[-1] if ended else self.tahap
        batas = self._isi.batas_data.get(tahun, sampai_triwulan(tahun, self._isi.tanggal))
        return Sudut(self._tahapan, tahap, batas)

    def _lingkup(self, sudut: Sudut, tahun: int) -> Lingkup:
        return Lingkup(
            sudut, tahun, self.tahun, self._riwayat, self._skala, self._isi.pembanding or ""
        )

    def _riwayat(self, tahun: int) -> tuple[int, ...]:
        periode = self._pembaca.periode(self.ref.tahun)
        awal = periode.awal if periode else tahun
        return tuple(t for t in range(awal, tahun + 1) if self._pembaca.ada(t))

    def _hasil(self, nama: str, tahun: int) -> tuple[skema_renstra.CapaianIndikator | None, Sudut]:
        kinerja = self._pembaca.kinerja(tahun)
        semua = kinerja.indikator if kinerja else ()
        return next((i for i in semua if i.id == nama), None), self._sudut(tahun)


class TanpaRenstra:
    """Stands for the Renstra that a dinas has not; whoever asks it for anything is told so."""

    __slots__ = ("_galat",)

    def __init__(self, tahun: int, folder: str) -> None:
        self._galat: Callable[[], Exception] = lambda: ContentError.of(
            "B231",
            f"belum ada Renstra yang memuat tahun {tahun}",
            hint=f"buat {folder}/renstra/<awal>-<akhir>.yaml",
        )

    def __getattr__(self, nama: str) -> Any:
        if nama.startswith("_"):
            raise AttributeError(nama)
        raise self._galat()

    def __call__(self, _nama: str) -> Any:
        """Raise B231."""
        raise self._galat()


def load(world: World, ref: DocumentRef, findings: Findings) -> Perencanaan:
    """Read what a document's templates see; a `ref` without a name is the year as a whole.

    Raises `ContentError` with all that is wrong in the files of the document's year, its dinas
    and daerah; other years are read, and found wanting, when a template asks for them.
    """
    sendiri = Findings()
    try:
        hasil = _load(world, ref, sendiri)
        sendiri.raise_errors()
    finally:
        findings.extend(sendiri)
    return hasil


def _load(world: World, ref: DocumentRef, findings: Findings) -> Perencanaan:
    instansi = baca_instansi(world, ref.owner, findings)
    daerah, dinas, skala, konteks = (
        instansi.daerah,
        instansi.dinas,
        instansi.skala,
        instansi.konteks,
    )
    isi = _setahun(ref, konteks.tahapan) or coba(lambda: instansi.pembaca.baca(ref.path, Dokumen))
    pejabat = Pejabat(dinas, daerah, isi.tanggal) if dinas and daerah and isi else None
    if pejabat is not None:
        konteks = replace(konteks, pejabat=pejabat.cari)
    pembaca = Pembaca(world, ref.owner, findings, konteks)
    isian = _isian(pembaca, ref, isi) if isi is not None else None
    coba(lambda: pembaca.program(ref.tahun))
    coba(lambda: pembaca.kinerja(ref.tahun))
    pembaca.periksa_data(ref.tahun)
    if daerah is None or dinas is None or isi is None:
        raise ContentError(tuple(findings))
    if pejabat is None or isian is None or skala is None:
        raise ContentError(tuple(findings))
    return Perencanaan(
        ref,
        catat(daerah, skala=skala, batas_atas=skala.batas_atas),
        catat(dinas, pejabat=pejabat.semua),
        catat(
            isi,
            nama=ref.nama,
            isian=isian,
            jenis=isi.jenis or ref.nama,
            tahun=ref.tahun,
            tahapan=isi.tahapan or konteks.tahapan.pertama.kode,
            pembanding=isi.pembanding or "",
            tempat=isi.tempat or dinas.tempat,
            penanda_tangan=pejabat.penanda_tangan(isi, findings),
        ),
        isian,
        pembaca,
        konteks.tahapan,
        skala,
        isi,
    )


def _setahun(ref: DocumentRef, tahapan: Tahapan) -> Dokumen | None:
    """What stands for the document of a whole year: its last stage, and all is known of it."""
    if ref.nama:
        return None
    tanggal = Tanggal(ref.tahun + 1, 1, 1)
    return Dokumen.model_construct(tanggal=tanggal, tahapan=tahapan.semua[-1].kode)


def _isian(pembaca: Pembaca, ref: DocumentRef, isi: Dokumen) -> Catatan | None:
    """The document's own fields, checked against their description."""
    jenis = isi.jenis or ref.nama
    path = f"templates/{jenis}/isian.yaml"
    if not jenis:
        return Catatan({})
    if not pembaca.world.list(f"templates/{jenis}"):
        dikenal = [nama for nama in pembaca.world.list("templates") if not nama.startswith("_")]
        pembaca.findings.error(
            "B203",
            f"jenis dokumen `{jenis}` tidak dikenal",
            isi.rentang("jenis"),
            suggestion(jenis, dikenal) or f"jenis yang ada: {', '.join(dikenal)}",
        )
        return None
    try:
        model = pembaca.keterangan(path)
    except ContentError:
        return None
    node = isi.isian or MappingNode((), isi.span)
    if model is None:
        if isi.isian is not None:
            pembaca.findings.error(
                "B202",
                "dokumen ini tidak punya isian sendiri",
                isi.rentang("isian"),
                f"keterangan isian ditulis di {path}",
            )
        return Catatan({})
    hasil = periksa(model, node, pembaca.konteks)
    if hasil is None:
        return None
    return catat(hasil) if isi.isian is not None else kosongkan(model)
