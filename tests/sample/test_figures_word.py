"""Every figure of the printed Renja in the cells of the Word file; the wrong ones put right.

The PDF says the same (`test_formats`), and `test_figures_pdf` finds the rows on its pages.
"""

from __future__ import annotations

import re

import pytest

import generator
from generator.content.paths import DocumentRef
from tests.sample.conftest import Sample
from tests.sample.figures import NOTHING, Figures, figures
from tests.sample.word import WordTable

PLAN, ONWARD = "Rencana Tahun 2023", "Prakiraan Maju Rencana Tahun 2024"
COLUMNS: dict[str, dict[str, tuple[str, ...]]] = {
    "tc29": {str(n): (str(n),) for n in (4, 6, 7, 8, 9, 10, 11)},
    "tc30": {
        f"{kind} {year}": (head, f"Tahun {year}")
        for kind, head, years in (
            ("target", "Target Renstra", (2021, 2022, 2023, 2024)),
            ("realisasi", "Realisasi", (2021, 2022)),
            ("proyeksi", "Proyeksi", (2022, 2023)),
        )
        for year in years
    },
    "tc31": {
        "target rancangan awal": ("Rancangan Awal RKPD", "Target"),
        "pagu rancangan awal": ("Rancangan Awal RKPD", "Pagu"),
    },
    "tc33": {
        "pagu": (PLAN, "Pagu Indikatif"),
        "prakiraan maju": (ONWARD, "Kebutuhan Dana"),
        "capaian program": (PLAN, "Target Capaian", "Program"),
        "keluaran": (PLAN, "Target Capaian", "Keluaran"),
        "hasil": (PLAN, "Target Capaian", "Hasil"),
        "target prakiraan maju": (ONWARD, "Target Capaian", "Target"),
    },
}
"""The heads over each column of the figures file."""

PRINTS = {"tc29": "T-C.29", "tc33": "T-C.33"}
"""What the caption of a table calls it."""

TOTALS = ("JUMLAH", "TOTAL")


def where(table: WordTable, section: str) -> dict[str, int]:
    """The grid column of each column of a section."""
    if section == "tc29":  # its columns are called by their numbers
        numbers = [text.split(" ")[0] for text in table.head[-1]]
        return {name: numbers.index(name) for name in COLUMNS[section]}
    return {name: table.column(*path) for name, path in COLUMNS[section].items()}


def names(sample: Sample) -> dict[str, str]:
    """The names of programmes and kegiatan, by kode: T-C.31 prints no codes."""
    ref = DocumentRef("pasaman-barat", "diskopukm", 2023, "renja")
    plan = generator.load(sample.root, ref)
    ceilings = plan.tahun(2023, "ranwal")
    return {str(node.kode): str(node.nama) for node in (*ceilings.program, *ceilings.kegiatan)}


@pytest.mark.parametrize(
    ("section", "called"),
    [("tc29", "T-C.29"), ("tc30", "T-C.30"), ("tc33", "T-C.33"), ("tc33", "Tabel 4.1")],
)
def test_word_rows(sample: Sample, section: str, called: str) -> None:
    table = sample.tables[called]
    columns = where(table, section)
    key = 1 if section == "tc30" else 0

    wrong = []
    for expected in figures(section):
        [row] = table.rows(expected.key, key)
        for name, figure in expected.cells.items():
            if row[columns[name]] != figure:
                wrong.append((expected.key, name, figure, row[columns[name]]))

    assert wrong == []


@pytest.mark.parametrize("section", ["tc29", "tc33"])
def test_word_has_these_rows_in_this_order_and_no_others(sample: Sample, section: str) -> None:
    table = sample.tables[PRINTS[section]]

    assert [row[0] for row in table.body if row[0]] == [row.key for row in figures(section)]


