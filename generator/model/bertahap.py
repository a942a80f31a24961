"""Stage-aware values: each is its value at the document's stage, and names the other stages.

`pagu` is Rupiah (or nothing) at the document's stage; `pagu.ranwal` is what it was at ranwal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.model.nihil import Nihil
from generator.model.nilai import Nilai
from generator.model.rupiah import Rupiah
from generator.model.tahapan import Tahapan


class Bertahap:
    """What a value gains by knowing its stages."""

    __slots__ = ()
    _tahapan: Tahapan
    _pada: Callable[[str], Any]

    def __getattr__(self, nama: str) -> Any:
        if nama.startswith("_") or self._tahapan.get(nama) is None:
            raise AttributeError(nama)
        return self._pada(nama)

    def __dir__(self) -> list[str]:
        return [*self._tahapan.kode, *object.__dir__(self)]


class RupiahBertahap(Bertahap, Rupiah):
    """An amount that knows its stages."""

    __slots__ = ("_pada", "_tahapan")


class NilaiBertahap(Bertahap, Nilai):
    """A value that knows its stages."""

    __slots__ = ("_pada", "_tahapan")


class NihilBertahap(Bertahap, Nihil):
    """Nothing now, but perhaps something at another stage."""

    __slots__ = ("_pada", "_tahapan")


def bertahap(kini: Any, tahapan: Tahapan, pada: Callable[[str], Any]) -> Any:
    """Make the value `kini` know its stages: `pada` computes the value at one of them."""
    baru: Bertahap
    match kini:
        case Rupiah():
            baru = RupiahBertahap(kini.jumlah, kini.gaya)
        case Nilai():
            baru = NilaiBertahap(kini.angka, kini.satuan, kini.desimal, kini.predikat)
        case _:
            baru = NihilBertahap()
    object.__setattr__(baru, "_tahapan", tahapan)
    object.__setattr__(baru, "_pada", pada)
    return baru
