"""The styles that the shell must have, by the name that Word shows, and what is set in them.

Word may rename style ids when it saves a file, but never the names: ids are looked up.
"""

from __future__ import annotations

from copy import deepcopy
from enum import StrEnum
from typing import Any, Final

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from generator.document.tree import CELL_PADDING, Meta
from generator.writers.docx.xml import W, attribute, twips


class Style(StrEnum):
    """The paragraph and table styles that the body uses."""

    NORMAL = "Normal"
    BODY = "Body Text"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    HEADING_4 = "heading 4"
    FRONT = "Judul Depan"
    TITLE = "Judul Tengah"
    CENTERED = "Tengah"
    NOTE = "Catatan"
    SOURCE = "Sumber"
    LIST = "List Paragraph"
    CAPTION = "caption"
    PICTURE = "Gambar"
    PICTURE_CAPTION = "Judul Gambar"
    TOC_1 = "toc 1"
    TOC_2 = "toc 2"
    TOC_3 = "toc 3"
    TOC_4 = "toc 4"
    FIGURES = "table of figures"
    CELL = "Isi Tabel"
    HEAD_CELL = "Kepala Tabel"
    NUMBER_CELL = "Nomor Kolom"
    PAIR = "Isi Pasangan"
    SIGNATURE = "Tanda Tangan"
    KOP_GOVERNMENT = "Kop Pemerintah"
    KOP_OFFICE = "Kop Dinas"
    KOP_ADDRESS = "Kop Alamat"
    KOP_RULE = "Kop Garis"
    TABLE = "Tabel Naskah"
    PLAIN_TABLE = "Tabel Polos"


HEADINGS: Final = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)
CONTENTS: Final = (Style.TOC_1, Style.TOC_2, Style.TOC_3, Style.TOC_4)


def ids(styles: Any) -> dict[str, str]:
    """Style name in lower case → style id."""
    return {
        name.get(qn("w:val")).lower(): element.get(qn("w:styleId"))
        for element in styles.iterchildren(qn("w:style"))
        if (name := element.find(qn("w:name"))) is not None
    }


def find(styles: Any, style: Style) -> Any:
    """The element of a style that is there."""
    for element in styles.iterchildren(qn("w:style")):
        name = element.find(qn("w:name"))
        if name is not None and name.get(qn("w:val")).lower() == style.lower():
            return element
    raise KeyError(style)


def fill(styles: Any, part: str) -> str:
    """The ground of one part of the table style (`firstRow`, `band1Horz`), "" for none."""
    path = f'w:tblStylePr[@w:type="{part}"]/w:tcPr/w:shd/@w:fill'
    found = find(styles, Style.TABLE).xpath(path)
    return str(found[0]) if found and found[0] != "auto" else ""


def dress(styles: Any, meta: Meta) -> None:
    """Set the document's fonts, size, line height, language and text width in the styles."""
    typography = meta.typography
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is not None:
        styles.remove(defaults)
    size = round(typography.body_size * 2)
    line = round(typography.body_size * typography.line_height * 20)
    styles.insert(
        0,
        parse_xml(
            f'<w:docDefaults xmlns:w="{W}"><w:rPrDefault><w:rPr>{_fonts(typography.body)}'
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
            f'<w:lang w:val="{attribute(meta.language)}" w:eastAsia="en-US" w:bidi="ar-SA"/>'
            "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
            f'<w:spacing w:after="0" w:line="{line}" w:lineRule="atLeast"/>'
            "</w:pPr></w:pPrDefault></w:docDefaults>"
        ),
    )
    normal = find(styles, Style.NORMAL)
    for tag in ("w:rFonts", "w:sz", "w:szCs"):
        for element in normal.xpath(f"w:rPr/{tag}"):
            element.getparent().remove(element)
    _set_font(find(styles, Style.CELL), typography.table)
    _set_padding(find(styles, Style.TABLE))
    _set_tabs(styles, twips(meta.paper.text_width()))


def _fonts(family: str, declare: bool = False) -> str:
    name = attribute(family)
    namespace = f' xmlns:w="{W}"' if declare else ""
    return (
        f'<w:rFonts{namespace} w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}"'
        f' w:cs="{name}"/>'
    )


def _set_font(style: Any, family: str) -> None:
    properties = style.find(qn("w:rPr"))
    if properties is None:
        properties = parse_xml(f'<w:rPr xmlns:w="{W}"/>')
        style.append(properties)
    for element in properties.findall(qn("w:rFonts")):
        properties.remove(element)
    properties.insert(0, parse_xml(_fonts(family, declare=True)))


def _set_padding(style: Any) -> None:
    """Leave as much room beside the text of a cell as the widths of tables are reckoned with."""
    for side in ("left", "start", "right", "end"):
        for margin in style.xpath(f"w:tblPr/w:tblCellMar/w:{side}"):
            margin.set(qn("w:w"), str(twips(CELL_PADDING)))


def _set_tabs(styles: Any, width: int) -> None:
    """Put the page numbers of contents at the right edge of the text."""
    for style in (*CONTENTS, Style.FIGURES):
        for tab in find(styles, style).xpath('w:pPr/w:tabs/w:tab[@w:val="right"]'):
            tab.set(qn("w:pos"), str(width))


def add_size(styles: Any, base: Style, style_id: str, half: int) -> None:
    """Add a style like `base` in another size, in half points, for smaller or larger tables."""
    original = find(styles, base)
    new = parse_xml(
        f'<w:style xmlns:w="{W}" w:type="paragraph" w:customStyle="1" w:styleId="{style_id}">'
        f'<w:name w:val="{base} {half / 2:g}"/>'
        f'<w:basedOn w:val="{original.get(qn("w:styleId"))}"/>'
        f'<w:qFormat/><w:rPr><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr></w:style>'
    )
    original.addnext(deepcopy(new))
