"""A hand-written `Document` with every node in it, numbered as `numbering` would leave it.

Both writers are developed and tested against it, without reading or composing anything.
Headings, captions and cells say their text as it is printed: no writer changes its case.
"""

from __future__ import annotations

import struct
import zlib
from datetime import date
from typing import Final

from generator.document.tree import (
    Align,
    Block,
    Blocks,
    Cell,
    Contents,
    ContentsKind,
    Document,
    Emphasis,
    Entry,
    Figure,
    Fraction,
    Heading,
    Inlines,
    Landscape,
    Letterhead,
    LineBreak,
    List,
    Marker,
    Merge,
    Meta,
    Number,
    PageBreak,
    Pairs,
    Paper,
    Paragraph,
    ParagraphStyle,
    Picture,
    Ref,
    Row,
    RowStyle,
    Scheme,
    Signatory,
    Signatures,
    Strong,
    Superscript,
    Table,
    Text,
    Together,
    Typography,
)

PAPER: Final = Paper(width=215, height=330, top=25, right=25, bottom=25, left=30)
ROWS: Final = 36
"""Sub kegiatan of the long table; each has two rows."""


def t(text: str) -> Inlines:
    """Plain text."""
    return (Text(text),)


def p(*parts: str | Inlines, style: ParagraphStyle = ParagraphStyle.BODY) -> Paragraph:
    """A paragraph of plain texts and inlines."""
    runs = (t(part) if isinstance(part, str) else part for part in parts)
    return Paragraph(tuple(inline for run in runs for inline in run), style)


def heading(level: int, number: str, title: str, anchor: str, *parts: int) -> Heading:
    """A numbered heading, or one without a number when `number` is empty."""
    label = "BAB" if level == 1 else ""
    printed = Number(number, label, parts) if number else None
    return Heading(level, t(title), anchor, numbered=bool(number), number=printed)


# --- tables ------------------------------------------------------------------------------------


def num(text: str, merge: Merge = Merge.NONE) -> Cell:
    """A cell with an amount or a target."""
    return Cell(t(text) if text else (), Align.RIGHT, merge=merge, nowrap=True)


def left(text: str, merge: Merge = Merge.NONE) -> Cell:
    """A cell with words."""
    return Cell(t(text) if text else (), merge=merge)


def mid(text: str, colspan: int = 1, merge: Merge = Merge.NONE) -> Cell:
    """A centred cell of a head."""
    return Cell(t(text) if text else (), Align.CENTER, colspan, merge)


SMALL: Final = Table(
    id="tbl-serapan",
    caption=t("Realisasi Anggaran Tahun 2021 Menurut Program"),
    widths=(12, 78, 35, 35),
    head=(Row((mid("No."), mid("Program"), mid("Pagu (Rp)"), mid("Realisasi (Rp)"))),),
    number_row=None,
    body=(
        Row(
            (
                mid("1"),
                left("Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"),
                num("3.186.620.410"),
                num("3.007.115.082"),
            )
        ),
        Row(
            (
                mid("2"),
                left("Program Pemberdayaan dan Perlindungan Koperasi"),
                num("85.656.690"),
                num("25.950.800"),
            )
        ),
        Row((mid("3"), left("Program Pengembangan UMKM & <Wirausaha>"), num("–"), num("0"))),
    ),
    foot=(
        Row(
            (
                Cell(t("Jumlah"), Align.CENTER, colspan=2),
                num("3.272.277.100"),
                num("3.033.065.882"),
            ),
            RowStyle.TOTAL,
        ),
    ),
    source=t("Laporan realisasi anggaran, diolah"),
    number=Number("Tabel 2.1", "Tabel", (2, 1)),
)

_START, _ON = Merge.START, Merge.CONTINUE

