"""Rows of a table in a PDF: what stands on the line of a row's key, by where the words are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.writers.pdf.proof import Run, Sheet
from tests.reading import squeeze
from tests.sample.conftest import Sample


def pages(sample: Sample, called: str) -> list[Sheet]:
    """The pages on which a table stands: from its caption to its last row."""
    table = sample.tables[called]
    texts = [squeeze(sheet.text.replace("\x02", "-")) for sheet in sample.sheets]
    caption = squeeze(table.caption)
    first = next(i for i, text in enumerate(texts) if caption in text and i > 3)
    last = first
    head = squeeze("".join(text for row in _merged(table.head) for text in row))
    while last + 1 < len(texts) and texts[last + 1].startswith(head[:30]):
        last += 1
    return list(sample.sheets[first : last + 1])


def _merged(head: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, ...]]:
    """Head rows with the repetitions under grouped heads taken out."""
    for row in head:
        yield tuple(text for i, text in enumerate(row) if not i or text != row[i - 1])


def lines(sheets: list[Sheet], key: str) -> Iterator[list[set[str]]]:
    """What stands on the line of each word `key` at the left edge, from left to right.

    Each is a set: the words of that line, and these with one and two lines below them.
    """
    for sheet in sheets:
        edge = min(run.left for run in sheet.runs)
        for begin in sheet.runs:
            if begin.text == key and begin.left < edge + 12:
                beside = sorted(_beside(sheet, begin), key=lambda run: run.left)
                yield [_readings(sheet, run) for run in beside]


def _beside(sheet: Sheet, begin: Run) -> Iterator[Run]:
    for run in sheet.runs:
        if -0.7 < run.top - begin.top < 2.0 and run.left >= begin.left:
            yield run


def _readings(sheet: Sheet, begin: Run) -> set[str]:
    said = begin.text
    readings = {said}
    for run in _under(sheet, begin)[:2]:
        said += run.text if said.endswith("/") else f" {run.text}"
        readings.add(said)
    return readings


def _under(sheet: Sheet, begin: Run) -> list[Run]:
    """What stands under a word, in its column of the page."""
    return [
        run
        for run in sorted(sheet.runs, key=lambda run: run.top)
        if run.top > begin.top + 1 and run.left < begin.right and run.right > begin.left
    ]


def contains(line: list[set[str]], said: tuple[str, ...]) -> bool:
    """Whether these are in the line, in this order."""
    rest = iter(line)
    return all(any(figure in readings for readings in rest) for figure in said)


def is_below(sheets: list[Sheet], key: str, first: str, second: str) -> bool:
    """Whether, on the page of a row, `second` stands in the column of its `first`."""
    for sheet in sheets:
        for begin in sheet.runs:
            if begin.text == key:
                beside = _beside(sheet, begin)
                above = next(run for run in beside if first in _readings(sheet, run))
                return any(second in _readings(sheet, run) for run in _under(sheet, above))
    return False
