"""Headings and captions: native numbers, and the bookmarks that others point at."""

from __future__ import annotations

from generator.document.tree import Figure, Heading, Table
from generator.writers.docx.inline import BREAK, LIGHT, inlines
from generator.writers.docx.pen import Pen
from generator.writers.docx.styles import HEADINGS, Style
from generator.writers.docx.xml import paragraph, run, twips

_HANG = twips(12.5)
"""Hanging indent of a number that is written as text."""


def heading(node: Heading, pen: Pen) -> str:
    """A heading in its style; what the list of contents leaves out has no outline level."""
    return _chapter(node, pen) if node.level == 1 else _section(node, pen)


def _chapter(node: Heading, pen: Pen) -> str:
    title = inlines(node.content, pen)
    counted = pen.anchors[node.id].counted
    if node.number:
        label = pen.sequences.label(node.number)
        if counted:
            pen.chapter = (node.number.label.capitalize(), node.number.parts[0])
        title = _part(node.id, pen, label) + BREAK + title
    style = Style.HEADING_1 if counted else Style.FRONT
    return paragraph(pen.style(style), _whole(node.id, pen, title), _outline(node, pen))


def _section(node: Heading, pen: Pen) -> str:
    title = inlines(node.content, pen)
    properties = ""
    if pen.anchors[node.id].counted:
        title = _part(node.id, pen, title)
    else:
        properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
        if node.number:
            printed = node.number.text.rstrip(".")
            point = node.number.text[len(printed) :]
            title = _part(node.id, pen, run(printed)) + run(point) + "<w:r><w:tab/></w:r>" + title
            properties += f'<w:ind w:left="{_HANG}" w:hanging="{_HANG}"/>'
        else:
            properties += '<w:ind w:left="0" w:firstLine="0"/>'
    style = pen.style(HEADINGS[node.level - 1])
    return paragraph(style, _whole(node.id, pen, title), properties + _outline(node, pen))


def _outline(node: Heading, pen: Pen) -> str:
    """A mark for what a list of contents to this depth must not collect."""
    hidden = node.level <= pen.depth and node.id not in pen.listed
    return '<w:outlineLvl w:val="9"/>' if hidden else ""


def caption(node: Table | Figure, pen: Pen) -> str:
    """The line over a table or under a figure. Its style is bold, its title is not."""
    key, number, style, code = node.id, node.number, Style.PICTURE_CAPTION, ""
    if isinstance(node, Table):
        style, code = Style.CAPTION, f" ({node.code})" if node.code else ""
    title = inlines(node.caption, pen, LIGHT) + run(code, LIGHT.properties)
    if number:
        title = _part(key, pen, pen.sequences.label(number, pen.chapter)) + run(" ") + title
    return paragraph(pen.style(style), _whole(key, pen, title))


def _whole(key: str, pen: Pen, content: str) -> str:
    anchor = pen.anchors.get(key)
    return anchor.mark(content) if anchor else content


def _part(key: str, pen: Pen, content: str) -> str:
    anchor = pen.anchors.get(key)
    return anchor.mark_part(content) if anchor else content
