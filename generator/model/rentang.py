"""Several years as one: what a node, or a whole tree, had from the first to the last of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.model.catatan import Objek
from generator.model.nilai import jumlahkan


class Rentang(Objek):
    """A node, or a tree, in several years; an empty one counts as nothing."""

    def __init__(self, tahunan: Iterable[Any]) -> None:
        self._tahunan = tuple(tahunan)

    @property
    def pagu(self) -> Any:
        """The sum of the years' amounts; nothing when there are none."""
        return jumlahkan(satu.pagu for satu in self._tahunan)

    @property
    def realisasi(self) -> Any:
        """The sum of what was spent; nothing when there is none."""
        return jumlahkan(satu.realisasi for satu in self._tahunan)
