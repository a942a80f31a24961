"""Findings for people: the contract line, the hint, the source line with a caret, a summary."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TextIO

from generator.diagnostics import ContentError, Diagnostic, Severity, Span
from generator.report.lines import block, one_line, summary
from generator.world import World

WIDTH = 100
"""Longest excerpt, in characters."""

_RED, _YELLOW, _BLUE, _BOLD, _RESET = "\x1b[31m", "\x1b[33m", "\x1b[34m", "\x1b[1m", "\x1b[0m"
_COLOURS = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW, Severity.SILENCED: _BLUE}


def wants_colour(stream: TextIO) -> bool:
    """Say whether a stream is a terminal whose user did not ask for plain text."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def render(findings: Sequence[Diagnostic], world: World | None, *, colour: bool = False) -> str:
    """Return findings in the order given, and how many there are."""
    sources = _Sources(world)
    texts = [text for finding in findings for text in _finding(finding, sources, colour)]
    total = summary(findings)
    return "\n".join([*texts, f"{_BOLD}{total}{_RESET}" if colour else total, ""])


def _finding(finding: Diagnostic, sources: _Sources, colour: bool) -> Iterator[str]:
    first, *rest = block(finding)
    tint = _COLOURS[finding.severity]
    if colour:
        word = f"{finding.severity} {finding.code}:"
        first = first.replace(word, f"{_BOLD}{tint}{word}{_RESET}", 1)
    yield first
    yield from rest
    if finding.span and (shown := excerpt(finding.span, sources.line(finding.span))):
        source, caret = shown
        yield source
        yield caret.replace("^", f"{tint}^{_RESET}") if colour else caret
    yield ""


def excerpt(span: Span, source: str) -> tuple[str, str] | None:
    """Return a source line with its number, and a caret under the column; nothing for a blank."""
    if not source.strip():
        return None
    start = max(0, span.col - 1 - WIDTH * 2 // 3) if len(source) > WIDTH else 0
    shown = source[start : start + WIDTH]
    before, after = "…" * (start > 0), "…" * (start + WIDTH < len(source))
    number = f"{span.line:>6}"
    gap = " " * (len(before) + span.col - 1 - start)
    plain = "".join(one_line(char) for char in shown)
    return f"{number} | {before}{plain}{after}", f"{'':>6} | {gap}^"


class _Sources:
    """The lines of the files that findings are about, each file read once."""

    def __init__(self, world: World | None) -> None:
        self._world = world
        self._files: dict[str, list[str]] = {}

    def line(self, span: Span) -> str:
        """Return the line of a place, empty when it cannot be read."""
        if span.path not in self._files:
            self._files[span.path] = self._read(span.path)
        lines = self._files[span.path]
        return lines[span.line - 1] if span.line <= len(lines) else ""

    def _read(self, path: str) -> list[str]:
        try:
            return self._world.read_text(path).split("\n") if self._world else []
        except ContentError:
            return []
