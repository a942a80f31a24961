"""The few shapes that figures are drawn with, as SVG. Lengths are points.

Every tone differs from the others in lightness or hatching, so that a copy in grey still tells
them apart. Hatching is drawn as lines, not as a pattern: all readers of SVG draw lines alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Final

from generator.compose.figure.face import Face
from generator.document.fonts import SUBSTITUTES

INK: Final = "#1a1a1a"
SOFT: Final = "#595959"
RULE: Final = "#808080"
GRID: Final = "#d9d9d9"
PAPER: Final = "#ffffff"
_NAVY: Final = "#1d3b5e"


@dataclass(frozen=True, slots=True)
class Tone:
    """How an area is filled and outlined, and the colour of letters on it."""

    fill: str
    stroke: str = _NAVY
    letters: str = INK
    hatch: str = ""


DARK: Final = Tone(_NAVY, letters=PAPER)
MIDDLE: Final = Tone("#8fb0cf")
LIGHT: Final = Tone("#dce7f1")
PLAIN: Final = Tone(PAPER)
HATCHED: Final = Tone("#f1f5f9", hatch="#5f86ad")


def number(value: float) -> str:
    """A length with two decimals at most."""
    rounded = round(value, 2) or 0.0
    return f"{rounded:.2f}".rstrip("0").rstrip(".")


def rect(
    x: float, y: float, width: float, height: float, tone: Tone, dash: str = "", radius: float = 0
) -> str:
    """A filled rectangle, hatched when its tone is."""
    corner = f' rx="{number(radius)}"' if radius else ""
    broken = f' stroke-dasharray="{dash}"' if dash else ""
    area = (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
        f'{corner} fill="{tone.fill}" stroke="{tone.stroke}" stroke-width=".6"{broken}/>'
    )
    return area + (_hatching(x, y, width, height, tone.hatch) if tone.hatch else "")


def path(
    points: Iterable[tuple[float, float]], stroke: str = RULE, width: float = 0.7, dash: str = ""
) -> str:
    """A line through points."""
    steps = " ".join(
        f"{'L' if i else 'M'}{number(x)} {number(y)}" for i, (x, y) in enumerate(points)
    )
    broken = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{steps}" fill="none" stroke="{stroke}" stroke-width="{width:g}"{broken}/>'


def text(x: float, y: float, line: str, face: Face, anchor: str = "start", fill: str = INK) -> str:
    """A line of text; `y` is the top of its line, `anchor` start, middle or end."""
    weight = ' font-weight="bold"' if face.bold else ""
    return (
        f'<text x="{number(x)}" y="{number(y + 0.95 * face.size)}" font-size="{face.size:g}"'
        f'{weight} text-anchor="{anchor}" fill="{fill}">{escape(line, quote=False)}</text>'
    )


def moved(x: float, y: float, shapes: str) -> str:
    """Shapes at another place."""
    return f'<g transform="translate({number(x)} {number(y)})">{shapes}</g>'


def sheet(width: float, height: float, family: str, shapes: str) -> bytes:
    """The whole drawing; letters are of `family` or of the font that stands in for it."""
    families = [
        family,
        *([SUBSTITUTES[family].name] if family in SUBSTITUTES else []),
        "sans-serif",
    ]
    across, down = number(width), number(height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}pt" height="{down}pt"'
        f' viewBox="0 0 {across} {down}"'
        f' font-family="{escape(", ".join(families))}">{shapes}</svg>'
    ).encode()


def _hatching(x: float, y: float, width: float, height: float, stroke: str) -> str:
    """Slanted lines inside a rectangle, three points apart."""
    steps = []
    offset = 3.0
    while offset < width + height:
        start = (x + min(offset, width), y + max(0.0, offset - width))
        end = (x + max(0.0, offset - height), y + min(offset, height))
        steps.append(f"M{number(start[0])} {number(start[1])}L{number(end[0])} {number(end[1])}")
        offset += 3.0
    if not steps:
        return ""
    return f'<path d="{"".join(steps)}" fill="none" stroke="{stroke}" stroke-width=".6"/>'
