"""The figure specs as they stand in YAML: see `docs/gambar.md` for every key."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.compose.schema import Digits, Template
from generator.model.skema.dasar import Bagian, boleh, wajib
from generator.model.skema.jenis import Daftar, SatuAtauDaftar, Skalar, Teks, Ukuran, pilihan


class Shape(StrEnum):
    """What a chart looks like."""

    BARS = "batang"
    LINES = "garis"
    ACHIEVEMENT = "capaian"
    """Bars of percentages with a line at 100."""


class Direction(StrEnum):
    """Which way the bars of a chart grow."""

    UP = "tegak"
    ACROSS = "mendatar"


_SHAPE, _DIRECTION = pilihan(*Shape), pilihan(*Direction)
_Shape = Annotated[Shape, Skalar(lambda text, k: Shape(_SHAPE.baca(text, k)), _SHAPE.json)]
_Direction = Annotated[
    Direction, Skalar(lambda text, k: Direction(_DIRECTION.baca(text, k)), _DIRECTION.json)
]


class DrawingSpec(Bagian):
    """What every figure has."""

    judul: Template = wajib("Keterangan gambar.")
    sumber: Template | None = boleh("Tulisan sesudah `Sumber:`.")
    lebar: Ukuran = boleh("Lebar, dalam persen lebar teks.", 100.0)
    tinggi: Ukuran | None = boleh("Tinggi paling besar, dalam persen tinggi teks.")
    huruf: Ukuran = boleh("Ukuran huruf dalam poin.", 8.5)
    huruf_minimal: Ukuran = boleh("Ukuran huruf terkecil dalam poin.", 6.0)
    kosong: Teks = boleh("Tulisan bila tidak ada yang digambar.", "Belum ada data")


class SeriesSpec(Bagian):
    """A series: one value for each category."""

    untuk: Template | None = boleh("Seri diulang: i dari s.indikator.")
    nama: Template | None = boleh("Nama seri pada legenda.")
    nilai: Template = wajib("Ungkapan nilainya.")


class PanelSpec(Bagian):
    """Small charts side by side, one for each item."""

    untuk: Template = wajib("Perulangan: i dari renstra.indikator.")
    bila: Template | None = boleh("Hanya bila ungkapan ini benar.")
    judul: Template = wajib("Judul grafik kecil.")


class ChartSpec(DrawingSpec):
    """A chart."""

    bentuk: _Shape = wajib("batang, garis, atau capaian.")
    arah: _Direction | None = boleh("tegak atau mendatar; bawaan: menurut panjang labelnya.")
    desimal: Digits | None = boleh("Banyaknya angka di belakang koma.")
    satuan: Template | None = boleh("Pengganti nama satuan pada sumbu.")
    acuan: Template | None = boleh("Nilai yang diberi garis acuan.")
    panel: PanelSpec | None = boleh("Beberapa grafik kecil.")
    untuk: Template = wajib("Perulangan: p dari program.")
    bila: Template | None = boleh("Hanya bila ungkapan ini benar.")
    urut: Template | None = boleh("Urutan menurut ungkapan ini.")
    label: Template = wajib("Label tiap putaran.")
    keterangan: Template | None = boleh("Tulisan kecil di bawah label.")
    seri: Daftar[SeriesSpec] = wajib("Nilai yang digambar.")


class BoxSpec(Bagian):
    """A level of boxes of a tree."""

    untuk: Template | None = boleh("Perulangan: s dari t.sasaran.")
    bila: Template | None = boleh("Hanya bila ungkapan ini benar.")
    urut: Template | None = boleh("Urutan menurut ungkapan ini.")
    teks: SatuAtauDaftar[Template] = boleh("Baris-baris di dalam kotak.", ())
    gaya: Template | None = boleh("gelap, sedang, terang, atau polos.")
    lintas: Template | None = boleh("Tanda crosscutting; kotaknya bergaris putus-putus.")
    samping: Template | None = boleh("Benar bila kotak berdiri di samping garis induknya.")
    ulang: Template | None = boleh("Tingkat ini berulang ke bawah: j.bawahan.")
    anak: Daftar[BoxSpec] = boleh("Tingkat-tingkat di bawahnya.", ())


class TreeSpec(DrawingSpec):
    """A tree of boxes."""

    akar: Daftar[BoxSpec] = wajib("Tingkat teratas.")
