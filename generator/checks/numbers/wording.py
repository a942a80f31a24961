"""What is said of a figure, and the expression to write instead: only one that proves right."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts.fact import Fact, Kind
from generator.checks.facts.register import Register, rounded
from generator.checks.numbers.figure import Figure, figures
from generator.diagnostics import Related
from generator.model.bilangan import cetak_bilangan
from generator.model.kode import sebutan

_MINUS = "-\u2212"


def expression(fact: Fact, figure: Figure, text: str, register: Register) -> str | None:
    """What to write for a figure of `text`; nothing when no notation of it proves right.

    As it was typed where that can be; else in the notation of the daerah.
    """
    behind = text[figure.end : figure.stop]
    signed = text[figure.start] in _MINUS
    if signed and not fact.below:
        return None
    proven = []
    for said in _candidates(fact, figure, signed):
        printed = register.printed(said)
        if printed and _reads(printed + behind, fact):
            proven.append((_plain(printed) != _plain(text[figure.start : figure.end]), said))
    return min(proven, key=lambda one: one[0])[1] if proven else None


def _candidates(fact: Fact, figure: Figure, signed: bool) -> Iterator[str]:
    said = fact.term.expression
    if fact.below and not signed:
        said = f"({said} | abs)"
    for after in figure.filters:
        enclosed = not after and said.startswith("(") and said.endswith(")")
        yield said[1:-1] if enclosed else f"{said}{after}"


def _reads(printed: str, fact: Fact) -> bool:
    """Whether what an expression prints is read as the fact."""
    read = figures(printed)
    return len(read) == 1 and read[0].value == rounded(fact.value, read[0].step)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def called(fact: Fact, register: Register) -> str:
    """What a fact is called: `pagu program 2.17.06 tahun 2023 (induk)`."""
    term = fact.term
    measure = term.measure.replace("_", " ")
    words = [f"banyaknya {sebutan(term.measure)}" if term.kind is Kind.CACAH else measure]
    words += [of(fact, register), f"tahun {term.year}" if term.year else ""]
    words += [f"({', '.join(sorted(term.stages))})" if term.stages and not term.default else ""]
    return " ".join(filter(None, words))


def of(fact: Fact, register: Register) -> str:
    """What a fact is of; empty for the whole."""
    subject = register.subjects.get(fact.term.subject)
    return subject.label if subject else ""


def value(fact: Fact) -> str:
    """A fact's number, printed."""
    match fact.term.kind:
        case Kind.RUPIAH:
            return f"Rp{cetak_bilangan(fact.value)}"
        case Kind.PERSEN:
            return f"{cetak_bilangan(fact.value, 2)}%"
    return cetak_bilangan(fact.value)


def apart(figure: Figure, fact: Fact) -> str:
    """By how much a figure is more or less than a fact."""
    gap = figure.value - fact.value
    places = 2 if fact.term.kind is Kind.PERSEN else 0
    return f"{'lebih' if gap > 0 else 'kurang'} {cetak_bilangan(abs(gap), places)}"


def stands(fact: Fact, register: Register) -> tuple[Related, ...]:
    """Where what a fact is of stands in its file."""
    subject = register.subjects.get(fact.term.subject)
    if subject is None or subject.span is None:
        return ()
    return (Related(subject.span, f"{subject.label} di sini"),)


def advice(expressions: tuple[str, ...]) -> str:
    """The hint that says what to write."""
    said = [f"`{{{{ {one} }}}}`" for one in expressions[:2]]
    if not said:
        return "tulis ungkapan yang mencetaknya dari data"
    return f"tulis {'salah satu, misalnya ' if len(expressions) > 1 else ''}{' atau '.join(said)}"
