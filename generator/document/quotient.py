"""Room for fractions: how wide their parts are, and where a long part breaks into lines."""

from __future__ import annotations

from typing import Final

from generator.document.fonts import MM_PER_POINT, text_width
from generator.document.tree import Fraction
from generator.document.walk import plain_text

AIR: Final = 0.34
"""Left free on each side of a numerator or denominator, in em."""


def parts(node: Fraction) -> tuple[str, str, str]:
    """Numerator, denominator and the factor with its sign, as plain text."""
    factor = f"\u00a0×\u00a0{node.factor.replace(' ', chr(0xA0))}" if node.factor else ""
    return plain_text(node.numerator), plain_text(node.denominator), factor


def least(node: Fraction, family: str, size: float, bold: bool = False) -> float:
    """Width in mm of the fraction with a line for each word, its factor beside it.

    Raises as `fonts.find` does.
    """
    upper, lower, factor = parts(node)
    words = [text_width(word, family, size, bold) for word in f"{upper} {lower}".split()]
    return max(words, default=0.0) + air(size) + text_width(factor, family, size, bold)


def widths(
    node: Fraction, room: float, family: str, size: float, bold: bool = False
) -> tuple[float, float]:
    """Widths in mm of the bar and of the factor beside it, together `room` at most.

    Raises as `fonts.find` does.
    """
    upper, lower, factor = parts(node)
    beside = text_width(factor, family, size, bold)
    longest = max(text_width(part, family, size, bold) for part in (upper, lower))
    return min(longest + air(size), room - beside), beside


def air(size: float) -> float:
    """What the bar is longer than the text over and under it, in mm."""
    return 2 * AIR * size * MM_PER_POINT


def lines(text: str, width: float, family: str, size: float, bold: bool = False) -> tuple[str, ...]:
    """The text in lines of `width` mm at most; a wider word stands in a line of its own."""
    found: list[str] = []
    for word in text.split():
        joined = f"{found[-1]} {word}" if found else word
        if found and text_width(joined, family, size, bold) <= width:
            found[-1] = joined
        else:
            found.append(word)
    return tuple(found)
