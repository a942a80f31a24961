"""Pictures from files: PNG, JPEG and SVG with their natural size."""

from __future__ import annotations

import re
from io import BytesIO
from posixpath import splitext

from generator.diagnostics import ContentError, Findings, Span
from generator.document.tree import Picture
from generator.world import World

_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".svg": "image/svg+xml",
}
_VIEW_BOX = re.compile(rb"viewBox\s*=\s*[\"']\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)")
_OUTSIDE = re.compile(
    rb"href\s*=\s*[\"'](?!#|data:image/)|url\(\s*[\"']?(?!\s*[#\"'])|@import"
    rb"|<\?xml-stylesheet|<!ENTITY|<script|\x00",
    re.IGNORECASE,
)
"""What makes a drawing load something, or run: drawings are other people's."""
_LEAST_DPI = 150
"""Below this a printed photograph shows its pixels (practice)."""


def load(
    world: World,
    path: str,
    alternative: str,
    width: float,
    findings: Findings,
    span: Span | None = None,
) -> Picture | None:
    """The picture at `path`, `width` mm wide; `None` and findings at `span` when it has a fault."""
    kind = _TYPES.get(splitext(path)[1].lower())
    if kind is None:
        findings.error(
            "S31", f"jenis gambar `{path}` tidak didukung", span, "pakai PNG, JPEG, atau SVG"
        )
        return None
    try:
        data = world.read_bytes(path)
    except ContentError as error:
        for found in error.diagnostics:
            findings.error(found.code, f"gambar `{path}`: {found.message}", span, found.hint)
        return None
    if kind == "image/svg+xml" and _OUTSIDE.search(data):
        findings.error(
            "S34",
            f"gambar `{path}` memuat rujukan ke luar berkasnya atau skrip",
            span,
            "simpan ulang sebagai SVG polos yang memuat semua gambarnya sendiri",
        )
        return None
    size = _svg_size(data) if kind == "image/svg+xml" else _pixels(data)
    if size is None:
        findings.error("S32", f"gambar `{path}` rusak atau tanpa ukuran", span)
        return None
    if kind != "image/svg+xml" and size[0] / (width / 25.4) < _LEAST_DPI:
        dots = size[0] / (width / 25.4)
        findings.warn(
            "S33",
            f"gambar `{path}` hanya {dots:.0f} titik per inci pada lebar {width:.0f} mm",
            span,
            f"pakai gambar selebar {width / 25.4 * _LEAST_DPI:.0f} piksel atau lebih",
        )
    return Picture(data, kind, alternative, width, round(width * size[1] / size[0], 2))


def _pixels(data: bytes) -> tuple[float, float] | None:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only documents with photographs need it

    try:
        with Image.open(BytesIO(data)) as image:
            image.verify()
            return float(image.width), float(image.height)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None


def _svg_size(data: bytes) -> tuple[float, float] | None:
    found = _VIEW_BOX.search(data)
    return (float(found[1]), float(found[2])) if found else None
