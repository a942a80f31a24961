"""The matriks perubahan: every change is in it with its figures, and both formats say the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

from generator.builder.clock import Clock
from generator.builder.drawing import composed
from generator.builder.product import typeset
from generator.changes import Change, Comparison, Side
from generator.changes.side import plan_of
from generator.content.paths import DocumentRef
from generator.diagnostics import Findings, Severity
from generator.document.tree import Document, Table
from generator.document.walk import blocks, plain_text
from generator.model import load
from generator.model.nihil import NIHIL
from generator.model.nilai import cetak_sel
from generator.world import DiskWorld, MemoryWorld, World
from generator.writers.theme import Theme
from tests.model.proyek import REF, SOUND, world
from tests.reading import Reading, parts, read_docx, read_pdf
from tests.sample.word import W, WordTable, tables

ROOT = Path(__file__).parents[2]
KIND = "matriks-perubahan"
SAMPLE = DocumentRef("contoh", "dinas-contoh", 2024, "renja-perubahan")


@dataclass(frozen=True)
class Made:
    """A matriks over a comparison, in both formats."""

    comparison: Comparison
    document: Document
    pdf: bytes
    docx: bytes

    @cached_property
    def said(self) -> Reading:
        """What the Word file says."""
        return read_docx(self.docx)

    @cached_property
    def tables(self) -> dict[str, WordTable]:
        """The tables of the Word file by their captions, without number."""
        return {" ".join(t.caption.split()[2:]): t for t in tables(self.docx)}


def make(comparison: Comparison, seen: World) -> Made:
    """The matriks, without a warning but those of the sides' own content."""
    findings, clock = Findings(), Clock()
    data = plan_of(comparison.menjadi).sebagai(KIND, KIND, seen)
    document = composed(seen, data, findings, clock, comparison)
    set_ = typeset(document, Theme(seen, data.ref.daerah), findings, clock)
    assert set_.laid is not None
    assert [found for found in findings if found.severity is Severity.ERROR] == []
    assert [found.message for found in findings] == []
    return Made(comparison, document, set_.laid.write(), set_.docx)


@cache
def stages() -> Made:
    """The invented dinas: its induk against its perubahan of 2024."""
    seen = DiskWorld(ROOT)
    plan = load(seen, SAMPLE, Findings())
    return make(Comparison(Side(plan.pada("induk"), seen), Side(plan, seen)), seen)


AFTER = {
    "program": SOUND["program"]
    .replace(
        "2.17.03.2.01.02\n", "2.17.03.2.01.0002\n                    kode_lama: 2.17.03.2.01.02\n"
    )
    .replace("nama: Koperasi dinilai", "nama: Koperasi yang dinilai")
    .replace("nama: Kegiatan satu", "nama: Kegiatan Satu")
    .replace("renja: 2,25 %", "renja: 3 %\n                prakiraan_maju: 4 %")
    .replace("realisasi: 900", "realisasi: 950")
    .replace("pagu: 1.000\n", "pagu: 1.200\n                    prakiraan_maju: 1.300\n")
    + "                    lokasi: Kota Uji\n",
    "renstra": SOUND["renstra"].replace("2023: BB", "2023: A").replace("2023: 300", "2023: 350"),
    "kinerja": SOUND["kinerja"].replace("proyeksi: 96 %", "proyeksi: 97 %"),
    "dokumen": SOUND["dokumen"].replace("3 Januari", "5 Januari"),
    "usulan": SOUND["usulan"] + "  - uraian: Pasar\n    volume: 1 Unit\n",
    "dinas": SOUND["dinas"].replace("nama: Kepala Baru", "nama: Kepala Baru, S.E."),
}
NARRATIVES = ({"isi.md": "Satu dua tiga.\n"}, {"isi.md": "Satu dua empat lima.\n"})


@cache
def everything() -> Made:
    """The small project with a change of every kind."""
    templates = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for folder in (KIND, "_tema")
        for path in (ROOT / "templates" / folder).rglob("*")
        if path.is_file()
    }
    sides = []
    for files, texts in zip(({}, AFTER), NARRATIVES, strict=True):
        narrative = {f"{REF.narrative_folder}/{name}": text for name, text in texts.items()}
        seen = MemoryWorld({**world(**files)._files, **templates, **narrative})
        sides.append((load(seen, REF, Findings()), seen))
    (before, old), (after, new) = sides
    return make(Comparison(Side(before, old), Side(after, new)), new)


BOTH = pytest.mark.parametrize("made", [stages, everything], ids=["stages", "everything"])


# --- every change with its figures


def figures(change: Change) -> tuple[str, ...]:
    """An amount as tables print it: before, after, difference, percentage."""
    values = (change.semula.nilai, change.menjadi.nilai, change.selisih)
    percent = change.persen
    return (*map(cetak_sel, values), cetak_sel(percent, satuan=False))


def row_of(table: WordTable, kode: str) -> tuple[str, ...]:
    """The one row of a kode."""
    (row,) = table.rows(kode)
    return row


@BOTH
def test_amounts_of_the_year(made: Callable[[], Made]) -> None:
    found = made()
    (name,) = (name for name in found.tables if name.startswith("Matriks Perubahan Program"))
    table = found.tables[name]
    changes = [c for c in found.comparison.perubahan("pagu") if c.bagian == "program"]

    assert changes
    for change in changes:
        assert row_of(table, change.kode)[6:10] == figures(change), change.sebutan
    assert table.body[-1][0] == "JUMLAH SELURUHNYA"
    assert table.body[-1][6:10] == figures(found.comparison.jumlah("pagu"))


