"""Native numbering: the headings' multilevel list, and a list definition for each list.

`Outline` follows what Word will count. A heading whose number Word would print otherwise (in an
appendix, say) gets its number as text instead, so that the printed number is always the tree's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from generator.document.tree import Heading, List, Marker, Scheme
from generator.ordinals import letter
from generator.writers.docx.xml import W, twips

_LEVELS: Final = {
    Scheme.DECIMAL: (
        ("decimal", ""),
        ("decimal", "%1.%2"),
        ("decimal", "%1.%2.%3"),
        ("decimal", "%1.%2.%3.%4"),
    ),
    Scheme.LETTERS: (
        ("decimal", ""),
        ("upperLetter", "%2."),
        ("decimal", "%3."),
        ("lowerLetter", "%4."),
    ),
}
"""Number format and text of each heading level. The bab prints its roman number as a field."""


def set_scheme(numbering: Any, number_id: str, scheme: Scheme) -> None:
    """Give the shell's heading list the number formats of the scheme; its indents stay."""
    [abstract_id] = numbering.xpath(f'w:num[@w:numId="{number_id}"]/w:abstractNumId/@w:val')
    for level, (number_format, pattern) in enumerate(_LEVELS[scheme]):
        path = f'w:abstractNum[@w:abstractNumId="{abstract_id}"]/w:lvl[@w:ilvl="{level}"]'
        for element in numbering.xpath(path):
            element.find(qn("w:numFmt")).set(qn("w:val"), number_format)
            element.find(qn("w:lvlText")).set(qn("w:val"), pattern)


@dataclass(slots=True)
class Outline:
    """The counters that Word keeps for the heading styles."""

    scheme: Scheme
    counts: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    _ended: bool = False
    """An appendix has begun, which Word's list does not count."""

    def counted(self, heading: Heading) -> bool:
        """Whether the heading's style prints its number; if so, it is counted."""
        if heading.number is None or self._ended:
            return False
        index = heading.level - 1
        counts = [*self.counts[:index], self.counts[index] + 1]
        if tuple(counts) != heading.number.parts or 0 in counts:
            self._ended = index == 0
            return False
        if index and heading.number.text != self._printed(counts):
            return False
        self.counts = counts + [0] * (len(self.counts) - len(counts))
        return True

    def _printed(self, counts: list[int]) -> str:
        last = counts[-1]
        number_format, _ = _LEVELS[self.scheme][len(counts) - 1]
        match self.scheme, number_format:
            case Scheme.DECIMAL, _:
                return ".".join(map(str, counts))
            case _, "upperLetter":
                return f"{letter(last).upper()}."
            case _, "lowerLetter":
                return f"{letter(last)}."
            case _:
                return f"{last}."


_MARKERS: Final = {
    Marker.BULLET: ("bullet", "•", 6.0),
    Marker.DECIMAL: ("decimal", "%1.", 9.0),
    Marker.LOWER_ALPHA: ("lowerLetter", "%1.", 9.0),
    Marker.DECIMAL_PAREN: ("decimal", "%1)", 9.0),
    Marker.LOWER_ALPHA_PAREN: ("lowerLetter", "%1)", 9.0),
}
"""Number format, text and hanging indent in mm of each marker."""


@dataclass(slots=True)
class Lists:
    """A list definition for each list, so that each begins anew in every version of Word."""

    next_id: int
    """First number that the shell does not use."""
    _definitions: list[tuple[str, str]] = field(default_factory=list)

    def add(self, node: List, left: int) -> tuple[int, int]:
        """Define the list; returns its number and its items' left indent in twips."""
        number_id = self.next_id + len(self._definitions)
        number_format, pattern, hang = _MARKERS[node.marker]
        indent = left + twips(hang)
        abstract = (
            f'<w:abstractNum xmlns:w="{W}" w:abstractNumId="{number_id}">'
            '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
            f'<w:start w:val="{node.start}"/><w:numFmt w:val="{number_format}"/>'
            f'<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{indent}" w:hanging="{twips(hang)}"/></w:pPr>'
            "</w:lvl></w:abstractNum>"
        )
        concrete = (
            f'<w:num xmlns:w="{W}" w:numId="{number_id}">'
            f'<w:abstractNumId w:val="{number_id}"/></w:num>'
        )
        self._definitions.append((abstract, concrete))
        return number_id, indent

    def define(self, numbering: Any) -> None:
        """Write the definitions into the numbering part: all abstract ones come first."""
        *_, last = numbering.iterchildren(qn("w:num"))
        first = numbering.find(qn("w:num"))
        for abstract, concrete in self._definitions:
            first.addprevious(parse_xml(abstract))
            last.addnext(parse_xml(concrete))
            last = last.getnext()


def next_free(numbering: Any) -> int:
    """A number above all that the numbering part uses."""
    used = numbering.xpath("w:num/@w:numId | w:abstractNum/@w:abstractNumId")
    return max(map(int, used), default=0) + 1
