"""The scale of achievement: which label a percentage earns, and where percentages are cut.

The thresholds 90, 75, 65 and 50 are those of Permendagri 86/2017, whose printed classes (91-100,
76-90, …) leave holes: here a class begins above its threshold, so that 90,5 % and 120 % have their
label too. Labels are practice and go by daerah.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from generator.model.bilangan import bulatkan
from generator.model.catatan import Objek
from generator.model.nihil import NIHIL, Nihil
from generator.model.nilai import Nilai
from generator.model.salah import Salah, TakTerbaca

DESIMAL = 2
"""Decimals of a percentage, and what a label is judged by: 90,001 % prints 90,00 % and is 90."""


@dataclass(frozen=True, slots=True)
class Kelas(Objek):
    """A class of the scale."""

    label: str
    batas: Any
    """Its lower threshold in percent, itself outside; nothing for the last: all that is left."""
    sampai: Any = NIHIL
    """Its upper threshold, itself inside; nothing for the first."""

    @property
    def uraian(self) -> str:
        """Its range in words."""
        if isinstance(self.batas, Nihil):
            return "berapa pun" if isinstance(self.sampai, Nihil) else f"paling tinggi {self._atas}"
        bawah = f"lebih dari {self.batas.polos}%"
        return bawah if isinstance(self.sampai, Nihil) else f"{bawah} sampai dengan {self._atas}"

    @property
    def _atas(self) -> str:
        return f"{self.sampai.polos}%"


class Skala(Objek):
    """The classes of a daerah from best to worst; a list of them."""

    __slots__ = ("_batas_atas", "_kelas")

    def __init__(self, kelas: tuple[Kelas, ...], batas_atas: Nilai | Nihil = NIHIL) -> None:
        atas = (NIHIL, *(satu.batas for satu in kelas))
        self._kelas = tuple(replace(k, sampai=s) for k, s in zip(kelas, atas, strict=False))
        self._batas_atas = batas_atas

    def __iter__(self) -> Iterator[Kelas]:
        return iter(self._kelas)

    def __len__(self) -> int:
        return len(self._kelas)

    def __getitem__(self, i: int) -> Kelas:
        return self._kelas[i]

    @property
    def batas_atas(self) -> Any:
        """Where percentages are cut; nothing when they are not."""
        return self._batas_atas

    @property
    def catatan(self) -> str:
        """The note to print under the scale: what its borders and its top mean."""
        batas = [k for k in self._kelas if isinstance(k.batas, Nilai)]
        if not batas:
            return ""
        contoh = f"capaian tepat {batas[0].batas.polos}% termasuk {self._kelas[1].label}"
        atas = (
            f"Capaian di atas 100% tetap dicetak dan termasuk {batas[0].label}."
            if isinstance(self._batas_atas, Nihil)
            else f"Capaian dicetak paling tinggi {self._batas_atas.polos}%."
        )
        return f"Batas bawah tidak termasuk kategorinya: {contoh}. {atas}"

    def kategori(self, capaian: Any) -> Any:
        """The label of a percentage; nothing for nothing."""
        angka = capaian.angka if isinstance(capaian, Nilai) else capaian
        if angka is None or isinstance(angka, Nihil):
            return NIHIL
        if not isinstance(angka, int | Fraction):
            raise TakTerbaca(f"`{capaian}` bukan capaian", "kategori(i.capaian)")
        bulat = bulatkan(angka, DESIMAL)
        for kelas in self._kelas:
            if isinstance(kelas.batas, Nihil) or bulat > kelas.batas.angka:
                return kelas.label
        raise Salah(
            "skala capaian belum ditulis", "tulis `skala` di daerah.yaml: daftar batas dan label"
        )


TANPA_SKALA = Skala(())
"""Where no scale is stated: percentages are not cut and have no label."""
