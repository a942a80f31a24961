"""The comments that set findings aside: what is one, which line it means, what is wrong with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.comments import Comment, comments
from generator.checks.silence import Silencer
from generator.content.yaml import parse
from generator.diagnostics import Diagnostic, Findings, Severity, Span
from generator.report.lines import block
from generator.world import MemoryWorld

YAML = "content/a/b/2023/program.yaml"
MARKDOWN = "content/a/b/2023/nota/isi.md"


def found(text: str, path: str = YAML) -> list[tuple[int, tuple[str, ...], str]]:
    """The line that each comment means, its codes and its reason."""
    return [(one.first, one.codes, one.reason) for one in comments(text, path)]


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\npagu: 85 # abaikan A09: dua tahun\nb: 2\n",
        "a: 1\npagu: 85   #abaikan A09:dua tahun\nb: 2\n",
        "# abaikan A09: dua tahun\nb: 2\n",
        "  # abaikan A09: dua tahun\n  b: 2\n",
        "# abaikan A09:   dua\ttahun  \n- kode: 2\n",
        'a: 1\nnama: "Program # 2" # abaikan A09: dua tahun\n',
        "a: 1\nnama: Jum'at # abaikan A09: dua tahun\n",
        "a: 1\nnama: 'Jum''at' # abaikan A09: dua tahun\n",
    ],
)
def test_in_yaml(text: str) -> None:
    assert found(text) == [(2, ("A09",), "dua tahun")]


def test_alone_it_means_the_next_line_that_says_something() -> None:
    text = """\
a: 1
# abaikan A09: dua tahun
# abaikan A10, T05: rencana lama

  # pagu dari DPA
pagu: 85
"""
    assert found(text) == [(6, ("A09",), "dua tahun"), (6, ("A10", "T05"), "rencana lama")]


def test_it_means_all_lines_of_a_value() -> None:
    text = """\
# abaikan T05: kutipan
nama: satu
  dua

  tiga
lain: empat # abaikan T05: kutipan
isi: |
  lima
  enam
# abaikan T05: kutipan
akhir: >
  tujuh
  delapan
"""
    assert [(one.first, one.last) for one in comments(text, YAML)] == [(2, 5), (6, 6), (11, 14)]


def test_at_the_end_of_a_file_it_means_itself() -> None:
    assert found("a: 1\n# abaikan A09: dua tahun\n") == [(2, ("A09",), "dua tahun")]


def test_in_a_list() -> None:
    text = """\
daftar:
  # abaikan C02: kode lama
  - kode: 2.17
    pagu: 5 # abaikan A01: plafon
  - kode: 2.18 # abaikan C02: kode baru
