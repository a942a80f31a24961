"""Numbers, references and lists of contents, in both schemes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Findings, Severity
from generator.document.numbering import number
from generator.document.tree import (
    Blocks,
    Contents,
    ContentsKind,
    Document,
    Heading,
    Landscape,
    Paragraph,
    Ref,
    Scheme,
    Table,
    Text,
)
from generator.document.walk import blocks, plain_text
from generator.ordinals import letter, roman
from tests.writers.contoh import META


def heading(level: int, name: str, numbered: bool = True) -> Heading:
    return Heading(level, (Text(name),), f"sec-{name.lower()}", numbered)


def table(name: str, caption: str = "Judul") -> Table:
    return Table(f"tbl-{name}", (Text(caption),) if caption else (), (10.0,), (), None, ())


def refer(*targets: str) -> Paragraph:
    return Paragraph(tuple(Ref(target) for target in targets))


BODY: Blocks = (
    heading(1, "Satu"),
    heading(2, "Latar"),
    refer("tbl-a", "tbl-b", "tbl-c", "sec-latar", "sec-dua", "sec-dalam"),
    table("a"),
    Landscape((table("b"), table("polos", caption=""))),
    heading(1, "Dua"),
    heading(2, "Isi"),
    heading(3, "Dalam"),
    table("c"),
)


def numbered(
    scheme: Scheme, body: Blocks = BODY, front: Blocks = (), appendix: Blocks = ()
) -> tuple[Document, Findings]:
    findings = Findings()
    meta = replace(META, scheme=scheme)
    return number(Document(meta, front, body, appendix), findings), findings


def printed(document: Document) -> list[str]:
    found = blocks((*document.front, *document.body, *document.appendix))
    return [b.number.text for b in found if isinstance(b, Heading | Table) and b.number]


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        (
            Scheme.DECIMAL,
            "BAB I|1.1|Tabel 1.1|Tabel 1.2|BAB II|2.1|2.1.1|Tabel 2.1",
        ),
        (Scheme.LETTERS, "BAB I|A.|Tabel 1|Tabel 2|BAB II|A.|1.|Tabel 3"),
    ],
)
def test_both_schemes(scheme: Scheme, expected: str) -> None:
    document, findings = numbered(scheme)
    assert not tuple(findings)
    assert "|".join(printed(document)) == expected


def test_references_print_what_they_point_at() -> None:
    document, _ = numbered(Scheme.DECIMAL)
    paragraph = document.body[2]
    assert isinstance(paragraph, Paragraph)
    texts = [part.text.replace("\u00a0", " ") for part in paragraph.content]  # type: ignore[union-attr]
    assert texts == [
        *("Tabel 1.1", "Tabel 1.2", "Tabel 2.1", "subbab 1.1", "BAB II", "subbab 2.1.1"),
    ]


def test_appendices_and_front_have_series_of_their_own() -> None:
    front = (heading(1, "Pengantar"),)
    appendix = (heading(1, "Lampiran"), table("z"), refer("tbl-z"))
    document, _ = numbered(Scheme.DECIMAL, front=front, appendix=appendix)
    assert printed(document)[-2:] == ["LAMPIRAN I", "Tabel L1.1"]
    assert document.front[0].number is None  # type: ignore[union-attr]


def test_contents_list_what_there_is() -> None:
    front = (heading(1, "Daftar"), Contents(ContentsKind.HEADINGS), Contents(ContentsKind.TABLES))
    document, _ = numbered(Scheme.DECIMAL, front=front)
    _, headings, tables = document.front
    assert isinstance(headings, Contents)
    assert [(e.number, plain_text(e.title)) for e in headings.entries] == [
        ("", "Daftar"),
        ("BAB I", "Satu"),
        ("1.1", "Latar"),
        ("BAB II", "Dua"),
        ("2.1", "Isi"),
    ]
    assert isinstance(tables, Contents)
    assert [e.target for e in tables.entries] == ["tbl-a", "tbl-b", "tbl-c"]


def test_unknown_doubled_and_unreferenced() -> None:
    _, findings = numbered(Scheme.DECIMAL, (table("a"), table("a"), refer("tbl-ab")))
    found = [(d.code, d.severity) for d in findings]
    assert ("S12", Severity.ERROR) in found
    assert ("S13", Severity.ERROR) in found
    assert [code for code, _ in found].count("S14") == 2
    unknown = next(d for d in findings if d.code == "S12")
    assert unknown.hint == "maksud Anda `@tbl-a`?"


@pytest.mark.parametrize(("n", "expected"), [(1, "I"), (4, "IV"), (19, "XIX"), (2024, "MMXXIV")])
def test_roman(n: int, expected: str) -> None:
    assert roman(n) == expected


@pytest.mark.parametrize(("n", "expected"), [(1, "a"), (26, "z"), (27, "aa"), (702, "zz")])
def test_letters(n: int, expected: str) -> None:
    assert letter(n) == expected
