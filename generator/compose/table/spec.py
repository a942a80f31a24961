"""The table spec as it stands in YAML: see `docs/tabel.md` for every key."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.compose.schema import Digits, Template, Templates
from generator.model.skema.dasar import Bagian, boleh, wajib
from generator.model.skema.jenis import Daftar, Skalar, Teks, Ukuran, YaTidak, pilihan


class Format(StrEnum):
    """How a column prints its values."""

    TEXT = "teks"
    CENTERED = "tengah"
    CODE = "kode"
    RUPIAH = "rupiah"
    NUMBER = "angka"
    VALUE = "nilai"
    FORMULA = "rumus"


_FORMAT = pilihan(*Format)
_Format = Annotated[Format, Skalar(lambda text, k: Format(_FORMAT.baca(text, k)), _FORMAT.json)]


class ColumnSpec(Bagian):
    """A column, or a group of columns when `kolom` is not empty."""

    id: Template | None = boleh("Nama kolom, dipakai di `sel`.")
    judul: Template | None = boleh("Judul kolom.")
    kolom: Daftar[ColumnSpec] = boleh("Kolom-kolom di bawahnya.", ())
    format: _Format = boleh("Cara nilai dicetak.", Format.TEXT)
    desimal: Digits | None = boleh("Banyaknya angka di belakang koma.")
    lebar: Ukuran = boleh("Lebar nisbi, sebagai petunjuk.", 0.0)
    nomor: Teks = boleh("Isi baris nomor, misalnya 8 = (7/6).", "")
    isi: Template | None = boleh("Isi sel bagi baris yang tidak mengisinya.")
    gabung: Template | None = boleh("Sel disatukan ke bawah: nama perulangan, atau ya.")
    untuk: Template | None = boleh("Kolom diulang: t dari [2021, 2022].")


class LevelSpec(Bagian):
    """A level of rows."""

    untuk: Template | None = boleh("Perulangan: p dari program.")
    bila: Template | None = boleh("Hanya bila ungkapan ini benar.")
    urut: Template | None = boleh("Urutan menurut ungkapan ini.")
    gaya: Template | None = boleh("biasa, tebal, atau arsir.")
    sel: Templates | None = boleh("Isi sel menurut id kolom.")
    baris: Daftar[LevelSpec] = boleh("Tingkat-tingkat di dalamnya.", ())


class TotalSpec(Bagian):
    """The row of totals."""

    label: Teks = wajib("Tulisan pada baris jumlah.")
    sel: Templates = boleh("Pengganti hasil penjumlahan.", {})


class TableSpec(Bagian):
    """A whole table."""

    judul: Template | None = boleh("Keterangan tabel; tanpa judul, tabel tidak bernomor.")
    kode: Teks = boleh("Nama tabel menurut peraturan, misalnya T-C.33.", "")
    sumber: Template | None = boleh("Tulisan sesudah `Sumber:`.")
    nomor_kolom: YaTidak = boleh("Baris nomor di bawah kepala tabel.", False)
    huruf: Ukuran = boleh("Ukuran huruf dalam poin.", 9.0)
    huruf_minimal: Ukuran = boleh("Ukuran huruf terkecil dalam poin.", 6.0)
    kolom: Daftar[ColumnSpec] = wajib("Kolom-kolom tabel.")
    baris: Daftar[LevelSpec] = wajib("Tingkat-tingkat baris.")
    jumlah: TotalSpec | None = boleh("Baris jumlah di akhir tabel.")
    kosong: Teks = boleh("Isi tabel tanpa baris.", "Nihil")
