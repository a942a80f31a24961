"""Every figure of the printed Renja, row by row, in both formats; the wrong ones put right.

The rows are read from the cells of the Word file, and from the PDF by where its words stand:
what is beside a row's key on the first line of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

import generator
from generator.content.paths import DocumentRef
from generator.writers.pdf.proof import Run, Sheet
from tests.reading import squeeze
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

PRINTS = {
    "tc29": "T-C.29",
    "tc30": "T-C.30",
    "tc31": "T-C.31",
    "tc32": "T-C.32",
    "tc33": "T-C.33",
    "tabel41": "Tabel 4.1",
}
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


# --- the Word file -----------------------------------------------------------------------------


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


# --- the PDF -----------------------------------------------------------------------------------


def pages(sample: Sample, called: str) -> list[Sheet]:
    """The pages on which a table stands: from its caption to its last row."""
    table = sample.tables[called]
    texts = [squeeze(sheet.text.replace("\x02", "-")) for sheet in sample.sheets]
    caption = squeeze(table.caption)
    first = next(i for i, text in enumerate(texts) if caption in text and i > 3)
    last = first
    head = squeeze("".join(text for row in _merged(table.head) for text in row))
    while last + 1 < len(texts) and texts[last + 1].startswith(head[:30]):
        last += 1
    return list(sample.sheets[first : last + 1])


def _merged(head: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, ...]]:
    """Head rows with the repetitions under grouped heads taken out."""
    for row in head:
        yield tuple(text for i, text in enumerate(row) if not i or text != row[i - 1])


def lines(sheets: list[Sheet], key: str) -> Iterator[list[set[str]]]:
    """What stands on the line of each word `key` at the left edge, from left to right.

    Each is a set: the words of that line, and these with one and two lines below them.
    """
    for sheet in sheets:
        edge = min(run.left for run in sheet.runs)
        for begin in sheet.runs:
            if begin.text == key and begin.left < edge + 12:
                beside = sorted(_beside(sheet, begin), key=lambda run: run.left)
                yield [_readings(sheet, run) for run in beside]


def _beside(sheet: Sheet, begin: Run) -> Iterator[Run]:
    for run in sheet.runs:
        if -0.7 < run.top - begin.top < 2.0 and run.left >= begin.left:
            yield run


def _readings(sheet: Sheet, begin: Run) -> set[str]:
    said = begin.text
    readings = {said}
    for run in _under(sheet, begin)[:2]:
        said += run.text if said.endswith("/") else f" {run.text}"
        readings.add(said)
    return readings


def _under(sheet: Sheet, begin: Run) -> list[Run]:
    """What stands under a word, in its column of the page."""
    return [
        run
        for run in sorted(sheet.runs, key=lambda run: run.top)
        if run.top > begin.top + 1 and run.left < begin.right and run.right > begin.left
    ]


def contains(line: list[set[str]], said: tuple[str, ...]) -> bool:
    """Whether these are in the line, in this order."""
    rest = iter(line)
    return all(any(figure in readings for readings in rest) for figure in said)


@pytest.mark.parametrize(
    ("section", "called"),
    [
        ("tc29", "T-C.29"),
        ("tc33", "T-C.33"),
        ("tc33", "Tabel 4.1"),
        ("tabel41", "Tabel 4.1"),
    ],
)
def test_pdf_rows(sample: Sample, section: str, called: str) -> None:
    sheets = pages(sample, called)

    wrong = {}
    for expected in figures(section):
        found = list(lines(sheets, expected.key))
        if not any(contains(line, expected.said) for line in found):
            wrong[expected.key] = (expected.said, found)

    assert not wrong, "\n".join(f"{key}: {told}" for key, told in wrong.items())


def test_pdf_indicators(sample: Sample) -> None:
    sheets = pages(sample, "T-C.30")

    for number, expected in enumerate(figures("tc30"), 1):
        found = list(lines(sheets, str(number)))
        assert any(contains(line, expected.said) for line in found), (expected, found)


def test_pdf_proposals(sample: Sample) -> None:
    sheets = pages(sample, "T-C.32")

    for expected in figures("tc32"):
        found = list(lines(sheets, expected.key.partition("/")[2]))
        assert any(contains(line, expected.said) for line in found), (expected, found)


def test_pdf_ceilings(sample: Sample) -> None:
    """T-C.31 has no codes: its amounts stand in one column, with one right edge, in order."""
    sheets = pages(sample, "T-C.31")
    expected = [row.cells["pagu rancangan awal"] for row in figures("tc31")]
    first = next(run for run in sheets[0].runs if run.text == expected[0])

    shown = [
        run.text
        for sheet in sheets
        for run in sorted(sheet.runs, key=lambda run: run.top)
        if abs(run.right - first.right) < 0.6 and re.fullmatch(r"[\d.]{5,}", run.text)
    ]

    assert shown == expected


@pytest.mark.parametrize("called", ["T-C.33", "Tabel 4.1"])
def test_pdf_targets(sample: Sample, called: str) -> None:
    sheets = pages(sample, called)

    wrong: dict[str, object] = {}
    for expected in figures("tc33 target"):
        first, second, *rest = expected.said[1:]
        [line] = lines(sheets, expected.key)
        if not contains(line, (expected.said[0], first, *rest)):
            wrong[expected.key] = (expected.said, line)
        elif not _is_below(sheets, expected.key, first, second):
            wrong[expected.key] = (first, second)

    assert not wrong, "\n".join(f"{key}: {told}" for key, told in wrong.items())


def _is_below(sheets: list[Sheet], key: str, first: str, second: str) -> bool:
    """Whether, on the page of a row, `second` stands in the column of its `first`."""
    for sheet in sheets:
        for begin in sheet.runs:
            if begin.text == key:
                beside = _beside(sheet, begin)
                above = next(run for run in beside if first in _readings(sheet, run))
                return any(second in _readings(sheet, run) for run in _under(sheet, above))
    return False
