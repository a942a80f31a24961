"""Findings as people, editors, scripts and code hosts see them."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Severity, Span
from generator.report import FORMATS, line, print_findings, summary
from generator.report.people import WIDTH, excerpt
from generator.world import MemoryWorld

PATH = "content/a/b/2023/program.yaml"
TEXT = "urusan:\n  - kode: 2: wajib\n    nama: Program #2\n"
WORLD = MemoryWorld({PATH: TEXT})
COLON = Diagnostic("B17", "titik dua di tengah kalimat", Span(PATH, 2, 12), "beri tanda kutip")
HASH = Diagnostic("B19", "`#2` hilang", Span(PATH, 3, 19), None, Severity.WARNING)
MISSING = Diagnostic("B01", "berkas tidak ditemukan", Span("content/a b/x.yaml"))
DISK = Diagnostic("L02", "ruang disk habis", None, "kosongkan sebagian")
FINDINGS = [HASH, MISSING, COLON, DISK]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def printed(
    form: str, findings: list[Diagnostic] = FINDINGS, stream: io.StringIO | None = None
) -> str:
    stream = stream or io.StringIO()
    print_findings(findings, form, stream, WORLD)
    return stream.getvalue()


def test_lines() -> None:
    assert printed("baris") == (
        "naskah: galat L02: ruang disk habis\n"
        "    petunjuk: kosongkan sebagian\n"
        "content/a b/x.yaml:1:1: galat B01: berkas tidak ditemukan\n"
        "content/a/b/2023/program.yaml:2:12: galat B17: titik dua di tengah kalimat\n"
        "    petunjuk: beri tanda kutip\n"
        "content/a/b/2023/program.yaml:3:19: peringatan B19: `#2` hilang\n"
    )


def test_people() -> None:
    assert printed("orang") == (
        "naskah: galat L02: ruang disk habis\n"
        "    petunjuk: kosongkan sebagian\n"
        "\n"
        "content/a b/x.yaml:1:1: galat B01: berkas tidak ditemukan\n"
        "\n"
        "content/a/b/2023/program.yaml:2:12: galat B17: titik dua di tengah kalimat\n"
        "    petunjuk: beri tanda kutip\n"
        "     2 |   - kode: 2: wajib\n"
        "       |            ^\n"
        "\n"
        "content/a/b/2023/program.yaml:3:19: peringatan B19: `#2` hilang\n"
        "     3 |     nama: Program #2\n"
        "       |                   ^\n"
        "\n"
        "3 galat, 1 peringatan\n"
    )


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([], "tidak ada galat"),
        ([COLON], "1 galat"),
        ([HASH, HASH], "2 peringatan"),
        (FINDINGS, "3 galat, 1 peringatan"),
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
    plain = printed("orang")

    coloured = printed("orang", stream=Terminal())

    assert "\x1b[" not in plain
    assert coloured != plain
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain
    assert "\x1b[" not in printed("baris", stream=Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert printed("orang", stream=Terminal()) == plain


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

    shown, caret = excerpt(Span(PATH, 7, 301), source) or ("", "")

    assert shown[caret.index("^")] == "@"
    assert shown.startswith("     7 | …a")
    assert shown.endswith("b…")
    assert len(shown) == WIDTH + len("     7 | ……")


@given(st.text(max_size=400).filter(lambda text: "\n" not in text), st.integers(1, 401))
def test_the_caret_stands_under_the_column(source: str, col: int) -> None:
    col = min(col, len(source) + 1)
    found = excerpt(Span(PATH, 1, col), source)
    if not source.strip():
        assert found is None
        return
    assert found is not None
    shown, caret = found
    at = caret.index("^")
    assert caret.count("^") == 1
    if col <= len(source) and source[col - 1].isalnum():
        assert shown[at] == source[col - 1]


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
    }


TEXT_OBJECT = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}},
}
SARIF: dict[str, Any] = {
    "$comment": "What SARIF 2.1.0 asks of the parts that are written here (sections 3.13 to 3.30).",
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "additionalProperties": False,
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "properties": {
                                                "id": {"type": "string"},
                                                "shortDescription": TEXT_OBJECT,
                                            },
                                            "additionalProperties": False,
                                        },
                                    },
                                },
                                "additionalProperties": False,
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": TEXT_OBJECT,
                                "locations": {"type": "array", "items": {"$ref": "#/$defs/place"}},
                            },
                        },
                    },
                },
            },
        },
    },
    "$defs": {
        "place": {
            "type": "object",
            "additionalProperties": False,
            "required": ["physicalLocation"],
            "properties": {
                "physicalLocation": {
                    "type": "object",
                    "required": ["artifactLocation", "region"],
                    "additionalProperties": False,
                    "properties": {
                        "artifactLocation": {
                            "type": "object",
                            "required": ["uri"],
                            "additionalProperties": False,
                            "properties": {
                                "uri": {"type": "string", "pattern": "^[A-Za-z0-9%._~/-]+$"},
                                "uriBaseId": {"type": "string"},
                            },
                        },
                        "region": {
                            "type": "object",
                            "required": ["startLine"],
                            "additionalProperties": False,
                            "properties": {
                                "startLine": {"type": "integer", "minimum": 1},
                                "startColumn": {"type": "integer", "minimum": 1},
                            },
                        },
                    },
                }
            },
        }
    },
}


def test_sarif() -> None:
    log = json.loads(printed("sarif"))

    jsonschema.Draft202012Validator(SARIF).validate(log)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["B01", "B17", "B19", "L02"]
    results = run["results"]
    assert [rules[result["ruleIndex"]] for result in results] == [r["ruleId"] for r in results]
    assert [result["level"] for result in results] == ["error", "error", "error", "warning"]
    assert results[0]["locations"] == []
    uris = [
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in results
        for place in result["locations"]
    ]
    assert uris == ["content/a%20b/x.yaml", PATH, PATH]
    assert results[2]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2,
        "startColumn": 12,
    }
    assert results[2]["message"]["text"] == (
        "titik dua di tengah kalimat\npetunjuk: beri tanda kutip"
    )


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_tells_every_finding_once_in_order_of_place(form: str) -> None:
    text = printed(form)

    if form == "sarif":
        text = text[text.index('"results"') :]
    at = [text.index(found.message) for found in (DISK, MISSING, COLON, HASH)]
    assert at == sorted(at)
    assert all(text.count(found.message) == 1 for found in FINDINGS)
