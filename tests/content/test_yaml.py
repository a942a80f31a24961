"""Bounds of the reader, and what holds for any text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.content.build import DEPTH, FINDINGS, NODES
from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.content.yaml import parse, read_yaml
from generator.diagnostics import Findings, Span
from generator.world import MemoryWorld

PATH = "content/x.yaml"


def read(text: str | bytes) -> tuple[Mapping | None, Findings]:
    findings = Findings()
    return read_yaml(MemoryWorld({PATH: text}), PATH, findings), findings


def codes(findings: Findings) -> list[str]:
    return [finding.code for finding in findings]


def spans(node: Node) -> Iterator[Span]:
    yield node.span
    if isinstance(node, Sequence):
        for item in node.items:
            yield from spans(item)
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield entry.key_span
            yield from spans(entry.value)


def test_missing_file_is_a_finding() -> None:
    findings = Findings()

    assert read_yaml(MemoryWorld({}), PATH, findings) is None
    assert codes(findings) == ["B01"]


def test_missing_file_names_the_one_that_was_meant() -> None:
    findings = Findings()
    world = MemoryWorld({"content/a/progam.yaml": "urusan:"})

    assert read_yaml(world, "content/a/program.yaml", findings) is None
    assert [found.hint for found in findings] == ["maksud Anda `progam.yaml`?"]


def test_line_ends_of_windows_and_byte_order_mark() -> None:
    node, findings = read(b"\xef\xbb\xbfnama: Budi\r\nuraian: |\r\n  satu\r\n  dua\r\nkode: 01\r\n")

    assert node is not None
    assert not len(findings)
    assert [e.value.text for e in node.entries if isinstance(e.value, Scalar)] == [
        "Budi",
        "satu\ndua",
        "01",
    ]
    assert [entry.value.span.line for entry in node.entries] == [1, 2, 5]


def test_places_of_keys_and_values() -> None:
    node, _ = read("urusan:\n  - kode: 2.17\n    pagu:\n    nama: 𝒳 [é]\n    daftar: [é, ü]\n")

    assert node is not None
    rows = node.get("urusan")
    assert isinstance(rows, Sequence)
    row = rows.items[0]
    assert isinstance(row, Mapping)
    assert row.span == Span(PATH, 2, 5)
    assert row.keys == ("kode", "pagu", "nama", "daftar")
    assert [entry.key_span.col for entry in row.entries] == [5, 5, 5, 5]
    assert row.get("kode") == Scalar("2.17", Span(PATH, 2, 11))
    assert row.get("pagu") == Scalar("", Span(PATH, 3, 10))
    listed = row.get("daftar")
    assert isinstance(listed, Sequence)
    assert [item.span.col for item in listed.items] == [14, 17]
    assert row.get("lokasi") is None
    assert row.entry("lokasi") is None


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused(opening: str) -> None:
    node, findings = read("a:\n  " + opening * 100_000)

    assert node is None
    assert codes(findings) == ["B25"]


def test_nesting_within_the_bound_is_read() -> None:
    depth = DEPTH - 1
    node, findings = read("a: " + "[" * depth + "]" * depth)

    assert node is not None
    assert not len(findings)


def test_too_many_values_are_refused() -> None:
    node, findings = read("a: [" + "x, " * NODES + "]")

    assert node is None
    assert codes(findings) == ["B25"]


def test_alias_bomb_is_refused_and_does_not_grow() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 15)]
    node, findings = read("\n".join(lines))

    assert set(codes(findings)) == {"B23"}
    assert node is not None
    assert sum(1 for _ in spans(node)) < 1000


def test_too_many_mistakes_end_the_reading() -> None:
    node, findings = read("a: 1\n" * 10_000)

    assert node is None
    assert codes(findings) == ["B21"] * FINDINGS + ["B25"]


def test_an_error_in_a_large_file_is_found_where_it_is() -> None:
    lines = [f"kunci_{number}: nilai {number}" for number in range(5000)]
    lines[4321] = "kunci_4321: satu: dua"
    node, findings = read("\n".join(lines))

    assert node is None
    assert [(found.code, str(found.span)) for found in findings] == [("B17", f"{PATH}:4322:17")]


def test_mistakes_beyond_the_first_are_told_up_to_a_bound() -> None:
    _, findings = read("\n".join(f"k{number}: @x" for number in range(50)))

    assert codes(findings) == ["B16"] * 10


PIECES = [
    *("a", "b: ", "- ", "\n", "\n  ", "\n\t", "\r\n", ", ", ": ", " #x", "? ", "|\n", ">"),
    *("[", "]", "{", "}", "{{ x }}", '"', "'", "\\", "&a ", "*a", "!t ", "<<: ", "---\n", "...\n"),
    *("%", "@", "`", "~", "=", "-x", "1,5", "\u00a0", "\u200b", "é", "𝒳", "\x00"),
]
YAML_LIKE = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=200), YAML_LIKE))
@example("? ")
@example("a: 'x\n\n\n")
@example("[\n\n")
@example("%\n")
@example("a: {{")
@example("\ufeffa: 1")
def test_any_text_gives_nodes_or_findings_with_places_in_the_file(text: str) -> None:
    node, findings = read(text)

    assert node is not None or findings.errors
    source = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    told = [found.span for found in findings if found.span]
    assert len(told) == len(findings)
    for span in [*told, *(spans(node) if node else ())]:
        assert 1 <= span.line <= len(source)
        assert 1 <= span.col <= len(source[span.line - 1]) + 1


@given(st.binary(max_size=100))
def test_any_bytes_give_nodes_or_findings(data: bytes) -> None:
    node, findings = read(data)

    assert node is not None or findings.errors


WORD = st.text(
    st.characters(
        categories=["L", "N"], include_characters="().,/%+–'", exclude_characters="\u00ad"
    ),
    min_size=1,
    max_size=12,
).filter(lambda word: word[0].isalnum())
SENTENCE = st.lists(WORD, min_size=1, max_size=8).map(" ".join)


@given(SENTENCE.filter(lambda text: text not in {"null", "Null", "NULL"}))
def test_plain_scalars_come_back_as_written(text: str) -> None:
    node, findings = read(f"nilai: {text}\n")

    assert not len(findings)
    assert node is not None
    assert node.get("nilai") == Scalar(text, Span(PATH, 1, 8))


@given(SENTENCE)
def test_quoted_scalars_come_back_as_written(text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    node, findings = read(f"nilai: {quoted}\n")

    assert not len(findings)
    assert node is not None
    assert node.get("nilai") == Scalar(text, Span(PATH, 1, 8), quoted=True)


@given(st.lists(SENTENCE, min_size=1, max_size=5))
def test_literal_blocks_come_back_as_written(lines: list[str]) -> None:
    block = "".join(f"  {line}\n" for line in lines)
    node, findings = read(f"nilai: |\n{block}kode: 1\n")

    assert not len(findings)
    assert node is not None
    assert node.get("nilai") == Scalar("\n".join(lines), Span(PATH, 1, 8), quoted=True)


@given(st.dictionaries(st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True), SENTENCE, min_size=1))
def test_a_key_twice_names_both_places(entries: dict[str, str]) -> None:
    lines = [f'{key}: "{value}"' for key, value in entries.items()]
    findings = Findings()
    parse("\n".join([*lines, lines[0]]), PATH, findings)

    (found,) = findings
    assert found.code == "B21"
    assert found.span == Span(PATH, len(lines) + 1, 1)
    assert "baris 1" in found.message
