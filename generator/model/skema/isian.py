"""Fields described by data: a template's own (`isian.yaml`) and those of shared data files.

    nama: {jenis: …, wajib: ya|tidak, bantuan: …, contoh: …, pilihan: […], isi: {…} or a jenis}

A description becomes a pydantic model, so that these fields are read, checked and offered to
editors exactly as the built-in ones are.

    B232  data file that no description speaks of (see `pembaca`)
    B233  description that is wrong in itself
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Any

from pydantic import Field, create_model

from generator.content.nodes import Entry, Mapping, Node, Scalar
from generator.content.once import once
from generator.diagnostics import Findings
from generator.model.catatan import kosongkan
from generator.model.nihil import NIHIL
from generator.model.skema.dasar import Bagian, Konteks, boleh, wajib
from generator.model.skema.dokumen import ApaAdanya
from generator.model.skema.jenis import (
    BACA_ANGKA,
    BACA_KODE,
    BACA_NILAI,
    BACA_TAHAPAN,
    BACA_TAHUN,
    BACA_TANGGAL,
    BACA_TEKS,
    BACA_UANG,
    BACA_YA,
    Daftar,
    Skalar,
    Teks,
    YaTidak,
    pilihan,
)
from generator.model.skema.periksa import periksa

_PEJABAT = Skalar(lambda teks, konteks: konteks.pejabat(teks), {"type": "string"})
_SKALAR: dict[str, tuple[Skalar, Any]] = {
    "teks": (BACA_TEKS, ""),
    "paragraf": (BACA_TEKS, ""),
    "bilangan": (BACA_ANGKA, NIHIL),
    "rupiah": (BACA_UANG, NIHIL),
    "nilai": (BACA_NILAI, NIHIL),
    "tanggal": (BACA_TANGGAL, NIHIL),
    "tahun": (BACA_TAHUN, NIHIL),
    "tahapan": (BACA_TAHAPAN, ""),
    "kode": (BACA_KODE, ""),
    "pejabat": (_PEJABAT, NIHIL),
    "ya_tidak": (BACA_YA, False),
}
"""Kinds of one value: how they are read, and what they are when left out."""

JENIS = (*_SKALAR, "pilihan", "daftar", "kelompok")
"""All kinds."""

_NAMA = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_TERLARANG = frozenset({"span"})


_Jenis = Annotated[str, pilihan(*JENIS)]


class Keterangan(Bagian):
    """The description of one field."""

    jenis: _Jenis = wajib("Jenis isian.")
    wajib: YaTidak = boleh("ya bila harus diisi.", False)
    bantuan: Teks = boleh("Penjelasan bagi yang mengisi.", "")
    contoh: Teks = boleh("Contoh isi, untuk berkas yang baru dimulai.", "")
    pilihan: Daftar[Teks] = boleh("Kata yang boleh dipilih, untuk jenis pilihan.", ())
    isi: Annotated[Node | None, ApaAdanya()] = boleh(
        "Isi daftar atau kelompok: keterangan bagian-bagiannya, atau satu jenis."
    )


@once
def susun(node: Node, findings: Findings, nama: str) -> type[Bagian] | None:
    """The model of a description; `None` when it has errors, each of which is a finding."""
    if not isinstance(node, Mapping):
        findings.error("B233", "keterangan isian harus berupa nama isian dan sifatnya", node.span)
        return None
    before = len(findings.errors)
    fields = dict(_fields(nama, node, findings))
    if len(findings.errors) > before:
        return None
    return create_model(nama, __base__=Bagian, **fields)


def _fields(nama: str, node: Mapping, findings: Findings) -> Iterator[tuple[str, Any]]:
    for entry in node.entries:
        if not _NAMA.fullmatch(entry.key) or entry.key in _TERLARANG:
            findings.error(
                "B233",
                f"`{entry.key}` tidak dapat menjadi nama isian",
                entry.key_span,
                "huruf kecil, angka, dan garis bawah; diawali huruf",
            )
            continue
        keterangan = periksa(Keterangan, entry.value, Konteks(findings))
        tipe = _tipe(f"{nama}_{entry.key}", entry, keterangan, findings) if keterangan else None
        if keterangan and tipe:
            jenis, bawaan = tipe
            apa: dict[str, Any] = {"alias": entry.key, "description": keterangan.bantuan or None}
            if keterangan.wajib:
                field = Field(**apa)
            elif callable(bawaan):
                field = Field(default_factory=bawaan, **apa)
            else:
                field = Field(default=bawaan, **apa)
            yield f"isian_{entry.key}", (jenis, field)


def _tipe(
    nama: str, entry: Entry, keterangan: Keterangan, findings: Findings
) -> tuple[Any, Any] | None:
    """The type of a field and its value, or the maker of it, when left out."""
    if keterangan.jenis == "pilihan":
        if not keterangan.pilihan:
            findings.error("B233", f"`{entry.key}` belum punya `pilihan`", entry.key_span)
            return None
        return Annotated[str, pilihan(*keterangan.pilihan)], ""
    if keterangan.jenis in _SKALAR:
        skalar, bawaan = _SKALAR[keterangan.jenis]
        return Annotated[Any, skalar], bawaan
    if keterangan.isi is None:
        findings.error("B233", f"`{entry.key}` belum punya `isi`", entry.key_span)
        return None
    return _bersusun(nama, keterangan.jenis, keterangan.isi, findings)


def _bersusun(
    nama: str, jenis: str, isi: Node, findings: Findings
) -> tuple[Any, tuple[()] | Callable[[], Any]] | None:
    """Lists and groups."""
    if jenis == "daftar" and isinstance(isi, Scalar):
        if isi.text not in _SKALAR:
            findings.error(
                "B233",
                f"`{isi.text}` tidak dapat menjadi isi daftar",
                isi.span,
                f"pilih: {', '.join(_SKALAR)}, atau rinci bagian-bagiannya",
            )
            return None
        return Daftar[Annotated[Any, _SKALAR[isi.text][0]]], ()
    model = susun(isi, findings, nama)
    if model is None:
        return None
    if jenis == "daftar":
        return Daftar[model], ()  # type: ignore[valid-type]
    return model, lambda: kosongkan(model)
