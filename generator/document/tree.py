"""The document tree: what a document says and in which order, never how a format prints it.

Small and total, after Pandoc's. Every node is frozen; blocks keep the `Span` they came from.
`compose` builds the tree without numbers, `numbering` returns it with every number, reference
and list of contents filled in, and the writers print what is there and decide nothing.

Lengths are millimetres, font sizes points. Text is plain Unicode; a no-break space (U+00A0)
keeps what must not part.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias

from generator.diagnostics import Span

CELL_PADDING: Final = 0.9
"""Space in mm between a cell's text and its border, left and right, in every format: the widths of
tables are reckoned with it."""

# --- inlines ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """A run of plain text."""

    text: str
    computed: bool = False
    """Printed by an expression over the data, not typed by hand."""


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Italic."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Superscript:
    """Raised, small."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Fraction:
    """A formula's quotient, numerator over denominator, with an optional factor behind it."""

    numerator: Inlines
    denominator: Inlines
    factor: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to a heading, table or figure; `text` is empty until numbered."""

    target: str
    text: str = ""
    """As printed: "Tabel 3.3", "Gambar 1.1", "BAB III", "subbab 3.2"."""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced line end inside a paragraph, heading or cell."""


Inline: TypeAlias = Text | Strong | Emphasis | Superscript | Fraction | Ref | LineBreak
Inlines: TypeAlias = tuple[Inline, ...]

# --- numbers ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a heading, table or figure, in parts and as printed."""

    text: str
    """As printed: "BAB III", "3.2", "A.", "Tabel 3.3"."""
    label: str = ""
    """The word before it: "BAB", "Tabel", "Gambar", or nothing."""
    parts: tuple[int, ...] = ()
    """Ordinals from the outermost level: (3,) for BAB III, (3, 2) for 3.2 and for Tabel 3.2."""


# --- blocks ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (bab), 2 (sub-bab), 3 or 4. Level 1 begins a new page."""

    level: int
    content: Inlines
    id: str
    """Unique in the document, and the target of references and bookmarks."""
    numbered: bool = True
    """Front headings (Kata Pengantar) and Penutup-like ones may go without a number."""
    number: Number | None = None
    span: Span | None = None


class ParagraphStyle(StrEnum):
    """What a paragraph is for."""

    BODY = "isi"
    CENTERED = "tengah"
    TITLE = "judul"
    """A centred, bold line that is not a heading (title of a statement)."""
    NOTE = "catatan"
    """Small text under a table or figure."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    content: Inlines
    style: ParagraphStyle = ParagraphStyle.BODY
    span: Span | None = None


class Marker(StrEnum):
    """How the items of a list are marked."""

    BULLET = "bulat"
    DECIMAL = "1."
    LOWER_ALPHA = "a."
    DECIMAL_PAREN = "1)"
    LOWER_ALPHA_PAREN = "a)"


@dataclass(frozen=True, slots=True)
class List:
    """A list; an item is a run of blocks. Nested lists are blocks of an item."""

    items: tuple[Blocks, ...]
    marker: Marker
    start: int = 1
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Pairs:
    """Label and value, set in two columns with a colon between (Nama : …, Jabatan : …)."""

    items: tuple[tuple[Inlines, Inlines], ...]
    span: Span | None = None


class Align(StrEnum):
    """Horizontal alignment of a cell."""

    LEFT = "kiri"
    CENTER = "tengah"
    RIGHT = "kanan"


class Merge(StrEnum):
    """A cell's part in a vertical merge."""

    NONE = "tidak"
    START = "awal"
    """The first cell of a merged run: it holds the content."""
    CONTINUE = "lanjut"
    """A later cell of the run: it is empty."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. The `colspan`s of a row's cells add up to the number of grid columns."""

    content: Inlines
    align: Align = Align.LEFT
    colspan: int = 1
    merge: Merge = Merge.NONE
    nowrap: bool = False
    """Numbers, codes and amounts: never broken over two lines."""


