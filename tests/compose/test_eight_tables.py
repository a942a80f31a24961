"""The table grammar, proven on the eight tables that decide whether it is enough.

Specs and data are the real ones of three real documents; what is asserted is the composed tree,
before any writer: numbers from `figures_renja.txt` and the reference documents' own totals.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator import model
from generator.compose.sandbox import Budget, Sandbox
from generator.compose.schema import read
from generator.compose.table.build import Room, build
from generator.compose.table.spec import TableSpec
from generator.compose.template import Renderer
from generator.compose.words import FILTERS
from generator.content.paths import DocumentRef
from generator.diagnostics import Findings
from generator.document.tree import Cell, Merge, Row, RowStyle, Table
from generator.document.walk import plain_text
from generator.model.perencanaan import Perencanaan
from generator.world import MemoryWorld

ROOT = Path(__file__).parents[2]
RENJA = DocumentRef("pasaman-barat", "diskopukm", 2023, "renja")
PK = DocumentRef("badung", "diskopukmp", 2023, "uji-pk")
LKJIP = DocumentRef("bali", "diskopukm", 2024, "uji-lkjip")
ROOM = Room(270, 150, "Arial")


@cache
def world() -> MemoryWorld:
    """The repository's content and templates, and a document for the two dinas without one."""
    files: dict[str, str | bytes] = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for folder in ("content", "templates")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }
    files[PK.path] = (
        "jenis: renja\ntahapan: perubahan\npembanding: induk\ntanggal: 1 November 2023\n"
    )
    files[LKJIP.path] = "jenis: renja\ntahapan: perubahan\ntanggal: 28 Februari 2025\n"
    return MemoryWorld(files)


@cache
def plan(ref: DocumentRef) -> Perencanaan:
    findings = Findings()
    loaded = model.load(world(), ref, findings)
    assert not findings.errors
    return loaded


@cache
def table(ref: DocumentRef, spec: str) -> Table:
    findings = Findings()
    found = read(TableSpec, world(), f"templates/{spec}.yaml", findings)
    assert found is not None
    renderer = Renderer(Sandbox(FILTERS, Budget()), findings)
    built = build(found, "tbl-uji", None, renderer, plan(ref).kata, ROOM)
    assert not findings.errors
    return built


def texts(row: Row) -> list[str]:
    return [plain_text(cell.content).replace("\u00a0", " ") for cell in row.cells]


def row(built: Table, start: str) -> list[str]:
    """The first row one of whose first two cells begins with `start`."""
    for candidate in built.body:
        found = texts(candidate)
        if any(text.startswith(start) for text in found[:2]):
            return found
    raise AssertionError(f"no row {start}")


ALL = [
    (RENJA, "renja/tabel/tc29"),
    (RENJA, "renja/tabel/tc30"),
    (RENJA, "renja/tabel/tc31"),
    (RENJA, "renja/tabel/tc33"),
    (PK, "pk-perubahan/tabel/lampiran"),
    (PK, "_bersama/tabel/tujuan-kinerja"),
    (LKJIP, "lkjip/tabel/program-penunjang"),
    (LKJIP, "lkjip/tabel/realisasi-anggaran"),
]


@pytest.mark.parametrize(("ref", "spec"), ALL, ids=[spec for _, spec in ALL])
def test_every_row_fills_the_grid_and_the_page(ref: DocumentRef, spec: str) -> None:
    built = table(ref, spec)
    columns = len(built.widths)
    rows = (*built.head, *built.body, *built.foot)
    assert {sum(cell.colspan for cell in r.cells) for r in rows} == {columns}
    assert sum(built.widths) == pytest.approx(ROOM.width, abs=0.1)


@pytest.mark.parametrize(("ref", "spec"), ALL, ids=[spec for _, spec in ALL])
def test_a_merge_begins_before_it_continues(ref: DocumentRef, spec: str) -> None:
    built = table(ref, spec)
    for rows in (built.head, built.body):
        above: list[Cell] = []
        for r in rows:
            wide = [cell for cell in r.cells for _ in range(cell.colspan)]
            for index, cell in enumerate(wide):
                if cell.merge is Merge.CONTINUE:
                    assert above[index].merge is not Merge.NONE
                    assert not cell.content
            above = wide


