"""Letterhead, signatures, titles: what templates ask for and what stands in the tree."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from generator.compose.blocks import Converter
from generator.compose.directives import Directives
from generator.compose.sandbox import Budget, Sandbox
from generator.compose.template import Renderer
from generator.compose.words import FILTERS
from generator.diagnostics import Findings, Span
from generator.document.tree import (
    Blocks,
    Letterhead,
    LineBreak,
    List,
    Marker,
    Paragraph,
    ParagraphStyle,
    Signatures,
    Text,
)
from generator.document.walk import plain_text
from generator.world import MemoryWorld
from tests.writers.contoh import META, PAPER

HEAD = SimpleNamespace(
    id="kepala-dinas",
    jabatan="Kepala Dinas Koperasi, Usaha Kecil dan Menengah",
    nama="Nama Kepala Dinas",
    pangkat="Pembina Utama Muda",
    nip="19700101 199501 1 001",
)
BUPATI = SimpleNamespace(
    id="kepala-daerah", jabatan="Bupati Pasaman Barat", nama="Nama Bupati", pangkat="", nip=""
)
DINAS = SimpleNamespace(
    nama="Dinas Koperasi, Usaha Kecil dan Menengah",
    alamat=("Jalan Contoh Nomor 1", "Padang Tujuh"),
    telepon="",
    surel="",
    laman="",
    pejabat=(HEAD, BUPATI),
)
DOKUMEN = SimpleNamespace(tempat="Padang Tujuh", tanggal="3 Agustus 2022", penanda_tangan=(HEAD,))
DAERAH = SimpleNamespace(pemerintah="Pemerintah Kabupaten Pasaman Barat")


def composed(text: str, dinas: Any = DINAS, **changes: Any) -> tuple[Blocks, Findings]:
    findings = Findings()
    context = {"daerah": DAERAH, "dinas": dinas, "dokumen": DOKUMEN}
    directives = Directives(
        MemoryWorld({}),
        Renderer(Sandbox(FILTERS, Budget()), findings),
        context,
        PAPER,
        META.typography,
        (),
        "",
        META.crest,
    )
    places = tuple(Span("a.md", n + 1) for n in range(text.count("\n") + 1))
    converter = Converter(places, replace(directives, **changes).by_name(), findings)
    return converter.run(text), findings


def only(text: str, dinas: Any = DINAS, **changes: Any) -> Any:
    blocks, findings = composed(text, dinas, **changes)
    assert not tuple(findings)
    [block] = blocks
    return block


# --- letterhead ----------------------------------------------------------------------------------


def test_the_letterhead_is_made_of_daerah_and_dinas() -> None:
    kop = only("::: {kop}\n:::")

    assert isinstance(kop, Letterhead)
    assert kop.government == "PEMERINTAH KABUPATEN PASAMAN BARAT"
    assert kop.office == ("DINAS KOPERASI,", "USAHA KECIL DAN MENENGAH")
    assert kop.address == ("Jalan Contoh Nomor 1", "Padang Tujuh")
    assert kop.crest is not None
    assert (kop.crest.width, kop.crest.height) == (20, 24)


def test_a_letterhead_without_crest_and_with_ways_to_reach_the_office() -> None:
    dinas = SimpleNamespace(**{**vars(DINAS), "surel": "dinas@contoh.id", "laman": "contoh.id"})
    kop = only("::: {kop}\n:::", dinas, crest=None)

    assert kop.crest is None
    assert kop.address[-1] == "Surel dinas@contoh.id, laman contoh.id"


# --- signatures ----------------------------------------------------------------------------------


def test_the_signers_of_the_document_are_the_default() -> None:
    block = only("::: {ttd}\n:::")

    assert isinstance(block, Signatures)
    assert block.place_date == "Padang Tujuh, 3 Agustus 2022"
    [party] = block.parties
    assert party.heading == ()
    assert party.office == (
        Text("Kepala Dinas Koperasi,"),
        LineBreak(),
        Text("Usaha Kecil dan Menengah"),
    )
    assert (party.rank, party.nip) == ("Pembina Utama Muda", "19700101 199501 1 001")


def test_headings_stand_over_the_offices_and_the_head_of_the_daerah_has_no_rank() -> None:
    block = only('::: {ttd} kepala-daerah kepala-dinas judul="PIHAK KEDUA,|PIHAK PERTAMA,"\n:::')
    second, first = block.parties

    assert [plain_text(party.heading) for party in (second, first)] == [
        "PIHAK KEDUA,",
        "PIHAK PERTAMA,",
    ]
    assert (second.name, second.rank, second.nip) == ("Nama Bupati", "", "")
    assert first.name == "Nama Kepala Dinas"


def test_place_and_date_can_be_left_out() -> None:
    block = only("::: {ttd} kepala-dinas tanpa-tempat\n:::")

    assert block.place_date == ""
    assert [party.name for party in block.parties] == ["Nama Kepala Dinas"]


@pytest.mark.parametrize(
    ("argument", "code", "hint"),
    [
        ("kepala-dinass", "S16", "maksud Anda `kepala-dinas`?"),
        ("sekda", "S16", "yang ada: kepala-daerah, kepala-dinas"),
        (
            'kepala-dinas judul="SATU,|DUA,"',
            "S17",
            'pisahkan dengan garis tegak: judul="PIHAK KEDUA,|PIHAK PERTAMA,"',
        ),
    ],
)
def test_what_is_wrong_with_a_signature_is_said(argument: str, code: str, hint: str) -> None:
    blocks, findings = composed(f"::: {{ttd}} {argument}\n:::")

    assert blocks == ()
    assert [(d.code, d.hint, str(d.span)) for d in findings] == [(code, hint, "a.md:1:1")]


# --- titles --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "style"), [("judul", ParagraphStyle.TITLE), ("tengah", ParagraphStyle.CENTERED)]
)
def test_lines_of_a_title_end_where_they_were_typed(name: str, style: ParagraphStyle) -> None:
    first, second = composed(f"::: {{{name}}}\nSATU\nDUA\n\nTIGA\n:::")[0]

    assert first == Paragraph((Text("SATU"), LineBreak(), Text("DUA")), style, Span("a.md", 2))
    assert second == Paragraph((Text("TIGA"),), style, Span("a.md", 5))


def test_other_blocks_in_a_title_are_what_they_are() -> None:
    block = only("::: {judul}\n- a\n:::")

    assert isinstance(block, List)
    assert block.marker is Marker.BULLET
