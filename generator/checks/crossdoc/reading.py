"""Sentences with the year that they are written for: of data files, and of a printed narrative."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.checks.dossier import Dossier
from generator.checks.mend import place
from generator.checks.paper import Paper
from generator.checks.written import Written
from generator.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A paragraph, a heading, a value of a data file."""

    text: str
    tahun: int
    """The year that it is written for."""
    span: Callable[[str], Span]
    """Where some words of it stand."""


def of_data(dossier: Dossier, holds: re.Pattern[str]) -> Iterator[Reading]:
    """What was written in words in the data files of years, as far as a pattern is found in it."""
    for text, places in dossier.written.items():
        for one in places if holds.search(text) else ():
            if one.tahun is not None and one.prose.span.path.endswith(".yaml"):
                yield Reading(text, one.tahun, partial(_in_data, dossier, one))


def _in_data(dossier: Dossier, one: Written, words: str) -> Span:
    return place(dossier.world, one.prose, one.prose.text.index(words))


def of_paper(paper: Paper) -> Iterator[Reading]:
    """The narrative of a document as it is printed: with what its expressions say."""
    folder = f"{paper.ref.narrative_folder}/"
    for printed in paper.printed:
        if printed.span is not None and printed.span.path.startswith(folder):
            span = partial(_in_paper, paper, printed.span)
            yield Reading(printed.text, paper.ref.tahun, span)


def _in_paper(paper: Paper, start: Span, words: str) -> Span:
    """The first place of words from a line on; that line where they are not typed as they are."""
    for run in paper.prose:
        if (run.span.path, words in run.text) == (start.path, True) and run.span.line >= start.line:
            return run.at(run.text.index(words))
    return start
