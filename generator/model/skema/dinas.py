"""`dinas.yaml`: the office, its people and its tasks."""

from __future__ import annotations

from typing import Annotated

from generator.model.skema.dasar import Bagian, boleh, wajib
from generator.model.skema.jenis import Daftar, Hari, Id, NipPegawai, SatuAtauDaftar, Teks, pilihan
from generator.model.tanggal import Tanggal


class Masa(Bagian):
    """One person's time in an office."""

    nama: Teks = wajib("Nama dengan gelar.")
    pangkat: Teks = boleh("Misalnya Pembina Utama Muda.", "")
    golongan: Teks = boleh("Misalnya IV/c.", "")
    nip: NipPegawai | None = boleh("18 angka; kosong untuk kepala daerah.")
    jabatan: Teks = boleh("Nama jabatan pada masa itu, bila berbeda.", "")
    status: Annotated[str, pilihan("definitif", "plt", "plh", "pj")] = boleh(
        "Kedudukan pejabat.", "definitif"
    )
    mulai: Hari = wajib("Tanggal mulai menjabat.")
    sampai: Hari | None = boleh("Tanggal akhir menjabat; kosong bila masih menjabat.")

    def menjabat(self, tanggal: Tanggal) -> bool:
        """Whether the office was held at a date."""
        return self.mulai <= tanggal and (self.sampai is None or tanggal <= self.sampai)


class Pejabat(Bagian):
    """An office and those who held it."""

    id: Id = wajib("Nama pendek jabatan, dirujuk dokumen: kepala-dinas.")
    jabatan: Teks = wajib("Nama jabatan seperti tercetak.")
    masa: Daftar[Masa] = wajib("Satu butir untuk satu masa jabatan.")


class Jabatan(Bagian):
    """A place in the organisation."""

    jabatan: Teks = wajib("Nama jabatan atau unit.")
    bawahan: Daftar[Jabatan] = boleh("Yang berada di bawahnya.", ())


class Dinas(Bagian):
    """An office of the daerah."""

    nama: Teks = wajib("Nama dinas.")
    singkatan: Teks = boleh("Singkatan nama dinas.", "")
    tempat: Teks = wajib("Tempat dokumen ditandatangani.")
    alamat: SatuAtauDaftar[Teks] = boleh("Alamat untuk kop, satu butir satu baris.", ())
    telepon: Teks = boleh("Nomor telepon untuk kop.", "")
    surel: Teks = boleh("Alamat surel untuk kop.", "")
    laman: Teks = boleh("Alamat laman untuk kop.", "")
    pejabat: Daftar[Pejabat] = boleh("Pejabat yang menandatangani dokumen.", ())
    organisasi: SatuAtauDaftar[Jabatan] = boleh("Susunan organisasi.", ())
    tugas: Teks = boleh("Tugas dinas menurut peraturannya.", "")
    fungsi: Daftar[Teks] = boleh("Fungsi dinas menurut peraturannya.", ())
