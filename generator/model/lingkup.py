"""What the nodes of one tree share: the point of view, the year, the way to other years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.model.bertahap import bertahap
from generator.model.hitung import Sudut
from generator.model.nihil import NIHIL
from generator.model.salah import Salah
from generator.model.skala import Skala


@dataclass(frozen=True, slots=True)
class Lingkup:
    """What the nodes of one tree share."""

    sudut: Sudut
    tahun: int
    """The year of the tree; of a Renstra, its last."""
    lain: Callable[[int], Any]
    """Another year's tree."""
    riwayat: Callable[[int], tuple[int, ...]]
    """The years of the Renstra's period up to one of them that have data."""
    skala: Skala
    """How the daerah judges achievement."""
    pembanding: str = ""
    """The code of the stage that the document compares with."""

    def bertahap(self, nilai: Callable[[Sudut], Any]) -> Any:
        """A value that knows its stages; `None` becomes nothing."""
        return menurut_tahap(self.sudut, nilai)

    @property
    def acuan(self) -> str:
        """The code of the stage that the document compares with; `Salah` when it names none."""
        if not self.pembanding:
            raise Salah(
                "dokumen ini belum menyebut tahapan pembanding",
                "tulis misalnya `pembanding: induk` di berkas dokumen",
            )
        return self.pembanding

    def semula(self, nilai: Any) -> Any:
        """What a value was at the stage that the document compares with."""
        return getattr(nilai, self.acuan)

    @property
    def nihil(self) -> Any:
        """Nothing, at every stage."""
        return self.bertahap(lambda _: None)


def menurut_tahap(sudut: Sudut, nilai: Callable[[Sudut], Any]) -> Any:
    """A value that knows its stages, from how it is computed at one; `None` becomes nothing."""
    return bertahap(
        atau_nihil(nilai(sudut)), sudut.tahapan, lambda kode: atau_nihil(nilai(sudut.di(kode)))
    )


def atau_nihil(nilai: Any) -> Any:
    """The value, or `NIHIL` for `None`."""
    return NIHIL if nilai is None else nilai
