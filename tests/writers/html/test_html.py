"""The HTML text: escaped, compact, complete, and made from the theme's files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html as lxml_html

from generator.diagnostics import ContentError
from generator.document.tree import (
    Cell,
    Heading,
    Landscape,
    Letterhead,
    List,
    Marker,
    Merge,
    Pairs,
    Paragraph,
    ParagraphStyle,
    Row,
    Strong,
    Table,
    Text,
)
from generator.world import DiskWorld, MemoryWorld
from generator.writers.html import render
from generator.writers.html.block import blocks
from generator.writers.html.inline import inlines
from generator.writers.html.table import table
from generator.writers.theme import Theme
from tests.writers import contoh

ROOT = Path(__file__).parents[3]
FILES = {
    f"templates/_tema/{name}": (ROOT / "templates/_tema" / name).read_text()
    for name in ("naskah.css", "halaman.html.j2", "sampul.html.j2")
}


@pytest.fixture(scope="module")
def text() -> str:
    return render(contoh.DOCUMENT, Theme(DiskWorld(ROOT)))


def test_every_text_is_escaped(text: str) -> None:
    assert "<Wirausaha>" not in text
    assert "UMKM &amp; &lt;Wirausaha&gt;" in text
    assert inlines((Strong((Text('a<b> & "c"'),)),)) == '<b>a&lt;b&gt; &amp; "c"</b>'


def test_an_id_cannot_leave_its_attribute() -> None:
    printed = blocks((Heading(2, (Text("A"),), '"><script>'),))

    assert "<script>" not in printed


def test_tables_have_nothing_between_their_tags(text: str) -> None:
    for found in re.findall(r"<table.*?</table>", text, re.DOTALL):
        assert not re.search(r">\s+<", found)


def test_everything_that_is_referred_to_is_there_once(text: str) -> None:
    page = lxml_html.fromstring(text)
    ids = page.xpath("//@id")
    targets = {href[1:] for href in page.xpath("//a/@href")}

    assert len(ids) == len(set(ids))
    assert targets <= set(ids)


def test_nothing_is_fetched_from_elsewhere(text: str) -> None:
    page = lxml_html.fromstring(text)

    assert all(source.startswith("data:image/") for source in page.xpath("//img/@src"))
    assert not page.xpath("//link | //script | //*[@style[contains(., 'url(')]]")


def test_alternative_texts_and_language(text: str) -> None:
    page = lxml_html.fromstring(text)

    assert page.get("lang") == "id-ID"
    assert "Foto kegiatan pelatihan" in page.xpath("//img/@alt")


# --- tables ------------------------------------------------------------------------------------


def _grid(rows: list[lxml_html.HtmlElement], width: int) -> list[list[str | None]]:
    """The texts that each grid place shows, with spans filled in; fails where cells overlap."""
    grid: list[list[str | None]] = [[None] * width for _ in rows]
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while grid[y][x] is not None:
                x += 1
            for dy in range(int(cell.get("rowspan", 1))):
                for dx in range(int(cell.get("colspan", 1))):
                    assert grid[y + dy][x + dx] is None
                    grid[y + dy][x + dx] = cell.text_content()
    return grid


def test_merged_heads_fill_their_grid() -> None:
    page = lxml_html.fragment_fromstring(table(contoh.LONG), create_parent="div")
    head = _grid(page.xpath(".//thead/tr"), len(contoh.LONG.widths))

    assert [row[0] for row in head] == ["Kode", "Kode", "Kode", "1"]
    assert head[0][2:8] == ["Rencana Tahun 2023"] * 6
    assert head[2][2:5] == ["Program dan Kegiatan", "Keluaran Sub Kegiatan", "Lokasi"]
    assert all(place is not None for row in head for place in row)


def test_the_total_comes_once_after_the_last_row() -> None:
    printed = table(contoh.LONG)

    assert "<tfoot" not in printed
    assert printed.count("JUMLAH") == 1
    assert printed.index("JUMLAH") > printed.rindex("dilatih")


def test_column_widths_are_those_of_the_tree() -> None:
    widths = re.findall(r'<col style="width:([\d.]+)mm">', table(contoh.LONG))

    assert [float(width) for width in widths] == list(contoh.LONG.widths)


def _merged(rows: int, text: str = "x") -> list[str]:
    """The opening tags of one column, merged over `rows` rows, then a row of its own."""
    merges = [Merge.START, *[Merge.CONTINUE] * (rows - 1), Merge.NONE]
    other = Cell((Text(text),))
    body = tuple(Row((Cell((Text("x"),), merge=merge), other)) for merge in merges)
    printed = table(Table("", (), (50.0, 50.0), (), None, body))
    return re.findall(r"<t[rd][^>]*>", printed)


def test_a_short_merge_is_one_cell_whose_rows_stay_together() -> None:
    first, again, last = "<tr class=pembuka>", "<tr class=lanjut>", "<tr class=lanjut>"

    assert _merged(3) == [
        *(first, "<td rowspan=3>", "<td>"),
        *(again, "<td>"),
        *(again, "<td>"),
        *(last, "<td>", "<td>"),
    ]


@pytest.mark.parametrize(("rows", "text"), [(30, "x"), (3, "panjang " * 200)])
def test_a_long_or_tall_merge_flows_without_inner_rules(rows: int, text: str) -> None:
    tags = _merged(rows, text)
    cells = [tag for tag in tags if tag.startswith("<td")][::2]

    assert cells == ["<td class=b>", *['<td class="a b">'] * (rows - 2), "<td class=a>", "<td>"]
    assert tags.count("<tr class=lanjut>") == 1  # the last row, which is not alone


# --- running text ------------------------------------------------------------------------------


def test_running_text_alone_may_be_divided() -> None:
    words = (Text("ringkasan"),)
    printed = blocks(
        (
            Paragraph(words),
            List(((Paragraph(words),),), Marker.BULLET),
            Paragraph(words, ParagraphStyle.CENTERED),
            Paragraph(words, ParagraphStyle.NOTE),
            Heading(2, words, "sec-a"),
            Pairs(((words, words),)),
            Table("", words, (50.0,), (), None, (Row((Cell(words),)),)),
        )
    )

    assert printed.count("ring\u00adkasan") == 2  # the paragraph and the item
    assert printed.count("ringkasan") == 8  # the heading's label is one of them


# --- letterhead --------------------------------------------------------------------------------


def test_a_letterhead_has_its_crest_beside_its_lines() -> None:
    page = lxml_html.fragment_fromstring(blocks((contoh.KOP,)))
    crest, lines = page.xpath(".//td")

    assert crest.xpath("img/@alt") == ["Lambang daerah"]
    assert [line.text_content() for line in lines] == [
        "PEMERINTAH KABUPATEN PASAMAN BARAT",
        "DINAS KOPERASI,USAHA KECIL DAN MENENGAH",
        "Padang Tujuh, Kabupaten Pasaman BaratTelepon (0753) 000000",
    ]


def test_a_letterhead_without_crest_and_address_has_no_room_for_them() -> None:
    printed = blocks((Letterhead(None, "A & B", ("C",), ()),))

    assert printed.count("<td>") == 1
    assert "<img" not in printed
    assert "alamat" not in printed
    assert "A &amp; B" in printed


# --- theme -------------------------------------------------------------------------------------


def test_a_daerah_lays_its_own_files_over_the_shared_look() -> None:
    world = MemoryWorld({**FILES, "content/bali/_tema/naskah.css": "p{color:red}"})

    own = render(contoh.document(), Theme(world, "bali"))
    shared = render(contoh.document(), Theme(world, "badung"))

    assert "p{color:red}" in own
    assert "p{color:red}" not in shared
    assert "@page sampul" in shared


def test_a_style_sheet_cannot_end_its_element() -> None:
    world = MemoryWorld({**FILES, "templates/_tema/naskah.css": "</style><script>x</script>"})

    page = lxml_html.fromstring(render(contoh.document(), Theme(world)))

    assert not page.xpath("//script")


@pytest.mark.parametrize(
    ("source", "line"),
    [("<html>\n{{ meta.judul }}", 2), ("<html>\n\n{{ 1 // 0 }}", 3), ("a\nb\n{% if %}", 3)],
)
def test_a_wrong_template_is_said_with_its_place(source: str, line: int) -> None:
    world = MemoryWorld({**FILES, "templates/_tema/halaman.html.j2": source})

    with pytest.raises(ContentError) as raised:
        render(contoh.document(), Theme(world))

    (finding,) = raised.value.diagnostics
    assert finding.code == "S80"
    assert finding.span is not None
    assert finding.span.path == "templates/_tema/halaman.html.j2"
    assert finding.span.line == line


def test_a_template_cannot_reach_the_program() -> None:
    attack = "{{ meta.__class__.__mro__ }}"
    world = MemoryWorld({**FILES, "templates/_tema/halaman.html.j2": attack})

    with pytest.raises(ContentError):
        render(contoh.document(), Theme(world))


def test_a_body_that_begins_landscape_says_so() -> None:
    turned = contoh.document(Landscape((Paragraph((Text("lebar"),)),)))

    assert 'class="isi mulai-lanskap"' in render(turned, Theme(MemoryWorld(FILES)))
