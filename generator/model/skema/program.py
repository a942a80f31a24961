"""`program.yaml`, and the programme tree of a Renstra, which has the same shape."""

from __future__ import annotations

from typing import Annotated

from generator.model.skema.dasar import Bagian, boleh, wajib
from generator.model.skema.jenis import (
    Daftar,
    Id,
    KodeNomenklatur,
    PerTriwulan,
    PerWaktu,
    Rinci,
    Teks,
    Uang,
    Ukur,
    pilihan,
)

Jenis = Annotated[str, pilihan("capaian", "keluaran", "hasil")]
Arah = Annotated[str, pilihan("naik", "turun")]
Akumulasi = Annotated[str, pilihan("jumlah", "akhir", "rata_rata")]


class Rumus(Bagian):
    """How an indicator is computed; printed as a fraction."""

    pembilang: Teks = wajib("Yang di atas garis.")
    penyebut: Teks = boleh("Yang di bawah garis.", "")
    kali: Teks = boleh("Pengali, misalnya 100 %.", "")


class Ukuran(Bagian):
    """What every indicator says of itself."""

    nama: Teks = wajib("Rumusan indikator.")
    arah: Arah = boleh("naik bila makin besar makin baik, turun bila sebaliknya.", "naik")
    akumulasi: Akumulasi = boleh("Cara menggabungkan beberapa masa.", "akhir")
    definisi: Teks = boleh("Pengertian indikator.", "")
    rumus: Rumus | None = boleh("Rumus perhitungan.")
    sumber: Teks = boleh("Sumber data.", "")
    penanggung_jawab: Teks = boleh("Bagian yang bertanggung jawab.", "")
    standar_nasional: Teks = boleh("SPM atau standar nasional.", "")
    ikk: Teks = boleh("Indikator kinerja kunci yang sama.", "")


class Indikator(Ukuran):
    """An indicator of a programme, kegiatan or sub kegiatan."""

    id: Id | None = boleh("Nama pendek, bila dirujuk dari tempat lain.")
    jenis: Jenis | None = boleh(
        "Bawaan: capaian pada program, hasil pada kegiatan, keluaran pada sub kegiatan."
    )
    target: PerWaktu[Ukur] = boleh("Satu nilai, atau menurut tahapan: 2,25 %, 39 Dokumen.", {})
    prakiraan_maju: PerWaktu[Ukur] = boleh("Target tahun berikutnya.", {})
    realisasi: PerTriwulan[Ukur] = boleh("Capaian setahun, atau menurut tw1 sampai tw4.", {})
    proyeksi: Ukur | None = boleh("Perkiraan capaian akhir tahun.")
    capaian: Ukur | None = boleh("Capaian seperti tercetak; dicocokkan dengan hitungannya.")


class SumberDana(Bagian):
    """A source of funds, with its part of the amount."""

    kode: Teks = wajib("Nama sumber dana, misalnya DAU.")
    pagu: Uang | None = boleh("Bagian pagu dari sumber ini.")


class Simpul(Bagian):
    """What every level of the tree has in common."""

    kode: KodeNomenklatur | None = boleh("Kode nomenklatur, misalnya 2.17.06.2.01.01.")
    id: Id | None = boleh("Nama pendek, bila tidak berkode.")
    kode_lama: KodeNomenklatur | None = boleh("Kode sebelum nomenklatur berubah.")
    nama: Teks = wajib("Nama menurut nomenklatur.")
    mendukung: Daftar[Id] = boleh(
        "Id indikator Renstra yang didukung; yang pertama memikul anggarannya.", ()
    )
    lokasi: Teks = boleh("Lokasi pelaksanaan.", "")
    kelompok_sasaran: Teks = boleh("Penerima manfaat.", "")
    sumber_dana: Annotated[tuple[SumberDana, ...], Rinci("kode")] = boleh(
        "Sumber dana, atau daftar kode dan pagu.", ()
    )
    pagu: PerWaktu[Uang] = boleh(
        "Satu jumlah, atau menurut tahapan (di Renstra: menurut tahun). Di atas sub kegiatan cukup "
        "plafon; jumlahnya dihitung.",
        {},
    )
    prakiraan_maju: PerWaktu[Uang] = boleh("Kebutuhan dana tahun berikutnya.", {})
    realisasi: PerTriwulan[Uang] = boleh("Realisasi setahun, atau tiap triwulan: tw1 … tw4.", {})
    serapan: Ukur | None = boleh("Serapan seperti tercetak; dicocokkan dengan hitungannya.")
    indikator: Daftar[Indikator] = boleh("Satu butir untuk satu indikator.", ())
    catatan: Teks = boleh("Catatan penting.", "")
    penanggung_jawab: Teks = boleh("Bagian yang bertanggung jawab.", "")

    @property
    def anak(self) -> tuple[Simpul, ...]:
        """The nodes one level below."""
        return ()

    @property
    def kunci(self) -> str:
        """What names it: its kode, or its id."""
        return str(self.kode) if self.kode else self.id or ""

    @property
    def tingkat(self) -> str:
        """Its level: `urusan` to `subkegiatan`."""
        return type(self).__name__.lower()


class Subkegiatan(Simpul):
    """A sub kegiatan, where amounts are typed."""


class Kegiatan(Simpul):
    """A kegiatan."""

    subkegiatan: Daftar[Subkegiatan] = boleh("Sub kegiatan di bawahnya.", ())

    @property
    def anak(self) -> tuple[Simpul, ...]:
        """Its sub kegiatan."""
        return self.subkegiatan


class Program(Simpul):
    """A programme."""

    kegiatan: Daftar[Kegiatan] = boleh("Kegiatan di bawahnya.", ())

    @property
    def anak(self) -> tuple[Simpul, ...]:
        """Its kegiatan."""
        return self.kegiatan


class Bidang(Simpul):
    """A bidang urusan."""

    program: Daftar[Program] = boleh("Program di bawahnya.", ())

    @property
    def anak(self) -> tuple[Simpul, ...]:
        """Its programmes."""
        return self.program


class Urusan(Simpul):
    """An urusan."""

    bidang: Daftar[Bidang] = boleh("Bidang urusan di bawahnya.", ())

    @property
    def anak(self) -> tuple[Simpul, ...]:
        """Its bidang."""
        return self.bidang


class Jumlah(Bagian):
    """Totals of a year as some document states them; each is held against the computed one."""

    pagu: PerWaktu[Uang] = boleh("Jumlah pagu, atau menurut tahapan.", {})
    prakiraan_maju: PerWaktu[Uang] = boleh("Jumlah kebutuhan dana tahun berikutnya.", {})
    realisasi: PerTriwulan[Uang] = boleh("Jumlah realisasi setahun, atau tiap triwulan.", {})
    serapan: Ukur | None = boleh("Serapan seluruhnya.")
    program: Ukur | None = boleh("Banyaknya program.")
    kegiatan: Ukur | None = boleh("Banyaknya kegiatan.")
    subkegiatan: Ukur | None = boleh("Banyaknya sub kegiatan.")


class PohonProgram(Bagian):
    """`program.yaml`: the tree of a year."""

    urusan: Daftar[Urusan] = wajib("Urusan, bidang, program, kegiatan, dan sub kegiatan.")
    jumlah: Jumlah | None = boleh("Jumlah seperti tercetak; dicocokkan dengan hitungannya.")
