"""Fractions: a formula of Office in running text, a small table in the cell of a table.

Readers other than Word show every formula in a font and size of their own, and no reader wraps
one. Alone in a cell a fraction is therefore ordinary text over and under a rule, its factor
beside it: it has the table's font, and its parts wrap.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generator.document.fonts import text_width
from generator.document.quotient import air, lines, parts, widths
from generator.document.tree import Fraction
from generator.writers.docx.frame import edges, frame, properties
from generator.writers.docx.xml import attribute, paragraph, run, text

_CENTER: Final = '<w:jc w:val="center"/>'
_RULE: Final = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:pBdr>'
_LOW: Final = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
"""The paragraph that must follow a table in a cell, as low as it can be."""
_TIGHT: Final = (
    '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>'
    '<w:vAlign w:val="center"/>'
)
_FOREIGN: Final = ("Times New Roman", 12.0, False)
"""What readers other than Word print every formula in: its lines must fit in this too."""
_SLACK: Final = 0.4
"""Room in mm for what readers measure differently."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a formula stands."""

    family: str
    size: float
    """In points."""
    bold: bool
    width: float
    """In mm."""

    @property
    def face(self) -> tuple[str, float, bool]:
        """What its text is measured with."""
        return self.family, self.size, self.bold


def formula(node: Fraction, setting: Setting) -> str:
    """A formula of Office, upright, in the font of its surroundings; long parts in lines."""
    upper, lower, factor = parts(node)
    face = max(setting.face, _FOREIGN, key=lambda face: text_width(upper + lower, *face))
    space = widths(node, setting.width, *face)[0] - air(face[1])
    over, under = (_lines(lines(part, space, *face), setting) for part in (upper, lower))
    times = _run(factor, setting) if factor else ""
    return f"<m:oMath><m:f><m:num>{over}</m:num><m:den>{under}</m:den></m:f>{times}</m:oMath>"


def _lines(found: tuple[str, ...], setting: Setting) -> str:
    """One line, or a column of centred ones; all but the last end with a space."""
    if len(found) < 2:
        return _run("".join(found), setting)
    rows = [f"{line} " for line in found[:-1]] + [found[-1]]
    column = '<m:mc><m:mcPr><m:count m:val="1"/><m:mcJc m:val="center"/></m:mcPr></m:mc>'
    cells = "".join(f"<m:mr><m:e>{_run(row, setting)}</m:e></m:mr>" for row in rows)
    return f"<m:m><m:mPr><m:mcs>{column}</m:mcs></m:mPr>{cells}</m:m>"


def _run(value: str, setting: Setting) -> str:
    family = attribute(setting.family)
    weight = "<w:b/><w:bCs/>" if setting.bold else ""
    return (
        f'<m:r><m:rPr><m:nor/></m:rPr><w:rPr><w:rFonts w:ascii="{family}" w:hAnsi="{family}"'
        f' w:cs="{family}"/>{weight}</w:rPr><m:t xml:space="preserve">{text(value)}</m:t></m:r>'
    )


def stacked(node: Fraction, setting: Setting, style: str, plain: str, look: str) -> str:
    """The content of a cell: a small table of the table style `plain`, in `style`'s paragraphs.

    Numerator over denominator in one cell, the factor in the next. `look` is the `w:rPr` of all.
    """
    upper, lower, factor = parts(node)
    bar, beside = widths(node, setting.width - 2 * _SLACK, *setting.face)
    quotient = paragraph(style, run(upper, look), _RULE + _CENTER) + paragraph(
        style, run(lower, look), _CENTER
    )
    cells, sides = [quotient], [bar + _SLACK]
    if factor:
        cells.append(paragraph(style, run(factor, look)))
        sides.append(beside + _SLACK)
    columns = edges(tuple(sides))
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{end - start}" w:type="dxa"/>{_TIGHT}</w:tcPr>{cell}</w:tc>'
        for cell, (start, end) in zip(cells, pairwise(columns), strict=True)
    )
    rows = [f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr>"]
    table = frame(properties(plain, columns[-1], _CENTER), columns, rows)
    return table + paragraph(style, "", _LOW)
