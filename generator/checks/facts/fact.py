"""A number that the data know, what it is the number of, and how a template prints it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from operator import attrgetter
from typing import Any

from generator.diagnostics import ContentError, Span
from generator.model.cetak import jumlah
from generator.model.nilai import Nilai
from generator.model.rupiah import Rupiah
from generator.model.salah import Salah

WHOLE = ""
"""The key of the dinas as a whole, which sentences name by naming nothing else."""


class Kind(Enum):
    """What kind of number it is."""

    RUPIAH = "rupiah"
    PERSEN = "persen"
    CACAH = "cacah"


@dataclass(frozen=True, slots=True)
class Subject:
    """What numbers may be of: a node, an indicator, a row of data."""

    key: str
    label: str
    """What it is called in messages."""
    names: tuple[str, ...]
    """The wordings by which sentences name it."""
    span: Span | None = None
    """Where it stands in its file."""


@dataclass(frozen=True, slots=True)
class Term:
    """An expression and what it would be the value of; nothing is computed yet."""

    kind: Kind
    measure: str
    """What is measured, a key of the lexicon: pagu, realisasi, target, program (counted)."""
    expression: str
    """What prints it; a filter or `.dengan(…)` may follow."""
    get: Callable[[], Any]
    subject: str = WHOLE
    year: int = 0
    stages: frozenset[str] = frozenset()
    """The stages that it may be called by; empty where none makes a difference."""
    default: bool = True
    """It is meant where a sentence names no stage."""

    def facts(self) -> Iterator[Fact]:
        """The fact, where the data have one and of this kind."""
        try:
            value = _number(self.get(), self.kind)
        except (ContentError, Salah):
            return
        if value:
            yield Fact(self, abs(value), below=value < 0)


@dataclass(frozen=True, slots=True)
class Owner:
    """What terms are of: an object of the model, and the expression that a template has for it."""

    word: str
    """The expression; empty for the words of the document's own year."""
    of: Any
    subject: str = WHOLE
    year: int = 0

    def term(self, kind: Kind, measure: str, path: str = "", **more: Any) -> Term:
        """The term of an attribute (`pagu.induk`), by default the one that the measure is."""
        path = path or measure
        return self.made(kind, measure, self.said(path), lambda: attrgetter(path)(self.of), **more)

    def count(self, level: str, **more: Any) -> Term:
        """The term of how many there are of a level."""
        said = f"{self.said(level)} | jumlah"
        return self.made(Kind.CACAH, level, said, lambda: jumlah(getattr(self.of, level)), **more)

    def made(
        self, kind: Kind, measure: str, expression: str, get: Callable[[], Any], **more: Any
    ) -> Term:
        """A term that is computed from several attributes."""
        return Term(kind, measure, expression, get, self.subject, self.year, **more)

    def said(self, path: str) -> str:
        """An attribute as templates write it."""
        return f"{self.word}.{path}" if self.word else path


@dataclass(frozen=True, slots=True)
class Fact:
    """A number that is known."""

    term: Term
    value: Fraction
    """Rupiah, percent or a count, without its sign."""
    below: bool = False
    """It is below zero; sentences say so in words ("berkurang Rp5.000")."""

    @property
    def key(self) -> tuple[Kind, str, str, int]:
        """What it says, but for the stage."""
        return self.term.kind, self.term.measure, self.term.subject, self.term.year


def _number(found: Any, kind: Kind) -> Fraction | None:
    match found:
        case Rupiah() if kind is Kind.RUPIAH:
            return Fraction(found.jumlah)
        case Nilai(angka=Fraction() as angka) if kind is Kind.PERSEN:
            return angka if found.satuan.casefold() in {"%", "persen"} else None
        case int() if kind is Kind.CACAH:
            return Fraction(found)
    return None
