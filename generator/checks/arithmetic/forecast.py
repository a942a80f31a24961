"""What is needed next year beside what there is, and what is out of proportion among it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.checks.rule import Found
from generator.diagnostics import Related, Span
from generator.model.bilangan import cetak_bilangan

LOW, HIGH = Fraction(1, 2), 2
"""How many times the pagu next year may be."""

_HINT = "tulis kebutuhan tahun berikutnya untuk baris ini saja, atau abaikan dengan alasan"


def far(times: Fraction) -> bool:
    """Whether so many times the pagu are out of proportion."""
    return not LOW <= times <= HIGH


@dataclass(frozen=True, slots=True)
class Forecast:
    """An amount for next year beside the pagu of the same row."""

    name: str
    pagu: int
    amount: int
    span: Span

    @property
    def times(self) -> Fraction:
        """How many times the pagu it is."""
        return Fraction(self.amount, self.pagu)

    @property
    def far(self) -> bool:
        """Whether it is out of proportion."""
        return far(self.times)


@dataclass(frozen=True, slots=True)
class Family:
    """The rows under one parent."""

    parent: str
    rows: tuple[Forecast, ...]

    @property
    def pagu(self) -> int:
        """The pagu of them all."""
        return sum(row.pagu for row in self.rows)


@dataclass(frozen=True, slots=True)
class Repeated:
    """Rows of a family that all state the same amount, which is in proportion to the parent."""

    family: Family
    rows: tuple[Forecast, ...]

    @property
    def amount(self) -> int:
        """What each of them states."""
        return self.rows[0].amount

    @property
    def once(self) -> Fraction:
        """How many times the parent's pagu it is."""
        return Fraction(self.amount, self.family.pagu)

    @property
    def together(self) -> Fraction:
        """How many times the parent's pagu the rows are."""
        return len(self.rows) * self.once


def disproportionate(families: Iterable[Family], total: Forecast | None) -> Iterator[Found]:
    """What is out of proportion among rows, and in their total."""
    known = tuple(families)
    groups = tuple(group for family in known for group in _repeated(family))
    told = {row.span for group in groups for row in group.rows}
    lone = [row for family in known for row in family.rows if row.far and row.span not in told]
    yield from map(_repetition, groups)
    yield from (_alone(row, groups) for row in lone)
    if total is not None and total.far:
        amounts = {group.amount for group in groups}
        extra = sum((len(group.rows) - 1) * group.amount for group in groups)
        extra += sum(row.amount for row in lone if row.amount in amounts)
        yield _whole(total, replace(total, amount=total.amount - extra), len(groups))


def _repeated(family: Family) -> Iterator[Repeated]:
    """The rows that, as far as arithmetic can tell, repeat the total of their parent."""
    same: defaultdict[int, list[Forecast]] = defaultdict(list)
    for row in family.rows:
        same[row.amount].append(row)
    for rows in same.values():
        group = Repeated(family, tuple(rows))
        if len(rows) > 1 and far(group.together) and not far(group.once):
            yield group


def _repetition(group: Repeated) -> Found:
    first, *others = group.rows
    return Found(
        f"prakiraan maju {cetak_bilangan(group.amount)} tertulis sama pada {len(group.rows)} baris"
        f" {group.family.parent}, bersama-sama {_times(group.together)} pagu: tampaknya tiap baris"
        f" mengulang jumlah induknya, yang {_times(group.once)} pagu",
        first.span,
        _HINT,
        tuple(Related(row.span, f"{row.name}: {cetak_bilangan(row.amount)}") for row in others),
    )


def _alone(row: Forecast, groups: Iterable[Repeated]) -> Found:
    origin = next((g.family.parent for g in groups if g.amount == row.amount), "")
    return Found(
        f"prakiraan maju {cetak_bilangan(row.amount)}, {_times(row.times)} pagu"
        f" {cetak_bilangan(row.pagu)}" + (f": sama dengan jumlah {origin}" if origin else ""),
        row.span,
        _HINT,
    )


def _whole(total: Forecast, once: Forecast, groups: int) -> Found:
    """The total; why, when it is in proportion without what is repeated."""
    why = f": pada {groups} induk tiap baris mengulang jumlah induknya; dihitung sekali"
    return Found(
        f"jumlah prakiraan maju {cetak_bilangan(total.amount)}, {_times(total.times)} jumlah pagu"
        f" {cetak_bilangan(total.pagu)}" + (f"{why} {_times(once.times)}" if not once.far else ""),
        total.span,
        "betulkan prakiraan maju pada rinciannya",
    )


def _times(times: Fraction) -> str:
    return f"{cetak_bilangan(times, 2)} kali"
