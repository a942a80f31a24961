"""Two stages or years of a value side by side: in a word, and by how much."""

from __future__ import annotations

from typing import Any

from generator.model.nihil import NIHIL, Nihil
from generator.model.nilai import Nilai
from generator.model.salah import TakSebanding


def banding(lama: Any, baru: Any) -> Any:
    """What became of a value: Bertambah, Berkurang, Tetap, Baru or Dihapus.

    Predicates go by their order; what differs without an order is Berubah. Nothing when there was
    nothing and still is.
    """
    if _tiada(lama) or _tiada(baru):
        if _tiada(lama):
            return NIHIL if _tiada(baru) else "Baru"
        return "Dihapus"
    if lama == baru:
        return "Tetap"
    try:
        return "Bertambah" if lama < baru else "Berkurang" if lama > baru else "Berubah"
    except (TakSebanding, TypeError):
        return "Berubah"


def selisih(lama: Any, baru: Any) -> Any:
    """`baru` − `lama`, nothing counting as zero; nothing for predicates."""
    if any(isinstance(satu, Nilai) and satu.angka is None for satu in (lama, baru)):
        return NIHIL
    return baru - lama


def _tiada(nilai: Any) -> bool:
    if isinstance(nilai, Nilai):
        return nilai.angka is None and nilai.predikat is None
    return nilai is None or nilai == "" or isinstance(nilai, Nihil)
