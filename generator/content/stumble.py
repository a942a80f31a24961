"""Where the YAML parser could not go on, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.content import traps
from generator.content.build import Builder
from generator.diagnostics import Diagnostic, Span


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where and why the parser stopped; lines and columns counted from 0."""

    builder: Builder
    context: str
    problem: str
    at: tuple[int, int]
    since: tuple[int, int]
    """Where the construct began that could not be finished; `at` when unknown."""

    @property
    def line(self) -> str:
        """The line where the parser stopped."""
        return self.builder.lines[self.at[0]]

    @property
    def char(self) -> str:
        """The character where the parser stopped, or nothing at a line's end."""
        return self.line[self.at[1] : self.at[1] + 1]

    @property
    def above(self) -> int:
        """The last line before the stop that says something; 0 when there is none."""
        numbers = range(self.at[0] - 1, 0, -1)
        return next((number for number in numbers if self.builder.lines[number].strip()), 0)

    @property
    def opening(self) -> bool:
        """Whether nothing but spaces stands before the stop in its line."""
        return not self.line[: self.at[1]].strip()

    def span(self, at: tuple[int, int]) -> Span:
        """Return a place."""
        return self.builder.place(*at)

    def tell(self, code: str, at: tuple[int, int], message: str, hint: str) -> Diagnostic:
        """Return a finding."""
        return Diagnostic(code, message, self.span(at), hint)


def quote(text: str) -> str:
    """Return a value in quotes as it should be typed, shortened for a message."""
    text = traps.shorten(re.sub(r"\s+#.*", "", text).strip() or text, 60)
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
