"""Paragraphs of a narrative as they will read: expressions printed, every character with its place.

Only what may hold a typed figure is put together; the rest of a narrative costs nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.checks.citation import MASK
from generator.checks.prose import Prose
from generator.diagnostics import Span

Printed = Callable[[str], str | None]
"""What an expression prints."""

_EXPRESSION = re.compile(r"\{\{-?(.*?)-?\}\}")
_CONTROL = re.compile(r"\{%.*?%\}|\{#.*?#\}")
_LEFT = re.compile(r"\{\{|\}\}|\{%|%\}")
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\*+|`+|(?<!\w)_+|_+(?!\w)")
"""Backslashes and marks of emphasis, which readers do not see."""
_BEGINS = re.compile(r"\s*(?:#|\||:::|:\s|>|[-*+]\s|\d+[.)]\s)")
"""A line that begins a paragraph of its own."""
_DIRECTIVE = ":::"
_HEADING = re.compile(r"\s*#+\s+(.*)")
_MARKER = re.compile(r"\s*(?:\d+[.)]|#+)\s")
_HOLDS = re.compile(
    r"\d|\b(?:belas|puluh|ratus|ribu|juta)\b"
    r"|\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)\W+(?:sub|keg|prog|\))",
    re.IGNORECASE,
)
"""Digits, or the words of a number where one may be meant."""
_STOP = re.compile(r"[.!?][\"”)\]]*\s+(?=[A-Z“\"(])")
_SHORT = re.compile(
    r"(?:\b(?:Rp|No|Kab|Kec|Prov|Drs|Dra|Dr|Ir|Hj?|St|Jl|hal|tgl|Bpk|[A-Z])|a\.n|u\.p|s\.d)$"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """From a character on, where the text was typed; nowhere when an expression printed it."""

    start: int
    span: Span | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, an item of a list, a heading, a row of a table."""

    text: str
    marks: tuple[Mark, ...]
    heading: str
    """The text of the heading above it in its file; empty when there is none."""

    def at(self, place: int) -> Span | None:
        """Where a character was typed."""
        mark = self.marks[bisect_right(self.marks, place, key=lambda one: one.start) - 1]
        if mark.span is None:
            return None
        return Span(mark.span.path, mark.span.line, mark.span.col + place - mark.start)

    def typed(self, start: int, end: int) -> bool:
        """Whether all of a stretch was typed."""
        return all(
            mark.span is not None
            for mark, after in zip(self.marks, (*self.marks[1:], None), strict=True)
            if mark.start < end and (after is None or after.start > start)
        )

    def whole(self, start: int, end: int) -> bool:
        """Whether a stretch stands in one line of its source just as it is here."""
        first = self.at(start)
        moved = first and Span(first.path, first.line, first.col + end - 1 - start)
        return moved is not None and moved == self.at(end - 1)

    @property
    def sentences(self) -> Iterator[tuple[int, int]]:
        """The bounds of its sentences."""
        start = 0
        for found in _STOP.finditer(self.text):
            if not _SHORT.search(self.text, 0, found.start()):
                yield start, found.end()
                start = found.end()
        yield start, len(self.text)


def passages(
    source: str, runs: Iterable[Prose], printed: Printed, heading: str = ""
) -> Iterator[Passage]:
    """The passages of a file in which something typed may be a figure.

    `runs` is all that is typed in it, `heading` what stands above it in the document.
    """
    lines = source.split("\n")
    by_line = {line: list(same) for line, same in groupby(runs, key=lambda run: run.span.line)}
    for block in _blocks(lines):
        first = lines[block[0] - 1]
        if first.lstrip().startswith(_DIRECTIVE):
            continue
        found = _HEADING.match(first)
        if found:
            heading = found[1]
        typed = (run for number in block for run in by_line.get(number, ()))
        if any(_HOLDS.search(_MARKER.sub("", run.text, count=1)) for run in typed):
            pieces = [
                piece
                for number in block
                for piece in _pieces(lines[number - 1], by_line.get(number, ()), printed)
            ]
            yield _joined(pieces, "" if found else heading)


def _blocks(lines: list[str]) -> Iterator[list[int]]:
    """The numbers of the lines that belong together."""
    block: list[int] = []
    for number, line in enumerate(lines, 1):
        if block and (
            not line.strip() or _BEGINS.match(line) or _HEADING.match(lines[block[0] - 1])
        ):
            yield block
            block = []
        if line.strip():
            block.append(number)
    if block:
        yield block


Piece = tuple[str, Span | None]


def _pieces(line: str, runs: Iterable[Prose], printed: Printed) -> Iterator[Piece]:
    """What is typed in a line and what expressions print between it, then its end."""
    done, end = 0, None
    for run in runs:
        yield _shown(line[done : run.span.col - 1], printed), None
        yield from _plain(run)
        done = run.span.col - 1 + len(run.text)
        end = Span(run.span.path, run.span.line, done + 1)
    yield _shown(line[done:], printed), None
    yield " ", end


def _shown(text: str, printed: Printed) -> str:
    """Template source as it will read; a mask for what cannot be told."""
    shown = _EXPRESSION.sub(lambda found: printed(found[1].strip()) or MASK, text)
    plain = _CONTROL.sub("", shown)
    return MASK if _LEFT.search(plain) else plain


def _plain(run: Prose) -> Iterator[Piece]:
    """A typed run without what readers do not see."""
    done = 0
    for found in _ESCAPED.finditer(run.text):
        yield run.text[done : found.start()], run.at(done)
        done = found.end()
    yield run.text[done:], run.at(done)


def _joined(pieces: Iterable[Piece], heading: str) -> Passage:
    text, marks = "", []
    for part, span in pieces:
        if part:
            marks.append(Mark(len(text), span))
            text += part
    return Passage(text, tuple(marks), heading)
