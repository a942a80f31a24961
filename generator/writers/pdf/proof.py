"""Reads a finished PDF back, as a proof-reader does: what stands on each page, and where."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2

from generator.document.fonts import MM_PER_POINT
from generator.document.tree import Paper

TOLERANCE: Final = 0.6
"""How far, in mm, a glyph may hang over the edge of the text area, as the tail of a "j" does."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one line and font, with its box in mm from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as read back."""

    label: str
    """The page label: "iv", "12"; "Sampul" for the cover."""
    width: float
    """In mm."""
    height: float
    """In mm."""
    runs: tuple[Run, ...]
    text: str
    """Lines in the order of drawing, which is reading order."""

    @property
    def landscape(self) -> bool:
        """Whether the page lies on its side."""
        return self.width > self.height


def read(pdf: bytes) -> tuple[Sheet, ...]:
    """The pages of `pdf`."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_sheet(document, index) for index in range(len(document)))
    finally:
        document.close()


def _sheet(document: Any, index: int) -> Sheet:
    page = document[index]
    words = page.get_textpage()
    width, height = page.get_size()
    runs = []
    for number in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(number)
        text = words.get_text_bounded(left, bottom, right, top).strip()
        box = (left, height - top, right, height - bottom)
        runs.append(Run(text, *(value * MM_PER_POINT for value in box)))
    return Sheet(
        document.get_page_label(index),
        width * MM_PER_POINT,
        height * MM_PER_POINT,
        tuple(runs),
        words.get_text_range().replace("\r\n", "\n"),
    )


def outside(sheet: Sheet, paper: Paper, running: Collection[str] = ()) -> Iterator[Run]:
    """Text beyond the margins, but for the page number and the `running` head and foot."""
    allowed = {sheet.label, *running}
    right, bottom = sheet.width - paper.right, sheet.height - paper.bottom
    for run in sheet.runs:
        beyond = (
            run.left < paper.left - TOLERANCE
            or run.right > right + TOLERANCE
            or run.top < paper.top - TOLERANCE
            or run.bottom > bottom + TOLERANCE
        )
        if beyond and run.text not in allowed:
            yield run


def lonely(sheet: Sheet, titles: Collection[str], running: Collection[str] = ()) -> str | None:
    """The heading or caption that ends the page without what it heads, if there is one."""
    skip = {sheet.label, *running, ""}
    lines = [line.strip() for line in sheet.text.split("\n")]
    body = [line for line in lines if line not in skip]
    ends = {" ".join(title.split()) for title in titles}
    for count in range(1, 1 + min(4, len(body))):
        tail = " ".join(" ".join(body[-count:]).split())
        if tail in ends:
            return tail
    return None
