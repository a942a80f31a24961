"""The table spec as it stands in YAML: see `docs/tabel.md` for every key."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from generator.content.nodes import Scalar
from generator.diagnostics import Span


class Format(StrEnum):
    """How a column prints its values."""

    TEXT = "teks"
    CENTERED = "tengah"
    CODE = "kode"
    RUPIAH = "rupiah"
    NUMBER = "angka"
    VALUE = "nilai"


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column, or a group of columns when `kolom` is not empty."""

    id: Scalar | None = None
    judul: Scalar | None = None
    kolom: tuple[ColumnSpec, ...] = ()
    format: Format = Format.TEXT
    desimal: int | None = None
    lebar: float = 0
    nomor: str = ""
    isi: Scalar | None = None
    gabung: Scalar | None = None
    untuk: Scalar | None = None


@dataclass(frozen=True, slots=True)
class LevelSpec:
    """A level of rows."""

    span: Span
    untuk: Scalar | None = None
    bila: Scalar | None = None
    urut: Scalar | None = None
    gaya: Scalar | None = None
    sel: dict[str, Scalar] | None = None
    baris: tuple[LevelSpec, ...] = ()


@dataclass(frozen=True, slots=True)
class TotalSpec:
    """The row of totals."""

    span: Span
    label: Scalar
    sel: dict[str, Scalar] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A whole table."""

    span: Span
    kolom: tuple[ColumnSpec, ...]
    baris: tuple[LevelSpec, ...]
    judul: Scalar | None = None
    kode: str = ""
    sumber: Scalar | None = None
    nomor_kolom: bool = False
    huruf: float = 9
    huruf_minimal: float = 6
    jumlah: TotalSpec | None = None
    kosong: str = "Nihil"
