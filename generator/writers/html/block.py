"""Blocks as HTML."""

from __future__ import annotations

from html import escape
from typing import Final

from generator.document.hyphens import softened
from generator.document.tree import (
    Block,
    Blocks,
    Contents,
    Figure,
    Heading,
    Inlines,
    Landscape,
    Letterhead,
    List,
    Marker,
    PageBreak,
    Pairs,
    Paragraph,
    ParagraphStyle,
    Signatures,
    Table,
    Together,
)
from generator.document.walk import plain_text
from generator.writers.html.contents import contents
from generator.writers.html.inline import inlines
from generator.writers.html.letterhead import letterhead
from generator.writers.html.picture import picture
from generator.writers.html.signature import signatures
from generator.writers.html.table import table

_PARAGRAPH: Final = {
    ParagraphStyle.BODY: "<p>",
    ParagraphStyle.CENTERED: "<p class=tengah>",
    ParagraphStyle.TITLE: "<p class=judul>",
    ParagraphStyle.NOTE: "<p class=catatan>",
}
_LIST: Final = {
    Marker.BULLET: ("ul", ""),
    Marker.DECIMAL: ("ol", "angka"),
    Marker.LOWER_ALPHA: ("ol", "huruf"),
    Marker.DECIMAL_PAREN: ("ol", "angka kurung"),
    Marker.LOWER_ALPHA_PAREN: ("ol", "huruf kurung"),
}


def blocks(content: Blocks) -> str:
    """A run of blocks, with nothing between them."""
    return "".join(map(_block, content))


def _block(node: Block) -> str:
    match node:
        case Paragraph(content, style):
            running = softened(content) if style is ParagraphStyle.BODY else content
            return f"{_PARAGRAPH[style]}{inlines(running)}</p>"
        case Heading():
            return _heading(node)
        case Table():
            return table(node)
        case List():
            return _list(node)
        case Pairs(items):
            return _pairs(items)
        case Figure():
            return _figure(node)
        case Letterhead():
            return letterhead(node)
        case Signatures():
            return signatures(node)
        case Contents():
            return contents(node)
        case PageBreak():
            return "<div class=halaman-baru></div>"
        case Landscape(content):
            return f"<div class=lanskap>{blocks(content)}</div>"
        case Together(content):
            return f"<div class=utuh>{blocks(content)}</div>"


def _heading(node: Heading) -> str:
    """Number and title; a bab has its number on a line of its own, others hang from it."""
    number = node.number.text if node.number else ""
    label = escape(f"{number} {plain_text(node.content)}".strip())
    title = inlines(node.content)
    tag = f"h{node.level}"
    if not number:
        inner = title
    elif node.level == 1:
        inner = f"{escape(number)}<br>{title}"
    else:
        inner = f"<span>{escape(number)}</span>{title}"
    kind = " class=bernomor" if number else ""
    return f'<{tag} id="{escape(node.id)}"{kind} data-label="{label}">{inner}</{tag}>'


def _list(node: List) -> str:
    tag, kind = _LIST[node.marker]
    kind = f' class="{kind}"' if kind else ""
    start = f' style="counter-reset:butir {node.start - 1}"' if node.start != 1 else ""
    items = "".join(f"<li>{blocks(item)}</li>" for item in node.items)
    return f"<{tag}{kind}{start}>{items}</{tag}>"


def _pairs(items: tuple[tuple[Inlines, Inlines], ...]) -> str:
    longest = max((len(plain_text(label)) for label, _ in items), default=0)
    columns = f'<col style="width:{longest * 0.6 + 1:.6g}em"><col style="width:1em"><col>'
    rows = "".join(
        f"<tr><td>{inlines(label)}</td><td>:</td><td>{inlines(value)}</td></tr>"
        for label, value in items
    )
    return f"<table class=pasangan><colgroup>{columns}</colgroup><tbody>{rows}</tbody></table>"


def _figure(node: Figure) -> str:
    number = f"<b>{escape(node.number.text)}</b> " if node.number else ""
    source = f"<p class=sumber>Sumber: {inlines(node.source)}</p>" if node.source else ""
    anchor = f' id="{escape(node.id)}"' if node.id else ""
    return (
        f"<figure{anchor}>{picture(node.picture)}"
        f"<figcaption>{number}{inlines(node.caption)}</figcaption>{source}</figure>"
    )
