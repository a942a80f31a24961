"""Cells: values printed in their column's format and merged downwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from generator.compose.inline import from_text
from generator.compose.marks import formula, inlines
from generator.compose.table.columns import Column
from generator.compose.table.rows import Line
from generator.compose.table.spec import Format
from generator.document.tree import Align, Cell, Inlines, LineBreak, Merge, Row, RowStyle, Text
from generator.model.nilai import cetak_sel
from generator.model.rumus import Rumus

ALIGN = {
    Format.TEXT: Align.LEFT,
    Format.CODE: Align.LEFT,
    Format.CENTERED: Align.CENTER,
    Format.VALUE: Align.CENTER,
    Format.FORMULA: Align.CENTER,
    Format.RUPIAH: Align.RIGHT,
    Format.NUMBER: Align.RIGHT,
}
"""How each format aligns its cells."""

_LONGEST_LEAD = 5
"""Urusan, bidang, program, kegiatan and sub kegiatan may stand under each other."""

UNBROKEN = frozenset({Format.CODE, Format.RUPIAH, Format.NUMBER})
"""Formats whose values stand on one line."""


def printed(value: Any, column: Column) -> Inlines:
    """A value as its column prints it: nothing as a dash, an empty text as an empty cell."""
    if value is None or value == "":
        return ()
    if isinstance(value, Rumus) and value.penyebut:
        return inlines(formula(value.pembilang, value.penyebut, value.kali))
    if isinstance(value, Markup):  # data has no asterisk left: this one is the spec's, for bold
        return from_text(value, None) if "*" in value else inlines(value)
    spec = column.spec
    text = cetak_sel(value, satuan=spec.format is not Format.NUMBER, desimal=spec.desimal)
    parts: list[Text | LineBreak] = []
    for index, line in enumerate(text.split("\n")):
        if index:
            parts.append(LineBreak())
        parts.append(Text(line, computed=True))
    return tuple(parts)


def rows(lines: Sequence[Line], columns: Sequence[Column]) -> tuple[Row, ...]:
    """Body rows of flat lines, with the merges that the columns ask for."""
    grid = [[printed(line.values.get(c.id, ""), c) for c in columns] for line in lines]
    merges = [
        list(_merges(lines, [row[i] for row in grid], column)) for i, column in enumerate(columns)
    ]
    leads = list(_leads(lines))
    return tuple(
        Row(
            tuple(
                _cell(grid[r][c], column, *merges[c][r], grid=grid, index=c)
                for c, column in enumerate(columns)
            ),
            line.style,
            leads=leads[r],
            span=line.span,
        )
        for r, line in enumerate(lines)
    )


def _leads(lines: Sequence[Line]) -> Iterator[bool]:
    """Whether each line heads the next ones; a longer run of such lines may part."""
    chain = 0
    for index, line in enumerate(lines):
        heads = bool(line.below) or line.style is not RowStyle.PLAIN
        chain = chain + 1 if heads and index + 1 < len(lines) else 0
        yield 0 < chain <= _LONGEST_LEAD


def cell(content: Inlines, column: Column, merge: Merge = Merge.NONE) -> Cell:
    """A cell of a column."""
    form = column.spec.format
    return Cell(content, ALIGN[form], merge=merge, nowrap=form in UNBROKEN)


def _cell(
    content: Inlines,
    column: Column,
    merge: Merge,
    source: int,
    *,
    grid: list[list[Inlines]],
    index: int,
) -> Cell:
    if merge is Merge.CONTINUE:
        return cell((), column, merge)
    return cell(grid[source][index] if merge is Merge.START else content, column, merge)


def _merges(
    lines: Sequence[Line], contents: list[Inlines], column: Column
) -> Iterator[tuple[Merge, int]]:
    """For each line its part in a merge, and the line whose content a merge shows."""
    for start, end in _runs(lines, contents, column):
        if end - start == 1:
            yield Merge.NONE, start
            continue
        source = next((i for i in range(start, end) if contents[i]), start)
        yield Merge.START, source
        yield from ((Merge.CONTINUE, source) for _ in range(start + 1, end))


def _runs(
    lines: Sequence[Line], contents: list[Inlines], column: Column
) -> Iterator[tuple[int, int]]:
    """Stretches of lines that share one cell: of one key, with one content or none."""
    keys = [_key(line, contents[i], column, i) for i, line in enumerate(lines)]
    start, shown = 0, contents[0] if contents else ()
    for end in range(1, len(keys) + 1):
        other = end < len(keys) and contents[end] and shown and contents[end] != shown
        if end == len(keys) or keys[end] != keys[start] or other:
            yield start, end
            start, shown = end, contents[end] if end < len(keys) else ()
        else:
            shown = shown or contents[end]


def _key(line: Line, content: Inlines, column: Column, index: int) -> object:
    """What lines of one merge have in common; unlike every other where nothing is to merge."""
    merge = column.spec.gabung
    if merge is None or line.style is RowStyle.TOTAL:
        return index
    if merge.text == "ya":
        return content or index
    round_ = line.rounds.get(merge.text)
    return index if round_ is None else (merge.text, round_)
