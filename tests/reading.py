"""What a document says, read back: from the tree, from a Word file and from a PDF.

A reading is the sequence of headings, captions, cells and other text. White space, hyphens,
leaders and repeated heads do not count. The Word file is read as Word would show it: numbers of
headings and lists come from its numbering part, not from its text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pdfplumber
from lxml import etree

from generator.document.fonts import MM_PER_POINT
from generator.document.tree import (
    Block,
    Blocks,
    Contents,
    Document,
    Emphasis,
    Figure,
    Fraction,
    Heading,
    Inlines,
    Landscape,
    Letterhead,
    LineBreak,
    List,
    Marker,
    Pairs,
    Paper,
    Paragraph,
    Ref,
    Row,
    Signatory,
    Signatures,
    Strong,
    Superscript,
    Table,
    Text,
    Together,
)
from generator.document.walk import change_refs, plain_text, rebuild
from generator.ordinals import letter, roman

CONTRACT = frozenset({"heading", "caption", "cell"})
"""The kinds that both formats must agree in, one by one."""

_IGNORED = re.compile("[\\s\u00ad\u200b\\-\u2010\u2011]|\\.{2,}")


def squeeze(text: str) -> str:
    """Text without what does not count."""
    return _IGNORED.sub("", unicodedata.normalize("NFC", text).replace("\ufffe", ""))


@dataclass(frozen=True)
class Item:
    """A piece of a reading: heading, caption, cell, entry, marker or text."""

    kind: str
    text: str


@dataclass(frozen=True)
class Reading:
    """All pieces in order, and the heads of tables, which a PDF repeats."""

    items: tuple[Item, ...]
    heads: tuple[str, ...]
    references: tuple[str, ...]

    def of(self, kinds: frozenset[str] = CONTRACT) -> tuple[Item, ...]:
        """The pieces of these kinds."""
        return tuple(item for item in self.items if item.kind in kinds)

    @property
    def flat(self) -> str:
        """Everything as one string."""
        return "".join(item.text for item in self.items)


@dataclass
class _Collector:
    items: list[Item] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)

    def add(self, kind: str, text: str) -> None:
        text = squeeze(text)
        if text:
            self.items.append(Item(kind, text))

    def reading(self) -> Reading:
        return Reading(tuple(self.items), tuple(self.heads), tuple(self.references))


# --- the tree ------------------------------------------------------------------------------------


def read_document(document: Document, pages: Mapping[str, str]) -> Reading:
    """What the tree says after its cover; `pages` are the labels that contents print."""
    into = _Collector()
    content = document.front + document.body + document.appendix

    def note(ref: Ref) -> Ref:
        into.references.append(squeeze(ref.text))
        return ref

    for block in content:
        rebuild((block,), lambda inner: change_refs(inner, note))
    _blocks(content, into, pages)
    return into.reading()


def _blocks(content: Blocks, into: _Collector, pages: Mapping[str, str]) -> None:
    for block in content:
        _block(block, into, pages)


def _block(block: Block, into: _Collector, pages: Mapping[str, str]) -> None:
    match block:
        case Heading(content=content, number=number):
            into.add("heading", f"{number.text if number else ''} {_text(content)}")
        case Paragraph(content=content):
            into.add("text", _text(content))
        case List(items=items, marker=marker, start=start):
            for count, item in enumerate(items, start):
                into.add("marker", _marker(marker, count))
                _blocks(item, into, pages)
        case Pairs(items=pairs):
            for label, value in pairs:
                for part in (_text(label), ":", _text(value)):
                    into.add("cell", part)
        case Table():
            _table(block, into)
        case Figure(caption=caption, source=source):
            into.add("caption", f"{block.number.text if block.number else ''} {_text(caption)}")
            into.add("text", f"Sumber: {_text(source)}" if source else "")
        case Letterhead(government=government, office=office, address=address):
            into.add("cell", " ".join((government, *office, *address)))
        case Signatures():
            _signatures(block, into)
        case Contents(entries=entries):
            for entry in entries:
                page = pages.get(entry.target, "")
                into.add("entry", f"{entry.number} {_text(entry.title)} {page}")
        case Landscape(content=inner) | Together(content=inner):
            _blocks(inner, into, pages)


def _table(table: Table, into: _Collector) -> None:
    number = table.number.text if table.number else ""
    code = f" ({table.code})" if table.code else ""
    into.add("caption", f"{number} {_text(table.caption)}{code}")
    head = [*table.head, *([table.number_row] if table.number_row else [])]
    if head:
        into.heads.append(squeeze("".join(map(_row_text, head))))
    for row in (*head, *table.body, *table.foot):
        for cell in row.cells:
            into.add("cell", _text(cell.content))
    into.add("text", f"Sumber: {_text(table.source)}" if table.source else "")


def _row_text(row: Row) -> str:
    return "".join(_text(cell.content) for cell in row.cells)


def _signatures(node: Signatures, into: _Collector) -> None:
    into.add("cell", node.place_date)
    for party in node.parties:
        into.add("cell", f"{_text(party.heading)} {_text(party.office)}")
    for party in node.parties:
        into.add("cell", _name(party))


def _name(party: Signatory) -> str:
    return f"{party.name} {party.rank} {f'NIP {party.nip}' if party.nip else ''}"


def _text(content: Inlines) -> str:
    """Plain text, a fraction as it is drawn: upper part, lower part, factor."""
    parts = []
    for node in content:
        match node:
            case Text(text=text) | Ref(text=text):
                parts.append(text)
            case LineBreak():
                parts.append(" ")
            case Fraction(numerator=upper, denominator=lower, factor=factor):
                times = f" × {factor}" if factor else ""
                parts.append(f"{plain_text(upper)} {plain_text(lower)}{times}")
            case Strong(content=inner) | Emphasis(content=inner) | Superscript(content=inner):
                parts.append(_text(inner))
    return "".join(parts)


def _marker(marker: Marker, count: int) -> str:
    match marker:
        case Marker.BULLET:
            return "•"
        case Marker.DECIMAL | Marker.DECIMAL_PAREN:
            return f"{count}{marker.value[-1]}"
        case _:
            return f"{letter(count)}{marker.value[-1]}"


# --- Word ----------------------------------------------------------------------------------------

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_HEADINGS = ("heading ", "judul depan")
_CAPTIONS = ("caption", "judul gambar")
_ENTRIES = ("toc ", "table of figures")


def parts(docx: bytes) -> dict[str, Any]:
    """The XML parts of a Word file."""
    with ZipFile(BytesIO(docx)) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith(".xml")
        }


def read_docx(docx: bytes) -> Reading:
    """What a Word file says after its cover (its first section)."""
    found = parts(docx)
    word = _Word(found["word/styles.xml"], found["word/numbering.xml"])
    body = list(found["word/document.xml"].find(f"{_W}body"))
    cover = next(i for i, element in enumerate(body) if element.find(f".//{_W}sectPr") is not None)
    into = _Collector()
    for element in body[cover + 1 :]:
        for block in _unwrapped(element):
            word.read(block, into)
    return into.reading()


def _unwrapped(element: Any) -> Iterator[Any]:
    if element.tag == f"{_W}sdt":
        yield from element.find(f"{_W}sdtContent")
    else:
        yield element


class _Word:
    def __init__(self, styles: Any, numbering: Any) -> None:
        self.names = {}
        self.based = {}
        self.numbered = {}
        for style in styles.iterchildren(f"{_W}style"):
            key = style.get(f"{_W}styleId")
            self.names[key] = style.find(f"{_W}name").get(f"{_W}val").lower()
            parent = style.find(f"{_W}basedOn")
            self.based[key] = None if parent is None else parent.get(f"{_W}val")
            self.numbered[key] = style.find(f"{_W}pPr/{_W}numPr")
        self.lists = {
            number.get(f"{_W}numId"): number.find(f"{_W}abstractNumId").get(f"{_W}val")
            for number in numbering.iterchildren(f"{_W}num")
        }
        self.levels = {
            (abstract.get(f"{_W}abstractNumId"), int(level.get(f"{_W}ilvl"))): level
            for abstract in numbering.iterchildren(f"{_W}abstractNum")
            for level in abstract.iterchildren(f"{_W}lvl")
        }
        self.counts: dict[str, list[int]] = {}

    def read(self, block: Any, into: _Collector) -> None:
        if block.tag == f"{_W}tbl":
            head = ""
            for row in block.iterchildren(f"{_W}tr"):
                for cell in row.iterchildren(f"{_W}tc"):
                    words = " ".join(self.text(p, into) for p in cell.iter(f"{_W}p"))
                    into.add("cell", words)
                    if row.find(f"{_W}trPr/{_W}tblHeader") is not None:
                        head += squeeze(words)
            if head:
                into.heads.append(head)
        elif block.tag == f"{_W}p":
            self.paragraph(block, into)

    def paragraph(self, block: Any, into: _Collector) -> None:
        style = block.find(f"{_W}pPr/{_W}pStyle").get(f"{_W}val")
        name = self.names[style]
        words, number = self.text(block, into), self.number(block, style)
        if name.startswith(_HEADINGS):
            into.add("heading", f"{number} {words}")
        elif name in _CAPTIONS:
            into.add("caption", words)
        elif name.startswith(_ENTRIES):
            into.add("entry", words)
        else:
            into.add("marker", number)
            into.add("text", words)

    def number(self, block: Any, style: str | None) -> str:
        """What Word counts and prints before the paragraph."""
        found = block.find(f"{_W}pPr/{_W}numPr")
        while found is None and style is not None:
            found, style = self.numbered[style], self.based[style]
        if found is None:
            return ""
        list_id = found.find(f"{_W}numId").get(f"{_W}val")
        if list_id == "0":
            return ""
        abstract, index = self.lists[list_id], found.find(f"{_W}ilvl")
        depth = 0 if index is None else int(index.get(f"{_W}val"))
        counts = self.counts.setdefault(abstract, [])
        start = int(self.levels[abstract, depth].find(f"{_W}start").get(f"{_W}val"))
        del counts[depth + 1 :]
        counts += [0] * (depth - len(counts)) + ([start - 1] if len(counts) <= depth else [])
        counts[depth] += 1
        pattern = self.levels[abstract, depth].find(f"{_W}lvlText").get(f"{_W}val")
        for level, count in enumerate(counts):
            pattern = pattern.replace(f"%{level + 1}", self.ordinal(abstract, level, count))
        return str(pattern)

    def ordinal(self, abstract: str, level: int, count: int) -> str:
        printed = self.levels[abstract, level].find(f"{_W}numFmt").get(f"{_W}val")
        match printed:
            case "upperRoman":
                return roman(count)
            case "upperLetter":
                return letter(count).upper()
            case "lowerLetter":
                return letter(count)
            case _:
                return str(count)

    def text(self, block: Any, into: _Collector) -> str:
        """The text of a paragraph as it is shown: results of fields, not their codes."""
        words: list[str] = []
        reference: int | None = None
        for element in block.iter():
            if element.tag in {f"{_W}t", f"{_M}t"}:
                words.append(element.text or "")
            elif element.tag in {f"{_W}tab", f"{_W}br"} and element.getparent().tag == f"{_W}r":
                words.append(" ")
            elif element.tag == f"{_W}instrText" and (element.text or "").startswith(" REF "):
                reference = len(words)
            elif reference is not None and element.get(f"{_W}fldCharType") == "end":
                into.references.append(squeeze("".join(words[reference:])))
                reference = None
        return "".join(words)


# --- PDF -----------------------------------------------------------------------------------------


def read_pdf(pdf: bytes, paper: Paper, heads: tuple[str, ...]) -> str:
    """All text after the cover and inside the margins; heads that a page repeats are left out."""
    flat = ""
    with pdfplumber.open(BytesIO(pdf)) as document:
        for page in document.pages[1:]:
            words = _page_text(page, paper)
            repeated = (head for head in heads if words.startswith(head) and head in flat)
            flat += words[len(next(repeated, "")) :]
            page.close()
    return flat


def _page_text(page: Any, paper: Paper) -> str:
    """Characters inside the margins, in the order in which they are drawn."""
    top, bottom = paper.top / MM_PER_POINT, page.height - paper.bottom / MM_PER_POINT
    middles = ((char["text"], (char["top"] + char["bottom"]) / 2) for char in page.chars)
    inside = (text for text, middle in middles if top < middle < bottom)
    return squeeze("".join(inside))
