"""The explanation of a rule, for a terminal and as Markdown.

Its sections hold sentences, flush left and wrapped here, and examples, indented and left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import dedent, wrap
from typing import Protocol

from generator.diagnostics import TOPICS, Severity
from generator.report.ink import Ink

_HEAD = 11
"""Columns that the heads of sections take."""


class Explained(Protocol):
    """A rule, as far as its explanation goes."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def severity(self) -> Severity:
        """How severe its findings are where a daerah says nothing else."""

    @property
    def title(self) -> str:
        """What it asks for, in one line."""

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """Heads and what stands under them."""


def page(rule: Explained, width: int = 80, ink: Ink | None = None) -> str:
    """The explanation as a page of plain text, its sentences wrapped at `width` columns."""
    ink = ink or Ink()
    kind = ink.severe(rule.severity, str(rule.severity))
    lines = [f"{ink.bold(rule.code)}  {ink.bold(rule.title)}", f"{'':{_HEAD}}{kind}, {topic(rule)}"]
    for head, text in rule.sections:
        lines += ["", *_section(head, text, width, ink)]
    return "\n".join([*lines, ""])


def markdown(rule: Explained) -> str:
    """The explanation as Markdown, without the heading."""
    parts = [f"*{rule.severity}, {topic(rule)}*"]
    for head, text in rule.sections:
        shown = (f"```text\n{part}\n```" if example else part for example, part in _parts(text))
        body = "\n\n".join(shown)
        parts.append(f"**{head}:**" + ("\n\n" if body.startswith("```") else " ") + body)
    return "\n\n".join(parts) + "\n"


def topic(rule: Explained) -> str:
    """What the group of a rule is about."""
    return TOPICS[rule.code[0]]


def _section(head: str, text: str, width: int, ink: Ink) -> Iterator[str]:
    label = ink.bold(head) + " " * (_HEAD - len(head))
    for example, part in _parts(text):
        room = max(width - _HEAD, 30)
        for line in part.split("\n") if example else wrap(part, room, break_long_words=False):
            yield f"{label}{line}".rstrip()
            label = " " * _HEAD


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """The sentences and examples of a section in order, and which of them are examples."""
    for loose, lines in groupby(text.split("\n"), lambda line: line[:1] in {"", " "}):
        whole = "\n".join(lines)
        part = dedent(whole).strip("\n") if loose else whole.replace("\n", " ")
        if part:
            yield loose, part


def listing(rules: Iterable[Explained], ink: Ink | None = None) -> str:
    """All rules by group, a line for each: code, severity and title."""
    ink = ink or Ink()
    lines: list[str] = []
    for name, group in groupby(rules, topic):
        lines += ["", ink.bold(name.capitalize())] if lines else [ink.bold(name.capitalize())]
        lines += [f"  {_entry(rule, ink)}" for rule in group]
    return "\n".join([*lines, ""])


def _entry(rule: Explained, ink: Ink) -> str:
    word = ink.severe(rule.severity, f"{rule.severity:<{len(Severity.WARNING)}}")
    return f"{rule.code}  {word}  {rule.title}"
