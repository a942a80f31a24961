"""Money by its source of funds, gathered from where the sources are stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.model.kosong import Baris

_TAK_DISEBUT = "sumber dana belum disebut"


def menurut_sumber(simpul: Iterable[Any]) -> tuple[Baris, ...]:
    """The sum of each source, in order of appearance; empty when no node states any.

    A node's sources count where none below states its own. Several sources share a node's amount
    by their stated parts; where parts are not stated they count together, under their names.
    """
    jumlah: dict[str, Any] = {}
    for nama, pagu in (bagian for satu in simpul for bagian in _bagian(satu)):
        jumlah[nama] = jumlah[nama] + pagu if nama in jumlah else pagu
    if set(jumlah) <= {_TAK_DISEBUT}:
        return ()
    return tuple(Baris({"nama": nama, "pagu": pagu}) for nama, pagu in jumlah.items())


def _bagian(simpul: Any) -> Iterator[tuple[str, Any]]:
    if any(bawah.sumber_dana for bawah in simpul.semua[1:]):
        for anak in simpul.anak:
            yield from _bagian(anak)
        return
    sumber = tuple(simpul.sumber_dana)
    if len(sumber) > 1 and all(satu.pagu for satu in sumber):
        yield from ((satu.kode, satu.pagu) for satu in sumber)
    elif simpul.pagu:
        yield str(simpul.sumber_dana) or _TAK_DISEBUT, simpul.pagu