def test_word_ceilings(sample: Sample) -> None:
    """T-C.31: rows in the order of the codes, named as the programme or kegiatan is."""
    table = sample.tables["T-C.31"]
    columns = where(table, "tc31")
    called = names(sample)
    name = table.column("Rancangan Awal RKPD", "Program/Kegiatan")
    *expected, total = figures("tc31")

    shown = [row for row in table.body if row[name] and row[0] not in TOTALS]

    assert [row[name] for row in shown] == [called[row.key] for row in expected]
    for row, wanted in zip(shown, expected, strict=True):
        assert [row[columns[name]] for name in wanted.cells] == list(wanted.said), wanted.key
    assert table.body[-1][columns["pagu rancangan awal"]] == total.said[0]


def test_word_proposals(sample: Sample) -> None:
    table = sample.tables["T-C.32"]
    volume = table.column("Besaran/Volume")
    shown = [row for row in table.body if row[0]]

    assert [(row[0], row[volume]) for row in shown] == [
        (row.key.partition("/")[2], row.said[0]) for row in figures("tc32")
    ]


@pytest.mark.parametrize("called", ["T-C.33", "Tabel 4.1"])
def test_word_targets(sample: Sample, called: str) -> None:
    """A sub kegiatan has a row for each of its two keluaran."""
    table = sample.tables[called]
    columns = where(table, "tc33")

    wrong = []
    for expected in figures("tc33 target"):
        [row] = table.rows(expected.key)
        below = table.body[table.body.index(row) + 1]
        assert below[0] == "", expected.key
        shown = [
            row[columns["capaian program"]],
            row[columns["keluaran"]],
            below[columns["keluaran"]],
            row[columns["hasil"]],
            row[columns["target prakiraan maju"]],
        ]
        if shown != list(expected.said):
            wrong.append((expected.key, expected.said, shown))

    assert wrong == []


def test_word_kodefikasi(sample: Sample) -> None:
    table = sample.tables["Tabel 4.1"]
    column = table.column("Kodefikasi")

    shown = {row[0]: row[column] for row in table.body if row[column] not in {"", NOTHING}}

    assert shown == {row.key: row.said[0] for row in figures("tabel41") if row.cells}


@pytest.mark.parametrize("called", ["T-C.29", "T-C.33", "Tabel 4.1"])
def test_parents_are_the_sums_of_their_children(sample: Sample, called: str) -> None:
    section = "tc29" if called == "T-C.29" else "tc33"
    table = sample.tables[called]
    columns = where(table, section)
    money = ("4", "6", "7", "9", "10") if section == "tc29" else ("pagu", "prakiraan maju")
    rows = {row[0]: row for row in table.body if row[0]}
    top = [key for key in rows if re.fullmatch(r"\d", key)]
    total = next(key for key in TOTALS if key in rows)

    for name in money:
        amount = {key: _amount(row[columns[name]]) for key, row in rows.items()}
        assert amount[total] == sum(amount[key] for key in top), name
        for parent in rows:
            children = [key for key in rows if _parent(key, rows) == parent]
            if children:
                assert amount[parent] == sum(amount[key] for key in children), (name, parent)


def _parent(key: str, rows: dict[str, tuple[str, ...]]) -> str | None:
    """The nearest code above that has a row."""
    while "." in key:
        key = key.rpartition(".")[0]
        if key in rows:
            return key
    return None


def _amount(text: str) -> int:
    return int(text.replace(".", "")) if text not in {NOTHING, ""} else 0


@pytest.mark.parametrize("expected", figures("narasi"), ids=lambda row: row.key)
def test_narrative(sample: Sample, expected: Figures) -> None:
    """Figures in sentences; those of the printed narrative that were wrong are right."""
    (figure,) = expected.said
    said = [item.text for item in sample.word.items if item.kind == "text"]
    subject = {
        "jumlah program 2023": "program",
        "jumlah kegiatan 2023": "kegiatan",
        "jumlah sub kegiatan 2023": "subkegiatan",
    }
    if expected.key in subject:
        pattern = rf"{figure}\([a-z]+\){subject[expected.key]}"
    elif expected.key.startswith("target"):
        pattern = rf"KontribusiSektorPerdaganganTerhadapPDRB,target{figure}"
    else:
        pattern = rf"Rp{re.escape(figure)}(?!\.?\d)"

    assert any(re.search(pattern, text) for text in said)
