"""What data files and the document's own fields say: each amount, sums of columns, funds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from generator.checks.facts.fact import WHOLE, Kind, Owner, Subject, Term
from generator.diagnostics import ContentError
from generator.model import Perencanaan
from generator.model.catatan import Catatan
from generator.model.nilai import Nilai, jumlahkan
from generator.model.rupiah import Rupiah

COPIES = "salinan"
"""The data file of tables copied from elsewhere: what it says is checked, not known."""

_STAGES = frozenset({"sebelum", "sesudah"})
"""Fields that say no more than the stage of an amount."""


def subjects(plan: Perencanaan) -> Iterator[Subject]:
    """The rows of records by their expressions, named by what they say in words."""
    for word, record in _records(plan):
        said = [value for _, value in _fields(record)]
        if any(isinstance(value, Rupiah | Nilai) for value in said):
            names = tuple(value for value in said if type(value) is str and value)
            yield Subject(word, names[0] if names else word, names, record.span)
    for fund in plan.tahun(plan.ref.tahun).sumber_dana:
        yield Subject(_fund(fund.nama), f"sumber dana {fund.nama}", (fund.nama,))


def terms(plan: Perencanaan) -> Iterator[Term]:
    """The amounts and percentages in records, then the sums of lists, then the funds."""
    tahun = plan.ref.tahun
    whole = _whole(plan)
    for word, record in _records(plan):
        for name, value in _fields(record):
            owner = Owner(word, record, word, tahun)
            if isinstance(value, Rupiah | Nilai):
                yield _named(owner, name, value)
            elif _is_list(value):
                yield from _sums(owner, name, value, whole)
    for fund in plan.tahun(tahun).sumber_dana:
        said = f"({_fund(fund.nama)} | first).pagu"
        owner = Owner(said, fund, _fund(fund.nama), tahun)
        yield owner.made(Kind.RUPIAH, "pagu", said, partial(getattr, fund, "pagu"))


def _named(owner: Owner, name: str, value: Any) -> Term:
    """The term of a field, measured by its name or called by the stage that it is."""
    kind = Kind.RUPIAH if isinstance(value, Rupiah) else Kind.PERSEN
    if name in _STAGES:
        return owner.term(kind, "pagu", name, stages=frozenset({name}))
    return owner.term(kind, name)


def _whole(plan: Perencanaan) -> Mapping[Any, frozenset[str]]:
    """The pagu of the dinas, and the stages at which it is that."""
    pagu = plan.tahun(plan.ref.tahun).pagu
    found: dict[Any, frozenset[str]] = {}
    for kode in plan.tahapan.kode:
        amount = getattr(pagu, kode)
        found[amount] = found.get(amount, frozenset()) | {kode}
    return found


def _sums(
    owner: Owner, name: str, rows: tuple[Catatan, ...], whole: Mapping[Any, frozenset[str]]
) -> Iterator[Term]:
    """The sum of each column of money; of the whole dinas when one of them is its pagu."""
    columns = {
        column: partial(jumlahkan, tuple(getattr(row, column) for row in rows))
        for column, value in _fields(rows[0])
        if isinstance(value, Rupiah)
    }
    pagu = [total() for total in columns.values() if total() in whole]
    for column, total in columns.items():
        stages = whole.get(total(), frozenset()) | (_STAGES & {column})
        yield Term(
            Kind.RUPIAH,
            "pagu" if stages else column,
            f'{owner.said(name)} | sum(attribute="{column}")',
            total,
            WHOLE if pagu else owner.subject,
            owner.year,
            stages,
            default=False,
        )


def _fund(nama: str) -> str:
    return f'tahun(tahun).sumber_dana | selectattr("nama", "eq", "{nama}")'


def _records(plan: Perencanaan) -> Iterator[tuple[str, Catatan]]:
    """Every record with its expression, those in lists of records too."""
    data = plan.kata["data"]
    for name in dir(data):
        if name != COPIES:
            with suppress(ContentError):
                yield from _inside(f"data.{name}", getattr(data, name))
    yield from _inside("isian", plan.isian)


def _inside(word: str, record: Catatan) -> Iterator[tuple[str, Catatan]]:
    yield word, record
    for name, value in _fields(record):
        if isinstance(value, Catatan):
            yield from _inside(f"{word}.{name}", value)
        elif _is_list(value):
            for place, row in enumerate(value):
                yield from _inside(f"{word}.{name}[{place}]", row)


def _fields(record: Catatan) -> Iterator[tuple[str, Any]]:
    return ((name, getattr(record, name)) for name in dir(record) if name != "span")


def _is_list(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(v, Catatan) for v in value)
