"""The sample in both formats: the same words in the same order, and true numbers of pages."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

import pytest

from tests.reading import Item, parts, read_document, read_pdf, squeeze
from tests.sample.conftest import Sample
from tests.sample.word import text


def test_the_build_has_nothing_to_say(sample: Sample) -> None:
    assert sample.output == ""


def test_both_formats_read_the_same(sample: Sample) -> None:
    """Headings, captions, cells, references and all other text, in order."""
    paper = sample.document.meta.paper

    printed = read_pdf(sample.pdf.read_bytes(), paper, sample.word.heads)

    assert printed == sample.word.flat
    assert len(printed) > 100_000


def test_the_word_file_says_what_the_tree_says(sample: Sample) -> None:
    tree = read_document(sample.document, {})

    assert sample.word.of() == tree.of()
    pairs = list(zip(sample.word.references, tree.references, strict=True))
    assert all(said in {wanted, wanted.removeprefix("subbab")} for said, wanted in pairs)
    assert len(tree.references) > 30


def test_captions_are_numbered_in_order(sample: Sample) -> None:
    found = []
    bab = 0
    for item in sample.word.of(frozenset({"heading", "caption"})):
        if item.kind == "heading" and item.text.startswith("BAB"):
            bab += 1
        if caption := re.match(r"Tabel(\d+)\.(\d+)", item.text):
            assert int(caption[1]) == bab
            found.append((bab, int(caption[2])))

    counted = [
        (bab, number)
        for bab, group in groupby(found, key=lambda pair: pair[0])
        for number, _ in enumerate(group, 1)
    ]
    assert found == counted
    assert len(found) >= 7


# --- contents ----------------------------------------------------------------------------------


def standing(sample: Sample) -> list[tuple[str, str]]:
    """Every heading and caption with the label of the page on which the PDF has it.

    They are looked for one after another; a bab begins its page, and so does what goes before.
    """
    texts = [squeeze(sheet.text.replace("\x02", "-")) for sheet in sample.sheets]
    found = []
    page, at = 1, 0
    for item in sample.word.of(frozenset({"heading", "caption"})):
        begins = not re.match(r"\d|Tabel|Gambar", item.text)
        while (place := texts[page].find(item.text, at)) < 0 or (begins and place > 0):
            page, at = page + 1, 0
            assert page < len(texts), f"{item.text} is on no page"
        at = place + len(item.text)
        found.append((item.text, sample.sheets[page].label))
    return found


def test_the_pages_in_the_contents_are_true(sample: Sample) -> None:
    """What the lists say in both formats (they read the same) is where the PDF has it."""
    entries = [item.text for item in sample.word.of(frozenset({"entry"}))]
    found = standing(sample)
    tables = [(title, page) for title, page in found if title.startswith("Tabel")]
    headings = [(title, page) for title, page in found if not title.startswith("Tabel")]

    assert entries == [f"{title}{page}" for title, page in (*headings, *tables)]


# --- what may stand nowhere ----------------------------------------------------------------------

FORBIDDEN = (
    r"#DIV/0!",
    r"#REF!",
    r"\bNone\b",
    r"\bNIHIL\b",
    r"\bnan\b",
    r"\binf\b",
    r"\bTrue\b",
    r"\bFalse\b",
    r"\bUndefined\b",
    r"\{\{|\}\}|\{%|%\}",
    r"@(?:tbl|gbr|sec|lamp)\b",
    r":::",
    r"\*\*",
    r"<[a-z/]",
    r"\bobject at 0x",
)


def words(sample: Sample) -> dict[str, str]:
    """All text of both formats, cover, heads and feet included."""
    said = parts(sample.docx.read_bytes())
    shown = [part for name, part in said.items() if re.search(r"word/(document|header|foot)", name)]
    return {
        "pdf": "\n".join(sheet.text for sheet in sample.sheets).replace("\x02", "-"),
        "docx": "\n".join(text(part) for part in shown),
    }


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_nothing_unfinished_is_printed(sample: Sample, pattern: str) -> None:
    for form, said in words(sample).items():
        found = re.search(pattern, said)
        around = said[max(0, found.start() - 60) : found.end() + 60] if found else ""
        assert not found, f"{form}: {around!r}"


def test_only_characters_of_text_are_printed(sample: Sample) -> None:
    """No private-use, unassigned or control characters, no replacement character."""
    for form, said in words(sample).items():
        odd = {
            f"U+{ord(char):04X}"
            for char in said
            if unicodedata.category(char) in {"Co", "Cn", "Cs", "Cc"} and char not in "\r\n\t"
        }
        assert odd <= {"U+FFFE"} if form == "pdf" else not odd, form
        assert "\ufffd" not in said


def test_totals_are_the_last_rows(sample: Sample) -> None:
    last = {name: table.body[-1][0] for name, table in sample.tables.items()}

    for name in ("T-C.29", "T-C.31", "Tabel 3.2"):
        assert last[name] == "JUMLAH"
    for name in ("T-C.33", "Tabel 4.1"):
        assert last[name] == "TOTAL"


def test_references_name_what_is_there(sample: Sample) -> None:
    """Each reference to a table is the number of a caption; each to a subbab, of a heading."""
    said = [item.text for item in sample.word.of(frozenset({"heading", "caption"}))]

    for reference in sample.word.references:
        assert any(re.match(rf"{re.escape(reference)}(?!\d)(?!\.\d)", item) for item in said), (
            reference
        )


def test_word_reads_items_of_every_kind(sample: Sample) -> None:
    """The reading itself must not lose a kind silently."""
    kinds = {item.kind for item in sample.word.items}

    assert kinds == {"heading", "caption", "cell", "text", "marker", "entry"}
    assert Item("heading", "BABVPENUTUP") in sample.word.items
