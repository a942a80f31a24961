"""Inlines as runs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.document.tree import (
    Emphasis,
    Fraction,
    Inline,
    Inlines,
    LineBreak,
    Ref,
    Strong,
    Superscript,
    Text,
)
from generator.writers.docx.field import field, link
from generator.writers.docx.pen import Pen
from generator.writers.docx.quotient import Setting, formula
from generator.writers.docx.xml import run

BREAK: Final = "<w:r><w:br/></w:r>"
"""A forced line end."""


@dataclass(frozen=True, slots=True)
class Look:
    """Direct formatting of a run; nothing stands for what the style says."""

    bold: bool | None = None
    italic: bool = False
    raised: bool = False
    setting: Setting | None = None
    """Where formulas stand; nothing for running text."""

    @property
    def properties(self) -> str:
        """The `w:rPr` element, or nothing."""
        parts = []
        if self.bold is not None:
            value = "" if self.bold else ' w:val="0"'
            parts.append(f"<w:b{value}/><w:bCs{value}/>")
        if self.italic:
            parts.append("<w:i/><w:iCs/>")
        if self.raised:
            parts.append('<w:vertAlign w:val="superscript"/>')
        return f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""


PLAIN: Final = Look()
BOLD: Final = Look(bold=True)
LIGHT: Final = Look(bold=False)
"""Not bold, whatever the style says."""


def inlines(content: Inlines, pen: Pen, look: Look = PLAIN) -> str:
    """A run of inlines."""
    return "".join([_inline(node, pen, look) for node in content])


def _inline(node: Inline, pen: Pen, look: Look) -> str:
    match node:
        case Text(value):
            return run(value, look.properties)
        case Strong(content):
            return inlines(content, pen, replace(look, bold=True))
        case Emphasis(content):
            return inlines(content, pen, replace(look, italic=True))
        case Superscript(content):
            return inlines(content, pen, replace(look, raised=True))
        case LineBreak():
            return BREAK
        case Ref():
            return _reference(node, pen, look)
        case Fraction():
            return _fraction(node, pen, look)


def _reference(node: Ref, pen: Pen, look: Look) -> str:
    """A REF field over the part of the text that the target's bookmark can give."""
    anchor = pen.anchors.get(node.target)
    if anchor is None or not node.text:
        return run(node.text, look.properties)
    number = anchor.number.text.rstrip(".") if anchor.number else ""
    start = _joined(node.text).rfind(_joined(number)) if number else -1
    if start < 0:
        return link(anchor.whole, run(node.text, look.properties))
    end = start + len(number)
    switch = "\\n \\h" if anchor.by_paragraph else "\\h \\* MERGEFORMAT"
    return (
        run(node.text[:start], look.properties)
        + field(f"REF {anchor.part} {switch}", node.text[start:end], look.properties)
        + run(node.text[end:], look.properties)
    )


def _joined(value: str) -> str:
    return value.replace(" ", "\u00a0")


def _fraction(node: Fraction, pen: Pen, look: Look) -> str:
    """A formula of Office in the font of its surroundings."""
    body = pen.meta.typography
    text = Setting(body.body, body.body_size, False, pen.meta.paper.text_width())
    setting = look.setting or text
    return formula(node, replace(setting, bold=look.bold is True or setting.bold))
