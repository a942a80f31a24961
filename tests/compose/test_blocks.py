"""Markdown as staff write it, and the blocks that come of it."""

from __future__ import annotations

from generator.compose.blocks import Call, Converter
from generator.compose.marks import escape
from generator.diagnostics import Findings, Span
from generator.document.tree import (
    Blocks,
    Emphasis,
    Heading,
    Landscape,
    LineBreak,
    List,
    Marker,
    PageBreak,
    Pairs,
    Paragraph,
    Ref,
    Strong,
    Superscript,
    Text,
)
from generator.document.walk import plain_text


def convert(text: str) -> tuple[Blocks, Findings]:
    findings = Findings()
    places = tuple(Span("a.md", n + 1) for n in range(text.count("\n") + 1))

    def landscape(call: Call) -> Blocks:
        return (Landscape(call.blocks(landscape=True)),)

    def page_break(call: Call) -> Blocks:
        assert call.landscape == ("melintang" in call.argument)
        return (PageBreak(),)

    directives = {"lanskap": landscape, "halaman-baru": page_break}
    return Converter(places, directives, findings).run(text), findings


def only(text: str) -> object:
    blocks, findings = convert(text)
    assert not tuple(findings)
    assert len(blocks) == 1
    return blocks[0]


def test_headings_take_their_id_and_class_from_braces() -> None:
    blocks, _ = convert("# PENUTUP {#sec-tutup .tanpa-nomor}\n\n## Kaidah **Baru**\n")
    assert blocks == (
        Heading(1, (Text("PENUTUP"),), "sec-tutup", numbered=False, span=Span("a.md", 1)),
        Heading(
            2, (Text("Kaidah "), Strong((Text("Baru"),))), "sec-kaidah-baru", span=Span("a.md", 3)
        ),
    )


def test_inline_marks() -> None:
    paragraph = only("Luas 5 m^2^ *baru* lihat @tbl-tc33, surat a@tbl-x.id\\\nbaris")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (
        Text("Luas 5 m"),
        Superscript((Text("2"),)),
        Text(" "),
        Emphasis((Text("baru"),)),
        Text(" lihat "),
        Ref("tbl-tc33", span=Span("a.md", 1)),
        Text(", surat a@tbl-x.id"),
        LineBreak(),
        Text("baris"),
    )


def test_data_is_never_markdown_and_is_told_from_typed_text() -> None:
    paragraph = only("Nilai " + escape("1. **x** @tbl-a\nbaris") + " rupiah")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (
        Text("Nilai "),
        Text("1. **x** @tbl-a", computed=True),
        LineBreak(),
        Text("baris", computed=True),
        Text(" rupiah"),
    )


def test_a_number_at_the_start_of_a_line_makes_no_list() -> None:
    assert isinstance(only(f"{escape('1.')} Pagu"), Paragraph)


def test_words_of_citation_stay_with_their_numbers() -> None:
    paragraph = only('Permendagri Nomor 86 Tahun 2017 Pasal 78 ayat (1) "Renja"')
    assert isinstance(paragraph, Paragraph)
    assert plain_text(paragraph.content) == (
        "Permendagri Nomor\u00a086 Tahun\u00a02017 Pasal\u00a078 ayat\u00a0(1) “Renja”"
    )


def test_lists_are_marked_by_depth() -> None:
    outer = only("3. satu\n   1. dalam\n      1. lebih\n4. dua\n")
    assert isinstance(outer, List)
    assert (outer.marker, outer.start, len(outer.items)) == (Marker.DECIMAL, 3, 2)
    inner = outer.items[0][1]
    assert isinstance(inner, List)
    assert inner.marker is Marker.LOWER_ALPHA
    innermost = inner.items[0][1]
    assert isinstance(innermost, List)
    assert innermost.marker is Marker.DECIMAL_PAREN


def test_definition_lists_are_pairs() -> None:
    pairs = only("Nama\n: Kepala Dinas\n\nJabatan\n: Kepala **Dinas**\n")
    assert isinstance(pairs, Pairs)
    assert [(plain_text(a), plain_text(b)) for a, b in pairs.items] == [
        ("Nama", "Kepala Dinas"),
        ("Jabatan", "Kepala Dinas"),
    ]


def test_directives_nest_and_know_the_page_they_stand_on() -> None:
    blocks, findings = convert(
        ":::: {lanskap}\n::: {halaman-baru} melintang\n:::\n::::\n\n::: {halaman-baru}\n:::\n"
    )
    assert not tuple(findings)
    assert blocks == (Landscape((PageBreak(),)), PageBreak())


def test_what_is_not_supported_is_said_at_its_line() -> None:
    _, findings = convert("a\n\n> kutipan\n\n::: {lanskep}\n:::\n")
    assert [(d.code, str(d.span), d.hint) for d in findings] == [
        (
            "S10",
            "a.md:3:1",
            "pakai paragraf, daftar, subjudul, atau `::: {tabel} …`",
        ),
        ("S11", "a.md:5:1", "maksud Anda `lanskap`?"),
    ]


def test_html_is_text() -> None:
    paragraph = only("<b>tebal</b> & <script>x</script>")
    assert isinstance(paragraph, Paragraph)
    assert plain_text(paragraph.content) == "<b>tebal</b> & <script>x</script>"
