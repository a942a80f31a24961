"""The smallest pieces of WordprocessingML: safe text, lengths, runs and paragraphs, as strings.

The body is put together as text because that is some fifty times faster than a tree of elements;
everything that comes from a document passes through `text` or `attribute` here.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""Namespace of WordprocessingML."""

R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""Namespace of relationship ids."""

_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL: Final = re.compile("([\u00ad\u2011])")
_ELEMENT: Final = {"\u00ad": "<w:softHyphen/>", "\u2011": "<w:noBreakHyphen/>"}


def clean(value: str) -> str:
    """The text on one line and without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", value.replace("\n", " ").replace("\r", " ").replace("\t", " "))


def text(value: str) -> str:
    """Text between tags."""
    return escape(clean(value), quote=False)


def attribute(value: str) -> str:
    """Text of an attribute in double quotes."""
    return escape(clean(value))


def twips(millimetres: float) -> int:
    """Twentieths of a point, in which Word measures pages and tables."""
    return round(millimetres * 1440 / 25.4)


def emu(millimetres: float) -> int:
    """English metric units, in which Word measures drawings."""
    return round(millimetres * 36000)


def run(value: str, properties: str = "") -> str:
    """A run of text; `properties` is the whole `w:rPr` element or nothing."""
    if not value:
        return ""
    pieces = _SPECIAL.split(text(value))
    inner = "".join(
        _ELEMENT.get(piece) or f'<w:t xml:space="preserve">{piece}</w:t>'
        for piece in pieces
        if piece
    )
    return f"<w:r>{properties}{inner}</w:r>"


def paragraph(style: str, content: str = "", properties: str = "") -> str:
    """A paragraph of the style with that id; `properties` in the schema's order, without style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def bookmark(number: int, name: str, content: str) -> str:
    """Content that references point at; `number` is unique in the document."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )
