"""The figures that a document's narrative states, each with its verdict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.facts.register import Register
from generator.checks.numbers.figure import Figure, figures
from generator.checks.numbers.passage import Passage
from generator.checks.numbers.setting import Sentence, Surroundings
from generator.checks.numbers.verdict import Judged, judge
from generator.checks.numbers.wording import expression
from generator.diagnostics import Edit, Span

_WORDS = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Claim:
    """A typed figure of which something is to be said."""

    figure: Figure
    text: str
    """The sentence that it stands in."""
    judged: Judged
    span: Span
    whole: bool
    """It stands in its source as the sentence has it, in one line."""
    register: Register

    @property
    def typed(self) -> str:
        """The figure as typed, without the name of a level behind it."""
        return self.text[self.figure.start : self.figure.end]

    @property
    def said(self) -> str:
        """The figure with what stands behind it, but without its words in brackets."""
        return _WORDS.sub("", self.text[self.figure.start : self.figure.stop])

    @property
    def expressions(self) -> tuple[str, ...]:
        """What may be written instead, the likeliest first."""
        said = (
            expression(fact, self.figure, self.text, self.register) for fact in self.judged.facts
        )
        return tuple(dict.fromkeys(filter(None, said)))

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The mend, where only one expression will do."""
        if not self.whole or len(self.expressions) != 1:
            return ()
        return (Edit(self.span, self.typed, f"{{{{ {self.expressions[0]} }}}}"),)


def claims(read: Iterable[Passage], register: Register) -> Iterator[Claim]:
    """The claims of a narrative's passages."""
    for passage in read:
        for start, end in passage.sentences:
            text = passage.text[start:end]
            found = figures(text)
            if not found:
                continue
            around = Surroundings(f"{passage.heading} {passage.text[:start]}")
            sentence = Sentence(text, found, register, around)
            for figure in sentence.figures:
                yield from _claim(figure, sentence, passage, start)


def _claim(figure: Figure, sentence: Sentence, passage: Passage, start: int) -> Iterator[Claim]:
    """What is to be said of a figure of a sentence that begins at `start`, when it was typed."""
    span = passage.at(start + figure.start)
    if span is None or not passage.typed(start + figure.start, start + figure.stop):
        return
    judged = judge(figure, sentence)
    if judged:
        whole = passage.whole(start + figure.start, start + figure.end)
        yield Claim(figure, sentence.text, judged, span, whole, sentence.register)