"""
    assert found(text) == [
        (3, ("C02",), "kode lama"),
        (4, ("A01",), "plafon"),
        (5, ("C02",), "kode baru"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'nama: "Program # abaikan A09: dua tahun"\n',
        "nama: 'Program # abaikan A09: dua tahun'\n",
        "nama: Program#abaikan A09: dua tahun\n",
        "# abaikan saja baris ini\npagu: 1\n",
        "# abaikan realisasi tw2: belum ada\npagu: 1\n",
        "# diabaikan A09: bukan perintah\npagu: 1\n",
        "{# abaikan A09: dua tahun #}: 1\n",
    ],
)
def test_what_is_no_such_comment_in_yaml(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Satu\nAda miliyar {# abaikan T05: kutipan #}\n", 2),
        ("Satu\nAda {# abaikan T05: kutipan #} miliyar\n", 2),
        ("Satu\n{# abaikan T05: kutipan #} Ada miliyar\n", 2),
        ("Satu\n{# abaikan T05: kutipan #}\n\nAda miliyar\n", 4),
        ("{# abaikan T05:\n   kutipan #}\nAda miliyar\n", 3),
        ("Satu\n{# abaikan T05: kutipan #}\n{# lain #}\nAda miliyar\n", 4),
        ("## Judul {#abaikan-saja}\n{# abaikan T05: kutipan #}\nAda miliyar\n", 3),
    ],
)
def test_in_markdown(text: str, line: int) -> None:
    assert found(text, MARKDOWN) == [(line, ("T05",), "kutipan")]


@pytest.mark.parametrize(
    "text",
    [
        "# abaikan T05: judul tingkat satu\n",
        "## Judul {#abaikan-t05}\n\nKalimat {#abaikan}.\n",
        "{# abaikan kalimat berikut #}\n",
    ],
)
def test_what_is_no_such_comment_in_markdown(text: str) -> None:
    assert found(text, MARKDOWN) == []


def test_two_in_one_line_of_markdown() -> None:
    text = "miliyar {# abaikan T05: satu #} dan 2020 {# abaikan T03: dua #}\n"

    assert found(text, MARKDOWN) == [(1, ("T05",), "satu"), (1, ("T03",), "dua")]


def wrong(text: str, path: str = YAML) -> list[str]:
    silencer = Silencer(MemoryWorld({path: text}))
    return [line for one in silencer.wrong(path) for line in block(one)]


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        (
            "abaikan A01",
            [
                "`abaikan` belum menyebut alasan",
                "tulis misalnya: abaikan A01: pembangunan dua tahun",
            ],
        ),
        (
            "abaikan A01 karena dua tahun",
            [
                "`abaikan` belum menyebut alasan",
                "tulis misalnya: abaikan A01: pembangunan dua tahun",
            ],
        ),
        (
            "abaikan A01: -",
            [
                "`abaikan` belum menyebut alasan",
                "tulis misalnya: abaikan A01: pembangunan dua tahun",
            ],
        ),
        (
            "abaikan: dua tahun",
            [
                "`abaikan` belum menyebut kode pemeriksaan",
                "tulis misalnya: abaikan A09: pembangunan dua tahun",
            ],
        ),
        (
            "abaikan a1: dua tahun",
            ["`a1` bukan kode pemeriksaan yang dapat diabaikan", "maksud Anda `A01`?"],
        ),
        (
            "abaikan B17: dua tahun",
            ["`B17` bukan kode pemeriksaan yang dapat diabaikan", "daftarnya: naskah explain"],
        ),
        (
            "abaikan A01, semua: dua tahun",
            ["`semua` bukan kode pemeriksaan yang dapat diabaikan", "daftarnya: naskah explain"],
        ),
    ],
)
def test_what_is_wrong_with_a_comment(comment: str, told: list[str]) -> None:
    message, hint = told

    assert wrong(f"a: 1\npagu: 85 # {comment}\n") == [
        f"{YAML}:2:10: galat B29: {message}",
        f"    petunjuk: {hint}",
    ]


def test_a_comment_that_the_template_would_print() -> None:
    assert wrong("Ada miliyar {#abaikan T05: kutipan #}\n", MARKDOWN)[:2] == [
        f"{MARKDOWN}:1:13: galat B29: `{{#abaikan` tanpa spasi bukan keterangan dan akan tercetak",
        "    petunjuk: tulis misalnya: {# abaikan T05: pembangunan dua tahun #}",
    ]


def test_a_finding_is_set_aside_with_its_reason_and_only_that_one() -> None:
    silencer = Silencer(MemoryWorld({YAML: "pagu: 1 # abaikan A01: dua tahun\npagu_lain: 2\n"}))
    here = Diagnostic("A01", "selisih", Span(YAML, 1, 7))
    others = [
        Diagnostic("A01", "selisih", Span(YAML, 2, 7)),
        Diagnostic("B17", "titik dua", Span(YAML, 1, 7)),
        Diagnostic("A01", "selisih"),
        Diagnostic("A01", "selisih", Span("content/a/tidak-ada.yaml", 1, 7)),
    ]

    silenced, *rest = silencer.apply([here, *others])

    assert (silenced.severity, silenced.reason) == (Severity.SILENCED, "dua tahun")
    assert rest == others


def test_a_comment_without_a_reason_sets_nothing_aside() -> None:
    silencer = Silencer(MemoryWorld({YAML: "pagu: 1 # abaikan A01\n"}))
    here = Diagnostic("A01", "selisih", Span(YAML, 1, 7))

    assert list(silencer.apply([here])) == [here]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(ends: str, mark: bytes) -> None:
    text = "# abaikan A01: satu\npagu: 1\nlain: 2 # abaikan A01: dua\n".replace("\n", ends)
    silencer = Silencer(MemoryWorld({YAML: mark + text.encode()}))
    places = [Diagnostic("A01", "selisih", Span(YAML, line, 7)) for line in (2, 3)]

    assert [one.reason for one in silencer.apply(places)] == ["satu", "dua"]


def test_what_sets_nothing_aside_is_told() -> None:
    silencer = Silencer(MemoryWorld({YAML: "pagu: 1 # abaikan A01, A02: dua tahun\n"}))
    (silenced,) = silencer.apply([Diagnostic("A01", "selisih", Span(YAML, 1, 7))])

    assert [line for one in silencer.idle(YAML, [silenced], bool) for line in block(one)] == [
        f"{YAML}:1:9: peringatan B09: tidak ada temuan A02 di sini untuk diabaikan",
        "    petunjuk: hapus keterangan itu",
    ]


def test_what_is_wrong_is_not_told_twice() -> None:
    silencer = Silencer(MemoryWorld({YAML: "pagu: 1 # abaikan A01\nb: 2 # abaikan Z99: x\n"}))

    assert list(silencer.idle(YAML, [], bool)) == []


@pytest.mark.parametrize("comment", ["# abaikan A01: dua tahun", "#abaikan A01: dua tahun"])
def test_reading_does_not_take_the_comment_for_a_lost_value(comment: str) -> None:
    findings = Findings()

    assert parse(f"pagu: 1 {comment}\n", YAML, findings) is not None
    assert list(findings) == []


def test_reading_still_tells_of_lost_values_that_begin_alike() -> None:
    findings = Findings()
    parse("nama: Program #abaikan ini\n", YAML, findings)

    assert [one.code for one in findings] == ["B19"]


WORDS = st.text(st.characters(categories=("L", "N", "Zs")), max_size=20)


@given(WORDS, st.lists(st.sampled_from(["A01", "T05", "X10"]), min_size=1, unique=True), WORDS)
def test_at_the_end_of_any_line(before: str, codes: list[str], reason: str) -> None:
    text = f"nama: {before} # abaikan {', '.join(codes)}: {reason}"

    (one,) = comments(f"a: 1\n{text}\nb: 2\n", YAML)

    assert one == Comment(
        tuple(codes), " ".join(reason.split()), Span(YAML, 2, text.index("#") + 1), 2, 2
    )


@given(st.text(st.sampled_from("# {}'\"\n:,-A01abaikan \\")), st.sampled_from([YAML, MARKDOWN]))
def test_any_text_is_read_and_places_lie_in_it(text: str, path: str) -> None:
    lines = text.split("\n")
    for one in comments(text.replace("k", "abaikan"), path):
        assert 1 <= one.span.line <= one.first <= one.last <= len(lines)
