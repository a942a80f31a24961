"""Private marks that carry knowledge through Markdown: what is data, and which line it came from.

Jinja's output is one long text. Two things would be lost in it: that a word was printed by an
expression (data, never Markdown), and the line of the template or narrative it came from. Both
travel as characters of Unicode's private use area, which Markdown leaves alone:

- data stands between `DATA_START` and `DATA_END`, with every ASCII character that could mean
  something to Markdown moved to the private area (`escape`);
- a formula is data whose parts stand beside `OVER` and before `TIMES`;
- each line ends with `LINE_START <file>:<line> LINE_END` (`line_mark`), taken off again by
  `take_lines` before Markdown is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Span
from generator.document.tree import Fraction, Inline, Inlines, LineBreak, Text

DATA_START = "\ue000"
DATA_END = "\ue001"
OVER = "\ue004"
TIMES = "\ue005"
LINE_START = "\ue002"
LINE_END = "\ue003"
_MOVED = 0xE100
"""Where moved ASCII characters begin: U+E100 + code."""

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_LINE = re.compile(f"{LINE_START}([^{LINE_END}]*):(\\d+){LINE_END}")
_DATA = re.compile(f"{DATA_START}([^{DATA_END}]*){DATA_END}")
_MOVES = {code: _MOVED + code for code in range(128) if not chr(code).isalnum()}
_BACK: dict[int, int | str] = {moved: code for code, moved in _MOVES.items()}
_PLAIN = _BACK | {ord(DATA_START): "", ord(DATA_END): "", ord(OVER): "/", ord(TIMES): " × "}
_NEWLINE = chr(_MOVED + 10)


def has_private(text: str) -> bool:
    """Whether a source text uses characters that are reserved for marks."""
    return _PRIVATE.search(text) is not None


def escape(text: str) -> str:
    """Wrap a printed value as data; Markdown will not see any of its characters."""
    clean = _PRIVATE.sub("\ufffd", text)
    return f"{DATA_START}{clean.translate(_MOVES)}{DATA_END}"


def formula(numerator: str, denominator: str, factor: str = "") -> str:
    """Wrap a quotient as data."""
    upper, lower, times = (
        _PRIVATE.sub("\ufffd", part).translate(_MOVES) for part in (numerator, denominator, factor)
    )
    return f"{DATA_START}{upper}{OVER}{lower}{TIMES if times else ''}{times}{DATA_END}"


def line_mark(file: str, line: int) -> str:
    """The mark that ends line `line` (from 1) of a source file."""
    return f"{LINE_START}{file}:{line}{LINE_END}"


@dataclass(frozen=True, slots=True)
class Lined:
    """Text free of line marks, and for each of its lines the place it came from."""

    text: str
    places: tuple[Span | None, ...]


def take_lines(text: str) -> Lined:
    """Take the line marks off; a line with several came from the first of them."""
    lines: list[str] = []
    places: list[Span | None] = []
    for line in text.split("\n"):
        mark = _LINE.search(line)
        places.append(Span(mark[1], int(mark[2])) if mark else None)
        lines.append(_LINE.sub("", line))
    return Lined("\n".join(lines), tuple(places))


def plain(text: str) -> str:
    """The text without any mark, as a reader sees it (for captions' plain forms and ids)."""
    return _LINE.sub("", text).translate(_PLAIN)


def inlines(text: str) -> Inlines:
    """Marked text as inlines: typed runs, computed runs, and line breaks inside data."""
    result: list[Inline] = []
    position = 0
    for match in _DATA.finditer(text):
        if match.start() > position:
            result.append(Text(plain(text[position : match.start()])))
        result += _quotient(match[1]) if OVER in match[1] else _data(match[1])
        position = match.end()
    if position < len(text):
        result.append(Text(plain(text[position:])))
    return tuple(result)


def _data(text: str) -> Iterator[Inline]:
    for index, part in enumerate(text.split(_NEWLINE)):
        if index:
            yield LineBreak()
        if part:
            yield Text(part.translate(_BACK), computed=True)


def _quotient(text: str) -> Iterator[Inline]:
    numerator, _, rest = text.translate(_BACK).partition(OVER)
    denominator, _, factor = rest.partition(TIMES)
    yield Fraction((Text(numerator, computed=True),), (Text(denominator, computed=True),), factor)
