"""Two values that should be one: whether they are, and how they differ, in words."""

from __future__ import annotations

from generator.checks.rule import Found
from generator.checks.stated.measures import Said
from generator.diagnostics import Related, Severity
from generator.model.bilangan import bulatkan
from generator.model.nilai import Nilai

_BRIEF = 60


def same(one: Nilai, other: Nilai) -> bool:
    """Whether two values are one; a printed table may leave out the unit."""
    units = {value.satuan.casefold() for value in (one, other) if value.satuan}
    return (one.angka, one.predikat) == (other.angka, other.predikat) and len(units) < 2


def rounded(stated: Nilai, exact: Nilai) -> bool:
    """Whether the stated value is the exact one with fewer decimals."""
    if exact.angka is None or stated.angka is None:
        return False
    return same(stated, Nilai(bulatkan(exact.angka, stated.desimal), exact.satuan))


def differs(
    apa: str, stated: Said, asal: str, meant: Said, hint: str, severity: Severity | None = None
) -> Found:
    """A value that is not the one it should be, which stands in `asal`."""
    off = apart(stated.nilai, meant.nilai)
    return Found(
        f"{apa} {stated.nilai}, {asal} {meant.nilai}{off}",
        stated.span,
        hint,
        (Related(meant.span, f"{asal} {meant.nilai}"),) if stated.span != meant.span else (),
        severity=severity,
    )


def apart(stated: Nilai, meant: Nilai) -> str:
    """By how much a stated value is too large or too small: ", lebih 2%"; empty for predicates."""
    if stated.angka is None or meant.angka is None:
        return ""
    if stated.satuan and meant.satuan and stated.satuan != meant.satuan:
        return ""
    off = stated - meant
    return f", {'lebih' if off > 0 else 'kurang'} {abs(off)}"


def brief(text: str) -> str:
    """A wording, cut where it is long, to be named in a message."""
    whole = " ".join(text.split())
    return whole if len(whole) <= _BRIEF else f"{whole[:_BRIEF].rsplit(' ', 1)[0]} …"
