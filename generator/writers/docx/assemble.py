"""From tree and shell to the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any, Final

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from generator.document.fonts import SUBSTITUTES
from generator.document.tree import Document, Meta, Picture
from generator.writers.docx.draft import watermark
from generator.writers.docx.numbering import next_free, set_scheme
from generator.writers.docx.package import part, repack
from generator.writers.docx.pen import HEAD_FILL, NUMBER_FILL, SHADED_FILL, TOTAL_FILL, Pen, pen
from generator.writers.docx.section import set_paper, written
from generator.writers.docx.shell import NAME, Shell
from generator.writers.docx.styles import add_size, dress, fill, ids
from generator.writers.docx.xml import W, attribute, clean
from generator.writers.theme import Theme

_DOCUMENT: Final = "word/document.xml"
_AFTER_UPDATE: Final = (
    *("w:hdrShapeDefaults", "w:footnotePr", "w:endnotePr", "w:compat", "w:docVars", "w:rsids"),
    *("m:mathPr", "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping"),
    *("w:doNotIncludeSubdocsInStats", "w:doNotAutoCompressPictures", "w:forceUpgrade"),
    *("w:captions", "w:readModeInkLockDown", "w:smartTagType", "w:shapeDefaults"),
    *("w:doNotEmbedSmartTags", "w:decimalSymbol", "w:listSeparator"),
)
"""What the schema puts behind the wish that fields be filled."""
_CREST: Final = 40.0
"""Height in mm of the crest on the cover."""
_SPLICE: Final = '<w:p w:rsidR="00000000"/>'


def write(document: Document, theme: Theme, pages: Mapping[str, str] | None = None) -> bytes:
    """The document as a Word file; `pages` gives the printed page of each id.

    Where a page is not known, Word is asked to fill its fields when it opens the file. Raises
    `ContentError` S81 to S88 when the theme's shell or a picture is wrong, and as `World` does.
    """
    shell = Shell(theme.path(NAME), theme.bytes(NAME))
    fills = {
        part: fill(shell.styles, part) for part in (HEAD_FILL, NUMBER_FILL, SHADED_FILL, TOTAL_FILL)
    }
    state = pen(document, ids(shell.styles), fills, next_free(shell.numbering), pages or {})
    meta = document.meta
    crest = state.media.drawing(_on_cover(meta.crest)) if meta.crest and meta.cover else ""
    text = written(document, state, shell.front, shell.body)
    _fill(shell, meta, crest)
    _finish(shell, state, meta)
    output = BytesIO()
    shell.template.docx.save(output)
    data = output.getvalue()
    before, _, after = part(data, _DOCUMENT).partition(_SPLICE)
    return repack(data, {_DOCUMENT: f"{before}{text}{after}".encode()})


def _on_cover(crest: Picture) -> Picture:
    """The crest as high as covers show it."""
    return replace(crest, width=crest.width * _CREST / crest.height, height=_CREST)


def _fill(shell: Shell, meta: Meta, crest: str) -> None:
    """Cover, heads and feet; after the cover stands one empty paragraph for the text."""
    cover = {name: "\n".join(map(clean, value.split("\n"))) for name, value in meta.cover}
    shell.fill(cover, crest, clean(meta.header), clean(meta.footer))
    section = shell.cut(cover=bool(meta.cover))
    set_paper(section, meta.paper)
    body = shell.element.find(qn("w:body"))
    body.append(parse_xml(_SPLICE.replace("<w:p ", f'<w:p xmlns:w="{W}" ')))


def _finish(shell: Shell, state: Pen, meta: Meta) -> None:
    """Styles, numbering, pictures, settings and properties."""
    dress(shell.styles, meta)
    for (style, half), name in state.sizes.items():
        add_size(shell.styles, style, name, half)
    if shell.heading_list is not None:
        set_scheme(shell.numbering, shell.heading_list, meta.scheme)
    state.lists.define(shell.numbering)
    state.media.attach(shell.part)
    _name_substitutes(shell, meta)
    if not state.complete:
        _ask_for_fields(shell)
    if meta.draft:
        watermark(shell.part)
    _describe(shell, meta)


def _ask_for_fields(shell: Shell) -> None:
    mark = parse_xml(f'<w:updateFields xmlns:w="{W}" w:val="true"/>')
    shell.template.docx.settings.element.insert_element_before(mark, *_AFTER_UPDATE)


def _describe(shell: Shell, meta: Meta) -> None:
    """Title and the like; the only date is the document's own."""
    properties = shell.template.docx.core_properties
    moment = datetime.combine(meta.date, time(), UTC)
    properties.title = clean(meta.title)
    properties.subject = clean(meta.subject)
    properties.author = properties.last_modified_by = clean(meta.author)
    properties.keywords = clean("; ".join(meta.keywords))
    properties.language = meta.language
    properties.created = properties.modified = moment
    properties.revision = 1


def _name_substitutes(shell: Shell, meta: Meta) -> None:
    """Tell readers without the fonts which open ones stand in for them."""
    fonts = [
        relation.target_part
        for relation in shell.part.rels.values()
        if relation.reltype.endswith("/fontTable")
    ]
    if not fonts:
        return
    table: Any = parse_xml(fonts[0].blob)
    known = {font.get(qn("w:name")) for font in table.iterchildren(qn("w:font"))}
    for family in dict.fromkeys((meta.typography.body, meta.typography.table)):
        substitute = SUBSTITUTES.get(family)
        if family not in known and substitute:
            table.append(
                parse_xml(
                    f'<w:font xmlns:w="{W}" w:name="{attribute(family)}">'
                    f'<w:altName w:val="{attribute(substitute.name)}"/></w:font>'
                )
            )
    fonts[0]._blob = etree.tostring(table, xml_declaration=True, encoding="UTF-8")
