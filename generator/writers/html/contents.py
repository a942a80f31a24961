"""Lists of contents as HTML: hanging numbers, dot leaders, pages filled in by the page setter."""

from __future__ import annotations

from html import escape
from itertools import accumulate
from typing import Final

from generator.document.tree import Contents, Entry
from generator.writers.html.inline import inlines

_DIGIT: Final = 0.6
"""Width of a number's character in ems: that of Bookman's bold capitals, with some air."""
_GAP: Final = 0.8
"""Between the longest number of a level and its titles, in ems."""


def contents(node: Contents) -> str:
    """The entries; each level hangs from the longest number of its own."""
    hangs = _hangs(node.entries)
    lefts = [0.0, *accumulate(hangs)]
    lines = (
        _entry(entry, lefts[entry.level - 1], hangs[entry.level - 1]) for entry in node.entries
    )
    return f'<nav class="daftar-{node.kind.value}">{"".join(lines)}</nav>'


def _hangs(entries: tuple[Entry, ...]) -> list[float]:
    """Room for the numbers of each level, from the outermost, in ems."""
    deepest = max((entry.level for entry in entries), default=0)
    longest = [
        max((len(entry.number) for entry in entries if entry.level == level), default=0)
        for level in range(1, deepest + 1)
    ]
    return [round(length * _DIGIT + _GAP, 2) if length else 0.0 for length in longest]


def _entry(entry: Entry, left: float, hang: float) -> str:
    number, indent = "", left
    if entry.number:
        indent += hang
        style = f"width:{hang:.6g}em;margin-left:-{hang:.6g}em"
        number = f'<span style="{style}">{escape(entry.number)}</span>'
    target = f'href="#{escape(entry.target)}"'
    return (
        f'<p class=t{entry.level} style="padding-left:{indent:.6g}em">'
        f"{number}<a {target}>{inlines(entry.title)}</a><a {target}></a></p>"
    )