@BOTH
def test_targets_of_the_year(made: Callable[[], Made]) -> None:
    found = made()
    (name,) = (name for name in found.tables if name.startswith("Matriks Perubahan Program"))
    rows = {(row[2], *row[3:5]) for row in found.tables[name].body}
    changes = [c for c in found.comparison.perubahan("target") if c.isian == "target"]
    here = [c for c in changes if c.bagian == "program"]

    assert here
    for change in here:
        values = (change.semula.nilai, change.menjadi.nilai)
        plain = tuple(cetak_sel(value).replace("\u00a0", " ") for value in values)
        assert (change.indikator, *plain) in rows


@BOTH
def test_every_change_is_in_a_table_of_its_kind(made: Callable[[], Made]) -> None:
    found = made()
    said = {name: [" ".join(row) for row in table.body] for name, table in found.tables.items()}
    rows = [row for lines in said.values() for row in lines]

    for change in found.comparison.semua:
        if change.jenis == "narasi":
            words = [change.isian]
        else:
            values = [v for v in (change.semula.nilai, change.menjadi.nilai) if v != NIHIL]
            words = [cetak_sel(value).replace("\u00a0", " ") for value in values]
        assert any(all(word in row for word in words) for row in rows), change.sebutan


def test_a_change_of_every_kind_is_tried() -> None:
    kinds = {change.jenis for change in everything().comparison.semua}
    assert len(kinds) == 12
    assert len(everything().tables) == 10


def test_what_the_stages_of_the_sample_changed() -> None:
    found = stages()
    (name,) = (name for name in found.tables if name.startswith("Matriks Perubahan Program"))
    table = found.tables[name]

    assert len(found.comparison.perubahan("pagu")) == 34
    assert row_of(table, "2.17.01.2.07.0006") == (
        "2.17.01.2.07.0006",
        "Pengadaan Peralatan dan Mesin Lainnya",
        "Jumlah Unit Peralatan dan Mesin Lainnya yang Disediakan",
        *("–", "6 Unit", "Baru"),
        *("–", "89.040.000", "89.040.000", "–"),
        "Baru: Penggantian peralatan pelayanan yang rusak",
    )
    assert row_of(table, "3.30.07.2.01.0005")[3:] == (
        *("55 UMKM", "52 UMKM", "Berkurang"),
        *("207.585.000", "197.206.000", "(10.379.000)", "-5,00"),
        "Berkurang: Satu pameran dibatalkan penyelenggaranya",
    )
    assert found.tables["Jumlah Anggaran Semula dan Menjadi"].body[0] == (
        *("Pagu", "9.159.580.000", "9.339.586.000", "180.006.000", "1,97", "Bertambah"),
    )
    assert "PaguseluruhnyabertambahRp180.006.000atau1,97%,dariRp9.159.580.000" in found.said.flat


def test_wording_stands_side_by_side_with_the_differing_words_bold() -> None:
    found = everything()
    table = found.tables["Perubahan Rumusan"]

    assert [row[1:] for row in table.body] == [
        ("Program 2.17.03, indikator", "Koperasi dinilai", "Koperasi yang dinilai", "Berubah"),
        ("Kegiatan 2.17.03.2.01", "Kegiatan satu", "Kegiatan Satu", "Penulisan"),
    ]
    bold = [
        "".join(run.itertext()).strip()
        for run in parts(found.docx)["word/document.xml"].iter(f"{W}r")
        if run.find(f"{W}rPr/{W}b") is not None
    ]
    assert {"yang", "satu", "Satu"} <= set(bold)
    assert not {"Koperasi", "dinilai", "Kegiatan"} & set(bold)


def test_a_renamed_code_says_which_it_was() -> None:
    (name,) = (name for name in everything().tables if name.startswith("Matriks Perubahan Program"))
    row = row_of(everything().tables[name], "2.17.03.2.01.0002")
    assert row[-1] == "Ganti kode (semula 2.17.03.2.01.02)"


def test_a_narrative_tells_how_many_words() -> None:
    (row,) = everything().tables["Perubahan Narasi"].body
    assert row == ("1", "isi.md", "1", "2", "Berubah")


# --- both formats


@BOTH
def test_both_formats_read_the_same(made: Callable[[], Made]) -> None:
    found = made()
    printed = read_pdf(found.pdf, found.document.meta.paper, found.said.heads)
    assert printed == found.said.flat


def test_nothing_changed_is_said_in_a_sentence() -> None:
    seen = DiskWorld(ROOT)
    plan = load(seen, SAMPLE, Findings())
    found = make(Comparison(Side(plan, seen), Side(plan, seen)), seen)
    assert list(found.tables) == ["Jumlah Anggaran Semula dan Menjadi"]
    assert "Tidakadaperubahandiantarakeduanya." in found.said.flat


def test_as_a_document_of_its_own_it_compares_its_stages() -> None:
    """Without a comparison the word `perbandingan` is the document's own pembanding and tahapan."""
    seen = DiskWorld(ROOT)
    data = plan_of(Side(load(seen, SAMPLE, Findings()), seen)).sebagai(KIND, KIND, seen)
    findings = Findings()
    own = composed(seen, data, findings, Clock())
    given = stages().document

    assert list(findings) == []
    assert rows_of(own) == rows_of(given)
    assert "menurut dokumen" not in " ".join(map(repr, own.body))


def rows_of(document: Document) -> list[list[str]]:
    """The rows of all tables, without the reasons that another document gives."""
    found = (block for block in blocks(document.body) if isinstance(block, Table))
    return [
        [plain_text(c.content) for c in row.cells[:10]] for table in found for row in table.body
    ]
