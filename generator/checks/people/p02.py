"""Pangkat dan golongan berpasangan.

Apa: pangkat dan golongan setiap pejabat di dinas.yaml dibandingkan dengan daftar
templates/_bersama/pemeriksaan/pangkat.yaml. Singkatan "Tk." dibaca Tingkat. PPPK hanya bergolongan
(I sampai XVII), tanpa pangkat.
Mengapa: pangkat tercetak di bawah tanda tangan; pasangan yang keliru menandakan salah satunya belum
diperbarui setelah kenaikan pangkat.
Contoh:
    pangkat: Pembina Tingkat I
    golongan: IV/c
    Pangkat Pembina Tingkat I bergolongan IV/b, tertulis IV/c.
Perbaikan: tulis pangkat dan golongan dari surat keputusan yang terakhir.
Sumber: Peraturan Pemerintah Nomor 99 Tahun 2000 tentang Kenaikan Pangkat Pegawai Negeri Sipil.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.dossier import Dossier
from generator.checks.mend import edited
from generator.checks.people.offices import terms
from generator.checks.people.ranks import Ranks, bare_golongan, bare_rank, ranks
from generator.checks.rule import Found
from generator.content.names import suggestion
from generator.content.nodes import Scalar
from generator.diagnostics import Severity
from generator.model.skema.dinas import Masa
from generator.world import World

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Pairs that do not belong together, and names that the list has not."""
    known = ranks(dossier)
    if known is None:
        return
    for _, masa in terms(dossier):
        if masa.golongan:
            yield from _golongan(dossier.world, known, masa)
        if masa.pangkat:
            yield from _pangkat(known, masa)


def _golongan(world: World, known: Ranks, masa: Masa) -> Iterator[Found]:
    written, node = masa.golongan, masa.node("golongan")
    usual = bare_golongan(written)
    if usual not in known.golongan:
        yield Found(
            f"golongan `{written}` tidak dikenal",
            masa.rentang("golongan"),
            suggestion(written, known.golongan) or "misalnya IV/c, atau IX bagi PPPK",
        )
    elif usual != written and isinstance(node, Scalar):
        yield Found(
            f"golongan tertulis `{written}`, bentuk bakunya {usual}",
            node.span,
            f"tulis {usual}",
            edits=edited(world, node, usual),
        )


def _pangkat(known: Ranks, masa: Masa) -> Iterator[Found]:
    golongan, own = bare_golongan(masa.golongan), known.of_pangkat(masa.pangkat)
    if golongan in known.pppk:
        yield Found(
            f"golongan {golongan} ialah golongan PPPK, yang tidak berpangkat, tetapi pangkatnya"
            f" tertulis `{masa.pangkat}`",
            masa.rentang("pangkat"),
            "kosongkan pangkatnya, atau betulkan golongannya",
        )
    elif own is None:
        yield Found(
            f"pangkat `{masa.pangkat}` tidak dikenal",
            masa.rentang("pangkat"),
            suggestion(bare_rank(masa.pangkat), known.by_golongan.values())
            or "misalnya Pembina Utama Muda, tanpa golongan di belakangnya",
        )
    elif golongan in known.by_golongan and golongan != own:
        yield Found(
            f"pangkat {masa.pangkat} bergolongan {own}, tertulis {golongan}",
            masa.rentang("golongan"),
            f"golongan {golongan} berpangkat {known.by_golongan[golongan]}",
            severity=Severity.ERROR,
        )
