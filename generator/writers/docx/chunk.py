"""Changes to a finished paragraph or table: what its neighbours ask of it.

Every paragraph of this writer begins with its style, so these few rewritings are safe; they keep
page flow (stay together, begin a page, end a section) out of all the functions that make content.
"""

from __future__ import annotations

import re
from typing import Final

from generator.writers.docx.field import CLOSING

_STYLE: Final = re.compile(r'(<w:pStyle w:val="[^"]*"/>)(?:<w:keepNext[^>]*/>)?')
_AFTER: Final = re.compile("(?=<w:ind |</w:pPr>)")
_LEAD: Final = re.compile(r'<w:pStyle w:val="[^"]*"/>(?:<w:keepNext[^>]*/>)?(?:<w:keepLines/>)?')


def keep(chunk: str) -> str:
    """All of it stays with what follows."""
    return _STYLE.sub(r"\1<w:keepNext/>", chunk)


def keep_end(chunk: str) -> str:
    """Its end stays with what follows: a paragraph, or the last row of a table."""
    start = _last_row(chunk)
    return keep(chunk) if start < 0 else chunk[:start] + keep(chunk[start:])


def keep_inside(chunk: str) -> str:
    """Its rows stay on one page; what follows may go to the next."""
    start = _last_row(chunk)
    return chunk if start < 0 else keep(chunk[:start]) + chunk[start:]


def _last_row(chunk: str) -> int:
    """Where the last row begins, -1 without any; a table inside a cell has one row only."""
    after = chunk.rfind("</w:tr><w:tr>")
    return chunk.find("<w:tr>") if after < 0 else after + len("</w:tr>")


def begin_page(chunk: str) -> str:
    """It begins a page, unless its style says so already."""
    return _break(chunk, "<w:pageBreakBefore/>")


def on_page(chunk: str) -> str:
    """It stands on the page that has begun before it, whatever its style says."""
    return _break(chunk, '<w:pageBreakBefore w:val="0"/>')


def _break(chunk: str, mark: str) -> str:
    match = _LEAD.search(chunk)
    if match is None:
        return chunk
    rest = re.sub(r"^<w:pageBreakBefore[^>]*/>", "", chunk[match.end() :])
    return chunk[: match.end()] + mark + rest


def room_after(chunk: str) -> str:
    """A paragraph with as much room below it as running text has."""
    return _AFTER.sub('<w:spacing w:after="120"/>', chunk, count=1)


def is_paragraph(chunk: str) -> bool:
    """Whether it is a paragraph, not a table or a content control."""
    return chunk.startswith("<w:p>")


def may_end(chunk: str) -> bool:
    """Whether a section may end at it: in a list of contents LibreOffice loses the end."""
    return is_paragraph(chunk) and not chunk.endswith(f"{CLOSING}</w:p>")


def end_section(chunk: str, section: str) -> str:
    """The last paragraph of a section, carrying the section's properties."""
    return chunk.replace("</w:pPr>", f"{section}</w:pPr>", 1)
