"""A column of money as rows: what is stated at each, and the rows that it should be the sum of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.checks.rule import Found
from generator.checks.stated.causes import Cause, Gap, Part, cause
from generator.checks.stated.figures import total
from generator.diagnostics import Related, Severity, Span
from generator.model.bilangan import cetak_bilangan
from generator.model.kode import sebutan


@dataclass(frozen=True, slots=True)
class Row:
    """A row of one column."""

    key: str
    """Its kode or id; empty for the row of the total."""
    level: str
    stated: int | None
    """The amount that is typed at it; of a row without rows below, its amount."""
    span: Span
    below: tuple[Row, ...] = ()
    percent: Fraction | None = None
    """The percentage that is typed beside it."""

    @property
    def name(self) -> str:
        """What it is called in messages: `kegiatan 2.17.06.2.01`."""
        return name(self.level, self.key)

    @property
    def computed(self) -> int | None:
        """The sum of the lowest amounts below it; its own where there are none."""
        lowest = total(row.computed for row in self.below)
        return self.stated if lowest is None else lowest

    @property
    def value(self) -> int | None:
        """What is stated, or the sum of the rows below it as they stand."""
        return self.added if self.stated is None else self.stated

    @property
    def added(self) -> int | None:
        """The sum of the rows one level below as they stand."""
        return total(row.value for row in self.below)

    @property
    def part(self) -> Part:
        """The row as what may explain a difference."""
        return Part(self.name, self.value or 0, self.span, self.percent)

    @property
    def all(self) -> Iterator[Row]:
        """Itself and all rows below, in order."""
        yield self
        for row in self.below:
            yield from row.all

    @property
    def levels(self) -> Iterator[tuple[Row, ...]]:
        """The rows below, level by level."""
        rows = self.below
        while rows:
            yield rows
            rows = tuple(lower for row in rows for lower in row.below)

    @property
    def off(self) -> int | None:
        """What should have been stated; nothing where it is right, or cannot be known.

        A stated sum is right when it is that of the rows below as they stand, or as they should
        stand: what is wrong one level below is told there, not once more here.
        """
        if self.stated is None or self.added is None or self.stated in {self.added, self.computed}:
            return None
        return self.added


def name(level: str, key: str) -> str:
    """What a node is called in sentences: `sub kegiatan 2.17.06.2.01.01`."""
    return f"{sebutan(level)} {key}".strip()


Off = Callable[[Row], int | None]
"""By how much a row is too large; nothing where that is not known."""


def culprits(tops: Iterable[Row], off: Off) -> Iterator[tuple[Row, int]]:
    """The rows that are off by something else than the rows below them are, and by how much."""
    for row in (row for top in tops for row in top.all):
        own = off(row)
        if own and own != _carried(row, off):
            yield row, own


def _carried(row: Row, off: Off) -> int:
    """By how much a row must be too large, because of those below it."""
    own = ((lower, off(lower)) for lower in row.below)
    return sum(_carried(lower, off) if known is None else known for lower, known in own)


@dataclass(frozen=True, slots=True)
class Column:
    """How a column is called, and what else is known of its rows."""

    label: str
    tops: tuple[Row, ...]
    known: Callable[[str], Iterable[Part]]
    """Other amounts of a row, by its key; asked only where its sum is off."""
    hint: str

    def found(self, severity: Severity | None = None) -> Iterator[Found]:
        """What is wrong with the rows that state a sum."""
        for top in self.tops:
            for row in top.all:
                yield from self.wrong(row, severity)

    def wrong(self, row: Row, severity: Severity | None = None) -> Iterator[Found]:
        """What is wrong with a row, or with the total of all: it is not the sum of those below."""
        if (added := row.off) is not None and row.stated is not None:
            gap = Gap(row.stated, added, _parts(row), tuple(self._taken(row)))
            what = self.label, "jumlah rinciannya"
            yield apart(gap, what, row.span, self.hint, severity)

    def _taken(self, row: Row) -> Iterator[Part]:
        """What may stand at a row in place of its own sum, the nearest first."""
        yield from (part for part in self.known(row.key) if part.span != row.span)
        level = row.below[0].level
        same = [lower for top in self.tops for lower in top.all if lower.level == level]
        yield Part(f"jumlah seluruh {sebutan(level)}", sum(lower.value or 0 for lower in same))
        for above in (above for top in self.tops for above in top.all):
            if len(above.below) > 1 and any(lower is row for lower in above.all if lower != above):
                yield Part(f"{self.label} {above.name}", above.computed or 0, above.span)


def _parts(row: Row) -> tuple[tuple[Part, ...], ...]:
    return tuple(tuple(lower.part for lower in level) for level in row.levels)


def apart(
    gap: Gap,
    what: tuple[str, str],
    span: Span,
    hint: str,
    severity: Severity | None = None,
    related: tuple[Related, ...] = (),
) -> Found:
    """Two amounts that should be one, what each is being `what`; with the cause, if proven."""
    why = cause(gap)
    return Found(
        f"{what[0]} tertulis {cetak_bilangan(gap.stated)},"
        f" {what[1]} {cetak_bilangan(gap.computed)},"
        f" {difference(gap)}{said(why)}",
        span,
        hint,
        (*related, *places(why)),
        severity=severity,
    )


def difference(gap: Gap) -> str:
    """By how much the stated amount is too small or too large."""
    short = gap.computed - gap.stated
    return f"{'kurang' if short > 0 else 'lebih'} {cetak_bilangan(abs(short))}"


def said(why: Cause | None) -> str:
    """A cause as the end of a message."""
    return f": {why.sentence}" if why else ""


def places(why: Cause | None) -> tuple[Related, ...]:
    """Where the rows stand that a cause names."""
    return tuple(place for part in (why.parts if why else ()) for place in whence(part))


def whence(part: Part) -> tuple[Related, ...]:
    """Where an amount stands; none for a sum that stands nowhere."""
    text = f"{part.name}: {cetak_bilangan(part.amount)}"
    return (Related(part.span, text),) if part.span else ()
