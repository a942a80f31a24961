"""What things are called, beside what they were called before: in the Renstra, in other years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.changes.pairing import by_wording, pairs
from generator.checks.dossier import Dossier, PeriodPlan
from generator.checks.stated.measures import measures, twins
from generator.checks.stated.sums import name
from generator.diagnostics import Span
from generator.model.skema.program import Indikator, Simpul
from generator.model.skema.renstra import IndikatorRenstra, Sasaran, Tujuan
from generator.wording import words

REWORDED = 0.75
"""From which likeness on two indicators of one node are one that was reworded, not two."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What something is called, and where."""

    text: str
    span: Span
    where: str
    """In words: "Renstra 2021–2026", "program.yaml 2022"."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A name, and what the same thing is called elsewhere."""

    apa: str
    """What it is: "kegiatan 2.17.06.2.01"."""
    stated: Wording
    known: tuple[Wording, ...]
    """Wordings of which it should have one, best the first."""


def of_plans(plans: Iterable[PeriodPlan]) -> Iterator[Naming]:
    """Tujuan, sasaran and indicators of a Renstra that have the id of an earlier one's."""
    earlier: dict[str, Wording] = {}
    for plan in plans:
        for kind, part in _parts(plan):
            apa = f"{kind} `{part.id}`"
            now = Wording(part.nama, part.rentang("nama"), _period(plan))
            if apa in earlier:
                yield Naming(apa, now, (earlier[apa],))
            earlier[apa] = now


def _parts(plan: PeriodPlan) -> Iterator[tuple[str, Tujuan | Sasaran | IndikatorRenstra]]:
    for tujuan in plan.isi.tujuan:
        yield "tujuan", tujuan
        yield from (("sasaran", sasaran) for sasaran in tujuan.sasaran)
    yield from (("indikator", indikator) for indikator in plan.isi.semua_indikator)


def of_twins(dossier: Dossier) -> Iterator[Naming]:
    """Indicators of the years' trees that have the id of one of the Renstra."""
    for tahun in dossier.years:
        for measure, twin in twins(measures(dossier, tahun)):
            stated, known = (
                Wording(one.nama, one.isi.rentang("nama"), "Renstra") for one in (measure, twin)
            )
            yield Naming(f"indikator `{twin.id}`", stated, (known,))


@dataclass(frozen=True, slots=True)
class _Node:
    """A node as it was called before."""

    isi: Simpul
    where: str

    def wording(self, isi: Simpul | Indikator) -> Wording:
        return Wording(isi.nama, isi.rentang("nama"), self.where)


def of_nodes(dossier: Dossier) -> Iterator[Naming]:
    """Nodes of the same kode and their indicators: in the Renstra, and from year to year.

    A node that says its former kode has a new name by right.
    """
    plans = {plan.periode.awal: _nodes(plan) for plan in dossier.renstra}
    earlier: dict[str, _Node] = {}
    for tahun, year in dossier.years.items():
        plan = dossier.renstra_of(tahun)
        planned = plans[plan.periode.awal] if plan else {}
        for simpul in year.simpul:
            key = simpul.kunci
            now = _Node(simpul, f"program.yaml {tahun}")
            before = tuple(nodes[key] for nodes in (planned, earlier) if key in nodes)
            if before and not simpul.kode_lama:
                if words(simpul.nama) not in {words(node.isi.nama) for node in before}:
                    known = tuple(node.wording(node.isi) for node in before)
                    yield Naming(name(simpul.tingkat, key), now.wording(simpul), known)
                yield from _indicators(now, before)
            earlier[key] = now


def _nodes(plan: PeriodPlan) -> Mapping[str, _Node]:
    return {simpul.kunci: _Node(simpul, _period(plan)) for simpul in plan.simpul}


def _indicators(now: _Node, before: Iterable[_Node]) -> Iterator[Naming]:
    """Indicators of a node that are not worded as any before, beside the likest of those."""
    known = {words(isi.nama) for node in before for isi in node.isi.indikator}
    kept = {words(isi.nama) for isi in now.isi.indikator}
    new = tuple(isi for isi in now.isi.indikator if words(isi.nama) not in known)
    for node in before if new else ():
        gone = tuple(isi for isi in node.isi.indikator if words(isi.nama) not in kept)
        joined = pairs(gone, new, lambda isi: isi.span, _kinship)
        new = tuple(p.menjadi for p in joined if p.menjadi and not p.semula)
        for pair in joined:
            if pair.semula and pair.menjadi:
                apa = f"indikator {now.isi.kunci}"
                yield Naming(apa, now.wording(pair.menjadi), (node.wording(pair.semula),))


def _kinship(one: Indikator, other: Indikator) -> float:
    kin = by_wording((one.id or "", one.nama), (other.id or "", other.nama))
    return kin if kin >= REWORDED else 0.0


def _period(plan: PeriodPlan) -> str:
    return f"Renstra {plan.periode.awal}–{plan.periode.akhir}"
