"""A small sound project in memory, whose files a test replaces one by one."""

from __future__ import annotations

from pathlib import Path

from generator.content.paths import DocumentRef
from generator.diagnostics import Findings
from generator.model import Perencanaan, load
from generator.world import MemoryWorld

REF = DocumentRef("kota-uji", "dinas-uji", 2023, "laporan")
DINAS = "content/kota-uji/dinas-uji"
PATHS = {
    "daerah": "content/kota-uji/daerah.yaml",
    "dinas": f"{DINAS}/dinas.yaml",
    "renstra": f"{DINAS}/renstra/2021-2026.yaml",
    "program": f"{DINAS}/2023/program.yaml",
    "lalu": f"{DINAS}/2022/program.yaml",
    "kinerja": f"{DINAS}/2023/kinerja.yaml",
    "dokumen": f"{DINAS}/2023/laporan.yaml",
    "usulan": f"{DINAS}/2023/data/usulan.yaml",
    "keterangan": "templates/_bersama/data/usulan.yaml",
    "isian": "templates/contoh/isian.yaml",
    "tahapan": "templates/_bersama/tahapan.yaml",
    "skala": "templates/_bersama/skala.yaml",
}
"""Names of the files in tests, and their paths."""

SOUND = {
    "tahapan": Path("templates/_bersama/tahapan.yaml").read_text("utf-8"),
    "skala": Path("templates/_bersama/skala.yaml").read_text("utf-8"),
    "daerah": """\
nama: Kota Uji
jenis: kota
pemerintah: Pemerintah Kota Uji
kepala:
  jabatan: Wali Kota Uji
  nama: Nama Wali Kota
gaya_rupiah: Rp. {},-
""",
    "dinas": """\
nama: Dinas Uji
tempat: Uji
pejabat:
  - id: kepala-dinas
    jabatan: Kepala Dinas Uji
    masa:
      - nama: Kepala Lama
        nip: 19700101 199501 1 001
        mulai: 1 Januari 2020
        sampai: 30 Juni 2022
      - nama: Kepala Baru
        pangkat: Pembina
        golongan: IV/a
        nip: 19750202 200003 2 002
        mulai: 1 Juli 2022
        sampai:
""",
    "renstra": """\
tujuan:
  - id: maju
    nama: Koperasi maju
    sasaran:
      - id: aktif
        nama: Koperasi aktif
        indikator:
          - id: koperasi-aktif
            nama: Persentase koperasi aktif
            target:
              2022: 95,50 %
              2023:
                ranwal: 95 %
                renja: 95,75 %
indikator:
  - id: nilai-sakip
    nama: Nilai SAKIP
    target:
      2022: B
      2023: BB
kinerja_pelayanan:
  - nilai-sakip
  - koperasi-aktif
urusan:
  - kode: 2
    nama: Urusan dua
    bidang:
      - kode: 2.17
        nama: Bidang koperasi
        program:
          - kode: 2.17.03
            nama: Program Renstra
            kegiatan:
              - kode: 2.17.03.2.01
                nama: Kegiatan Renstra
                subkegiatan:
                  - kode: 2.17.03.2.01.01
                    nama: Sub kegiatan Renstra
                    pagu:
                      2021: 100
                      2022: 200
                      2023: 300
""",
    "program": """\
urusan:
  - kode: 2
    nama: Urusan dua
    bidang:
      - kode: 2.17
        nama: Bidang koperasi
        program:
          - kode: 2.17.03
            nama: Program satu
            mendukung:
              - koperasi-aktif
            pagu:
              ranwal: 5.000
            indikator:
              - nama: Koperasi dinilai
                target:
                  ranwal: 2,33 %
                  renja: 2,25 %
            kegiatan:
              - kode: 2.17.03.2.01
                nama: Kegiatan satu
                subkegiatan:
                  - kode: 2.17.03.2.01.01
                    nama: Sub kegiatan satu
                    pagu: 1.000
                    realisasi:
                      tw1: 100
                      tw2: 200
                      tw3: 300
                  - kode: 2.17.03.2.01.02
                    nama: Sub kegiatan dua
                    pagu:
                      renja: 2.000
                      perubahan: 2.500
                    realisasi: 900
""",
    "lalu": """\
urusan:
  - kode: 2
    nama: Urusan dua
    bidang:
      - kode: 2.17
        nama: Bidang koperasi
        program:
          - kode: 2.17.02
            nama: Program lama
            kegiatan:
              - kode: 2.17.02.2.01
                nama: Kegiatan lama
                subkegiatan:
                  - kode: 2.17.02.2.01.01
                    nama: Sub kegiatan lama
                    pagu: 700
                    realisasi: 600
""",
    "kinerja": """\
indikator:
  - id: koperasi-aktif
    realisasi:
      tw1: 90 %
      tw2: 92 %
    proyeksi: 96 %
""",
    "dokumen": """\
jenis: contoh
tanggal: 3 Januari 2024
penanda_tangan: kepala-dinas
isian:
  ringkas: Baik
""",
    "usulan": """\
daftar:
  - uraian: Jalan
    volume: 2 Unit
""",
    "keterangan": """\
daftar:
  jenis: daftar
  wajib: ya
  isi:
    uraian:
      jenis: teks
      wajib: ya
    volume:
      jenis: nilai
    asal:
      jenis: pilihan
      pilihan:
        - Pokir
        - Reses
    rincian:
      jenis: kelompok
      isi:
        biaya:
          jenis: rupiah
        sebutan:
          jenis: teks
""",
    "isian": """\
ringkas:
  jenis: teks
  wajib: ya
tembusan:
  jenis: pejabat
""",
}
"""A project without an error."""


def world(**files: str) -> MemoryWorld:
    """The sound project with some of its files replaced; an empty text takes a file away."""
    contents = {PATHS[name]: text for name, text in (SOUND | files).items() if text}
    return MemoryWorld(contents)


def plan(**files: str) -> Perencanaan:
    """The plan of the sound project with some of its files replaced."""
    return load(world(**files), REF, Findings())
