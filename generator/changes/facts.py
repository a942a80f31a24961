"""What is said key by key of one thing on two sides, and where the two differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from generator.changes.change import Change, Kind, Stated
from generator.model.nihil import NIHIL, Nihil
from generator.model.nilai import Nilai, cetak_sel
from generator.model.rupiah import Rupiah
from generator.model.tanggal import Tanggal

Say: TypeAlias = Callable[[str], Stated]
"""What a side says of a thing under a key."""


def silent(_isian: str) -> Stated:
    """What a side says on which the thing does not stand."""
    return Stated()


def facts(
    kinds: Mapping[str, Kind], bagian: str, tingkat: str, semula: Say, menjadi: Say
) -> Iterator[Change]:
    """The differences under some keys, each of its kind."""
    for isian, jenis in kinds.items():
        lama, baru = semula(isian), menjadi(isian)
        if lama.nilai != baru.nilai:
            yield Change(jenis, bagian, tingkat, isian, lama, baru)


def value(found: Any) -> Any:
    """What is compared of a value: amounts, values and dates as they are, the rest as text.

    An empty text or list is nothing.
    """
    match found:
        case Rupiah() | Nilai() | Tanggal():
            return found
        case None | Nihil():
            return NIHIL
        case Mapping():
            return "; ".join(f"{key}: {value(one)}" for key, one in found.items()) or NIHIL
        case tuple() | list():
            return "; ".join(str(value(one)) for one in found) or NIHIL
    return cetak_sel(found) or NIHIL