HEAD: Final = (
    Row((mid("Kode", 1, _START),
         mid("Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan", 1, _START),
         mid("Rencana Tahun 2023", 6),
         mid("Catatan Penting", 1, _START),
         mid("Prakiraan Maju Rencana Tahun 2024", 2))),
    Row((mid("", 1, _ON), mid("", 1, _ON),
         mid("Indikator Kinerja", 2),
         mid("Lokasi", 1, _START), mid("Target Capaian Kinerja", 1, _START),
         mid("Pagu Indikatif (Rp)", 1, _START), mid("Sumber Dana", 1, _START),
         mid("", 1, _ON),
         mid("Target", 1, _START), mid("Pagu Indikatif (Rp)", 1, _START))),
    Row((mid("", 1, _ON), mid("", 1, _ON),
         mid("Program dan Kegiatan"), mid("Keluaran Sub Kegiatan"),
         mid("", 1, _ON), mid("", 1, _ON), mid("", 1, _ON), mid("", 1, _ON),
         mid("", 1, _ON), mid("", 1, _ON), mid("", 1, _ON))),
)  # fmt: skip

NUMBER_ROW: Final = Row(
    tuple(mid(text) for text in ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11 = (7×1,1)"))
)


def _level(code: str, name: str, amount: str, next_amount: str, style: RowStyle) -> Row:
    return Row(
        (Cell(t(code), nowrap=True), left(name), left(""), left(""), left(""), num(""),
         num(amount), mid(""), left(""), num(""), num(next_amount)),
        style,
    )  # fmt: skip


def _body() -> tuple[Row, ...]:
    rows = [
        _level("2", "Urusan Pemerintahan Wajib yang Tidak Berkaitan dengan Pelayanan Dasar",
               "3.083.640.840", "3.392.004.924", RowStyle.SHADED),
        _level("2.17", "Urusan Pemerintahan Bidang Koperasi, Usaha Kecil, dan Menengah",
               "3.083.640.840", "3.392.004.924", RowStyle.SHADED),
    ]  # fmt: skip
    for n in range(1, ROWS + 1):
        program, order = divmod(n - 1, 9)
        if order == 0:
            rows.append(
                _level(f"2.17.{program + 2:02}", "Program Pemberdayaan dan Perlindungan Koperasi",
                       "770.910.210", "848.001.231", RowStyle.BOLD)
            )  # fmt: skip
        # One indicator of the kegiatan stands beside the nine sub kegiatan below it.
        first = _START if order == 0 else _ON
        code = f"2.17.{program + 2:02}.2.01.{order + 1:02}"
        rows.append(
            Row((Cell(t(code), merge=_START, nowrap=True),
                 left(f"Pemberdayaan Peningkatan Produktivitas dan Nilai Tambah Usaha {n}", _START),
                 left("Persentase koperasi yang aktif" if order == 0 else "", first),
                 left(f"Jumlah unit usaha yang dibina {n}"),
                 left("Kab. Pasaman Barat, Semua Kecamatan", _START),
                 num("91 %"), num("85.656.690", _START), mid("DAU", 1, _START),
                 left("", _START), num("92,50 %"), num("94.436.501", _START)))
        )  # fmt: skip
        rows.append(
            Row((Cell((), merge=_ON), left("", _ON), left("", _ON),
                 left(f"Jumlah pelaku usaha yang dilatih {n}"), left("", _ON),
                 num("30 Orang"), num("", _ON), mid("", 1, _ON), left("", _ON),
                 num("35 Orang"), num("", _ON)))
        )  # fmt: skip
    return tuple(rows)


LONG: Final = Table(
    id="tbl-tc33",
    caption=t("Rumusan Rencana Program dan Kegiatan Tahun 2023 dan Prakiraan Maju Tahun 2024"),
    widths=(26, 50, 28, 32, 26, 20, 22, 13, 16, 20, 22),
    head=HEAD,
    number_row=NUMBER_ROW,
    body=_body(),
    foot=(
        Row((Cell(t("JUMLAH"), Align.CENTER, colspan=6), num("3.083.640.840"), mid(""), left(""),
             num(""), num("3.392.004.924")), RowStyle.TOTAL),
    ),
    code="T-C.33",
    source=t("DPA dan Renstra, diolah"),
    font_size=7.5,
    number=Number("Tabel 3.1", "Tabel", (3, 1)),
)  # fmt: skip

SPLIT: Final = Table(
    id="",
    caption=(),
    widths=(40, 120),
    head=(),
    number_row=None,
    body=(
        Row((left("Uraian panjang"), left("Satu uraian yang sangat panjang. " * 120)),
            splittable=True),
    ),
    font_size=11,
)  # fmt: skip

# --- pictures ----------------------------------------------------------------------------------

CHART: Final = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="120mm" height="50mm" viewBox="0 0 120 50">'
    b'<rect x="10" y="20" width="20" height="25" fill="#3b6ea5"/>'
    b'<rect x="45" y="12" width="20" height="33" fill="#3b6ea5"/>'
    b'<rect x="80" y="5" width="20" height="40" fill="#3b6ea5"/>'
    b'<path d="M5 45H115" stroke="#000" stroke-width=".4"/></svg>'
)

