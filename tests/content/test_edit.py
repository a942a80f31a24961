"""Mends in the text of a file: what is made, what is left, and that nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.edit import edited, mended
from generator.content.yaml import parse
from generator.diagnostics import Edit, Findings, Span

YAML = "content/a/b/2023/program.yaml"
MARKDOWN = "content/a/b/2023/nota/isi.md"


def edit(line: int, col: int, old: str, new: str, path: str = YAML) -> Edit:
    return Edit(Span(path, line, col), old, new)


def test_mends_are_made_at_their_place_and_nowhere_else() -> None:
    result = edited(["a: x x x", "b: x"], [edit(1, 6, "x", "yy"), edit(2, 4, "x", "")])

    assert result.lines == ("a: x yy x", "b: ")
    assert result.left == ()


def test_several_in_a_line_in_any_order() -> None:
    edits = [edit(1, 10, "tiga", "3"), edit(1, 1, "satu", "sebuah"), edit(1, 6, "dua", "2")]

    result = edited(["satu dua tiga"], edits)

    assert result.lines == ("sebuah 2 3",)
    assert [one.old for one in result.done] == ["satu", "dua", "tiga"]


def test_the_same_mend_of_two_findings_is_made_once() -> None:
    result = edited(["satu"], [edit(1, 1, "satu", "satu satu"), edit(1, 1, "satu", "satu satu")])

    assert result.lines == ("satu satu",)
    assert len(result.done) == 1


def test_of_mends_that_overlap_the_first_is_made() -> None:
    first, second, beside = edit(1, 1, "satu", "1"), edit(1, 3, "tu du", "x"), edit(1, 5, " ", "_")

    result = edited(["satu dua"], [second, first, beside])

    assert result.lines == ("1_dua",)
    assert result.left == (second,)


@pytest.mark.parametrize(
    "stale",
    [
        edit(1, 1, "dua", "2"),
        edit(1, 4, "uuu", "2"),
        edit(1, 99, "satu", "1"),
        edit(7, 1, "satu", "1"),
        edit(1, 1, "", "1"),
    ],
)
def test_what_is_no_longer_there_is_left(stale: Edit) -> None:
    result = edited(["satu"], [stale])

    assert (result.lines, result.done, result.left) == (("satu",), (), (stale,))


def after(text: str, *edits: Edit, path: str = YAML) -> str | None:
    """The text with mends, when that is safe."""
    result = mended(text.split("\n"), edits, path)
    return "\n".join(result.lines) if result else None


@pytest.mark.parametrize(
    ("text", "mend", "expected"),
    [
        ("pagu: 1,000,000 # DPA\n", edit(1, 7, "1,000,000", "1.000.000"),
         "pagu: 1.000.000 # DPA\n"),
        ('n: "miliyar"  # x\n', edit(1, 5, "miliyar", "miliar"), 'n: "miliar"  # x\n'),
        ("n: 'Jum''at miliyar'\n", edit(1, 13, "miliyar", "miliar"), "n: 'Jum''at miliar'\n"),
        ("n: miliyar dan\n   miliyar\n", edit(2, 4, "miliyar", "miliar"),
         "n: miliyar dan\n   miliar\n"),
        ("n: |\n  miliyar\n  miliyar\n", edit(3, 3, "miliyar", "miliar"),
         "n: |\n  miliyar\n  miliar\n"),
        ("- miliyar\n", edit(1, 3, "miliyar", "miliar"), None),
        ("a:\n  - 2.17.1\n  - 2.17.1\n", edit(3, 5, "2.17.1", "2.17.01"),
         "a:\n  - 2.17.1\n  - 2.17.01\n"),
        ("a: 1 # miliyar\n", edit(1, 8, "miliyar", "miliar"), "a: 1 # miliar\n"),
        ("miliyar: 1\nb: 2\n", edit(1, 1, "miliyar", "miliar"), "miliar: 1\nb: 2\n"),
    ],
)  # fmt: skip
def test_yaml(text: str, mend: Edit, expected: str | None) -> None:
    assert after(text, mend) == expected


@pytest.mark.parametrize(
    ("text", "mend", "expected"),
    [
        ("n: Rp5 habis # x\n", edit(1, 4, "Rp5", "{{ pagu }}"), "n: '{{ pagu }} habis' # x\n"),
        ("n: lima\n", edit(1, 4, "lima", "lima: enam"), "n: 'lima: enam'\n"),
        ("n: lima\nb: 1\n", edit(1, 4, "lima", "Jum'at # 5"), "n: 'Jum''at # 5'\nb: 1\n"),
        ("n: satu\n", edit(1, 4, "satu", "dua"), "n: dua\n"),
    ],
)
def test_a_value_gets_quotes_when_it_needs_them(text: str, mend: Edit, expected: str) -> None:
    assert after(text, mend) == expected


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("a: 1\nb: 2\n", edit(1, 2, ":", "")),
        ("a: 1\nb: 2\n", edit(2, 1, "b", "a")),
        ("a:\n  b: 2\n", edit(2, 1, "  ", "")),
        ('a: "lima"\n', edit(1, 4, '"', "")),
        ('a: "lima"\n', edit(1, 5, "lima", 'li"ma')),
        ("a: lima enam\n   tujuh\n", edit(1, 9, "enam", "enam: 6")),
        ("a: lima\n", edit(1, 4, "lima", "lima\u200b")),
        ("a: lima\n", edit(1, 4, "lima", "lima\nb: 2")),
    ],
)
def test_what_would_read_otherwise_is_refused(text: str, mend: Edit) -> None:
    assert after(text, mend) is None


def test_what_cannot_be_read_is_not_mended() -> None:
    assert after('a: "1\n', edit(1, 5, "1", "2")) is None


def test_other_files_are_mended_as_they_are() -> None:
    mend = edit(1, 1, "Rp5", "{{ pagu }}", MARKDOWN)

    assert after("Rp5 # habis: \n", mend, path=MARKDOWN) == "{{ pagu }} # habis: \n"


WORD = st.text(st.sampled_from("abc 123.,'\"#:{}-&*|>"), min_size=1, max_size=8)
VALUES = st.lists(WORD, min_size=1, max_size=5)


@given(VALUES, st.data())
def test_whatever_is_mended_every_other_value_reads_as_before(
    values: list[str], data: st.DataObject
) -> None:
    lines = [f"k{n}: {value!r}  # catatan" for n, value in enumerate(values)]
    lines += [f"p{n}: {value}" for n, value in enumerate(values)]
    before = parse("\n".join(lines), YAML, Findings())
    number = data.draw(st.integers(0, len(lines) - 1))
    start = data.draw(st.integers(0, len(lines[number]) - 1))
    end = data.draw(st.integers(start + 1, len(lines[number])))
    mend = edit(number + 1, start + 1, lines[number][start:end], data.draw(WORD))

    result = mended(lines, [mend], YAML)

    if result is None or before is None:
        return
    read = parse("\n".join(result.lines), YAML, Findings())
    assert read is not None
    assert len(read.entries) == len(before.entries)
    changed = [n for n, (old, new) in enumerate(zip(before.entries, read.entries, strict=True))
               if (old.key, old.value) != (new.key, new.value)]  # fmt: skip
    assert changed in ([], [number])
    assert [line for n, line in enumerate(result.lines) if n != number] == [
        line for n, line in enumerate(lines) if n != number
    ]
