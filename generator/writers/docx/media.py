"""Pictures: drawings in the text, and the parts of the file that hold their bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import resvg_py
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from generator.diagnostics import ContentError, NaskahError
from generator.document.fonts import FOLDERS, SUBSTITUTES
from generator.document.tree import Picture
from generator.writers.docx.xml import R, attribute, emu

_SVG: Final = "image/svg+xml"
_EXTENSION: Final = {_SVG: "svg", "image/png": "png", "image/jpeg": "jpeg"}
_PIXELS_PER_MM: Final = 220 / 25.4
"""Fineness of the picture that stands in for a drawing: 220 to the inch."""
_MOST_PIXELS: Final = 3000


@dataclass(slots=True)
class Media:
    """The pictures of a document; the same bytes are kept once."""

    _parts: dict[str, tuple[str, str, bytes]] = field(default_factory=dict)
    """Digest → relationship id, media type, bytes."""
    _drawings: int = 0

    def drawing(self, picture: Picture) -> str:
        """A run that shows the picture in the line."""
        self._drawings += 1
        vector = ""
        if picture.media_type == _SVG:
            safe = harmless(picture.data)
            vector = _vector(self._add(_SVG, safe))
            shown = self._add("image/png", raster(safe, picture.width, picture.height))
        else:
            shown = self._add(picture.media_type, picture.data)
        return _drawing(picture, self._drawings, shown, vector)

    def _add(self, media_type: str, data: bytes) -> str:
        number = len(self._parts) + 1
        digest = sha256(data).hexdigest()
        return self._parts.setdefault(digest, (f"rIdGambar{number}", media_type, data))[0]

    def attach(self, part: Any) -> None:
        """Put the parts into the package and relate the document's part to them."""
        for number, (relation, media_type, data) in enumerate(self._parts.values(), start=1):
            name = PackURI(f"/word/media/gambar{number}.{_EXTENSION[media_type]}")
            target = Part(name, media_type, data, part.package)
            part.load_rel(f"{R}/image", target, relation)


def harmless(svg: bytes) -> bytes:
    """The drawing without what would reach for other files or run by itself.

    Raises `ContentError` S88 when it is not well-formed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(svg, parser)
    except etree.XMLSyntaxError as error:
        raise _bad(error) from error
    for element in list(root.iter(etree.Element)):
        if etree.QName(element).localname in {"script", "foreignObject"}:
            element.getparent().remove(element)
            continue
        for name, value in element.attrib.items():
            local = etree.QName(name).localname
            outside = local == "href" and not value.lstrip().startswith(("#", "data:"))
            if outside or local.startswith("on"):
                del element.attrib[name]
    return bytes(etree.tostring(root))


def raster(svg: bytes, width: float, height: float) -> bytes:
    """A PNG of the drawing at that size in mm. Raises `ContentError` S88 when there is none."""
    scale = min(_PIXELS_PER_MM, _MOST_PIXELS / max(width, height, 1))
    drawing = svg.decode("utf-8")
    for family, substitute in SUBSTITUTES.items():
        drawing = drawing.replace(family, substitute.name)
    try:
        data = resvg_py.svg_to_bytes(
            svg_string=drawing,
            width=max(1, round(width * scale)),
            height=max(1, round(height * scale)),
            dpi=96,
            skip_system_fonts=True,
            font_dirs=[folder for folder in FOLDERS if Path(folder).is_dir()],
            font_family="Liberation Sans",
            serif_family="Liberation Serif",
            sans_serif_family="Liberation Sans",
        )
    except ValueError as error:
        raise _bad(error) from error
    return bytes(data)


def _bad(error: Exception) -> NaskahError:
    return ContentError.of(
        "S88",
        f"gambar SVG tidak dapat dibaca: {error}",
        hint="buka dan simpan ulang gambarnya sebagai SVG, atau pakai PNG",
    )


def _vector(relation: str) -> str:
    return (
        '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip'
        ' xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
        f' r:embed="{relation}"/></a:ext></a:extLst>'
    )


def _drawing(picture: Picture, number: int, relation: str, vector: str) -> str:
    size = f'cx="{emu(picture.width)}" cy="{emu(picture.height)}"'
    names = f'id="{number}" name="Gambar {number}" descr="{attribute(picture.alternative)}"'
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{drawing}/wordprocessingDrawing"'
        f' distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/><wp:docPr {names}/>'
        f'<a:graphic xmlns:a="{drawing}/main"><a:graphicData uri="{drawing}/picture">'
        f'<pic:pic xmlns:pic="{drawing}/picture"><pic:nvPicPr><pic:cNvPr {names}/><pic:cNvPicPr>'
        f'<a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}">{vector}</a:blip><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
