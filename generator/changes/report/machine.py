"""Comparisons as JSON, for scripts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from generator.changes.change import Change, Stated
from generator.changes.comparison import Comparison
from generator.changes.side import Side
from generator.changes.tree import AMOUNTS
from generator.model.nihil import NIHIL
from generator.model.nilai import Nilai, cetak_sel
from generator.model.rupiah import Rupiah


def render(comparison: Comparison, changes: Sequence[Change]) -> str:
    """A comparison as a JSON object; amounts are numbers, lines and columns count from 1."""
    data = {
        "versi": 1,
        "semula": _side(comparison.semula),
        "menjadi": _side(comparison.menjadi),
        "jumlah": {isian: _total(comparison.jumlah(isian)) for isian in AMOUNTS},
        "banyak": Counter(change.jenis for change in changes),
        "perubahan": [_change(change) for change in changes],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _side(side: Side) -> dict[str, Any]:
    return {
        "alamat": side.alamat,
        "asal": side.asal,
        "tahapan": side.tahapan,
        "batas": side.tahun.batas,
    }


def _total(change: Change) -> dict[str, Any]:
    return {
        "semula": _number(change.semula.nilai),
        "menjadi": _number(change.menjadi.nilai),
        "selisih": _number(change.selisih),
        "persen": _number(change.persen),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "jenis": change.jenis,
        "bagian": change.bagian,
        "tingkat": change.tingkat,
        "kode": change.kode,
        "nama": change.nama,
        "indikator": change.indikator,
        "isian": change.isian,
        "keadaan": change.keadaan,
        "semula": _stated(change.semula),
        "menjadi": _stated(change.menjadi),
        "selisih": _number(change.selisih),
        "persen": _number(change.persen),
        "sendiri": _number(change.sendiri),
    }


def _stated(stated: Stated) -> dict[str, Any] | None:
    """What a side says; `None` where it says nothing."""
    nilai = stated.nilai
    if nilai == NIHIL:
        return None
    return {
        "teks": cetak_sel(nilai),
        "angka": _number(nilai),
        "satuan": "rupiah" if isinstance(nilai, Rupiah) else getattr(nilai, "satuan", None),
        "kode": stated.kode,
        "nama": stated.nama,
        "indikator": stated.indikator,
        "berkas": stated.span.path if stated.span else None,
        "baris": stated.span.line if stated.span else None,
        "kolom": stated.span.col if stated.span else None,
    }


def _number(nilai: Any) -> int | float | None:
    """A value as a number; `None` for what is none."""
    match nilai:
        case Rupiah(jumlah=jumlah):
            return jumlah
        case Nilai(angka=angka) if angka is not None:
            return int(angka) if angka.denominator == 1 else float(angka)
    return None
