"""The style sheet: what the document says of paper and fonts, then the theme's rules."""

from __future__ import annotations

from typing import Final

from generator.document.fonts import SUBSTITUTES
from generator.document.tree import CELL_PADDING, Blocks, Document, Figure, Heading, Meta, Table
from generator.document.walk import blocks as walk
from generator.writers.theme import Theme

SHEET: Final = "naskah.css"
"""The theme's style sheet; it reads the properties that `sheet` puts before it."""

_FACES: Final = (
    ("tegak", "normal", "normal"),
    ("tebal", "bold", "normal"),
    ("miring", "normal", "italic"),
    ("tebal-miring", "bold", "italic"),
)


def sheet(document: Document, theme: Theme) -> str:
    """Faces, custom properties, the theme's rules: safe inside a `<style>` element."""
    typography = document.meta.typography
    faces = "".join(map(font_faces, dict.fromkeys((typography.body, typography.table))))
    rules = (faces, properties(document.meta), theme.text(SHEET), roman(document.front))
    return "".join(rules).replace("</", "<\\/")


def roman(front: Blocks) -> str:
    """Rules by which lists of contents say roman numbers for what stands in the front matter."""
    targets = (
        block.id
        for block in walk(front)
        if isinstance(block, Heading | Table | Figure) and block.id
    )
    lines = ",".join(f"nav a + a[href={_quoted('#' + target)}]::after" for target in targets)
    content = "target-counter(attr(href),page,lower-roman)"
    return f"{lines}{{content:{content}}}" if lines else ""


def font_faces(family: str) -> str:
    """The four faces of a family; `huruf:` addresses are known to the page setter alone."""
    substitute = SUBSTITUTES.get(family)
    local = f',local("{family}"),local("{substitute.name}")' if substitute else ""
    slug = family.replace(" ", "-")
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
        f'src:url("huruf:{slug}/{face}"){local}}}'
        for face, weight, style in _FACES
    )


def properties(meta: Meta) -> str:
    """Paper, margins, fonts and running lines as properties of the root, and the cells' padding."""
    paper, typography = meta.paper, meta.typography
    values = {
        "lebar": f"{paper.width:.6g}mm",
        "tinggi": f"{paper.height:.6g}mm",
        "atas": f"{paper.top:.6g}mm",
        "kanan": f"{paper.right:.6g}mm",
        "bawah": f"{paper.bottom:.6g}mm",
        "kiri": f"{paper.left:.6g}mm",
        "huruf": _quoted(typography.body),
        "huruf-tabel": _quoted(typography.table),
        "ukuran": f"{typography.body_size:.6g}pt",
        "spasi": f"{typography.line_height:.6g}",
        "kepala": _quoted(meta.header),
        "kaki": _quoted(meta.footer),
    }
    root = ";".join(f"--{name}:{value}" for name, value in values.items())
    return f"html{{{root}}}td,th{{padding:0 {CELL_PADDING:.6g}mm}}"


def _quoted(text: str) -> str:
    """A CSS string."""
    inner = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{inner}"'
