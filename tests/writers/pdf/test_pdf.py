"""The finished PDF as its readers and archives meet it."""

from __future__ import annotations

import gc
import io
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from generator.diagnostics import EnvironmentLack, Findings
from generator.document import fonts
from generator.document.tree import Contents, Document, Landscape, Paragraph, Picture, Text
from generator.world import DiskWorld, MemoryWorld
from generator.writers import html, pdf
from generator.writers.pdf.proof import outside
from generator.writers.theme import Theme
from tests.writers import contoh
from tests.writers.pdf.conftest import ROOT, Printed, printed

FOOTER = contoh.META.footer


def _open(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


# --- archive -----------------------------------------------------------------------------------


def test_it_is_pdf_a_3u_with_language_title_and_the_documents_date(whole: Printed) -> None:
    with _open(whole.data) as file, file.open_metadata() as metadata:
        assert metadata.pdfa_status == "3U"
        assert metadata["dc:title"] == contoh.META.title
        assert metadata["xmp:CreateDate"].startswith("2022-08-03")
        assert metadata["xmp:ModifyDate"].startswith("2022-08-03")
        assert str(file.Root.Lang) == "id-ID"
        assert "/OutputIntents" in file.Root
        assert "/Encrypt" not in file.trailer
        assert "/AA" not in file.Root


def test_only_the_documents_own_fonts_are_in_it(whole: Printed) -> None:
    names = set()
    with _open(whole.data) as file:
        for item in file.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                assert {"/FontFile2", "/FontFile3"} & set(item.keys())
                names.add(str(item.FontName).partition("+")[2])

    assert names == {
        "Bookman-Old-Style",
        "Bookman-Old-Style-Bold",
        "Bookman-Old-Style-Italic",
        "Arial",
        "Arial-Bold",
        "Arial-Italic",
    }


def test_same_bytes_in_another_folder_zone_and_process(whole: Printed, tmp_path: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from tests.writers.pdf.conftest import printed\n"
        "from tests.writers import contoh\n"
        "sys.stdout.buffer.write(printed(contoh.DOCUMENT).data)"
    )
    environment = {"TZ": "Asia/Jayapura", "PYTHONHASHSEED": "7", "LANG": "id_ID.UTF-8"}
    again = subprocess.run(
        [sys.executable, "-c", script, str(ROOT)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=True,
    )

    assert again.stdout == whole.data


# --- pages -------------------------------------------------------------------------------------


def test_cover_front_and_body_have_their_own_page_labels(whole: Printed) -> None:
    labels = [sheet.label for sheet in whole.sheets]
    body = [str(number + 1) for number in range(len(labels) - 5)]

    assert labels == ["Sampul", "i", "ii", "iii", "iv", *body]


def test_every_page_but_the_cover_prints_its_label(whole: Printed) -> None:
    cover, *rest = whole.sheets

    assert "Sampul" not in cover.text
    for sheet in rest:
        assert sheet.label in [run.text for run in sheet.runs if run.top > sheet.height - 25]


def test_sheets_have_the_size_of_the_paper(whole: Printed) -> None:
    for sheet in whole.sheets:
        size = (sheet.height, sheet.width) if sheet.landscape else (sheet.width, sheet.height)
        assert size == pytest.approx((contoh.PAPER.width, contoh.PAPER.height), abs=0.1)


def test_nothing_stands_outside_the_margins(whole: Printed) -> None:
    assert [list(outside(sheet, contoh.PAPER, (FOOTER,))) for sheet in whole.sheets[1:]] == [
        [] for _ in whole.sheets[1:]
    ]


@pytest.mark.parametrize("crest", [contoh.META.crest, None])
def test_the_covers_foot_ends_above_its_margin(crest: Picture | None) -> None:
    meta = replace(contoh.META, crest=crest)
    (cover, *_) = printed(Document(meta, (), (contoh.p("satu"),))).sheets
    last = max(cover.runs, key=lambda run: run.bottom)

    assert last.text == "TAHUN 2022"
    assert cover.height - 32 < last.bottom <= cover.height - 28


def test_the_page_map_is_where_things_are_printed(whole: Printed) -> None:
    text = {sheet.label: " ".join(sheet.text.split()) for sheet in whole.sheets}

    assert "KATA PENGANTAR" in text[whole.pages["sec-kata-pengantar"]]
    assert "Tabel 3.1 Rumusan" in text[whole.pages["tbl-tc33"]]
    assert "Gambar 2.2 Kegiatan" in text[whole.pages["gbr-foto"]]
    assert "3.2 Penutup" in text[whole.pages["sec-penutup"]]
    assert not any(name.startswith("bagian-") for name in whole.pages)


def test_contents_print_the_pages_of_the_page_map(whole: Printed) -> None:
    front = "\n".join(sheet.text for sheet in whole.sheets[1:5])
    pages = [line.rpartition(".")[2].strip() for line in _lines(front) if ".." in line]
    entries = [
        entry.target
        for block in contoh.FRONT
        if isinstance(block, Contents)
        for entry in block.entries
    ]

    assert pages == [whole.pages[target] for target in entries]


def test_references_and_contents_are_links(whole: Printed) -> None:
    with _open(whole.data) as file:
        links = [
            str(note.Dest)
            for page in file.pages
            for note in page.get("/Annots", [])
            if note.get("/Subtype") == "/Link"
        ]

    assert {"tbl-tc33", "gbr-capaian", "sec-rencana"} <= set(links)


def test_bookmarks_name_every_heading_on_one_line(whole: Printed) -> None:
    with _open(whole.data) as file, file.open_outline() as outline:
        first = [item.title for item in outline.root]
        second = [item.title for item in outline.root[4].children]

    assert first == [
        "KATA PENGANTAR",
        "DAFTAR ISI",
        "DAFTAR TABEL",
        "DAFTAR GAMBAR",
        "BAB I PENDAHULUAN",
        "BAB II HASIL EVALUASI RENJA PERANGKAT DAERAH TAHUN LALU",
        "BAB III RENCANA KERJA DAN PENDANAAN",
        "LAMPIRAN",
    ]
    assert second == ["1.1 Latar Belakang", "1.2 Landasan Hukum"]


def test_numbers_and_titles_read_in_order(whole: Printed) -> None:
    lines = [line for sheet in whole.sheets for line in _lines(sheet.text)]

    for before, after in (
        ("BAB II", "HASIL EVALUASI RENJA PERANGKAT DAERAH TAHUN LALU"),
        (
            "2.1 Evaluasi Pelaksanaan Renja Dinas Koperasi, Usaha Kecil dan",
            "Menengah Tahun Lalu dan Capaian Renstra Perangkat Daerah",
        ),
    ):
        assert (before, after) in pairwise(lines)


def test_a_body_may_begin_landscape() -> None:
    wide = Landscape((Paragraph((Text("lebar"),)),))
    result = printed(contoh.document(wide, Paragraph((Text("tegak"),)), wide))

    assert [(sheet.label, sheet.landscape) for sheet in result.sheets] == [
        ("Sampul", False),
        ("1", True),
        ("2", False),
        ("3", True),
    ]
    for sheet in result.sheets[1:]:
        assert sheet.label in [run.text for run in sheet.runs]


def test_a_letterhead_begins_a_page_that_its_heading_shares() -> None:
    chapter = contoh.heading(1, "", "PERNYATAAN", "sec-pernyataan")
    body = (contoh.p("satu"), contoh.KOP, chapter, contoh.p("dua"))
    _, first, second = printed(contoh.document(*body)).sheets

    assert "satu" in first.text
    assert [line for line in _lines(second.text) if line.isupper()] == [
        "PEMERINTAH KABUPATEN PASAMAN BARAT",
        "DINAS KOPERASI,",
        "USAHA KECIL DAN MENENGAH",
        "PERNYATAAN",
    ]


def test_a_heading_that_leads_a_landscape_page_makes_no_empty_page() -> None:
    chapter = contoh.heading(1, "BAB I", "SATU", "sec-satu", 1)
    result = printed(contoh.document(contoh.p("nol"), Landscape((chapter, contoh.SMALL))))

    assert [sheet.landscape for sheet in result.sheets] == [False, False, True]
    assert "SATU" in result.sheets[-1].text


def test_a_divided_word_is_found_and_copied_as_one(tmp_path: Path) -> None:
    file = tmp_path / "naskah.pdf"
    words = "pertanggungjawaban " * 30
    file.write_bytes(printed(contoh.document(contoh.p(words))).data)
    text = subprocess.run(
        ["pdftotext", "-raw", file, "-"], capture_output=True, check=True, text=True
    ).stdout

    assert "\u00ad" not in text
    assert "-\n" in text
    assert text.replace("-\n", "").replace("\n", " ").count("pertanggungjawaban") == 30


def test_a_draft_says_so_on_every_page_and_nothing_else_does(whole: Printed) -> None:
    meta = replace(contoh.META, draft=True)
    draft = printed(Document(meta, contoh.FRONT[:4], (contoh.BODY[2], Landscape((contoh.SMALL,)))))

    assert [sheet.landscape for sheet in draft.sheets] == [False, False, False, True]
    assert all("DRAF" in sheet.text for sheet in draft.sheets)
    assert not any("DRAF" in sheet.text for sheet in whole.sheets)


# --- the page setter at work -------------------------------------------------------------------


def _world(css: str) -> MemoryWorld:
    files = {
        f"templates/_tema/{name}": (ROOT / "templates/_tema" / name).read_text()
        for name in ("naskah.css", "halaman.html.j2", "sampul.html.j2")
    }
    files["templates/_tema/naskah.css"] += css
    return MemoryWorld(files)


@pytest.mark.parametrize(
    "css",
    [
        "p{background:url(http://127.0.0.1:9/x.png)}",
        "p{background:url(file:///etc/hostname)}",
        "p{warna:merah}",
    ],
)
def test_what_the_page_setter_says_becomes_a_finding(
    css: str, capfd: pytest.CaptureFixture[str]
) -> None:
    findings = Findings()
    document = contoh.document(Paragraph((Text("satu"),)))

    pdf.write(document, Theme(_world(css)), findings)

    assert [finding.code for finding in findings] == ["S89"]
    assert capfd.readouterr() == ("", "")


def test_a_missing_font_is_never_replaced_by_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(fonts, "FOLDERS", (str(tmp_path),))
    fonts.find.cache_clear()
    document = contoh.document(Paragraph((Text("satu"),)))

    with pytest.raises(EnvironmentLack) as raised:
        pdf.write(document, Theme(DiskWorld(ROOT)), Findings())

    assert [finding.code for finding in raised.value.diagnostics] == ["L11"]


def test_garbage_collection_is_as_it_was() -> None:
    before = gc.get_threshold()

    pdf.write(contoh.document(Paragraph((Text("satu"),))), Theme(DiskWorld(ROOT)), Findings())

    assert gc.get_threshold() == before


def test_without_pango_the_error_names_the_command_and_html_still_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    for name in [name for name in sys.modules if name.startswith("generator.writers.pdf.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(pdf, "engine", raising=False)
    text = html.render(contoh.DOCUMENT, Theme(DiskWorld(ROOT)))

    with pytest.raises(EnvironmentLack) as raised:
        pdf.layout(text, Findings())

    (finding,) = raised.value.diagnostics
    assert finding.code == "L10"
    assert "apt-get install -y libpango-1.0-0" in (finding.hint or "")
