"""Findings as people, editors and scripts see them."""

from __future__ import annotations

import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Edit, Span
from generator.report import FORMATS, line, print_findings, summary
from generator.report.excerpt import WIDTH, excerpt
from generator.report.people import MENDS
from tests.report.findings import (
    ALL,
    COLON,
    DISK,
    FINDINGS,
    HASH,
    MISSING,
    PATH,
    SILENCED,
    printed,
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_lines() -> None:
    assert printed("baris") == (
        "naskah: galat L02: ruang disk habis\n"
        "    petunjuk: kosongkan sebagian\n"
        "content/a b/x.yaml:1:1: galat B01: berkas tidak ditemukan\n"
        "content/a/b/2023/program.yaml:2:12: galat B17: titik dua di tengah kalimat\n"
        "    petunjuk: beri tanda kutip\n"
        "content/a/b/2023/program.yaml:3:19: peringatan B19: `#2` hilang\n"
    )


def test_lines_are_for_what_is_to_be_mended() -> None:
    assert printed("baris", [SILENCED, HASH]) == (
        "content/a/b/2023/program.yaml:3:19: peringatan B19: `#2` hilang\n"
    )


def test_people() -> None:
    assert (
        printed("orang", ALL)
        == """\
naskah: galat L02: ruang disk habis
    petunjuk: kosongkan sebagian

── content/a b/x.yaml ── 1 galat

content/a b/x.yaml:1:1: galat B01: berkas tidak ditemukan

── content/a/b/2023/program.yaml ── 2 galat, 2 peringatan

content/a/b/2023/program.yaml:2:12: galat B17: titik dua di tengah kalimat
    petunjuk: beri tanda kutip
     2 |   - kode: 2: wajib
       |            ^

content/a/b/2023/program.yaml:3:19: peringatan B19: `#2` hilang
     3 |     nama: Program #2
       |                   ^

content/a/b/2023/program.yaml:4:11: galat A01: pagu tertulis 900, jumlah rinciannya 700, lebih 200
    petunjuk: hapus jumlahnya
    lihat: content/a/b/2023/program.yaml:2:5: rinciannya di sini
     4 |     pagu: 900
       |           ^

content/a/b/2023/program.yaml:5:10: peringatan P04: NIP tidak berkelompok
    perbaikan: tulis `1965031` sebagai ganti `196503 1`
    perbaikan: di content/a b/x.yaml:7:2, hapus `lama`
     5 |     nip: 196503 1
       |          ^^^^^^^^

Ringkasan
     1  galat       A01  Jumlah sama dengan rinciannya
     1  galat       B01  pembacaan isi
     1  galat       B17  pembacaan isi
     1  galat       L02  lingkungan
     1  peringatan  B19  pembacaan isi
     1  peringatan  P04  NIP berkelompok

Diabaikan dengan alasan
  content/a/b/2023/program.yaml:3:5  X01: diubah [2J dengan SK

4 galat, 2 peringatan, 1 diabaikan
1 di antaranya dapat diperbaiki: naskah check --perbaiki
penjelasannya: naskah explain A01 P04
"""
    )


def test_a_single_finding_needs_no_heading_and_no_table() -> None:
    assert (
        printed("orang", [COLON])
        == """\
content/a/b/2023/program.yaml:2:12: galat B17: titik dua di tengah kalimat
    petunjuk: beri tanda kutip
     2 |   - kode: 2: wajib
       |            ^

1 galat
"""
    )


def test_the_summary_counts_by_severity_and_code() -> None:
    again = [COLON, *(Diagnostic("B17", "lagi", Span(PATH, 1, col)) for col in (1, 2))]

    text = printed("orang", [*again, HASH])

    assert "     3  galat       B17  pembacaan isi\n     1  peringatan  B19  " in text
    assert text.endswith("\n3 galat, 1 peringatan\n")


def test_of_many_mends_the_first_are_shown() -> None:
    edits = tuple(Edit(Span(PATH, 1, col), f"a{col}", "b") for col in range(1, MENDS + 3))

    text = printed("orang", [Diagnostic("T05", "ejaan", Span(PATH, 1, 1), edits=edits)])

    assert f"tulis `b` sebagai ganti `a{MENDS}`\n    perbaikan: dan 2 lagi\n" in text
    assert f"a{MENDS + 1}" not in text


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([], "tidak ada galat"),
        ([COLON], "1 galat"),
        ([HASH, HASH], "2 peringatan"),
        (FINDINGS, "3 galat, 1 peringatan"),
        ([SILENCED], "1 diabaikan"),
    ],
)
def test_summary(findings: list[Diagnostic], expected: str) -> None:
    assert summary(findings) == expected


def test_without_findings() -> None:
    assert printed("orang", []) == "tidak ada galat\n"
    assert printed("baris", []) == ""
    assert json.loads(printed("json", []))["temuan"] == []
    assert json.loads(printed("sarif", []))["runs"][0]["results"] == []


