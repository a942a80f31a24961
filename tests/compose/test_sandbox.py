"""Templates are other people's text: strict, sandboxed, bounded, and every error has its place."""

from __future__ import annotations

import pytest

from generator.compose.marks import plain, take_lines
from generator.compose.sandbox import Budget, Sandbox
from generator.compose.template import Renderer
from generator.diagnostics import Diagnostic, Findings, Span


class Program:
    kode = "2.17.06"
    nama = "Program *Contoh* _satu_"


CONTEXT = {"p": Program(), "x": "5 * 5", "daftar": [1, 2, 3]}


@pytest.fixture
def renderer() -> Renderer:
    sandbox = Sandbox({"besar": lambda value: str(value).upper()}, Budget())
    return Renderer(sandbox, Findings())


def first(renderer: Renderer) -> Diagnostic:
    findings = tuple(renderer.findings)
    assert len(findings) == 1
    return findings[0]


def test_an_id_of_a_heading_is_no_comment(renderer: Renderer) -> None:
    text = renderer.render("a.md", "# Satu {#sec-satu}\n{# dua #}tiga {#tbl-x}\n", CONTEXT)
    assert text is not None
    assert plain(text) == "# Satu {#sec-satu}\ntiga {#tbl-x}\n"


def test_an_open_comment_is_told(renderer: Renderer) -> None:
    assert renderer.render("a.md", "satu\n{# dua\n", CONTEXT) is None
    assert first(renderer).message == "tata tulis templat salah: `{# …` belum ditutup dengan `#}`"


def test_printed_values_are_data_not_markdown(renderer: Renderer) -> None:
    text = renderer.render("a.md", "# {{ p.nama }} *miring*\n", CONTEXT)
    assert text is not None
    assert "*Contoh*" not in text
    assert "*miring*" in text
    assert plain(text) == "# Program *Contoh* _satu_ *miring*\n"


def test_lines_stay_true_through_loops_and_blank_lines(renderer: Renderer) -> None:
    source = "satu\n\n{% for i in daftar %}\n- butir {{ i }}\n{% endfor %}\nakhir"
    text = renderer.render("a.md", source, CONTEXT)
    assert text is not None
    lined = take_lines(text)
    lines = dict(zip(map(plain, lined.text.split("\n")), lined.places, strict=True))
    assert lines["satu"] == Span("a.md", 1)
    assert [lines[f"- butir {i}"] for i in (1, 2, 3)] == [Span("a.md", 4)] * 3


def test_the_place_of_an_unknown_name_is_its_line_and_column(renderer: Renderer) -> None:
    renderer.render("a.md", "satu\ndua {{ p.nma }}\n", CONTEXT)
    found = first(renderer)
    assert (found.code, str(found.span)) == ("S02", "a.md:2:10")
    assert "maksud Anda `nama`?" in found.message


@pytest.mark.parametrize(
    ("source", "code"),
    [
        pytest.param("{{ tidak_ada }}", "S02", id="unknown name"),
        pytest.param("{{ [] | last }}", "S02", id="item of an empty list"),
        pytest.param("{{ x | besr }}", "S03", id="unknown filter"),
        pytest.param("{% if x %}", "S01", id="tag left open"),
        pytest.param("{{ x + }}", "S01", id="expression cut off"),
        pytest.param("{{ x.__class__ }}", "S04", id="private attribute"),
        pytest.param("{{ ''.__class__.__mro__ }}", "S04", id="class escape"),
        pytest.param("{{ x.format(1) }}", "S04", id="str.format pads without bound"),
        pytest.param("{{ '%0999999d' % 1 }}", "S04", id="printf pads without bound"),
        pytest.param("{{ daftar.append(4) }}", "S04", id="mutation"),
        pytest.param("{{ range(10**9) }}", "S05", id="huge range"),
        pytest.param("{{ 'a' * 10**9 }}", "S05", id="huge text"),
        pytest.param("{{ 9 ** 9999999 }}", "S05", id="huge number"),
        pytest.param(
            "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}",
            "S05",
            id="endless loops",
        ),
        pytest.param("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "S05", id="recursion"),
        pytest.param(
            "{% set a = x %}{% for i in range(60) %}{% set a %}{{ a }}{{ a }}{% endset %}"
            "{{ a }}{% endfor %}"
            "{% macro d(t, n) %}{{ d(t ~ t, n - 1) if n else t }}{% endmacro %}{{ d('aa', 60) }}",
            "S05",
            id="text that doubles",
        ),
        pytest.param("{{ 1 / 0 }}", "S06", id="division of plain numbers by zero"),
        pytest.param("{{ daftar + 1 }}", "S06", id="values that do not fit"),
        pytest.param("\ue000", "S01", id="characters reserved for marks"),
    ],
)
def test_a_bad_template_is_a_finding(renderer: Renderer, source: str, code: str) -> None:
    assert renderer.render("a.md", source, CONTEXT) is None
    assert first(renderer).code == code


def test_an_expression_in_yaml_reports_its_scalar(renderer: Renderer) -> None:
    place = Span("t.yaml", 7, 12)
    expression = renderer.expression("p.tiada", place)
    assert expression is not None
    assert renderer.value(expression, CONTEXT) is None
    assert first(renderer).span == place


def test_concatenation_keeps_data_apart_from_markdown(renderer: Renderer) -> None:
    text = renderer.render("a.md", "{% set t %}**{{ x }}**{% endset %}{{ t ~ p.nama }}", CONTEXT)
    assert text is not None
    assert plain(text) == "**5 * 5**Program *Contoh* _satu_"
    assert "*Contoh*" not in text


@pytest.mark.parametrize(
    "text",
    ['{% include "x" %}', '{% import "x" as y %}', '{% from "x" import y %}', '{% extends "x" %}'],
)
def test_no_template_loads_another(renderer: Renderer, text: str) -> None:
    assert renderer.render("a.md", f"satu\n{text}\n", CONTEXT) is None
    found = first(renderer)
    assert (found.code, found.span) == ("S04", Span("a.md", 2))


def test_an_unknown_name_is_compared_with_the_words(renderer: Renderer) -> None:
    assert renderer.render("a.md", "{{ daftr }}\n", CONTEXT) is None
    assert first(renderer).hint == "maksud Anda `daftar`?"
