"""Stale figures in the sentences of YAML files, where no expression can stand.

The files of a year serve all documents of that year, each at its own stage: a figure is stale only
when it is so for every one of them. A document's own file is that document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.checks.dossier import Dossier
from generator.checks.facts.fact import Fact
from generator.checks.facts.lexicon import lexicon
from generator.checks.facts.records import COPIES
from generator.checks.facts.register import Register
from generator.checks.mend import place
from generator.checks.numbers.figure import Figure, figures
from generator.checks.numbers.setting import Sentence, Surroundings
from generator.checks.numbers.verdict import Verdict, judge
from generator.checks.written import Written
from generator.diagnostics import Span

_SENTENCE = re.compile(r"(?:\b[a-z]{2,}\b.*?){3}", re.IGNORECASE | re.DOTALL)
"""Fewer words are a value with its unit."""
_HOLDS = re.compile(r"\d.*(?:%|persen)|Rp|rupiah", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Stale:
    """A figure in a value that is another number than what its sentence names."""

    figure: Figure
    typed: str
    span: Span
    fact: Fact
    register: Register


def stale(dossier: Dossier) -> Iterator[Stale]:
    """The stale figures of a dinas's data."""
    registers = dossier.once(_registers)
    for text, written in dossier.written.items():
        if not (_HOLDS.search(text) and _SENTENCE.search(text)):
            continue
        for one in written:
            meant = [register for register in registers if _serves(one, register)]
            found = figures(text) if meant else ()
            for figure in found:
                facts = [_named(text, found, figure, register) for register in meant]
                if all(facts) and facts[0]:
                    span = place(dossier.world, one.prose, figure.start)
                    typed = text[figure.start : figure.end]
                    yield Stale(figure, typed, span, facts[0], meant[0])


def _registers(dossier: Dossier) -> tuple[Register, ...]:
    return tuple(map(partial(Register, lexicon=lexicon(dossier.world)), dossier.plans))


def _serves(one: Written, register: Register) -> bool:
    """Whether a text stands in what a plan's document reads as its own."""
    path, ref = one.prose.span.path, register.plan.ref
    if one.resmi or one.tahun != ref.tahun or not path.endswith(".yaml"):
        return False
    own = path.startswith(f"{ref.folder}/data/") and not path.endswith(f"/{COPIES}.yaml")
    return own or path in {ref.path, ref.owner.year_path(ref.tahun, "kinerja")}


def _named(text: str, found: tuple[Figure, ...], figure: Figure, register: Register) -> Fact | None:
    sentence = Sentence(text, found, register, Surroundings(alone=True))
    judged = judge(figure, sentence)
    return judged.facts[0] if judged and judged.verdict is Verdict.STALE else None