def test_people_without_a_world_see_the_lines() -> None:
    stream = io.StringIO()
    print_findings([COLON], "orang", stream)

    assert stream.getvalue().split("\n")[:3] == [line(COLON), "    petunjuk: beri tanda kutip", ""]


def test_colour_on_a_terminal_only_and_never_against_the_users_wish(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    plain = printed("orang", ALL)

    coloured = printed("orang", ALL, Terminal())

    assert "\x1b[" not in plain
    assert coloured != plain
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain
    assert "\x1b[" not in printed("baris", stream=Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert printed("orang", ALL, Terminal()) == plain


def test_a_stream_that_cannot_say_everything_says_the_rest() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    print_findings([Diagnostic("B10", "tanda – dan …")], "baris", stream)
    stream.flush()

    assert raw.getvalue() == b"naskah: galat B10: tanda ? dan ?\n"


def test_unknown_format() -> None:
    with pytest.raises(ValueError, match="xml"):
        printed("xml")


@pytest.mark.parametrize("form", ["orang", "baris"])
def test_content_cannot_steer_the_terminal_or_break_the_line(form: str) -> None:
    bad = Diagnostic("B10", "a\x1b[2Jb\nc\u202ed", Span(PATH, 1, 1), "x\r\ny\x07z")

    text = printed(form, [bad])

    assert text.startswith(f"{PATH}:1:1: galat B10: a [2Jb c d\n    petunjuk: x y z\n")
    assert not set(text) & set("\x1b\x07\r\u202e")


def test_a_long_line_is_shown_around_the_place() -> None:
    source = "a" * 300 + "@" + "b" * 300

    (_, shown), (_, caret) = excerpt(Span(PATH, 7, 301), source)

    assert shown[caret.index("^")] == "@"
    assert shown.startswith("…a")
    assert shown.endswith("b…")
    assert len(shown) == WIDTH + 2


def test_of_a_long_line_the_indentation_is_left_out_first() -> None:
    source = " " * 40 + "nama: " + "a" * 90

    (_, shown), (_, caret) = excerpt(Span(PATH, 7, 47), source)

    assert shown == source.strip()
    assert caret == "      ^"


@given(
    st.text(max_size=400).filter(lambda text: "\n" not in text),
    st.integers(1, 401),
    st.integers(1, 500),
)
def test_the_carets_stand_under_the_columns(source: str, col: int, width: int) -> None:
    col = min(col, len(source) + 1)
    found = excerpt(Span(PATH, 1, col), source, width)
    if not source.strip():
        assert found == ()
        return
    (_, shown), (_, carets) = found
    at, count = carets.index("^"), carets.count("^")
    assert carets == " " * at + "^" * count
    assert count == 1 or at + count <= len(shown)
    marked = source[col - 1 : col - 1 + width][:count]
    if marked.isalnum():
        assert shown[at : at + count] == marked


def test_json() -> None:
    data = json.loads(printed("json"))

    assert data["versi"] == 1
    assert data["jumlah"] == {"galat": 3, "peringatan": 1, "diabaikan": 0}
    assert [found["kode"] for found in data["temuan"]] == ["L02", "B01", "B17", "B19"]
    assert data["temuan"][0]["berkas"] is None
    assert data["temuan"][2] == {
        "kode": "B17",
        "tingkat": "galat",
        "pesan": "titik dua di tengah kalimat",
        "petunjuk": "beri tanda kutip",
        "berkas": PATH,
        "baris": 2,
        "kolom": 12,
        "terkait": [],
        "perbaikan": [],
        "alasan": None,
    }


def test_json_of_a_finding_with_everything() -> None:
    data = json.loads(printed("json", ALL))
    by_code = {found["kode"]: found for found in data["temuan"]}

    assert data["jumlah"] == {"galat": 4, "peringatan": 2, "diabaikan": 1}
    assert by_code["A01"]["terkait"] == [
        {"pesan": "rinciannya di sini", "berkas": PATH, "baris": 2, "kolom": 5}
    ]
    assert by_code["P04"]["perbaikan"] == [
        {"lama": "196503 1", "baru": "1965031", "berkas": PATH, "baris": 5, "kolom": 10},
        {"lama": "lama", "baru": "", "berkas": "content/a b/x.yaml", "baris": 7, "kolom": 2},
    ]
    assert by_code["X01"]["tingkat"] == "diabaikan"
    assert by_code["X01"]["alasan"] == SILENCED.reason


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_tells_every_finding_once_in_order_of_place(form: str) -> None:
    text = printed(form)

    if form == "sarif":
        text = text[text.index('"results"') :]  # after the explanations
    if form == "junit":
        text = "\n".join(re.findall(r'<testcase .* name="(.*)"', text))
    at = [text.index(found.message) for found in (DISK, MISSING, COLON, HASH)]
    assert at == sorted(at)
    assert all(text.count(found.message) == 1 for found in FINDINGS)
