"""The Renstra's file and `kinerja.yaml`: indicators, their targets and what came of them."""

from __future__ import annotations

from generator.model.skema.dasar import Bagian, boleh, wajib
from generator.model.skema.jenis import Daftar, Id, PerTahapan, PerTahun, PerTriwulan, Teks, Ukur
from generator.model.skema.program import Ukuran, Urusan


class IndikatorRenstra(Ukuran):
    """An indicator with a target for each year."""

    id: Id = wajib("Nama pendek, dirujuk program.yaml dan kinerja.yaml.")
    target: PerTahun[PerTahapan[Ukur]] = boleh(
        "Target tiap tahun; isinya boleh lagi menurut tahapan.", {}
    )


class Sasaran(Bagian):
    """A sasaran and its indicators."""

    id: Id = wajib("Nama pendek.")
    nama: Teks = wajib("Rumusan sasaran.")
    indikator: Daftar[IndikatorRenstra] = boleh("Indikator sasaran.", ())


class Tujuan(Bagian):
    """A tujuan, its indicators and its sasaran."""

    id: Id = wajib("Nama pendek.")
    nama: Teks = wajib("Rumusan tujuan.")
    indikator: Daftar[IndikatorRenstra] = boleh("Indikator tujuan.", ())
    sasaran: Daftar[Sasaran] = boleh("Sasaran di bawahnya.", ())

    @property
    def semua_indikator(self) -> tuple[IndikatorRenstra, ...]:
        """Its own indicators and those of its sasaran."""
        return (*self.indikator, *(i for s in self.sasaran for i in s.indikator))


class Renstra(Bagian):
    """The plan of five years."""

    tujuan: Daftar[Tujuan] = wajib("Tujuan, sasaran, dan indikatornya.")
    indikator: Daftar[IndikatorRenstra] = boleh("Indikator di luar sasaran.", ())
    kinerja_pelayanan: Daftar[Id] = boleh(
        "Id indikator menurut urutan tabel pencapaian kinerja pelayanan.", ()
    )
    urusan: Daftar[Urusan] = boleh(
        "Pohon program Renstra; pagu seluruh periode atau per tahun.", ()
    )

    @property
    def semua_indikator(self) -> tuple[IndikatorRenstra, ...]:
        """Every indicator in file order."""
        return (
            *(i for t in self.tujuan for i in t.semua_indikator),
            *self.indikator,
        )


class CapaianIndikator(Bagian):
    """What became of an indicator in a year."""

    id: Id = wajib("Id indikator di Renstra.")
    realisasi: PerTriwulan[Ukur] = boleh("Capaian setahun, atau menurut tw1 sampai tw4.", {})
    proyeksi: Ukur | None = boleh("Perkiraan capaian tahun itu.")
    capaian: Ukur | None = boleh("Capaian seperti tercetak; dicocokkan dengan hitungannya.")
    kategori: Teks = boleh("Kategori seperti tercetak; dicocokkan dengan skala.", "")
    standar_nasional: Ukur | None = boleh("Capaian nasional sebagai pembanding.")
    catatan: Teks = boleh("Catatan analisis.", "")
    penyebab: Teks = boleh("Penyebab keberhasilan atau kegagalan.", "")
    solusi: Teks = boleh("Upaya perbaikan.", "")


class Kinerja(Bagian):
    """`kinerja.yaml`: a year's own numbers."""

    indikator: Daftar[CapaianIndikator] = wajib("Satu butir untuk satu indikator.")
