"""Kinds of values in YAML files: how a scalar, a list or a map by stage becomes a typed value.

Every kind also says what an editor may accept for it: YAML reads `2.10` as a number and
`2.10.01` as text, so most take both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, TypeAlias, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from generator.content.names import suggestion
from generator.content.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.model.bilangan import Bentuk, baca_bilangan
from generator.model.kode import Kode, baca_kode
from generator.model.nihil import NIHIL, Nihil
from generator.model.nilai import Nilai, baca_angka, baca_nilai
from generator.model.nip import Nip, baca_nip
from generator.model.rupiah import Rupiah, baca_rupiah_positif
from generator.model.salah import Negatif, Salah, TakTerbaca
from generator.model.skema.dasar import Konteks, SalahJenis, sebutan
from generator.model.tahapan import TUNGGAL
from generator.model.tanggal import Tahun, Tanggal, baca_tanggal

T = TypeVar("T")
JsonSchema: TypeAlias = dict[str, Any]


class SalahPilihan(Salah):
    """A word that is not among those that are allowed."""

    kode = "B203"


@dataclass(frozen=True, slots=True, eq=False)
class Skalar:
    """Annotation of a kind that is read from one scalar."""

    baca: Callable[[str, Konteks], Any]
    json: JsonSchema
    kosong: Any = NIHIL
    """What templates see when it was left out of a group that was left out."""

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate with `baca`."""
        return core_schema.with_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """What an editor accepts."""
        return dict(self.json)

    def _read(self, node: Node, info: ValidationInfo[Any]) -> Any:
        if not isinstance(node, Scalar):
            raise SalahJenis(f"di sini harus satu nilai, bukan {sebutan(node)}")
        return self.baca(node.text, info.context)


