"""Bab, subbab, dan tabel yang wajib ada dan berisi.

Apa: judul yang disebut `wajib: bagian` pada profil jenis dokumen ada; setiap judul diikuti isi;
setiap tabel yang wajib mempunyai baris; naskah yang ditulis dinas tidak kosong. Pada laporan
kinerja, judul yang wajib mencakup tujuh pembandingan; datanya untuk tiap indikator diperiksa K04
sampai K09.
Mengapa: susunan dokumen ditetapkan peraturan, dan bagian yang kosong dinilai sebagai bagian yang
tidak ada.
Contoh:
    ## Inovasi {#sec-inovasi}

    ## Penutup
    Bagian `Inovasi` tidak berisi.
Perbaikan: isi bagian itu. Naskah yang tidak dipakai dihapus berkasnya, agar kalimat bakunya
dicetak.
Sumber: Lampiran Permendagri Nomor 86 Tahun 2017; PermenPANRB Nomor 53 Tahun 2014.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.diagnostics import Severity, Span
from generator.document.tree import (
    Block,
    Heading,
    Landscape,
    PageBreak,
    Paragraph,
    Table,
    Together,
)
from generator.document.walk import blocks, plain_text

SEVERITY = Severity.WARNING

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)


def document(paper: Paper) -> Iterator[Found]:
    """Headings that are missing, and parts that say nothing."""
    yield from _missing(paper)
    for part in (paper.tree.front, paper.tree.body, paper.tree.appendix):
        yield from _bare(paper, tuple(blocks(part)))
    yield from _nil(paper)
    yield from _blank(paper)


def _missing(paper: Paper) -> Iterator[Found]:
    """Headings that the profile asks for."""
    present = {block.id for block in paper.blocks if isinstance(block, Heading)}
    for scalar in paper.profile.wajib.bagian if paper.profile else ():
        if scalar.text not in present:
            yield Found(
                f"judul bertanda `{scalar.text}` wajib ada, tetapi tidak ada dalam dokumen ini",
                paper.plan.dokumen.span,
                f"beri tanda {{#{scalar.text}}} pada judulnya di templat jenis {_kind(paper)}",
                severity=Severity.ERROR,
            )


def _kind(paper: Paper) -> str:
    return str(paper.plan.dokumen.jenis)


def _bare(paper: Paper, part: tuple[Block, ...]) -> Iterator[Found]:
    """Headings after which nothing is said before the next that is not below them."""
    waiting: Heading | None = None
    for block in part:
        if isinstance(block, Heading):
            if waiting and waiting.level >= block.level:
                yield _empty(paper, waiting)
            waiting = block
        elif _says(block):
            waiting = None
    if waiting:
        yield _empty(paper, waiting)


def _says(block: Block) -> bool:
    """Whether a block prints something; what it holds is looked at by itself."""
    if isinstance(block, Paragraph):
        return bool(plain_text(block.content).strip())
    return not isinstance(block, PageBreak | Landscape | Together)


def _empty(paper: Paper, heading: Heading) -> Found:
    return Found(
        f"bagian `{plain_text(heading.content)}` tidak berisi",
        heading.span or paper.plan.dokumen.span,
        "tulis naskahnya, atau hapus judulnya",
    )


def _nil(paper: Paper) -> Iterator[Found]:
    """Required tables in which nothing stands but that there is nothing."""
    required = {f"tbl-{one.text}" for one in paper.profile.wajib.tabel} if paper.profile else set()
    for block in paper.blocks:
        if isinstance(block, Table) and block.id in required and _says_nil(block):
            yield Found(
                f"tabel `{plain_text(block.caption)}` wajib ada, tetapi tidak berisi",
                paper.plan.dokumen.span,
                "lengkapi data yang dicetaknya, atau abaikan dengan alasan bila memang nihil",
            )


def _says_nil(table: Table) -> bool:
    """Whether its body is one cell over all columns, which stands for no row."""
    return len(table.body) == 1 and table.body[0].cells[0].colspan == len(table.widths) > 1


def _blank(paper: Paper) -> Iterator[Found]:
    """Narratives that were begun and say nothing."""
    world, folder = paper.world, paper.ref.narrative_folder
    for name in world.list(folder):
        path = f"{folder}/{name}"
        if name.endswith(".md") and not _COMMENT.sub("", world.read_text(path)).strip():
            yield Found(
                "naskah ini kosong, sehingga kalimat bakunya tidak dicetak",
                Span(path),
                "tulis isinya, atau hapus berkasnya",
            )
