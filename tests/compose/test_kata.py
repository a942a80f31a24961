"""`docs/kata.md` names every word that templates may use, and no other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from generator.compose.sandbox import Budget, Sandbox
from generator.compose.words import FILTERS
from generator.model.rumus import Rumus
from tests.changes.sisi import compare
from tests.model.proyek import SOUND, plan

DOCUMENT = Path(__file__).parents[2] / "docs/kata.md"


def documented() -> dict[str, set[str]]:
    """The words in the first column of each section's table."""
    sections = re.split(r"^## ", DOCUMENT.read_text("utf-8"), flags=re.MULTILINE)[1:]
    rows = ((s.split("\n", 1)[0], re.findall(r"^\| (`.*?`) \|", s, re.MULTILINE)) for s in sections)
    return {name: set(re.findall(r"`(\w+)`", " ".join(cells))) for name, cells in rows}


def things() -> dict[str, Any]:
    """One of each kind that templates meet."""
    k = plan(dokumen=SOUND["dokumen"] + "pembanding: ranwal\n").kata
    renstra, year, program = k["renstra"], k["tahun"](2023), k["program"][0]
    joined = k["pohon"](year, renstra)
    changes = compare(
        {}, {"program": SOUND["program"].replace("Koperasi dinilai", "Koperasi yang dinilai")}
    )
    change = changes.semua[0]
    return {
        "Data tahun": year,
        "Simpul": program,
        "Indikator simpul": program.indikator[0],
        "Renstra": renstra,
        "Tujuan": renstra.tujuan[0],
        "Sasaran": renstra.sasaran[0],
        "Sasaran pada suatu tahun": renstra.sasaran[0].pada(2022),
        "Indikator Renstra": renstra("nilai-sakip"),
        "Indikator Renstra pada suatu tahun": renstra("nilai-sakip").pada(2022),
        "Indikator Renstra sampai suatu tahun": renstra("nilai-sakip").sampai(2022),
        "Pohon gabungan": joined,
        "Simpul gabungan": joined.program[0],
        "Jumlah tahun-tahun": program.sampai(2022),
        "Skala": k["skala"],
        "Kategori": k["skala"][0],
        "Rumus": Rumus("a"),
        "Rupiah": program.realisasi,
        "Nilai": renstra("koperasi-aktif").realisasi,
        "Tanggal": k["dokumen"].tanggal,
        "Dokumen": k["dokumen"],
        "Daerah": k["daerah"],
        "Dinas": k["dinas"],
        "Pejabat": k["dinas"].pejabat[0],
        "Perbandingan": changes,
        "Pihak": changes.semula,
        "Perubahan": change,
        "Isi perubahan": change.semula,
        "Potongan kata": change.kata_semula[0],
        "Hitungan perubahan": changes.ringkasan[0],
        "Simpul bersisian": changes.simpul()[0],
        "Indikator bersisian": changes.simpul()[-1].indikator[0],
    }


@pytest.mark.parametrize("name", things())
def test_every_attribute_is_documented(name: str) -> None:
    words = {word for word in dir(things()[name]) if not word.startswith("_")}
    assert documented()[name] == words - {"span"}


def test_every_word_is_documented() -> None:
    sandbox = Sandbox(FILTERS, Budget())
    context = {*plan().kata, *sandbox.globals, "narasi", "perbandingan"}
    assert documented()["Kata dasar"] == context


def test_every_filter_is_documented() -> None:
    filters = {name for name in Sandbox(FILTERS, Budget()).filters if name.isidentifier()}
    assert documented()["Saringan"] == {name for name in filters if not name.startswith("_")}


def test_no_other_object_is_documented() -> None:
    assert documented().keys() == {*things(), "Kata dasar", "Saringan"}


def test_links_lead_somewhere() -> None:
    anchors = {name.lower().replace(" ", "-") for name in documented()}
    links = set(re.findall(r"\]\(#([^)]+)\)", DOCUMENT.read_text("utf-8")))
    assert links <= anchors