def test_tc29_joins_three_trees_and_computes_across_years() -> None:
    built = table(RENJA, "renja/tabel/tc29")
    assert row(built, "2.17.01.2.09")[3:] == [
        *("52.341.575", "–", "118.459.000", "103.886.500", "87,70"),
        *("49.482.425", "153.368.925", "293,02"),
    ]
    only_in_renstra = row(built, "2.17.01.2.05.11")
    assert only_in_renstra[5:] == ["–"] * 6
    numbers = texts(built.number_row) if built.number_row else []
    assert numbers[7] == "8 = (7/6)"


def test_tc30_has_years_as_columns() -> None:
    built = table(RENJA, "renja/tabel/tc30")
    assert len(built.body) == 14
    found = row(built, "Persentase Koperasi Aktif")
    assert found[4:12] == [
        *("95,25%", "95,50%", "95,75%", "100%", "95,56%", "96%", "92%", "98%"),
    ]
    assert "Tahun 2024" in texts(built.head[1])


def test_tc31_sets_two_sides_beside_each_other() -> None:
    built = table(RENJA, "renja/tabel/tc31")
    assert len(built.body) == 38
    found = row(built, "Program Pelayanan Izin Usaha Simpan Pinjam")
    assert found[5] == "11.025.000"
    assert found[10] == "10.235.000"
    assert "6.344.436.290" in texts(built.foot[0])


def test_tc33_gives_each_indicator_a_row_and_keeps_the_money_once() -> None:
    built = table(RENJA, "renja/tabel/tc33")
    rows = [r for r in built.body if texts(r)[0] == "2.17.01.2.02.01"]
    assert len(rows) == 1
    index = built.body.index(rows[0])
    first, second = (built.body[index], built.body[index + 1])
    assert texts(first)[3] == "Jumlah Orang yang Menerima Gaji dan Tunjangan ASN"
    assert texts(second)[3] == "Jumlah PNS yang Menerima Gaji dan Tunjangan"
    assert texts(second)[7] == "26 Orang"
    assert (first.cells[9].merge, second.cells[9].merge) == (Merge.START, Merge.CONTINUE)
    assert texts(built.foot[0])[1:] == ["6.077.966.039", *texts(built.foot[0])[2:]]
    assert "30.025.390.632" in texts(built.foot[0])


def test_the_pk_appendix_runs_from_goal_to_sub_kegiatan() -> None:
    built = table(PK, "pk-perubahan/tabel/lampiran")
    assert texts(built.foot[0]) == ["JUMLAH", "19.878.378.920", "22.243.685.702"]
    first = built.body[0]
    assert texts(first)[:4] == [
        *("1.", "Meningkatnya Jumlah Koperasi Sehat dan Aktif", "Persentase Koperasi Sehat"),
        "8,00%",
    ]
    assert first.style is RowStyle.BOLD
    assert first.cells[1].merge is Merge.START


def test_the_pk_goals_have_a_target_row_and_a_rupiah_row() -> None:
    built = table(PK, "_bersama/tabel/tujuan-kinerja")
    index = next(i for i, r in enumerate(built.body) if texts(r)[1] == "Persentase Koperasi Sehat")
    assert texts(built.body[index])[2:] == ["Target", "8,00"]
    assert texts(built.body[index + 1])[2:] == ["Rp", "265.802.028"]


def test_lkjip_37_merges_goal_and_indicator_beside_their_programmes() -> None:
    built = table(LKJIP, "lkjip/tabel/program-penunjang")
    first = texts(built.body[0])
    assert first[0] == "a"
    assert first[3] == "245,13"
    assert built.body[0].cells[1].merge is Merge.START


def test_lkjip_38_numbers_programmes_and_kegiatan_and_no_sub_kegiatan() -> None:
    built = table(LKJIP, "lkjip/tabel/realisasi-anggaran")
    assert len(built.body) == 50
    assert [texts(r)[0] for r in built.body[:5]] == ["1", "a", "", "", "b"]
    assert texts(built.foot[0]) == ["JUMLAH", "26.251.229.311", "23.791.258.862", "90,63%"]


def test_a_row_that_heads_others_stays_with_the_next() -> None:
    built = table(LKJIP, "lkjip/tabel/realisasi-anggaran")
    assert [r.leads for r in built.body[:4]] == [True, True, False, False]
    assert not built.body[-1].leads
