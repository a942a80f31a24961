"""`daerah.yaml` and `tahapan.yaml`."""

from __future__ import annotations

from typing import Annotated

from generator.model.rupiah import GAYA
from generator.model.skema.dasar import Bagian, boleh, kelompok, wajib
from generator.model.skema.jenis import (
    Batas,
    Daftar,
    GayaRupiah,
    Id,
    Teks,
    Ukuran,
    YaTidak,
    pilihan,
)
from generator.model.skema.skala import DaftarKelas
from generator.model.tahapan import Tahap, Tahapan


class TahapIsi(Bagian):
    """One stage."""

    kode: Id = wajib("Kode tahapan, dipakai sebagai kunci pada pagu dan target.")
    nama: Teks = wajib("Nama tahapan seperti tercetak.")
    plafon: YaTidak = boleh("ya bila angkanya plafon, bukan jumlah rinciannya.", False)


class DaftarTahapan(Bagian):
    """The stages of a plan, in order."""

    tahapan: Daftar[TahapIsi] = wajib("Tahapan perencanaan menurut urutannya.")

    @property
    def nilai(self) -> Tahapan:
        """As the value that resolves stages."""
        return susun_tahapan(self.tahapan)


def susun_tahapan(isi: tuple[TahapIsi, ...]) -> Tahapan:
    """Stages as the value that resolves them."""
    return Tahapan(tuple(Tahap(t.kode, t.nama, t.plafon) for t in isi))


class Kepala(Bagian):
    """The head of the daerah."""

    jabatan: Teks = wajib("Jabatan kepala daerah, misalnya Bupati Pasaman Barat.")
    nama: Teks = wajib("Nama kepala daerah.")


class Margin(Bagian):
    """Margins in centimetres."""

    atas: Ukuran = boleh("Dalam cm.", 2.5)
    bawah: Ukuran = boleh("Dalam cm.", 2.5)
    kiri: Ukuran = boleh("Dalam cm; sisi jilid.", 3.0)
    kanan: Ukuran = boleh("Dalam cm.", 2.5)


class Huruf(Bagian):
    """Fonts."""

    isi: Teks = boleh("Huruf isi dokumen.", "Bookman Old Style")
    ukuran: Ukuran = boleh("Ukuran huruf isi, dalam pt.", 12.0)
    spasi: Ukuran = boleh("Jarak baris: 1, 1,15, atau 1,5.", 1.5)
    tabel: Teks = boleh("Huruf di dalam tabel.", "Arial")


class Daerah(Bagian):
    """A province, regency or city and the look of its documents."""

    nama: Teks = wajib("Nama daerah, misalnya Kabupaten Pasaman Barat.")
    jenis: Annotated[str, pilihan("provinsi", "kabupaten", "kota")] = wajib("Jenis daerah.")
    pemerintah: Teks = wajib("Nama pemerintah daerah, untuk kop dan sampul.")
    kepala: Kepala = wajib("Kepala daerah.")
    lambang: Teks = boleh("Berkas lambang daerah, di folder yang sama.", "")
    kertas: Annotated[str, pilihan("A4", "F4-215", "F4-210")] = boleh("Ukuran kertas.", "F4-215")
    margin: Margin = kelompok("Margin halaman dalam cm.", Margin.model_construct)
    huruf: Huruf = kelompok("Huruf dokumen.", Huruf.model_construct)
    gaya_rupiah: GayaRupiah = boleh("Bentuk rupiah; {} diganti angkanya: Rp{} atau Rp. {},-", GAYA)
    tahapan: Daftar[TahapIsi] = boleh("Tahapan perencanaan, bila berbeda dari yang baku.", ())
    skala: DaftarKelas = boleh("Skala capaian kinerja, bila berbeda dari yang baku.", ())
    batas_atas: Batas | None = boleh("Capaian dipotong di sini, dalam persen; kosong: tidak.")
