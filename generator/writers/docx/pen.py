"""What grows while the body is written: counters, lists, pictures, sizes of table print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.document.tree import Contents, ContentsKind, Document, Meta
from generator.document.walk import blocks
from generator.writers.docx.anchor import Anchor, Sequences, anchors
from generator.writers.docx.media import Media
from generator.writers.docx.numbering import Lists
from generator.writers.docx.styles import Style

HEAD_FILL: Final = "firstRow"
NUMBER_FILL: Final = "band2Horz"
SHADED_FILL: Final = "band1Horz"
TOTAL_FILL: Final = "lastRow"
"""The parts of the shell's table style that lend their grounds to head, number row, …"""


@dataclass(slots=True)
class Pen:
    """State of one document's writing; functions over the tree take it along."""

    meta: Meta
    styles: Mapping[str, str]
    """Style name in lower case → style id."""
    fills: Mapping[str, str]
    """Part of the table style → colour of its ground, "" for none."""
    pages: Mapping[str, str]
    """Id → printed page label; empty when nobody knows."""
    lists: Lists
    anchors: Mapping[str, Anchor]
    listed: frozenset[str]
    """Headings that the list of contents names."""
    depth: int
    """The deepest level that the list of contents names; 0 without one."""
    targets: frozenset[str]
    """All that the lists of contents, tables and figures name."""
    media: Media = field(default_factory=Media)
    sequences: Sequences = field(default_factory=Sequences)
    chapter: tuple[str, int] = ("", 0)
    """The bab that runs: name of the sequence that counts it, and its number."""
    sizes: dict[tuple[Style, int], str] = field(default_factory=dict)
    """Sizes of table print in use: style and half points → style id."""

    def style(self, style: Style) -> str:
        """The id of a style."""
        return self.styles[style.lower()]

    def sized(self, style: Style, size: float) -> str:
        """The id of a style like `style` in `size` points, or the half point below it."""
        half = int(size * 2)
        name = f"{self.style(style)}-{half / 2:g}".replace(".", "-")
        return self.sizes.setdefault((style, half), name)

    @property
    def complete(self) -> bool:
        """Whether the page of everything that is listed is known."""
        return self.targets <= self.pages.keys()


def pen(
    document: Document,
    styles: Mapping[str, str],
    fills: Mapping[str, str],
    first_list: int,
    pages: Mapping[str, str],
) -> Pen:
    """A pen for the document."""
    content = [*blocks(document.front), *blocks(document.body), *blocks(document.appendix)]
    contents = [node for node in content if isinstance(node, Contents)]
    headings = (node for node in contents if node.kind is ContentsKind.HEADINGS)
    entries = [entry for node in headings for entry in node.entries]
    return Pen(
        meta=document.meta,
        styles=styles,
        fills=fills,
        pages=pages,
        lists=Lists(first_list),
        anchors=anchors(content, document.meta.scheme),
        listed=frozenset(entry.target for entry in entries),
        depth=max((entry.level for entry in entries), default=0),
        targets=frozenset(entry.target for node in contents for entry in node.entries),
    )
