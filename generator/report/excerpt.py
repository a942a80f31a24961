"""The source line of a finding, with carets under what it is about."""

from __future__ import annotations

from generator.diagnostics import ContentError, Span
from generator.report.lines import one_line
from generator.world import World

WIDTH = 100
"""Longest excerpt, in characters."""


def excerpt(span: Span, source: str, width: int = 1) -> tuple[tuple[str, str], ...]:
    """Return margin and text of two lines: the source, and carets under `width` of its characters.

    Nothing for a blank line.
    """
    if not source.strip():
        return ()
    start = _start(span.col - 1, source) if len(source) > WIDTH else 0
    shown = source[start : start + WIDTH]
    before, after = "…" * bool(source[:start].strip()), "…" * (start + WIDTH < len(source))
    at = span.col - 1 - start
    carets = "^" * max(1, min(width, len(shown) - at))
    plain = "".join(one_line(char) for char in shown)
    return (
        (f"{span.line:>6} | ", f"{before}{plain}{after}"),
        (f"{'':>6} | ", f"{'':{len(before) + at}}{carets}"),
    )


def _start(at: int, source: str) -> int:
    """Where the part of a long line begins that shows character `at`: not with its indentation."""
    indentation = len(source) - len(source.lstrip())
    return max(min(indentation, at), at - WIDTH * 2 // 3)


class Sources:
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