class _Daftar:
    """Annotation of a list; a tuple of what its items are."""

    kosong: ClassVar[Any] = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Take the items of a sequence node."""
        return core_schema.no_info_before_validator_function(self._items, handler(source))

    @staticmethod
    def _items(node: Node) -> tuple[Node, ...]:
        if not isinstance(node, Sequence):
            raise SalahJenis(
                f"di sini harus daftar, bukan {sebutan(node)}", "awali setiap butir dengan `- `"
            )
        return node.items


class _SatuAtauDaftar:
    """Annotation of a list that may be written as its only item."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Take the items of a sequence node, or the node itself."""
        return core_schema.no_info_before_validator_function(
            lambda node: node.items if isinstance(node, Sequence) else (node,), handler(source)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """The item, or a list of them."""
        daftar = handler(schema)
        return {"anyOf": [daftar["items"], daftar]}


class Peta:
    """Annotation of a map; a dict of what its values are."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Take the entries of a mapping node."""
        return core_schema.no_info_before_validator_function(self.entries, handler(source))

    @staticmethod
    def entries(node: Node) -> dict[str, Node]:
        """The values by key; raises `SalahJenis` for what is no map."""
        if not isinstance(node, Mapping):
            raise SalahJenis(f"di sini harus kunci dan isinya, bukan {sebutan(node)}")
        return {entry.key: entry.value for entry in node.entries}


class _SatuAtauPeta:
    """Annotation of a map (by stage, year, triwulan) that may be written as a single value."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Take the entries of a mapping node, or the node itself under the key `TUNGGAL`."""
        return core_schema.no_info_before_validator_function(
            lambda node: Peta.entries(node) if isinstance(node, Mapping) else {TUNGGAL: node},
            handler(source),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """The value, or a map of them."""
        nilai = handler(schema)["additionalProperties"]
        return {"anyOf": [nilai, {"type": "object", "additionalProperties": nilai}]}


class Rinci:
    """Annotation of a list of records that may be written as the text of their first key."""

    def __init__(self, kunci: str) -> None:
        self.kunci = kunci

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Take the items of a sequence node; a scalar is a record of one key."""
        return core_schema.no_info_before_validator_function(self._items, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Text, or a list of records."""
        return {"anyOf": [_TEKS, handler(schema)]}

    def _items(self, node: Node) -> tuple[Node, ...]:
        if isinstance(node, Scalar):
            return (Mapping((Entry(self.kunci, node.span, node),), node.span),)
        return _Daftar._items(node)


def pilihan(*kata: str) -> Skalar:
    """A kind that is one of several words."""

    def baca(teks: str, _konteks: Konteks) -> str:
        if teks in kata:
            return teks
        raise SalahPilihan(
            f"`{teks}` tidak dikenal di sini",
            suggestion(teks, kata) or f"pilih salah satu: {', '.join(kata)}",
        )

    return Skalar(baca, {"enum": list(kata)})


def _tahapan(teks: str, konteks: Konteks) -> str:
    kode = konteks.tahapan.kode
    if teks in kode or teks == TUNGGAL:
        return teks
    raise SalahPilihan(
        f"tahapan `{teks}` tidak dikenal", suggestion(teks, kode) or f"pilih: {', '.join(kode)}"
    )


def _tahun(teks: str, _konteks: Konteks) -> int:
    if re.fullmatch(r"(19|20)\d\d", teks, re.ASCII):
        return Tahun(teks)
    raise TakTerbaca(f"`{teks}` bukan tahun", "tulis empat angka, misalnya 2023")


def _id(teks: str, _konteks: Konteks) -> str:
    if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", teks, re.ASCII):
        return teks
    raise TakTerbaca(
        f"id `{teks}` hanya boleh huruf kecil, angka, dan tanda hubung", "misalnya koperasi-aktif"
    )


def _ukuran(teks: str, _konteks: Konteks) -> float:
    terbaca = baca_bilangan(teks)
    if terbaca.angka <= 0:
        raise Negatif(f"`{teks}` harus lebih dari nol")
    return float(terbaca.ribuan.angka if terbaca.bentuk is Bentuk.TITIK_TIGA else terbaca.angka)


def _batas(teks: str, _konteks: Konteks) -> Nilai:
    nilai = baca_nilai(teks)
    if not isinstance(nilai, Nilai) or nilai.angka is None or nilai.satuan not in {"", "%"}:
        raise TakTerbaca(f"`{teks}` bukan persentase", "tulis angkanya saja, misalnya 90")
    if nilai.angka < 0:
        raise Negatif(f"`{teks}` tidak boleh di bawah nol")
    return Nilai(nilai.angka, "", nilai.desimal)


def _gaya(teks: str, _konteks: Konteks) -> str:
    if teks.count("{}") == 1:
        return teks
    raise TakTerbaca(
        f"gaya rupiah `{teks}` harus memuat satu `{{}}` sebagai tempat angkanya", "misalnya Rp{}"
    )


_TEKS: JsonSchema = {"type": ["string", "number"]}
_ANGKA: JsonSchema = {"type": ["string", "number"]}
_YA = {"ya": True, "tidak": False}
_TRIWULAN = ("tw1", "tw2", "tw3", "tw4")

BACA_TEKS = Skalar(lambda teks, _: teks, _TEKS, "")
BACA_UANG = Skalar(lambda teks, k: baca_rupiah_positif(teks, k.gaya), _ANGKA)
BACA_NILAI = Skalar(lambda teks, _: baca_nilai(teks), _ANGKA)
BACA_ANGKA = Skalar(lambda teks, _: baca_angka(teks), _ANGKA)
BACA_KODE = Skalar(lambda teks, _: baca_kode(teks), _ANGKA)
BACA_TANGGAL = Skalar(lambda teks, _: baca_tanggal(teks), {"type": "string"})
BACA_TAHAPAN = Skalar(_tahapan, {"type": "string"})
BACA_TAHUN = Skalar(_tahun, {"type": ["string", "integer"]})
BACA_YA = Skalar(lambda teks, k: _YA[pilihan(*_YA).baca(teks, k)], {"enum": [*_YA]})

Teks: TypeAlias = Annotated[str, BACA_TEKS]
Id: TypeAlias = Annotated[str, Skalar(_id, {"type": ["string", "number"]})]
Uang: TypeAlias = Annotated[Rupiah | Nihil, BACA_UANG]
Ukur: TypeAlias = Annotated[Nilai | Nihil, BACA_NILAI]
KodeNomenklatur: TypeAlias = Annotated[Kode, BACA_KODE]
NipPegawai: TypeAlias = Annotated[Nip, Skalar(lambda teks, _: baca_nip(teks), _TEKS)]
Hari: TypeAlias = Annotated[Tanggal, BACA_TANGGAL]
YaTidak: TypeAlias = Annotated[bool, BACA_YA]
Ukuran: TypeAlias = Annotated[float, Skalar(_ukuran, {"type": ["string", "number"]})]
Batas: TypeAlias = Annotated[Nilai, Skalar(_batas, _ANGKA)]
GayaRupiah: TypeAlias = Annotated[str, Skalar(_gaya, {"type": "string"})]
KodeTahapan: TypeAlias = Annotated[str, BACA_TAHAPAN]
Daftar: TypeAlias = Annotated[tuple[T, ...], _Daftar()]
SatuAtauDaftar: TypeAlias = Annotated[tuple[T, ...], _SatuAtauDaftar()]


@dataclass(frozen=True, slots=True, eq=False)
class Kunci:
    """Annotation of a key of a map, read from its text."""

    baca: Callable[[str, Konteks], Any]

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate with `baca`."""
        return core_schema.with_info_plain_validator_function(
            lambda teks, info: self.baca(teks, info.context)
        )

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Keys are text."""
        return {"type": "string"}


def _waktu(teks: str, konteks: Konteks) -> str | int:
    if teks == TUNGGAL or not konteks.per_tahun:
        return _tahapan(teks, konteks)
    return _tahun(teks, konteks)


def _triwulan(teks: str, konteks: Konteks) -> str:
    return teks if teks == TUNGGAL else str(pilihan(*_TRIWULAN).baca(teks, konteks))


PerTahapan: TypeAlias = Annotated[dict[Annotated[str, Kunci(_tahapan)], T], _SatuAtauPeta()]
"""By stage, or one value."""
PerWaktu: TypeAlias = Annotated[dict[Annotated[str | int, Kunci(_waktu)], T], _SatuAtauPeta()]
"""By stage in a year's file, by year in a Renstra, or one value."""
PerTriwulan: TypeAlias = Annotated[dict[Annotated[str, Kunci(_triwulan)], T], _SatuAtauPeta()]
"""By triwulan, or one value for the whole year."""
PerTahun: TypeAlias = Annotated[dict[Annotated[int, Kunci(_tahun)], T], _SatuAtauPeta()]
"""By year."""
Triwulan: TypeAlias = Annotated[str, pilihan(*_TRIWULAN)]
"""`tw1` to `tw4`."""
