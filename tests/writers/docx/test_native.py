"""What a careful person makes in Word: styles, numbering, fields, tables, sections."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from generator.diagnostics import Findings
from generator.document.numbering import number
from generator.document.tree import (
    Blocks,
    Contents,
    ContentsKind,
    Document,
    Entry,
    Figure,
    Heading,
    Landscape,
    List,
    Marker,
    PageBreak,
    Ref,
    Scheme,
    Table,
    Together,
)
from tests.reading import read_document, read_docx
from tests.writers import contoh
from tests.writers.contoh import META, SMALL, heading, p, t
from tests.writers.docx.conftest import PAGES, Written, written


def headings(*levels: int) -> Blocks:
    return tuple(
        Heading(level, t(f"Judul {index}"), f"sec-{index}") for index, level in enumerate(levels)
    )


def numbered(document: Document) -> Document:
    findings = Findings()
    result = number(document, findings)
    assert not findings.errors
    return result


# --- headings, captions, references --------------------------------------------------------------


def test_a_bab_counts_itself_in_a_field_and_starts_the_decimal_list(whole: Written) -> None:
    [first, *_] = whole.find("//w:p[w:pPr/w:pStyle/@w:val='Heading1']")

    assert first.xpath("string(.//w:instrText)", namespaces=first.nsmap).strip() == (
        "SEQ Bab \\* ROMAN"
    )
    assert first.xpath(".//w:r/w:br", namespaces=first.nsmap)
    assert whole.find("//w:style[@w:styleId='Heading1']/w:pPr/w:numPr", "styles")


def test_captions_follow_their_bab_and_begin_anew_in_it(whole: Written) -> None:
    captions = [code for code in whole.codes if code.startswith(("SEQ Tabel", "SEQ Gambar"))]

    assert captions == [
        "SEQ Tabel \\* ARABIC \\s 1 \\r 1",
        "SEQ Gambar \\* ARABIC \\s 1 \\r 1",
        "SEQ Gambar \\* ARABIC \\s 1",
        "SEQ Tabel \\* ARABIC \\s 1 \\r 1",
    ]
    assert whole.codes.count("SEQ Bab \\c \\* ARABIC") == len(captions)


def test_captions_of_one_series_count_through() -> None:
    first, second = headings(1, 1)
    tables = (replace(SMALL, id=key, number=None) for key in ("a", "b"))
    body = tuple(chain.from_iterable(zip((first, second), tables, strict=True)))
    made = written(numbered(Document(replace(META, scheme=Scheme.LETTERS), (), body)))

    assert [code for code in made.codes if "Tabel" in code] == ["SEQ Tabel \\* ARABIC"] * 2


def test_native_numbers_are_the_documents_numbers_in_both_schemes() -> None:
    for scheme in Scheme:
        body = headings(1, 2, 3, 4, 4, 3, 2, 1, 2, 3)
        appendix = tuple(
            replace(node, id=f"lampiran-{node.id}")
            for node in headings(1, 2, 2, 1)
            if isinstance(node, Heading)
        )
        table = replace(SMALL, id="tbl-lampiran", number=None)
        document = numbered(
            Document(replace(META, scheme=scheme), (), body, (*appendix[:2], table, *appendix[2:]))
        )

        assert read_docx(written(document).data).of() == read_document(document, {}).of()


def test_references_are_fields_over_bookmarks_that_exist(whole: Written) -> None:
    references = [code.split()[1] for code in whole.codes if code.startswith(("REF", "PAGEREF"))]
    anchors = [str(anchor) for anchor in whole.find("//w:hyperlink/@w:anchor")]
    names = [str(name) for name in whole.find("//w:bookmarkStart/@w:name")]
    ids = whole.find("//w:bookmarkStart/@w:id")

    assert references
    assert {*references, *anchors} <= set(names)
    assert len(set(names)) == len(names) == len(set(ids))
    assert all(len(name) <= 40 for name in names)


def test_a_reference_to_a_subbab_asks_for_its_paragraph_number() -> None:
    body = (*headings(1, 2), p("Lihat ", (Ref("sec-1"),), " dan ", (Ref("sec-0"),), "."))
    made = written(numbered(Document(META, (), body)))

    numbers, labels = (code for code in made.codes if code.startswith("REF"))
    assert numbers.endswith("\\n \\h")
    assert labels.endswith("\\h \\* MERGEFORMAT")
    assert read_docx(made.data).references == ("1.1", "BABI")


def test_a_reference_to_a_number_that_word_does_not_count_reads_its_text() -> None:
    body = (*headings(1, 2), p("Lihat ", (Ref("lampiran"),), "."))
    appendix = (Heading(1, t("A"), "l"), Heading(2, t("B"), "x"), Heading(2, t("C"), "lampiran"))
    made = written(numbered(Document(META, (), body, appendix)))
    [code] = [code for code in made.codes if code.startswith("REF")]

    bookmark = made.find(f"//w:bookmarkStart[@w:name='{code.split()[1]}']")
    assert bookmark[0].getnext().xpath("string()") == "1.2"
    assert "\\n" not in code


# --- contents ------------------------------------------------------------------------------------


def test_contents_are_fields_with_their_results(whole: Written) -> None:
    assert [code for code in whole.codes if code.startswith("TOC")] == [
        'TOC \\o "1-3" \\u \\h \\z',
        'TOC \\c "Tabel" \\h \\z',
        'TOC \\c "Gambar" \\h \\z',
    ]
    entries = [item.text for item in read_docx(whole.data).of(frozenset({"entry"}))]
    assert entries[4] == f"BABIPENDAHULUAN{PAGES['sec-pendahuluan']}"
    assert not whole.find("//w:updateFields", "settings")


def test_without_pages_word_is_asked_to_fill_its_fields() -> None:
    made = written(contoh.DOCUMENT, None)

    assert made.find("//w:updateFields[@w:val='true']", "settings")


def test_what_the_contents_leave_out_has_no_outline_level() -> None:
    entries = (Entry("sec-0", 1, "BAB I", t("Judul 0")), Entry("sec-3", 2, "1.2", t("Judul 3")))
    body = headings(1, 2, 3, 2)
    findings = Findings()
    document = number(Document(META, (), body), findings)
    contents = Contents(ContentsKind.HEADINGS, entries)
    made = written(replace(document, front=(contents,)))

    marked = made.find("//w:p[w:pPr/w:outlineLvl/@w:val='9']//w:t/text()")
    assert marked == ["Judul 1"]  # of the levels that are listed; deeper ones keep theirs


# --- tables --------------------------------------------------------------------------------------


def table(made: Written, title: str) -> str:
    return f"//w:tbl[w:tblPr/w:tblDescription[starts-with(@w:val, '{title}')]]"


def test_heads_and_number_row_repeat_and_rows_do_not_split(whole: Written) -> None:
    long = table(whole, "Rumusan")
    rows = whole.find(f"{long}/w:tr")
    repeated = [bool(row.xpath("w:trPr/w:tblHeader", namespaces=row.nsmap)) for row in rows]

    assert repeated == [True] * 4 + [False] * (len(rows) - 4)
    assert all(row.xpath("w:trPr/w:cantSplit", namespaces=row.nsmap) for row in rows)
    assert whole.find(f"{long}/w:tblPr/w:tblLayout[@w:type='fixed']")


def test_a_row_that_may_split_says_nothing(whole: Written) -> None:
    [row] = whole.find("//w:tr[.//w:t[starts-with(., 'Satu uraian yang sangat')]]")

    assert not row.xpath("w:trPr", namespaces=row.nsmap)


def test_widths_are_the_trees_to_a_twip(whole: Written) -> None:
    grid = [int(width) for width in whole.find(f"{table(whole, 'Rumusan')}/w:tblGrid/*/@w:w")]
    rows = whole.find(f"{table(whole, 'Rumusan')}/w:tr")

    assert sum(grid) == round(sum(contoh.LONG.widths) * 1440 / 25.4)
    for row in rows:
        widths = row.xpath("w:tc/w:tcPr/w:tcW/@w:w", namespaces=row.nsmap)
        assert sum(map(int, widths)) == sum(grid)


def test_merges_run_down_the_columns(whole: Written) -> None:
    long = table(whole, "Rumusan")
    column = [
        "".join(row.xpath("w:tc[3]/w:tcPr/w:vMerge/@w:val", namespaces=row.nsmap))
        or "|" * len(row.xpath("w:tc[3]/w:tcPr/w:vMerge", namespaces=row.nsmap))
        for row in whole.find(f"{long}/w:tr")[6:26]
    ]

    assert column == ["", "restart", *["|"] * 17, ""]


def test_caption_head_and_first_rows_stay_together_and_totals_with_the_last(
    whole: Written,
) -> None:
    rows = whole.find(f"{table(whole, 'Realisasi')}/w:tr")
    kept = [
        len(row.xpath(".//w:p", namespaces=row.nsmap))
        == len(row.xpath(".//w:keepNext", namespaces=row.nsmap))
        for row in rows
    ]

    # head, first row, second row (free), last row before the total, total before its source
    assert kept == [True, True, False, True, True]
    assert whole.find("//w:p[w:pPr/w:pStyle/@w:val='Caption'][not(w:pPr/w:keepNext)]") == []


def test_amounts_hold_together() -> None:
    cell = replace(contoh.num("x"), content=t("Rp -1.000 x"))
    row = replace(SMALL.body[0], cells=(cell, *SMALL.body[0].cells[1:]))
    made = written(contoh.document(replace(SMALL, body=(row,))))

    [broken] = made.find("//w:tc[.//w:noBreakHyphen]")
    texts = broken.xpath(".//w:t/text()", namespaces=broken.nsmap)
    assert texts == ["Rp\u00a0", "1.000\u00a0x"]


def test_tables_that_follow_each_other_stay_two() -> None:
    plain = replace(SMALL, id="", caption=(), number=None, source=())
    made = written(contoh.document(plain, plain))

    assert not made.find("//w:tbl/following-sibling::*[1][self::w:tbl]")


def test_sizes_of_print_are_styles_based_on_one(whole: Written) -> None:
    sizes = whole.find("//w:style[w:basedOn/@w:val='IsiTabel']/w:rPr/w:sz/@w:val", "styles")

    assert sorted(sizes) == ["15", "20", "22"]


# --- lists, together, breaks ---------------------------------------------------------------------


def test_each_list_has_a_definition_of_its_own() -> None:
    one = List(((p("a"),), (p("b"), List(((p("c"),),), Marker.LOWER_ALPHA))), Marker.DECIMAL)
    made = written(contoh.document(one, one, replace(one, start=5)))

    used = [str(i) for i in made.find("//w:p/w:pPr/w:numPr/w:numId/@w:val")]
    abstract = made.find("//w:num/w:abstractNumId/@w:val", "numbering")
    assert len(dict.fromkeys(used)) == 6
    assert len(set(abstract)) == len(abstract)
    markers = read_docx(made.data).of(frozenset({"marker"}))
    assert "".join(item.text for item in markers) == "1.2.a.1.2.a.5.6.a."


def test_what_stays_together_is_bound_but_for_its_end() -> None:
    bare = replace(META, cover=())
    body = (Together((p("satu"), SMALL, p("dua"))), p("tiga"))
    made = written(Document(bare, (), body))

    free = made.find("//w:body/w:p[not(w:pPr/w:keepNext)][.//w:t]")
    assert ["".join(p.itertext()) for p in free] == ["dua", "tiga"]
    assert not made.find("//w:tr//w:p[not(w:pPr/w:keepNext)]")


def test_a_signature_never_stands_alone() -> None:
    signatures = contoh.FRONT[3]
    made = written(contoh.document(p("akhir"), signatures))

    assert made.find("//w:p[.//w:t = 'akhir']/w:pPr/w:keepNext")
    last = "//w:tbl/w:tr[position() = last()]"
    assert not made.find("//w:tbl/w:tr[position() < last()]//w:p[not(w:pPr/w:keepNext)]")
    assert made.find(f"{last}/w:trPr/w:cantSplit")


def test_a_page_break_is_a_property_of_what_follows() -> None:
    made = written(contoh.document(p("satu"), PageBreak(), p("dua")))

    assert made.find("//w:p[.//w:t = 'dua']/w:pPr/w:pageBreakBefore[not(@w:val)]")
    assert not made.find("//w:br[@w:type='page']")


def test_a_letterhead_begins_a_page_and_holds_what_follows() -> None:
    chapter = heading(1, "", "PERNYATAAN", "sec-pernyataan")
    made = written(contoh.document(p("satu"), contoh.KOP, chapter, p("dua")))
    [kop] = made.find("//w:tbl[.//w:pStyle/@w:val='KopDinas']")
    inside = kop.xpath(".//w:p", namespaces=kop.nsmap)
    [title] = made.find("//w:p[.//w:t = 'PERNYATAAN']")

    assert all(line.xpath("w:pPr/w:keepNext", namespaces=kop.nsmap) for line in inside)
    assert inside[0].xpath("w:pPr/w:pageBreakBefore[not(@w:val)]", namespaces=kop.nsmap)
    assert kop.getnext().xpath("w:pPr/w:keepNext", namespaces=kop.nsmap)
    assert title.xpath("w:pPr/w:pageBreakBefore/@w:val", namespaces=kop.nsmap) == ["0"]
    rule = "//w:style[w:name/@w:val='Kop Garis']//w:pBdr/w:bottom/@w:val"
    assert made.find(rule, "styles") == ["thickThinSmallGap"]


# --- sections ------------------------------------------------------------------------------------


def sections(made: Written) -> list[tuple[str, str, str, int]]:
    """Orientation, number format, start and number of heads and feet of each section."""
    return [
        (
            section.xpath("string(w:pgSz/@w:orient)", namespaces=section.nsmap),
            section.xpath("string(w:pgNumType/@w:fmt)", namespaces=section.nsmap),
            section.xpath("string(w:pgNumType/@w:start)", namespaces=section.nsmap),
            len(section.xpath("w:headerReference | w:footerReference", namespaces=section.nsmap)),
        )
        for section in made.find("//w:sectPr")
    ]


COVER, FRONT, BODY = ("", "", "", 2), ("", "lowerRoman", "1", 2), ("", "decimal", "1", 2)
TURNED, ON = ("landscape", "decimal", "", 0), ("", "decimal", "", 0)


def test_cover_front_body_and_landscape_are_sections(whole: Written) -> None:
    assert sections(whole) == [COVER, FRONT, BODY, TURNED, ON]
    assert whole.find("//w:body/*[last()][self::w:sectPr]")


def test_a_body_may_begin_and_end_landscape() -> None:
    turned = Landscape((replace(SMALL, id=""),))
    made = written(contoh.document(turned, p("antara"), turned))

    assert sections(made) == [COVER, ("landscape", "decimal", "1", 2), ON, TURNED]


def test_without_a_cover_the_document_begins_with_its_front() -> None:
    bare = replace(contoh.DOCUMENT, meta=replace(META, cover=(), crest=None))

    assert sections(written(bare))[0] == FRONT


def test_sheets_have_the_documents_paper_and_margins(whole: Written) -> None:
    sizes = {(str(s.get(f"{{{s.nsmap['w']}}}w")), str(s.get(f"{{{s.nsmap['w']}}}h")))
             for s in whole.find("//w:pgSz")}  # fmt: skip
    margins = whole.find("//w:sectPr[w:pgNumType]/w:pgMar/@w:left")

    assert sizes == {("12189", "18709"), ("18709", "12189")}
    assert set(margins) == {"1701"}


def test_a_section_never_breaks_a_page_twice(whole: Written) -> None:
    ends = whole.find("//w:p[w:pPr/w:sectPr]/following-sibling::w:p[1]")

    assert [bool(end.xpath("w:pPr/w:pageBreakBefore[@w:val='0']", namespaces=end.nsmap))
            for end in ends][:2] == [True, True]  # fmt: skip


# --- pictures, formulas, the whole ---------------------------------------------------------------


def test_drawings_stay_drawings_with_a_picture_behind_and_words_for_who_cannot_see(
    whole: Written,
) -> None:
    figure = next(node for node in contoh.BODY if isinstance(node, Figure))
    words = whole.find("//wp:docPr/@descr")

    assert figure.picture.alternative in words
    assert len(whole.find("//asvg:svgBlip")) == 3  # the crest, twice, and the chart
    assert len(whole.find("//a:blip")) == 4
    assert len(set(whole.find("//wp:docPr/@id"))) == 4


def test_a_fraction_is_a_formula(whole: Written) -> None:
    assert whole.find("//m:f/m:num//m:t/text()") == ["realisasi"]
    assert whole.find("//m:f/m:den//m:t/text()") == ["target"]


def test_the_same_document_is_the_same_bytes(whole: Written) -> None:
    assert written(contoh.DOCUMENT).data == whole.data


def test_properties_tell_what_the_document_is(whole: Written) -> None:
    core = whole.parts["docProps/core.xml"]
    told = {element.tag.rpartition("}")[2]: element.text for element in core}

    assert told["title"] == META.title
    assert told["language"] == "id-ID"
    assert told["keywords"] == "Renja; 2023"
    assert told["created"] == told["modified"] == "2022-08-03T00:00:00Z"


def test_fonts_size_and_language_come_from_the_document(whole: Written) -> None:
    defaults = "//w:docDefaults/w:rPrDefault/w:rPr"

    assert whole.find(f"{defaults}/w:rFonts/@w:ascii", "styles") == ["Bookman Old Style"]
    assert whole.find(f"{defaults}/w:sz/@w:val", "styles") == ["24"]
    assert whole.find(f"{defaults}/w:lang/@w:val", "styles") == ["id-ID"]
    assert whole.find("//w:font/w:altName/@w:val", "fontTable") == [
        "TeX Gyre Bonum",
        "Liberation Sans",
    ]


def test_a_draft_says_so_on_every_page() -> None:
    draft = written(replace(contoh.DOCUMENT, meta=replace(META, draft=True)))

    heads = [name for name in draft.parts if name.startswith("word/header")]
    assert heads
    for head in heads:
        assert draft.find("//v:textpath/@string", head[5:-4]) == ["DRAF"]


def test_running_lines_stand_in_heads_and_feet(whole: Written) -> None:
    feet = [name[5:-4] for name in whole.parts if name.startswith("word/footer")]
    texts = ["".join(whole.find("//w:t/text()", foot)) for foot in feet]

    assert f"{META.footer}1" in texts


HOSTILE = "a < b & c > d \" ' \x00\x07\x1f\ufffe\t{{ isi }} {% x %} ]]> &amp;"


def test_any_text_is_only_text() -> None:
    """Signs of XML, of templates, and what XML cannot hold, in every place that takes text."""
    words = t(HOSTILE)
    meta = replace(
        META,
        title=HOSTILE,
        author=HOSTILE,
        header=HOSTILE,
        footer=HOSTILE,
        cover=(("judul", HOSTILE), ("kaki", f"{HOSTILE}\n{HOSTILE}")),
    )
    table: Table = replace(
        SMALL,
        caption=words,
        source=words,
        body=tuple(
            replace(row, cells=tuple(replace(cell, content=words) for cell in row.cells))
            for row in SMALL.body
        ),
    )
    body = (replace(heading(1, "", "", "sec-x"), content=words), p(HOSTILE), table)
    made = written(Document(meta, (), body))

    clean = "a < b & c > d \" '  {{ isi }} {% x %} ]]> &amp;"
    assert made.find("//w:p[w:pPr/w:pStyle/@w:val='BodyText']//w:t/text()") == [clean]
    assert made.find("//w:p[w:pPr/w:pStyle/@w:val='SampulJudul']//w:t/text()") == [clean]
