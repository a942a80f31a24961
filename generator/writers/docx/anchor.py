"""Bookmarks: what references and lists of contents point at, and the running sequences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.document.tree import Block, Figure, Heading, Number, Scheme, Table
from generator.ordinals import letter, roman
from generator.writers.docx.field import field as field_of
from generator.writers.docx.numbering import Outline
from generator.writers.docx.xml import bookmark, run

_FIRST: Final = 100000000
"""Word's own bookmarks carry nine digits."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The two bookmarks of a heading, table or figure."""

    index: int
    number: Number | None
    level: int = 1
    counted: bool = False
    """A heading whose style counts it in Word's own list."""

    @property
    def by_paragraph(self) -> bool:
        """Whether its number is the paragraph's own, which a reference asks Word for."""
        return self.counted and self.level > 1

    @property
    def whole(self) -> str:
        """Name of the bookmark around the whole line, for lists of contents."""
        return f"_Toc{_FIRST + self.index}"

    @property
    def part(self) -> str:
        """Name of the bookmark around label and number, for references."""
        return f"_Ref{_FIRST + self.index}"

    def mark(self, content: str) -> str:
        """The whole line, marked."""
        return bookmark(2 * self.index, self.whole, content)

    def mark_part(self, content: str) -> str:
        """Label and number, marked."""
        return bookmark(2 * self.index + 1, self.part, content)


def anchors(content: Iterable[Block], scheme: Scheme) -> Mapping[str, Anchor]:
    """An anchor for every block with an id; `content` is the whole text in order."""
    found: dict[str, Anchor] = {}
    outline = Outline(scheme)
    for block in content:
        match block:
            case Heading(level=level, id=key, number=number):
                counted = outline.counted(block)
                found.setdefault(key, Anchor(len(found) + 1, number, level, counted))
            case Table(id=key, number=number) | Figure(id=key, number=number) if key:
                found.setdefault(key, Anchor(len(found) + 1, number))
    return found


@dataclass(slots=True)
class Sequences:
    """The counters of Word's SEQ fields."""

    counts: dict[str, int] = field(default_factory=dict)

    def label(self, number: Number, chapter: tuple[str, int] = ("", 0)) -> str:
        """Label and number, the number as fields that count by themselves.

        `chapter` is the sequence and the number of the bab that runs; a caption "3.1" takes its
        first part from there and begins anew with each bab.
        """
        prefix, ordinal = f"{number.label}\u00a0", number.parts[-1] if number.parts else 0
        rest = number.text.removeprefix(number.label).lstrip()
        printed, switch = _ordinal(rest, ordinal)
        if not switch:
            return run(f"{prefix}{rest}" if number.label else rest)
        lead = rest[: len(rest) - len(printed)]
        name = number.label.capitalize()
        code = f"SEQ {name} \\* {switch}"
        sequence, bab = chapter
        head = run(prefix + lead)
        if bab and number.parts == (bab, ordinal) and lead == f"{bab}.":
            head = run(prefix) + field_of(f"SEQ {sequence} \\c \\* ARABIC", str(bab)) + run(".")
            code += " \\s 1"
            if ordinal == 1:
                self.counts[name] = -1
        if self.counts.get(name, 0) + 1 != ordinal:
            code += f" \\r {ordinal}"
        self.counts[name] = ordinal
        return head + field_of(code, printed)


def _ordinal(rest: str, ordinal: int) -> tuple[str, str]:
    """How the last part of a number is printed, and Word's name for that; nothing if unknown."""
    if ordinal < 1:
        return "", ""
    arabic = str(ordinal)
    if rest.endswith(arabic) and not rest.removesuffix(arabic)[-1:].isdigit():
        return arabic, "ARABIC"
    for printed, switch in ((roman(ordinal), "ROMAN"), (letter(ordinal).upper(), "ALPHABETIC")):
        if rest == printed:
            return printed, switch
    return "", ""
