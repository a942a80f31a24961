"""What the Renstra and the indicators say: targets, results, means, and their programmes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from generator.checks.facts.fact import Kind, Owner, Subject, Term
from generator.checks.facts.trees import year
from generator.diagnostics import ContentError
from generator.model import Perencanaan

_MEASURES = ("target", "realisasi", "capaian", "proyeksi", "standar_nasional")
"""What is said of an indicator in a year."""
_OF_NODES = ("target", "realisasi", "capaian")
_RENSTRA = "renstra"
_BACK = 4
"""So many years before the document's are compared."""


def subjects(plan: Perencanaan) -> Iterator[Subject]:
    """The indicators, sasaran and tujuan of the Renstra, then the indicators of nodes."""
    with suppress(ContentError):
        renstra = plan.renstra
        yield Subject(_RENSTRA, "pohon program Renstra", ())
        for i in renstra.indikator:
            yield Subject(i.id, f"indikator {i.id}", _names(i.nama), i.span)
        for word, s in _goals(renstra):
            yield Subject(word, f"{type(s).__name__.lower()} {s.id}", (s.nama,), s.span)
    for _, key, i in _of_nodes(plan):
        yield Subject(key, f"indikator {i.simpul.tingkat} {i.simpul.id}", _names(i.nama), i.span)


def _names(nama: str) -> tuple[str, ...]:
    """The wording of an indicator, and the same without the word for how it is measured."""
    return nama, nama.partition(" ")[2]


def terms(plan: Perencanaan) -> Iterator[Term]:
    """What may be said of them in a number."""
    with suppress(ContentError):
        yield from _of_renstra(plan, plan.renstra)
    for word, key, i in _of_nodes(plan):
        owner = Owner(word, i, key, plan.ref.tahun)
        yield from (owner.term(Kind.PERSEN, measure) for measure in _OF_NODES)


def _of_renstra(plan: Perencanaan, renstra: Any) -> Iterator[Term]:
    tahun = plan.ref.tahun
    first = min(renstra.awal, tahun - _BACK)
    for i in renstra.indikator:
        word = f'renstra("{i.id}")'
        for satu in sorted(range(first, renstra.akhir + 1), key=lambda t: abs(t - tahun)):
            said = word if satu == tahun else f"{word}.pada({year(plan, satu)})"
            owner = Owner(said, i.pada(satu), i.id, satu)
            yield from (owner.term(Kind.PERSEN, measure) for measure in _MEASURES)
        yield Owner(word, i, i.id, tahun).made(
            Kind.PERSEN,
            "capaian",
            f"{word}.terhadap(renstra.akhir)",
            partial(i.terhadap, renstra.akhir),
        )
        yield from _programmes(Owner(word, i, i.id, tahun))
    for word, s in _goals(renstra):
        yield Owner(word, s, word, tahun).term(Kind.PERSEN, "capaian")
        yield from _programmes(Owner(word, s, word, tahun))
    yield Owner("renstra", renstra, _RENSTRA).term(Kind.RUPIAH, "pagu")


def _programmes(owner: Owner) -> Iterator[Term]:
    yield owner.count("program")
    yield owner.term(Kind.RUPIAH, "pagu")


def _goals(renstra: Any) -> Iterator[tuple[str, Any]]:
    """Each tujuan and sasaran with its expression."""
    for name in ("tujuan", "sasaran"):
        for place, one in enumerate(getattr(renstra, name)):
            yield f"renstra.{name}[{place}]", one


def _of_nodes(plan: Perencanaan) -> Iterator[tuple[str, str, Any]]:
    """Each indicator of the document's tree with its expression and its key."""
    for simpul in plan.tahun(plan.ref.tahun).semua:
        for place, i in enumerate(simpul.indikator):
            word = f'simpul("{simpul.id}").indikator[{place}]'
            yield word, word, i
