"""All of the Renja: every bab and sub-bab with narrative of its own, its figures from data."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.projects import ROOT
from tests.sample.conftest import Sample

OUTLINE = """
KATA PENGANTAR
DAFTAR ISI
DAFTAR TABEL
BAB I PENDAHULUAN
1.1 Latar Belakang
1.2 Landasan Hukum
1.3 Maksud dan Tujuan
1.4 Sistematika Penulisan
BAB II EVALUASI PELAKSANAAN RENJA
2.1 Evaluasi Pelaksanaan Renja
2.2 Analisis Kinerja Pelayanan
2.3 Isu-isu Penting
2.4 Review terhadap Rancangan Awal RKPD
2.5 Penelaahan Usulan Program dan Kegiatan Masyarakat
BAB III TUJUAN DAN SASARAN
3.1 Telaahan terhadap Kebijakan Nasional
3.2 Tujuan dan Sasaran Renja
3.3 Program dan Kegiatan
BAB IV RENCANA KERJA DAN PENDANAAN
BAB V PENUTUP
""".strip().split("\n")
"""Of a Renja, after Permendagri 86/2017: what each heading begins with."""

WITH_TEXT = [title for title in OUTLINE if not re.match(r"DAFTAR|BAB I+ ", title)]

LENGTH = 600
"""Letters that a sub-bab has at least, lists included, tables not: some hundred words."""


def squeezed(title: str) -> str:
    return re.sub(r"[\s-]", "", title)


def sections(sample: Sample) -> dict[str, str]:
    """The narrative under each heading."""
    found: dict[str, str] = {}
    heading = ""
    for item in sample.word.items:
        if item.kind == "heading":
            heading = item.text
            found[heading] = ""
        elif item.kind == "text" and heading:
            found[heading] += item.text
    return found


def test_every_heading_is_there_and_in_order(sample: Sample) -> None:
    headings = list(sections(sample))

    assert len(headings) == len(OUTLINE)
    for heading, title in zip(headings, OUTLINE, strict=True):
        assert heading.startswith(squeezed(title))


@pytest.mark.parametrize("title", WITH_TEXT)
def test_every_sub_bab_has_narrative(sample: Sample, title: str) -> None:
    [text] = [
        said for heading, said in sections(sample).items() if heading.startswith(squeezed(title))
    ]

    assert len(text) > LENGTH


def test_no_sentence_is_said_twice(sample: Sample) -> None:
    """Narrative of realistic length is not the same words again."""
    said = [item.text for item in sample.word.items if item.kind == "text" and len(item.text) > 120]

    assert len(said) == len(set(said))


def test_the_legal_bases_are_numbered_from_1_to_20(sample: Sample) -> None:
    items = sample.word.items
    start = next(i for i, item in enumerate(items) if item.text == "1.2LandasanHukum")
    end = next(i for i, item in enumerate(items) if item.text == "1.3MaksuddanTujuan")
    inside = items[start:end]
    markers = [item.text for item in inside if item.kind == "marker"]
    laws = [after.text for item, after in pairwise(inside) if item.kind == "marker"]

    assert markers == [f"{number}." for number in range(1, 21)]
    assert all(re.match(r"(Undang|Peraturan|Keputusan|Instruksi)", law) for law in laws)
    assert all("Tahun" in law and "tentang" in law for law in laws)


def test_preface_and_closing_are_signed(sample: Sample) -> None:
    items = [item.text for item in sample.word.items]
    signed = [i for i, text in enumerate(items) if "NIP197001011995011001" in text]
    body = items.index("BABIPENDAHULUAN")

    assert [i < body for i in signed] == [True, False]
    for i in signed:
        assert "PadangTujuh,3Agustus2022" in "".join(items[i - 3 : i])
    assert signed[-1] == len(items) - 1


def test_the_cover_says_what_it_is(sample: Sample) -> None:
    cover = " ".join(sample.sheets[0].text.split())

    for line in ("RENCANA KERJA (RENJA)", "TAHUN 2023", "KABUPATEN PASAMAN BARAT"):
        assert line in cover


MONEY = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d+,\d+\s*%")


def test_no_figure_is_typed_in_the_narrative() -> None:
    """Amounts and percentages of a narrative come from data, by expression."""
    narratives = [
        *(ROOT / "content/pasaman-barat/diskopukm/2023/renja").glob("*.md"),
        *(ROOT / "templates/renja").glob("*.j2"),
    ]

    typed = {path.name: MONEY.findall(path.read_text("utf-8")) for path in narratives}

    assert len(narratives) > 12
    assert {name: found for name, found in typed.items() if found} == {}