class RowStyle(StrEnum):
    """The look of a row."""

    PLAIN = "biasa"
    BOLD = "tebal"
    SHADED = "arsir"
    """Bold on a light ground: urusan, bidang urusan."""
    TOTAL = "jumlah"
    """A total: bold, kept with the row before it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table's body, or of its head."""

    cells: tuple[Cell, ...]
    style: RowStyle = RowStyle.PLAIN
    splittable: bool = False
    """Taller than half a page: may break over pages. Other rows do not."""
    leads: bool = False
    """Heads the rows below it, and stays on a page with the first of them."""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with final column widths; heads and the number row repeat on each page."""

    id: str
    """Empty for a table that nobody refers to."""
    caption: Inlines
    """Empty for a table without caption and number (a statement, a signature)."""
    widths: tuple[float, ...]
    """Width of each grid column in mm; their sum fits the text width of its page."""
    head: tuple[Row, ...]
    """Head rows; a cell over several of them is a merge START with CONTINUE below."""
    number_row: Row | None
    """The row "1 | 2 | 8 = (7/6)" under the head, when the table has one."""
    body: tuple[Row, ...]
    foot: tuple[Row, ...] = ()
    """Totals, printed once after the last row."""
    code: str = ""
    """The regulation's name of the table ("T-C.29"), printed in brackets after the caption."""
    source: Inlines = ()
    """What stands after "Sumber:" under the table."""
    font_size: float = 10.0
    """In points."""
    borders: bool = True
    number: Number | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """Bytes of a picture, with what a reader who cannot see it is told."""

    data: bytes
    media_type: str
    """image/svg+xml, image/png or image/jpeg."""
    alternative: str
    width: float
    """In mm."""
    height: float
    """In mm."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with a caption below it."""

    id: str
    caption: Inlines
    picture: Picture
    source: Inlines = ()
    number: Number | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The kop over a statement: crest at the left, lines centred beside it, a rule below."""

    crest: Picture | None
    government: str
    """The daerah's government, as printed: "PEMERINTAH KABUPATEN BADUNG"."""
    office: tuple[str, ...]
    """The dinas in one or more lines, as printed and larger than the others."""
    address: tuple[str, ...]
    """Small lines: street, telephone and the like; may be empty."""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Signatory:
    """One party of a signature block; every field may be empty but `office`."""

    heading: Inlines
    """A line above the office: "PIHAK KEDUA,"."""
    office: Inlines
    """The office, in one or more lines."""
    name: str
    rank: str
    """Pangkat: "Pembina Utama Muda"."""
    nip: str
    """Printed form without the word NIP: "19700101 199501 1 001"."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signature block. One party stands at the right; two stand left and right in this order."""

    place_date: str
    """"Padang Tujuh, 3 Agustus 2022", above the last party; may be empty."""
    parties: tuple[Signatory, ...]
    span: Span | None = None


class ContentsKind(StrEnum):
    """What a list of contents lists."""

    HEADINGS = "isi"
    TABLES = "tabel"
    FIGURES = "gambar"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of contents. The page is the writers' (or the page map's) to say."""

    target: str
    level: int
    """Heading level; 1 for tables and figures."""
    number: str
    """As printed; empty for an unnumbered heading."""
    title: Inlines


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of contents; its heading is a `Heading` before it. `entries` filled by numbering."""

    kind: ContentsKind
    entries: tuple[Entry, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Landscape:
    """Blocks on pages turned to landscape."""

    content: Blocks


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page."""

    content: Blocks


Block: TypeAlias = (
    Heading
    | Paragraph
    | List
    | Pairs
    | Table
    | Figure
    | Letterhead
    | Signatures
    | Contents
    | PageBreak
    | Landscape
    | Together
)
Blocks: TypeAlias = tuple[Block, ...]

# --- the whole -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheet, upright, and its margins, in mm. A landscape page is the sheet turned."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    """The binding side; on a landscape page the same four margins keep their names."""

    def text_width(self, landscape: bool = False) -> float:
        """Width of the text area in mm."""
        return (self.height if landscape else self.width) - self.left - self.right

    def text_height(self, landscape: bool = False) -> float:
        """Height of the text area in mm."""
        return (self.width if landscape else self.height) - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Typography:
    """Fonts and sizes of a document."""

    body: str
    """Family of running text: "Bookman Old Style", "Arial", "Times New Roman"."""
    body_size: float
    """In points."""
    line_height: float
    """As a factor: 1.5."""
    table: str
    """Family of tables."""


class Scheme(StrEnum):
    """How headings and captions are numbered."""

    DECIMAL = "desimal"
    """BAB I / 1.1 / 1.1.1, Tabel 2.1."""
    LETTERS = "huruf"
    """BAB I / A. / 1., Tabel 1 (one series)."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What the whole document says of itself."""

    title: str
    """"Rencana Kerja (Renja) Tahun 2023"."""
    subject: str
    author: str
    """The dinas and its daerah."""
    keywords: tuple[str, ...]
    date: date
    """The document's own date; the only date that the outputs carry."""
    paper: Paper
    typography: Typography
    scheme: Scheme
    cover: tuple[tuple[str, str], ...]
    """Names and values that the theme's cover page is filled with, in order."""
    crest: Picture | None = None
    """The daerah's crest for cover and kop."""
    header: str = ""
    """Running head of the body pages; may be empty."""
    footer: str = ""
    """Running foot beside the page number; may be empty."""
    draft: bool = False
    """Print DRAF on every page."""
    language: str = "id-ID"


@dataclass(frozen=True, slots=True)
class Document:
    """A document: cover from `meta`, front in roman pages, body from page 1, appendix after it."""

    meta: Meta
    front: Blocks
    body: Blocks
    appendix: Blocks = ()
