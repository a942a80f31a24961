"""Fonts with PostScript outlines, as embedded: an encoding of their own, which is empty.

The pages choose glyphs by index. A font program that names its glyphs and says nothing of an
encoding has Adobe's standard one, by which some readers (veraPDF 1.28) read an index under 256
as a letter and miss its glyph. ISO 32000-1, 9.7.4.2 gives such an encoding no part.
"""

from __future__ import annotations

from io import BytesIO
from typing import Final

from fontTools.ttLib import TTFont

_EMPTY: Final = (".notdef",) * 256


def empty_encoding(font: bytes) -> bytes:
    """The OpenType font with an encoding that has no letters; fonts without names as they are."""
    with TTFont(BytesIO(font), recalcTimestamp=False) as opened:
        (top,) = opened["CFF "].cff.topDictIndex
        if hasattr(top, "ROS"):
            return font
        top.Encoding = list(_EMPTY)
        made = BytesIO()
        opened.save(made)
    return made.getvalue()
