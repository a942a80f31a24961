"""Rows of copied tables beside the same figure elsewhere: in the trees, or in another table."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from generator.checks.arithmetic.sheets import HINT, MONEY, Sheet
from generator.checks.rule import Found
from generator.checks.stated.causes import Gap, Part
from generator.checks.stated.sums import Row, apart, culprits, whence
from generator.model.bilangan import bulatkan


class Elsewhere:
    """What rows are held against; where the trees say nothing, the first table that does counts."""

    def __init__(self) -> None:
        self._first: dict[tuple[object, ...], Part] = {}

    def differing(self, sheet: Sheet, column: str) -> Iterator[Found]:
        """The rows of a column that differ; the total only of a table without rows."""
        rows = (*sheet.tops(column), *sheet.carried(column))
        total = () if sheet.rows else (sheet.whole(column, ()),)
        for row, off in culprits((*rows, *total), partial(self._off, sheet, column)):
            if (meant := self._meant(sheet, column, row)) is not None:
                gap = _gap(sheet, column, row, meant.amount, off)
                what = MONEY[column], meant.name + sheet.unit
                yield apart(gap, what, row.span, HINT, related=whence(meant))

    def _off(self, sheet: Sheet, column: str, row: Row) -> int | None:
        meant = self._meant(sheet, column, row)
        return None if meant is None else sheet.off(row, meant.amount)

    def _meant(self, sheet: Sheet, column: str, row: Row) -> Part | None:
        said = sheet.said(column, row)
        view = sheet.view(column)
        if said is not None or view is None or row.stated is None:
            return said
        first = Part(f"pada {sheet.copy.nama}", sheet.rupiah(row.stated), row.span)
        key = (sheet.copy.tahun, view, row.level, row.key)
        return self._first.setdefault(key, first)


def _gap(sheet: Sheet, column: str, row: Row, meant: int, off: int) -> Gap:
    """Both amounts on the scale of the table, on which other amounts do not stand."""
    if sheet.factor == 1:
        return Gap(meant + off, meant, known=tuple(sheet.known(column, row.key)))
    stated, said = (bulatkan(Fraction(amount, sheet.factor)) for amount in (meant + off, meant))
    return Gap(int(stated), int(said))
