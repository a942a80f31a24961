"""What all documents of a dinas share: its daerah, itself, and how their files are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from generator.content.paths import DinasRef
from generator.diagnostics import ContentError, Findings
from generator.model.pembaca import Pembaca
from generator.model.skala import Skala
from generator.model.skema.daerah import Daerah, DaftarTahapan, susun_tahapan
from generator.model.skema.dasar import Konteks
from generator.model.skema.dinas import Dinas
from generator.model.skema.silsilah import butir, periksa_kembar
from generator.model.skema.skala import SkalaBaku, susun_skala
from generator.world import World

TAHAPAN = "templates/_bersama/tahapan.yaml"
"""The stages of a daerah that does not list its own."""

SKALA = "templates/_bersama/skala.yaml"
"""The scale of achievement of a daerah that does not write its own."""


@dataclass(frozen=True, slots=True)
class Instansi:
    """A dinas in its daerah; what could not be read is `None`."""

    world: World
    owner: DinasRef
    daerah: Daerah | None
    dinas: Dinas | None
    skala: Skala | None
    konteks: Konteks

    @property
    def pembaca(self) -> Pembaca:
        """A reader of the dinas's files; what is wrong with them goes where the rest went."""
        return Pembaca(self.world, self.owner, self.konteks.findings, self.konteks)


def baca_instansi(world: World, owner: DinasRef, findings: Findings) -> Instansi:
    """Read `daerah.yaml` and `dinas.yaml`; what is wrong with them goes into `findings`.

    Raises `ContentError` when the common stages cannot be read.
    """
    baku = Pembaca(world, owner, findings, Konteks(findings)).baca(TAHAPAN, DaftarTahapan).nilai
    awal = Pembaca(world, owner, findings, Konteks(findings, baku))
    daerah = coba(lambda: awal.baca(owner.daerah_path, Daerah))
    dinas = coba(
        lambda: awal.baca(
            owner.path, Dinas, lambda node, f: periksa_kembar(butir(node, "pejabat"), f)
        )
    )
    konteks = awal.konteks
    if daerah is not None:
        tahapan = susun_tahapan(daerah.tahapan) if daerah.tahapan else baku
        konteks = replace(konteks, gaya=daerah.gaya_rupiah, tahapan=tahapan)
    skala = coba(lambda: _skala(awal, daerah)) if daerah is not None else None
    return Instansi(world, owner, daerah, dinas, skala, konteks)


def coba(baca: Callable[[], Any]) -> Any:
    """What is read, or `None`: why not is among the findings already, or is added."""
    try:
        return baca()
    except ContentError:
        return None


def _skala(pembaca: Pembaca, daerah: Daerah) -> Skala:
    """The daerah's scale of achievement, or the common one; what it leaves out is the common's."""
    if not pembaca.world.exists(SKALA):
        return susun_skala(daerah.skala, daerah.batas_atas)
    baku = pembaca.baca(SKALA, SkalaBaku)
    return susun_skala(daerah.skala or baku.skala, daerah.batas_atas or baku.batas_atas)
