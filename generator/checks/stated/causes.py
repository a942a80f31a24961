"""Why a stated amount is not the computed one: the likeliest cause, proven by arithmetic.

A cause is named only when it explains the whole difference; of several the most specific one,
and none where several rows or digits would do and naming one would be a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from generator.checks.stated.digits import misspelt
from generator.diagnostics import Span
from generator.model.bilangan import bulatkan, cetak_bilangan
from generator.model.cetak import rangkai

_FACTORS = (1000, 100, 10)
_MOST = 30
"""Up to so many rows are combined; of more, some will fit any difference."""


@dataclass(frozen=True, slots=True)
class Part:
    """An amount with a name: a row that is summed, or another that is known of the same node."""

    name: str
    amount: int
    span: Span | None = None
    percent: Fraction | None = None
    """The percentage that stands in the same row."""

    def __str__(self) -> str:
        return f"{self.name} ({cetak_bilangan(self.amount)})"


@dataclass(frozen=True, slots=True)
class Cause:
    """What happened, in Indonesian, and the rows that it happened to."""

    sentence: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """A stated amount beside the computed one, and all that may explain the difference."""

    stated: int
    computed: int
    levels: tuple[tuple[Part, ...], ...] = ()
    """The rows that are summed, then those below them, level by level."""
    known: tuple[Part, ...] = ()
    """Other amounts that may have been taken instead, the nearest first."""

    @property
    def rows(self) -> tuple[Part, ...]:
        """The rows that are summed and are not empty."""
        return tuple(row for row in self.levels[0] if row.amount) if self.levels else ()


def cause(gap: Gap) -> Cause | None:
    """The most specific cause that explains the whole difference; none when none does."""
    if gap.stated == gap.computed:
        return None
    return next(filter(None, (explains(gap) for explains in _EXPLANATIONS)), None)


def _each_repeats(gap: Gap) -> Cause | None:
    rows = gap.rows
    if len(rows) > 1 and all(row.amount == gap.stated for row in rows):
        return Cause("setiap rincian mengulang jumlah induknya", rows)
    return None


def _taken(gap: Gap) -> Cause | None:
    for other in gap.known:
        if other.amount == gap.stated and gap.stated:
            return Cause(f"angka itu sama dengan {other.name}", (other,))
    return None


def _reversed(gap: Gap) -> Cause | None:
    return Cause("tandanya terbalik") if gap.stated == -gap.computed else None


def _left_out(gap: Gap) -> Cause | None:
    return _one(gap, gap.computed - gap.stated, "tidak ikut dijumlahkan")


def _twice(gap: Gap) -> Cause | None:
    if gap.rows and gap.stated == 2 * gap.computed:
        return Cause("semuanya terhitung dua kali")
    lower, extra = gap.levels[1:], 0
    for level in lower:
        extra += sum(row.amount for row in level)
        if len(level) > 1 and extra == gap.stated - gap.computed:
            return Cause("baris induk dan rinciannya sama-sama dijumlahkan")
    return _one(gap, gap.stated - gap.computed, "terhitung dua kali")


def _one(gap: Gap, amount: int, what: str) -> Cause | None:
    """A row of that amount, of the highest level that has one; of several, all their names."""
    for level in gap.levels:
        found = tuple(row for row in level if row.amount == amount > 0)
        if len(found) == 1:
            return Cause(f"{found[0]} tampaknya {what}", found)
        if found:
            names = rangkai((row.name for row in found), "atau")
            rupiah = cetak_bilangan(amount)
            return Cause(f"satu rincian sebesar {rupiah} tampaknya {what}: {names}", found)
    return None


def _one_repeats(gap: Gap) -> Cause | None:
    found = tuple(row for row in gap.rows if row.amount == gap.stated)
    if len(found) == 1 and 2 * gap.stated > gap.computed > gap.stated:
        return Cause(f"{found[0].name} tampaknya mengulang jumlah induknya", found)
    return None


def _scaled(gap: Gap) -> Cause | None:
    for factor in _FACTORS:
        kali = f"tepat {cetak_bilangan(factor)} kali lebih"
        if gap.computed >= factor and gap.stated in _shrunk(gap.computed, factor):
            return Cause(f"{kali} kecil, periksa pemisah ribuannya")
        if gap.computed and gap.stated == gap.computed * factor:
            return Cause(f"{kali} besar, periksa pemisah ribuannya")
    return None


def _row_scaled(gap: Gap) -> Cause | None:
    found = {
        (row, read)
        for row in gap.rows
        for factor in _FACTORS
        for read in (*_shrunk(row.amount, factor), row.amount * factor)
        if read and read - row.amount == gap.stated - gap.computed
    }
    if len(found) != 1:
        return None
    row, read = found.pop()
    return Cause(
        f"{row} tampaknya terbaca {cetak_bilangan(read)}, periksa pemisah ribuannya", (row,)
    )


def _shrunk(amount: int, factor: int) -> set[int]:
    """What is left when an amount is read `factor` times too small, cut or rounded."""
    return {amount // factor, int(bulatkan(Fraction(amount, factor)))}


def _percent(gap: Gap) -> Cause | None:
    extra = gap.stated - gap.computed
    rows = tuple(row for row in gap.rows if row.percent is not None)
    shares = {row: row.percent or Fraction() for row in rows}
    found = tuple(row for row, share in shares.items() if share and extra in _whole(share))
    if len(found) == 1:
        share = cetak_bilangan(shares[found[0]], 2)
        return Cause(f"persentase {found[0].name} ({share}%) ikut dijumlahkan", found)
    if found or (len(rows) > 1 and extra > 0 and extra in _whole(sum(shares.values(), Fraction()))):
        return Cause("persentase ikut dijumlahkan", found or rows)
    return None


def _whole(share: Fraction) -> set[int]:
    """A percentage as an amount: cut or rounded."""
    return {int(share), int(bulatkan(share))}


def _spelling(gap: Gap) -> Cause | None:
    said = misspelt(gap.stated, gap.computed)
    return Cause(said) if said else None


def _row_swapped(gap: Gap) -> Cause | None:
    found = [
        (row, meant)
        for row in gap.rows
        for meant in _swaps(row.amount)
        if meant - row.amount == gap.stated - gap.computed
    ]
    if len(found) != 1:
        return None
    row, meant = found[0]
    return Cause(
        f"dua angka tampaknya bertukar tempat pada {row}, seharusnya {cetak_bilangan(meant)}",
        (row,),
    )


def _swaps(amount: int) -> Iterator[int]:
    """The amounts of as many digits that come from two neighbours changing places."""
    digits = str(amount)
    for i in range(len(digits) - 1):
        left, right = digits[i], digits[i + 1]
        if left != right and (i or right != "0"):
            yield int(digits[:i] + right + left + digits[i + 2 :])


def _some_left_out(gap: Gap) -> Cause | None:
    if len(gap.rows) > _MOST:
        return None
    for count in (2, 3):
        found = [
            some
            for some in combinations(gap.rows, count)
            if sum(row.amount for row in some) == gap.computed - gap.stated
        ]
        if len(found) == 1:
            return Cause(f"{rangkai(found[0])} tampaknya tidak ikut dijumlahkan", found[0])
        if found:
            return None
    return None


_EXPLANATIONS: tuple[Callable[[Gap], Cause | None], ...] = (
    _each_repeats,
    _taken,
    _reversed,
    _left_out,
    _twice,
    _one_repeats,
    _scaled,
    _percent,
    _spelling,
    _row_scaled,
    _row_swapped,
    _some_left_out,
)
"""From the most specific to the least."""