CREST: Final = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 48">'
    b'<path d="M2 2H38V26Q38 40 20 46Q2 40 2 26Z" fill="#e8edf3" stroke="#333" stroke-width="1.5"/>'
    b"</svg>"
)


def png(width: int, height: int) -> bytes:
    """A plain grey PNG of that many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\xb0" * width) * height, 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


# --- the parts ---------------------------------------------------------------------------------

HEADS: Final = Signatory(
    heading=(),
    office=(
        Text("Kepala Dinas Koperasi, Usaha Kecil dan Menengah"),
        LineBreak(),
        Text("Kabupaten Pasaman Barat"),
    ),
    name="Nama Kepala Dinas",
    rank="Pembina Utama Muda",
    nip="19700101 199501 1 001",
)

KOP: Final = Letterhead(
    Picture(CREST, "image/svg+xml", "Lambang daerah", 20, 24),
    "PEMERINTAH KABUPATEN PASAMAN BARAT",
    ("DINAS KOPERASI,", "USAHA KECIL DAN MENENGAH"),
    ("Padang Tujuh, Kabupaten Pasaman Barat", "Telepon (0753) 000000"),
)

ENTRIES: Final = (
    Entry("sec-kata-pengantar", 1, "", t("KATA PENGANTAR")),
    Entry("sec-daftar-isi", 1, "", t("DAFTAR ISI")),
    Entry("sec-daftar-tabel", 1, "", t("DAFTAR TABEL")),
    Entry("sec-daftar-gambar", 1, "", t("DAFTAR GAMBAR")),
    Entry("sec-pendahuluan", 1, "BAB I", t("PENDAHULUAN")),
    Entry("sec-latar-belakang", 2, "1.1", t("Latar Belakang")),
    Entry("sec-landasan-hukum", 2, "1.2", t("Landasan Hukum")),
    Entry("sec-evaluasi", 1, "BAB II", t("HASIL EVALUASI RENJA PERANGKAT DAERAH TAHUN LALU")),
    Entry("sec-evaluasi-renja", 2, "2.1", t(
        "Evaluasi Pelaksanaan Renja Dinas Koperasi, Usaha Kecil dan Menengah Tahun Lalu dan"
        " Capaian Renstra Perangkat Daerah")),
    Entry("sec-rumus", 3, "2.1.1", t("Rumus Capaian")),
    Entry("sec-rencana", 1, "BAB III", t("RENCANA KERJA DAN PENDANAAN")),
    Entry("sec-program", 2, "3.1", t("Program dan Kegiatan")),
    Entry("sec-penutup", 2, "3.2", t("Penutup")),
    Entry("sec-lampiran", 1, "", t("LAMPIRAN")),
)  # fmt: skip

SENTENCES: Final = (
    "Penyusunan rencana kerja ini berpedoman pada rencana strategis dan memuat kebijakan, program,"
    " kegiatan, dan sub kegiatan beserta pagu indikatifnya. Setiap angka berasal dari data yang"
    " sama dengan yang tercetak pada tabel, sehingga uraian dan tabel tidak berselisih. Perangkat"
    " daerah menyusunnya bersama para pemangku kepentingan, dengan memperhatikan hasil evaluasi"
    " tahun sebelumnya, usulan masyarakat, dan arah kebijakan nasional. "
)

FRONT: Final[Blocks] = (
    heading(1, "", "KATA PENGANTAR", "sec-kata-pengantar"),
    p(SENTENCES),
    p("Kami menyadari bahwa dokumen ini masih perlu disempurnakan."),
    Signatures("Padang Tujuh, 3 Agustus 2022", (HEADS,)),
    heading(1, "", "DAFTAR ISI", "sec-daftar-isi"),
    Contents(ContentsKind.HEADINGS, ENTRIES),
    heading(1, "", "DAFTAR TABEL", "sec-daftar-tabel"),
    Contents(
        ContentsKind.TABLES,
        (
            Entry("tbl-serapan", 1, "Tabel 2.1", SMALL.caption),
            Entry("tbl-tc33", 1, "Tabel 3.1", (*LONG.caption, Text(" (T-C.33)"))),
        ),
    ),
    heading(1, "", "DAFTAR GAMBAR", "sec-daftar-gambar"),
    Contents(
        ContentsKind.FIGURES,
        (
            Entry("gbr-capaian", 1, "Gambar 2.1", t("Capaian Sasaran Tahun 2020 sampai 2022")),
            Entry("gbr-foto", 1, "Gambar 2.2", t("Kegiatan Pelatihan")),
        ),
    ),
)


def _laws() -> List:
    inner = List((((p("huruf pertama"),)), (p("huruf kedua"),)), Marker.LOWER_ALPHA_PAREN)
    sub = List(
        ((p("Pasal 260 tentang rencana pembangunan daerah;"),), (p("Pasal 273"), inner)),
        Marker.LOWER_ALPHA,
    )
    items: tuple[Blocks, ...] = (
        (p("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah:"), sub),
        *(
            (p(f"Peraturan Menteri Dalam Negeri Nomor {80 + n} Tahun 2017 tentang Tata Cara"
               " Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah;"),)
            for n in range(2, 12)
        ),
    )  # fmt: skip
    return List(items, Marker.DECIMAL)


BODY: Final[Blocks] = (
    heading(1, "BAB I", "PENDAHULUAN", "sec-pendahuluan", 1),
    heading(2, "1.1", "Latar Belakang", "sec-latar-belakang", 1, 1),
    p(SENTENCES * 2),
    p("Kata ", (Strong(t("tebal")),), ", ", (Emphasis(t("miring")),), ", pangkat m",
      (Superscript(t("2")),), " dan rujukan ke ", (Ref("tbl-tc33", "Tabel 3.1"),), ", ",
      (Ref("gbr-capaian", "Gambar 2.1"),), " serta ", (Ref("sec-rencana", "BAB III"),),
      " & tanda <kurung> \"kutip\"."),
    KOP,
    p("Pernyataan", style=ParagraphStyle.TITLE),
    p("Sebaris teks di tengah", style=ParagraphStyle.CENTERED),
    p(SENTENCES),
    heading(2, "1.2", "Landasan Hukum", "sec-landasan-hukum", 1, 2),
    p("Landasan hukum penyusunan dokumen ini adalah:"),
    _laws(),
    List(((p("butir pertama;"),), (p("butir kedua."),)), Marker.BULLET),
    List(((p("lanjutan ketiga;"),), (p("keempat."),)), Marker.DECIMAL_PAREN, start=3),
    Pairs(((t("Nama"), t("Nama Kepala Dinas")), (t("Jabatan"), t("Kepala Dinas Koperasi, Usaha"
           " Kecil dan Menengah Kabupaten Pasaman Barat, selanjutnya disebut pihak pertama")))),
    heading(1, "BAB II", "HASIL EVALUASI RENJA PERANGKAT DAERAH TAHUN LALU", "sec-evaluasi", 2),
    heading(2, "2.1", "Evaluasi Pelaksanaan Renja Dinas Koperasi, Usaha Kecil dan Menengah Tahun"
            " Lalu dan Capaian Renstra Perangkat Daerah", "sec-evaluasi-renja", 2, 1),
    p(SENTENCES),
    SMALL,
    p("Angka tahun berjalan sampai dengan triwulan II.", style=ParagraphStyle.NOTE),
    heading(3, "2.1.1", "Rumus Capaian", "sec-rumus", 2, 1, 1),
    p("Capaian = ", (Fraction(t("realisasi"), t("target"), "100%"),), " menurut pedoman."),
    Figure("gbr-capaian", t("Capaian Sasaran Tahun 2020 sampai 2022"),
           Picture(CHART, "image/svg+xml", "Grafik batang capaian tiga tahun", 120, 50),
           t("Data dinas, diolah"), Number("Gambar 2.1", "Gambar", (2, 1))),
    Figure("gbr-foto", t("Kegiatan Pelatihan"),
           Picture(png(60, 30), "image/png", "Foto kegiatan pelatihan", 60, 30),
           number=Number("Gambar 2.2", "Gambar", (2, 2))),
    PageBreak(),
    SPLIT,
    heading(1, "BAB III", "RENCANA KERJA DAN PENDANAAN", "sec-rencana", 3),
    heading(2, "3.1", "Program dan Kegiatan", "sec-program", 3, 1),
    p("Program dan kegiatan dirinci pada ", (Ref("tbl-tc33", "Tabel 3.1"),), "."),
    Landscape((LONG,)),
    heading(2, "3.2", "Penutup", "sec-penutup", 3, 2),
    p(SENTENCES),
    Together((p("Baris yang tetap bersama."), p("Baris berikutnya."))),
    Signatures(
        "Padang Tujuh, 3 Agustus 2022",
        (
            Signatory(t("PIHAK KEDUA,"), t("Bupati Pasaman Barat"), "Nama Bupati", "", ""),
            Signatory(t("PIHAK PERTAMA,"), HEADS.office, HEADS.name, HEADS.rank, HEADS.nip),
        ),
    ),
)  # fmt: skip

APPENDIX: Final[Blocks] = (
    heading(1, "", "LAMPIRAN", "sec-lampiran"),
    p(SENTENCES),
)

META: Final = Meta(
    title="Rencana Kerja (Renja) Tahun 2023",
    subject="Rencana kerja perangkat daerah",
    author="Dinas Koperasi, Usaha Kecil dan Menengah Kabupaten Pasaman Barat",
    keywords=("Renja", "2023"),
    date=date(2022, 8, 3),
    paper=PAPER,
    typography=Typography("Bookman Old Style", 12, 1.5, "Arial"),
    scheme=Scheme.DECIMAL,
    cover=(
        ("judul", "RENCANA KERJA (RENJA)"),
        ("tahun", "TAHUN 2023"),
        ("dinas", "DINAS KOPERASI, USAHA KECIL DAN MENENGAH"),
        ("daerah", "KABUPATEN PASAMAN BARAT"),
        ("kaki", "PEMERINTAH KABUPATEN PASAMAN BARAT\nTAHUN 2022"),
    ),
    crest=Picture(CREST, "image/svg+xml", "Lambang daerah", 30, 36),
    header="",
    footer="Renja Tahun 2023 – DKUKM",
)

DOCUMENT: Final = Document(META, FRONT, BODY, APPENDIX)
"""Every node of the tree at least once."""


def document(*body: Block, meta: Meta = META) -> Document:
    """A document with only this body."""
    return Document(meta, (), body)
