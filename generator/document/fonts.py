"""Font files and text widths: which files print a family, and how wide a text is in it.

Word files name the families that regulations ask for; the open fonts with the same advance
widths stand in for them here, so that a line breaks at the same word in both formats. Only
known folders are searched: what an installation prints never depends on fontconfig.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont

from generator.diagnostics import EnvironmentLack

MM_PER_POINT: Final = 25.4 / 72
"""A PostScript point in millimetres."""

FOLDERS: Final = (
    "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/truetype/liberation2",
    "/usr/share/fonts/liberation",
    "/usr/share/texmf/fonts/opentype/public/tex-gyre",
    "/usr/share/texmf-dist/fonts/opentype/public/tex-gyre",
    "/usr/share/fonts/opentype/tex-gyre",
    "/usr/share/fonts/truetype/crosextra",
    "/usr/local/share/fonts",
)
"""Where Debian and its relatives put the files, searched in this order."""


@dataclass(frozen=True, slots=True)
class Substitute:
    """The open font that prints a family: its four files and the package that brings them."""

    name: str
    files: tuple[str, str, str, str]
    """Regular, bold, italic, bold italic."""
    package: str


def _substitute(name: str, stem: str, package: str, faces: str) -> Substitute:
    regular, bold, italic, both = (stem + face for face in faces.split())
    return Substitute(name, (regular, bold, italic, both), package)


_TRUETYPE: Final = "-Regular.ttf -Bold.ttf -Italic.ttf -BoldItalic.ttf"
_TEX_GYRE: Final = "-regular.otf -bold.otf -italic.otf -bolditalic.otf"

SUBSTITUTES: Final = {
    "Arial": _substitute("Liberation Sans", "LiberationSans", "fonts-liberation", _TRUETYPE),
    "Times New Roman": _substitute(
        "Liberation Serif", "LiberationSerif", "fonts-liberation", _TRUETYPE
    ),
    "Bookman Old Style": _substitute("TeX Gyre Bonum", "texgyrebonum", "fonts-texgyre", _TEX_GYRE),
    "Calibri": _substitute("Carlito", "Carlito", "fonts-crosextra-carlito", _TRUETYPE),
    "Cambria": _substitute("Caladea", "Caladea", "fonts-crosextra-caladea", _TRUETYPE),
}
"""The families that a document may name, and what prints them."""


@cache
def find(family: str, bold: bool = False, italic: bool = False) -> Path:
    """The file of one face of `family`.

    Raises `EnvironmentLack` L11 when the file is not installed, L12 when the family is not known.
    """
    substitute = SUBSTITUTES.get(family)
    if substitute is None:
        raise EnvironmentLack.of(
            "L12",
            f'huruf "{family}" tidak dikenal',
            hint="pakai salah satu: " + ", ".join(SUBSTITUTES),
        )
    file = substitute.files[2 * italic + bold]
    for folder in FOLDERS:
        path = Path(folder, file)
        if path.is_file():
            return path
    raise EnvironmentLack.of(
        "L11",
        f"huruf {substitute.name} (pengganti {family}) belum terpasang: {file} tidak ditemukan",
        hint=f"jalankan: sudo apt-get install -y {substitute.package}",
    )


@dataclass(frozen=True, slots=True)
class _Metrics:
    """Advance widths of a face in thousandths of the font size."""

    by_character: dict[int, float]
    default: float


@cache
def _metrics(path: Path) -> _Metrics:
    with TTFont(path, lazy=True) as font:
        scale = 1000 / font["head"].unitsPerEm
        advances = {name: width * scale for name, (width, _) in font["hmtx"].metrics.items()}
        by_character = {code: advances[name] for code, name in font.getBestCmap().items()}
    return _Metrics(by_character, default=advances[".notdef"])


def text_width(
    text: str, family: str, size: float, bold: bool = False, italic: bool = False
) -> float:
    """Width in mm of `text` on one line at `size` points.

    The plain sum of advance widths, without kerning: a safe upper bound for digits and codes.
    Raises as `find` does.
    """
    metrics = _metrics(find(family, bold, italic))
    total = sum(metrics.by_character.get(ord(c), metrics.default) for c in text)
    return total / 1000 * size * MM_PER_POINT
