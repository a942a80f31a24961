"""Penanda tangan lengkap, dan menjabat pada masanya sendiri.

Apa: setiap tanda tangan yang tercetak menyebut nama, pangkat, dan NIP, kecuali kepala daerah; yang
disebut dokumen sebagai penanda tangan juga menandatangani. Di dinas.yaml masa jabatan definitif
satu jabatan tidak bertindihan dan tidak berakhir sebelum mulai; kedudukan plt, plh, atau pj ditulis
pada `status`, bukan di depan nama jabatan.
Mengapa: dokumen tanpa nama, pangkat, atau NIP tidak sah sebagai dokumen dinas, dan dua pejabat pada
satu tanggal membuat nama yang tercetak bergantung pada urutan berkas.
Contoh:
    - nama: Nama Kepala Dinas Terdahulu
      mulai: 4 Januari 2021
      sampai: 31 Juli 2022
    - nama: Nama Kepala Dinas
      mulai: 1 Juli 2022
    Masa jabatan Nama Kepala Dinas bertindihan dengan Nama Kepala Dinas Terdahulu: 1 Juli 2022
    sampai 31 Juli 2022.
Perbaikan: lengkapi pejabat di dinas.yaml, dan beri tanggal `sampai` yang benar.
Sumber: kelaziman tata naskah dinas; Permendagri Nomor 1 Tahun 2023.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from generator.checks.dossier import Dossier
from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.diagnostics import Related, Severity, Span
from generator.document.tree import Signatory, Signatures
from generator.document.walk import plain_text
from generator.model.pejabat import KEPALA_DAERAH
from generator.model.skema.dinas import Masa, Pejabat
from generator.model.tanggal import Tanggal

SEVERITY = Severity.ERROR

_DEFINITE = "definitif"
_ACTING = re.compile(r"(plt|plh|pj)\b\.?\s*", re.IGNORECASE)


def data(dossier: Dossier) -> Iterator[Found]:
    """Terms of office that cannot be, and standings written into the name of the office."""
    for pejabat in dossier.dinas.pejabat if dossier.dinas else ():
        for masa in pejabat.masa:
            yield from _term(masa)
            yield from _standing(pejabat, masa)
        definite = [masa for masa in pejabat.masa if masa.status == _DEFINITE]
        for earlier, later in combinations(sorted(definite, key=_begin), 2):
            yield from _overlap(earlier, later)


def _begin(masa: Masa) -> Tanggal:
    return masa.mulai


def _term(masa: Masa) -> Iterator[Found]:
    if masa.sampai and masa.sampai < masa.mulai:
        yield Found(
            f"masa jabatan {masa.nama} berakhir {masa.sampai}, sebelum mulai {masa.mulai}",
            masa.rentang("sampai"),
            "betulkan `mulai` atau `sampai`",
        )


def _overlap(earlier: Masa, later: Masa) -> Iterator[Found]:
    if earlier.sampai is None or later.mulai <= earlier.sampai:
        ends = [masa.sampai for masa in (earlier, later) if masa.sampai]
        until = f" sampai {min(ends)}" if ends else " dan seterusnya"
        yield Found(
            f"masa jabatan {later.nama} bertindihan dengan {earlier.nama}: {later.mulai}{until}",
            later.rentang("mulai"),
            "isi `sampai` pada masa yang lebih dahulu; satu tanggal satu pejabat definitif",
            (Related(earlier.span, f"masa jabatan {earlier.nama}"),),
        )


def _standing(pejabat: Pejabat, masa: Masa) -> Iterator[Found]:
    title, place = (
        (masa.jabatan, masa.rentang("jabatan"))
        if masa.jabatan
        else (pejabat.jabatan, pejabat.rentang("jabatan"))
    )
    found = _ACTING.match(title)
    if found and masa.status != found[1].casefold():
        yield Found(
            f"jabatan tertulis `{title}`, padahal statusnya {masa.status}",
            place,
            f"tulis `status: {found[1].casefold()}` pada masa jabatan itu",
            severity=Severity.WARNING,
        )


def document(paper: Paper) -> Iterator[Found]:
    """Signatures that lack something, and officials who were to sign and do not."""
    signed = [block for block in paper.blocks if isinstance(block, Signatures)]
    head = str(paper.plan.daerah.kepala.jabatan)
    parties = {party.name: party for block in signed for party in block.parties}
    for party in parties.values():
        yield from _incomplete(paper, party, head)
    dokumen = paper.plan.dokumen
    for official in dokumen.penanda_tangan if signed else ():
        if official.nama not in parties:
            yield Found(
                f"{official.jabatan} disebut sebagai penanda tangan, tetapi tidak menandatangani"
                " bagian mana pun",
                dokumen.rentang("penanda_tangan"),
                "hapus dari `penanda_tangan`, atau panggil pada blok tanda tangannya",
                severity=Severity.WARNING,
            )


def _incomplete(paper: Paper, party: Signatory, head: str) -> Iterator[Found]:
    """What a printed signature lacks; the head of the daerah signs without pangkat and NIP."""
    office = " ".join(plain_text(party.office).split())
    if office == head:
        return
    lacking = [
        word
        for word, value in (("nama", party.name), ("pangkat", party.rank), ("NIP", party.nip))
        if not value
    ]
    if lacking:
        yield Found(
            f"tanda tangan {office} belum menyebut {' dan '.join(lacking)}",
            _official(paper, party.name),
            "lengkapi pejabat itu di dinas.yaml",
        )


def _official(paper: Paper, name: str) -> Span:
    """Where the official of a name is described."""
    officials = (one for one in paper.plan.dinas.pejabat if one.id != KEPALA_DAERAH)
    dokumen: Span = paper.plan.dokumen.span
    return next((one.span for one in officials if one.nama == name), dokumen)
