"""What the programme trees say: amounts, shares, and how many of a level there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from generator.checks.facts.fact import WHOLE, Kind, Owner, Subject, Term
from generator.model import Perencanaan
from generator.model.cetak import persen
from generator.model.kode import TINGKAT

COUNTED = ("program", "kegiatan", "subkegiatan")
"""The levels that sentences count."""

_CHANGES: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "berubah": ("", bool),
    "bertambah": (', "gt", 0', lambda perubahan: perubahan > 0),
    "berkurang": (', "lt", 0', lambda perubahan: perubahan < 0),
}
"""Nodes by what became of their pagu: the arguments of a filter, and the same in Python."""


def subjects(plan: Perencanaan) -> Iterator[Subject]:
    """The nodes of the trees that `terms` speaks of."""
    for tahun in plan.tahun_berdata:
        for simpul in plan.tahun(tahun).semua:
            yield Subject(simpul.id, f"{simpul.tingkat} {simpul.id}", _names(simpul), simpul.span)
    for key in _CHANGES:
        yield Subject(key, f"yang {key}", ())


def _names(simpul: Any) -> tuple[str, ...]:
    names = [simpul.nama, simpul.id]
    if simpul.tingkat == "bidang":
        names.append(simpul.nama.removeprefix("Urusan Pemerintahan "))
    if simpul.tingkat == "program" and simpul.penunjang:
        names.append("program penunjang")
    return tuple(names)


def terms(plan: Perencanaan) -> Iterator[Term]:
    """Of the document's year and those before it: of the whole first, then of each node."""
    for tahun in reversed(plan.tahun_berdata):
        own, tree = tahun == plan.ref.tahun, plan.tahun(tahun)
        word = f"tahun({year(plan, tahun)})"
        whole = Owner(word, tree, WHOLE, tahun)
        counting = Owner("" if own else word, tree, WHOLE, tahun)
        yield from _money(plan, whole, counting)
        if own:
            yield from _counts(plan, tree)
        else:
            yield from map(counting.count, COUNTED)
        if own and plan.dokumen.pembanding:
            yield from _changed(counting)
        for simpul in tree.semua:
            said = f'simpul("{simpul.id}")'
            node = Owner(said if own else f"{word}.{said}", simpul, simpul.id, tahun)
            yield from _money(plan, node, node)
            yield from map(node.count, _counted(simpul.tingkat))
            yield _share(node, counting)


def year(plan: Perencanaan, tahun: int) -> str:
    """A year as templates write it: `tahun`, `tahun - 1`."""
    apart = tahun - plan.ref.tahun
    return "tahun" + (f" {'+' if apart > 0 else '-'} {abs(apart)}" if apart else "")


def _counted(level: str) -> tuple[str, ...]:
    return tuple(below for below in TINGKAT[TINGKAT.index(level) + 1 :] if below in COUNTED)


def _money(plan: Perencanaan, owner: Owner, brief: Owner) -> Iterator[Term]:
    """Amounts, and shares of them; `brief` prints the pagu in fewer words."""
    of, pembanding = owner.of, plan.dokumen.pembanding
    own = owner.year == plan.ref.tahun
    yield from _staged(plan, brief, "pagu") if own else [brief.term(Kind.RUPIAH, "pagu")]
    yield from _staged(plan, owner, "prakiraan_maju") if own else ()
    yield owner.term(Kind.RUPIAH, "realisasi")
    left = f"({owner.said('pagu')} - {owner.said('realisasi')})"
    yield owner.made(Kind.RUPIAH, "sisa", left, lambda: of.realisasi and of.pagu - of.realisasi)
    yield owner.term(Kind.PERSEN, "serapan")
    if own and pembanding:
        yield owner.term(Kind.RUPIAH, "perubahan")
        grown = f"persen({owner.said('perubahan')}, {brief.said('pagu')}.{pembanding})"
        yield owner.made(
            Kind.PERSEN,
            "perubahan",
            grown,
            lambda: persen(of.perubahan, getattr(of.pagu, pembanding)),
        )


def _counts(plan: Perencanaan, tree: Any) -> Iterator[Term]:
    """How many there are at the stage of the document, then at each of the others."""
    kini, tahun = plan.dokumen.tahapan, plan.ref.tahun
    for level in COUNTED:
        yield Owner("", tree, WHOLE, tahun).count(level, stages=_called(plan, kini))
        for kode in plan.tahapan.kode:
            if kode != kini:
                other = Owner(f'tahun(tahun, "{kode}")', plan.tahun(tahun, kode), WHOLE, tahun)
                yield other.count(level, stages=_called(plan, kode), default=False)


def _staged(plan: Perencanaan, owner: Owner, measure: str) -> Iterator[Term]:
    """An amount at the stage of the document, then at each of the others."""
    kini = plan.dokumen.tahapan
    yield owner.term(Kind.RUPIAH, measure, stages=_called(plan, kini))
    for kode in plan.tahapan.kode:
        if kode != kini:
            yield owner.term(
                Kind.RUPIAH, measure, f"{measure}.{kode}", stages=_called(plan, kode), default=False
            )


def _called(plan: Perencanaan, stage: str) -> frozenset[str]:
    """The keys of the lexicon by which a stage may be called."""
    meant = {"sebelum": plan.dokumen.pembanding, "sesudah": plan.dokumen.tahapan}
    return frozenset({stage, *(word for word, kode in meant.items() if kode == stage)})


def _share(part: Owner, whole: Owner) -> Term:
    said = f"persen({part.said('pagu')}, {whole.said('pagu')})"
    return part.made(Kind.PERSEN, "porsi", said, lambda: persen(part.of.pagu, whole.of.pagu))


def _changed(tree: Owner) -> Iterator[Term]:
    for level in COUNTED:
        for key, (arguments, holds) in _CHANGES.items():
            yield Owner("", tree.of, key, tree.year).made(
                Kind.CACAH,
                level,
                f'{level} | selectattr("perubahan"{arguments}) | jumlah',
                partial(_how_many, tree.of, level, holds),
            )


def _how_many(tree: Any, level: str, holds: Callable[[Any], bool]) -> int:
    return sum(1 for simpul in getattr(tree, level) if holds(simpul.perubahan))
