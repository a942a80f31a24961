"""Small tables, one for each thing that the grammar says."""

from __future__ import annotations

from types import SimpleNamespace as Thing

from generator.compose.sandbox import Budget, Sandbox
from generator.compose.schema import read
from generator.compose.table.build import Room, build
from generator.compose.table.spec import TableSpec
from generator.compose.template import Renderer
from generator.compose.words import FILTERS
from generator.diagnostics import Findings
from generator.document.tree import Merge, Strong, Table, Text
from generator.document.walk import plain_text
from generator.model.nihil import NIHIL
from generator.model.rupiah import Rupiah
from generator.world import MemoryWorld

PATH = "templates/uji/tabel/t.yaml"
COLUMNS = """
kolom:
  - id: a
    judul: A
  - id: b
    judul: B
    format: rupiah
"""


def compose(spec: str, **words: object) -> tuple[Table, Findings]:
    findings = Findings()
    found = read(TableSpec, MemoryWorld({PATH: spec}), PATH, findings)
    assert found is not None, list(findings)
    renderer = Renderer(Sandbox(FILTERS, Budget()), findings)
    return build(found, "tbl-t", None, renderer, words, Room(160, 240, "Arial")), findings


def grid(spec: str, **words: object) -> list[list[str]]:
    table, findings = compose(spec, **words)
    assert not tuple(findings)
    return [[plain_text(c.content) for c in row.cells] for row in (*table.body, *table.foot)]


def test_levels_nest_and_each_counts_for_itself() -> None:
    rows = """
baris:
  - untuk: x dari semua
    sel:
      a: "{{ nomor }}. {{ x.nama }}"
      b: x.pagu
    baris:
      - untuk: y dari x.anak
        sel:
          a: nomor.x ~ "." ~ nomor ~ " " ~ y
jumlah:
  label: JUMLAH
"""
    semua = [Thing(nama="P", pagu=Rupiah(5), anak=["k", "l"]), Thing(nama="Q", pagu=NIHIL, anak=[])]
    assert grid(COLUMNS + rows, semua=semua) == [
        ["1. P", "5"],
        ["1.1 k", ""],
        ["1.2 l", ""],
        ["2. Q", "–"],
        ["JUMLAH", "5"],
    ]


def test_bila_and_urut_hold_for_rounds_and_for_single_rows() -> None:
    rows = """
baris:
  - untuk: x dari [3, 1, 2]
    bila: x < 3
    urut: x
    sel:
      a: x
  - bila: tidak_ada_lagi
    sel:
      a: '"ya"'
  - bila: not tidak_ada_lagi
    sel:
      a: '"tidak"'
"""
    assert grid(COLUMNS + rows, tidak_ada_lagi=False) == [["1", ""], ["2", ""], ["tidak", ""]]


def test_a_column_fills_itself_where_its_names_are_known() -> None:
    spec = """
kolom:
  - id: a
    judul: A
  - id: b
    judul: B
    format: rupiah
  - id: c
    judul: C
    format: rupiah
    isi: sel.b + sel.b
  - id: d
    judul: D
    isi: y
baris:
  - untuk: x dari semua
    sel:
      a: x.nama
      b: x.pagu
    baris:
      - untuk: y dari x.anak
jumlah:
  label: JUMLAH
"""
    semua = [Thing(nama="P", pagu=Rupiah(5), anak=["k"]), Thing(nama="Q", pagu=Rupiah(2), anak=[])]
    assert grid(spec, semua=semua) == [
        ["P", "5", "10", ""],
        ["", "", "–", "k"],
        ["Q", "2", "4", ""],
        ["JUMLAH", "7", "14", ""],
    ]


def test_a_merge_shows_what_is_the_same_once_and_loses_nothing() -> None:
    spec = """
kolom:
  - id: a
    judul: A
    isi: x.nama
    gabung: x
  - id: b
    judul: B
    isi: y
    gabung: x
baris:
  - untuk: x dari semua
    baris:
      - untuk: y dari x.anak
"""
    semua = [Thing(nama="P", anak=["k", "", "l"]), Thing(nama="P", anak=["k"])]
    table, findings = compose(spec, semua=semua)
    assert not tuple(findings)
    shown = [[(plain_text(c.content), c.merge) for c in row.cells] for row in table.body]
    assert shown == [
        [("P", Merge.START), ("k", Merge.START)],
        [("", Merge.CONTINUE), ("", Merge.CONTINUE)],
        [("", Merge.CONTINUE), ("l", Merge.NONE)],
        [("P", Merge.NONE), ("k", Merge.NONE)],
    ]


def test_columns_repeat_over_years() -> None:
    spec = """
kolom:
  - judul: Tahun
    kolom:
      - untuk: t dari rentang(2021, 2023)
        id: t{{ t }}
        judul: "{{ t }}"
        format: tengah
        isi: x * t
baris:
  - untuk: x dari [1, 2]
nomor_kolom: ya
"""
    table, findings = compose(spec)
    assert not tuple(findings)
    assert [plain_text(c.content) for c in table.head[1].cells] == ["2021", "2022", "2023"]
    assert table.head[0].cells[0].colspan == 3
    assert table.number_row is not None
    assert [plain_text(c.content) for c in table.number_row.cells] == ["1", "2", "3"]
    assert [plain_text(c.content) for c in table.body[1].cells] == ["4.042", "4.044", "4.046"]


def test_the_specs_own_asterisks_are_bold_and_those_of_data_are_data() -> None:
    rows = """
baris:
  - untuk: x dari semua
    sel:
      a: "{{ x }}: **{{ x }}** akhir"
"""
    table, findings = compose(COLUMNS + rows, semua=["a*b*", "**c**"])

    assert not tuple(findings)
    first, second = (row.cells[0].content for row in table.body)
    assert first == (
        Text("a*b*", computed=True),
        Text(": "),
        Strong((Text("a*b*", computed=True),)),
        Text(" akhir"),
    )
    assert plain_text(second) == "**c**: **c** akhir"


def test_a_table_without_rows_says_so() -> None:
    assert grid(COLUMNS + "baris:\n  - untuk: x dari []\n    sel:\n      a: x\n") == [["Nihil"]]


def test_mistakes_are_told_once_at_their_place_in_the_spec() -> None:
    rows = """
baris:
  - untuk: x dari [1, 2, 3]
    gaya: tebel
    sel:
      a: x.tidak_ada
      z: x
  - untuk: x di [1]
  - untuk: x dari 5
    sel:
      a: x
  - untuk: x dari [1, "a"]
    urut: x
    sel:
      a: x
"""
    _, findings = compose(COLUMNS + rows)
    assert [(d.code, str(d.span).removeprefix(PATH)) for d in findings] == [
        ("S24", ":11:11"),
        ("S02", ":13:10"),
        ("S23", ":14:10"),
        ("S21", ":15:12"),
        ("S22", ":16:12"),
        ("S06", ":20:11"),
    ]


def test_what_cannot_fit_is_a_warning_and_no_text_is_lost() -> None:
    wide = "kolom:\n" + "".join(
        f"  - id: k{n}\n    judul: Penanggungjawab\n    isi: x\n" for n in range(12)
    )
    table, findings = compose(wide + "baris:\n  - untuk: x dari [1]\n")
    assert [d.code for d in findings] == ["S25"]
    assert sum(table.widths) < 160.1
    assert table.font_size == 6
