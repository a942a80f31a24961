"""Tables that put text side by side: labels with values, signatures, and the letterhead."""

from __future__ import annotations

from generator.document.fonts import text_width
from generator.document.tree import Inlines, Letterhead, Pairs, Signatory, Signatures
from generator.document.walk import plain_text
from generator.writers.docx.chunk import keep
from generator.writers.docx.frame import edges, frame, indent, properties
from generator.writers.docx.inline import BOLD, inlines
from generator.writers.docx.pen import Pen
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import paragraph, run, twips

_AIR, _COLON = 4.0, 4.0
"""In mm: what is left free behind the longest label, and the width of the colon's column."""
_CREST_AIR = 4.0
"""Between the crest of a letterhead and its lines, in mm."""
_SIGNATURE = 88.0
"""Width in mm of a lone party's column."""
_ROOM = 22.0
"""Height in mm for the signature itself."""
_ABOVE = '<w:spacing w:before="240"/>'
"""Between the text and the block."""


def pairs(node: Pairs, pen: Pen, width: float, left: int = 0) -> str:
    """Label, colon and value in three columns; `width` in mm."""
    typography = pen.meta.typography
    longest = max(
        text_width(plain_text(label), typography.body, typography.body_size)
        for label, _ in node.items
    )
    label = min(longest + _AIR, width * 0.45)
    columns = edges((label, _COLON, width - label - _COLON))
    style = pen.style(Style.PAIR)
    rows = [
        _row([paragraph(style, part) for part in parts], columns)
        for name, value in node.items
        for parts in [(inlines(name, pen), run(":"), inlines(value, pen))]
    ]
    return frame(properties(pen.style(Style.PLAIN_TABLE), columns[-1], indent(left)), columns, rows)


def signatures(node: Signatures, pen: Pen, width: float) -> str:
    """A block that stays whole: offices side by side, and names; one party at the right."""
    count = len(node.parties)
    widths = (width - _SIGNATURE, _SIGNATURE) if count == 1 else (width / count,) * count
    columns = edges(widths)
    style = pen.style(Style.SIGNATURE)
    blank = [paragraph(style)] * (len(widths) - 1)
    aside = blank[: len(widths) - count]
    rows = []
    if node.place_date:
        place = paragraph(style, run(node.place_date), _ABOVE)
        rows.append(_row([*blank, place], columns))
    room = "" if node.place_date else _ABOVE
    rows.append(_row([*aside, *(_above(party, pen, room) for party in node.parties)], columns))
    below = _row([*aside, *(_below(party, pen) for party in node.parties)], columns)
    return frame(
        properties(pen.style(Style.PLAIN_TABLE), columns[-1]),
        columns,
        [*map(keep, rows), below],
    )


def _above(party: Signatory, pen: Pen, room: str) -> str:
    lines: list[Inlines] = [party.heading, party.office] if party.heading else [party.office]
    style = pen.style(Style.SIGNATURE)
    first, *rest = (inlines(line, pen) for line in lines)
    return "".join([paragraph(style, first, room), *(paragraph(style, line) for line in rest)])


def _below(party: Signatory, pen: Pen) -> str:
    style = pen.style(Style.SIGNATURE)
    name = BOLD.properties.replace("</w:rPr>", '<w:u w:val="single"/></w:rPr>')
    room = f'<w:spacing w:before="{twips(_ROOM)}"/>'
    lines = [paragraph(style, run(party.name, name), room)]
    if party.rank:
        lines.append(paragraph(style, run(party.rank)))
    if party.nip:
        lines.append(paragraph(style, run(f"NIP\u00a0{party.nip}")))
    # The lines of a name stay together; the block's last line is free.
    return "".join([*map(keep, lines[:-1]), lines[-1]])


def letterhead(node: Letterhead, pen: Pen, width: float) -> list[str]:
    """Crest and lines side by side, and an empty paragraph whose style draws the rule."""
    texts = [
        (Style.KOP_GOVERNMENT, (node.government,)),
        (Style.KOP_OFFICE, node.office),
        (Style.KOP_ADDRESS, node.address),
    ]
    lines = "".join(
        paragraph(pen.style(style), run(text)) for style, group in texts for text in group
    )
    if node.crest is None:
        columns, cells = edges((width,)), [lines]
    else:
        aside = node.crest.width + _CREST_AIR
        columns = edges((aside, width - aside))
        cells = [paragraph(pen.style(Style.KOP_ADDRESS), pen.media.drawing(node.crest)), lines]
    row = _row(cells, columns, '<w:vAlign w:val="center"/>')
    table = frame(properties(pen.style(Style.PLAIN_TABLE), columns[-1]), columns, [row])
    return [keep(table), keep(paragraph(pen.style(Style.KOP_RULE)))]


def _row(cells: list[str], columns: list[int], aligned: str = "") -> str:
    parts = ["<w:tr><w:trPr><w:cantSplit/></w:trPr>"]
    for cell, start, end in zip(cells, columns, columns[1:], strict=False):
        width = f'<w:tcPr><w:tcW w:w="{end - start}" w:type="dxa"/>{aligned}</w:tcPr>'
        parts.append(f"<w:tc>{width}{cell}</w:tc>")
    return "".join([*parts, "</w:tr>"])
