"""The budget by kind of spending (`data/anggaran.yaml`, `data/belanja.yaml`) beside the tree."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.dossier import Year
from generator.checks.rule import Found
from generator.checks.stated.causes import Gap, Part
from generator.checks.stated.figures import Figures, rupiah, total
from generator.checks.stated.sums import apart
from generator.diagnostics import Severity
from generator.model.catatan import Catatan

_HINT = "betulkan menurut dokumen anggaran, di sini atau di program.yaml"


def budgets(figures: Figures, year: Year) -> Iterator[Found]:
    """Sums of spending that are not the year's pagu or realisasi.

    What holds after the change is the pagu of the last stage; what held before is that of one of
    the stages before it, whichever it was. A tree that knows one stage only may be of another one
    than the budget.
    """
    if not ("anggaran" in year.data or "belanja" in year.data):
        return
    stages = _stages(figures, year.tahun)
    spent = figures.said(year.tahun, figures.view("realisasi", figures.last))
    after, before = stages[-1:], stages[:-1]
    for name, column, label, meant in (
        ("anggaran", "sesudah", "anggaran sesudah perubahan", after),
        ("anggaran", "sebelum", "anggaran sebelum perubahan", before),
        ("belanja", "pagu", "anggaran belanja", stages),
        ("belanja", "realisasi", "realisasi belanja", [spent] if spent else []),
    ):
        table = year.data.get(name)
        if table and meant:
            loose = Severity.WARNING if len(stages) == 1 and column != "realisasi" else None
            yield from _differs(table, column, label, meant, loose)


def _stages(figures: Figures, tahun: int) -> list[Part]:
    """The pagu of a year at each stage that is no ceiling, as far as there is one."""
    found = []
    for tahap in figures.stages(tahun):
        said = None if tahap.plafon else figures.said(tahun, figures.view("pagu", tahap))
        if said is not None:
            found.append(Part(f"jumlah pagu {tahap.kode} di program.yaml", said.amount))
    return found


def _differs(
    table: Catatan, column: str, label: str, meant: list[Part], severity: Severity | None
) -> Iterator[Found]:
    rows = tuple(
        Part(row.nama, amount, row.rentang(column))
        for row in table.daftar
        if (amount := rupiah(getattr(row, column))) is not None
    )
    stated = total(row.amount for row in rows)
    if stated is None or stated in {one.amount for one in meant}:
        return
    near = min(meant, key=lambda one: abs(one.amount - stated))
    gap, what = Gap(stated, near.amount), (f"jumlah {label}", near.name)
    yield apart(gap, what, table.rentang("daftar"), _HINT, severity)
