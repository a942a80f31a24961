"""Efficiency: what was reached with the money, by one of three ways.

`pmk-214`  PMK 214/2017: E = Σ(pagu × capaian − realisasi) / Σ(pagu × capaian) × 100
`selisih`  capaian − serapan (practice)
`serapan`  100 − serapan (practice; a weak measure, since it praises money that was not spent)

Of several, `selisih` takes the mean of the capaian, and both take the serapan of the sums.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from generator.content.names import suggestion
from generator.model.nihil import NIHIL, Nihil
from generator.model.nilai import Nilai
from generator.model.rumus import Rumus
from generator.model.rupiah import Rupiah
from generator.model.salah import Salah
from generator.model.skala import DESIMAL

Baris = tuple[Fraction, int, int]
"""Achievement as a share of 1, ceiling and spending in rupiah."""


@dataclass(frozen=True, slots=True)
class Cara:
    """A way to measure efficiency; `hitung` gives it as a share of 1."""

    rumus: Rumus
    hitung: Callable[[list[Baris]], Fraction | None]


def _pmk(baris: list[Baris]) -> Fraction | None:
    seharusnya = sum((capaian * pagu for capaian, pagu, _ in baris), Fraction(0))
    return (seharusnya - sum(r for *_, r in baris)) / seharusnya if seharusnya else None


def _serapan(baris: list[Baris]) -> Fraction | None:
    pagu = sum(satu for _, satu, _ in baris)
    return Fraction(sum(r for *_, r in baris), pagu) if pagu else None


def _selisih(baris: list[Baris]) -> Fraction | None:
    serapan = _serapan(baris)
    return None if serapan is None else Fraction(sum(c for c, *_ in baris)) / len(baris) - serapan


def _sisa(baris: list[Baris]) -> Fraction | None:
    serapan = _serapan(baris)
    return None if serapan is None else 1 - serapan


CARA: Mapping[str, Cara] = {
    "pmk-214": Cara(
        Rumus("Σ (pagu × capaian − realisasi anggaran)", "Σ (pagu × capaian)", "100%"), _pmk
    ),
    "selisih": Cara(Rumus("capaian kinerja − serapan anggaran"), _selisih),
    "serapan": Cara(Rumus("100% − serapan anggaran"), _sisa),
}
"""The ways by the names that documents choose them with."""


def efisiensi(capaian: Any, pagu: Any, realisasi: Any, cara: str) -> Any:
    """Efficiency in percent, of one or of lists side by side; nothing where a part is missing."""
    cara_ini = _cara(cara)
    kolom = [_daftar(satu) for satu in (capaian, pagu, realisasi)]
    if len({len(satu) for satu in kolom}) > 1:
        raise Salah("daftar capaian, pagu, dan realisasi tidak sama panjang")
    baris = [_baris(*satu) for satu in zip(*kolom, strict=True)]
    lengkap = [satu for satu in baris if satu is not None]
    if not baris or len(lengkap) < len(baris):
        return NIHIL
    hasil = cara_ini.hitung(lengkap)
    return NIHIL if hasil is None else Nilai(hasil * 100, "%", DESIMAL)


def rumus_efisiensi(cara: str) -> Rumus:
    """The formula of a way, to print beside its numbers."""
    return _cara(cara).rumus


def _cara(nama: str) -> Cara:
    if nama in CARA:
        return CARA[nama]
    raise Salah(
        f"cara efisiensi `{nama}` tidak dikenal",
        suggestion(nama, CARA) or f"pilih salah satu: {', '.join(CARA)}",
    )


def _daftar(nilai: Any) -> list[Any]:
    satu = isinstance(nilai, Nihil | Nilai | Rupiah | int) or not isinstance(nilai, Iterable)
    return [nilai] if satu else list(nilai)


def _baris(capaian: Any, pagu: Any, realisasi: Any) -> Baris | None:
    if not isinstance(capaian, Nilai) or capaian.angka is None:
        return None
    if not (isinstance(pagu, Rupiah) and isinstance(realisasi, Rupiah)):
        return None
    return capaian.angka / 100, pagu.jumlah, realisasi.jumlah
