"""The words and figures of two files of one document, compared where the bytes differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import zip_longest
from typing import Final
from zipfile import ZipFile

import pypdfium2
from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY: Final = "word/document.xml"
_LEADER: Final = re.compile(r"\.{2,}")
_HYPHENS: Final = re.compile(r"[-\u00ad\ufffe\x02]\s*|\u200b")
_SHOWN: Final = 5
"""How many words are named."""


def difference(kind: str, old: bytes, new: bytes) -> str:
    """How the text of two files differs, in Indonesian; nothing when it does not.

    Of Word files, the paragraphs in order, but for page numbers in lists of contents. Of PDFs,
    which words there are: where a line, a page or a word is broken is the layout's business.
    """
    return _COMPARED[kind](old, new)


def _word(old: bytes, new: bytes) -> str:
    for before, after in zip_longest(_paragraphs(old), _paragraphs(new), fillvalue=""):
        if before != after:
            return f"di arsip `{before}`, sekarang `{after}`"
    return ""


def _paragraphs(docx: bytes) -> Iterator[str]:
    with ZipFile(BytesIO(docx)) as package:
        body = etree.fromstring(package.read(_BODY))
    for paragraph in body.iter(f"{_W}p"):
        if text := "".join(_texts(paragraph)).strip():
            yield text


def _texts(paragraph: etree._Element) -> Iterator[str]:
    """What a paragraph says, without results of fields for page numbers."""
    instruction, skipping = "", False
    for part in paragraph.iter(f"{_W}t", f"{_W}instrText", f"{_W}fldChar", f"{_W}tab"):
        match etree.QName(part).localname:
            case "instrText":
                instruction += part.text or ""
            case "fldChar":
                state = part.get(f"{_W}fldCharType")
                skipping = state == "separate" and "PAGEREF" in instruction
                instruction = "" if state == "begin" else instruction
            case "tab":
                yield " "
            case _ if not skipping:
                yield part.text or ""


def _pdf(old: bytes, new: bytes) -> str:
    (before, pages), (after, others) = _words(old), _words(new)
    numbers = pages | others
    lost, gained = sorted(before - after - numbers), sorted(after - before - numbers)
    parts = (("hanya di arsip", lost), ("hanya sekarang", gained))
    return "; ".join(f"{where}: {_named(words)}" for where, words in parts if words)


def _named(words: list[str]) -> str:
    more = f" dan {len(words) - _SHOWN} lagi" if len(words) > _SHOWN else ""
    return ", ".join(f"`{word}`" for word in words[:_SHOWN]) + more


def _words(pdf: bytes) -> tuple[set[str], set[str]]:
    """The words on the pages, and the pages' own numbers."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = [page.get_textpage().get_text_range() for page in document]
        labels = {document.get_page_label(index) for index in range(len(document))}
    finally:
        document.close()
    words = (word for text in texts for word in _LEADER.sub(" ", _HYPHENS.sub("", text)).split())
    return set(words), labels


_COMPARED: Final[dict[str, Callable[[bytes, bytes], str]]] = {"docx": _word, "pdf": _pdf}
