"""What is wrong, as values: places, findings, the collector and the error tree.

Every stage puts what it finds into a `Findings`; only `generator.report` prints.

    NaskahError                 one or more findings end the work on something
    ├── ContentError            content or templates are wrong            exit 1
    ├── UsageError              the command was called wrongly            exit 2
    └── EnvironmentLack         a library, font or permission is missing  exit 3
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

TOPICS = {
    "B": "pembacaan isi",
    "S": "templat",
    "L": "lingkungan",
    "R": "arsip",
    "A": "hitungan",
    "X": "antardokumen",
    "C": "kode",
    "P": "pejabat",
    "T": "teks",
    "K": "kelengkapan",
}
"""What codes are about, by their letter."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a source file."""

    path: str
    """Path relative to the project root, with forward slashes."""
    line: int = 1
    """Line, from 1."""
    col: int = 1
    """Column, from 1."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.col}"


class Severity(StrEnum):
    """How bad a finding is; the value is the word that is printed."""

    ERROR = "galat"
    WARNING = "peringatan"
    SILENCED = "diabaikan"
    """Found, and set aside in its source with a reason."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of, and what stands there."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A safe mend: the characters of one line that go, and those that come instead."""

    span: Span
    """Where the old text begins; it ends in the same line."""
    old: str
    """Never empty: it shows that the line is still the one that was looked at."""
    new: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a stable code, a place, a message and what to do about it."""

    code: str
    """A letter of `TOPICS` and a number."""
    message: str
    """What is wrong, in Indonesian, without a final full stop."""
    span: Span | None = None
    """Where; `None` for what has no place (a full disk)."""
    hint: str | None = None
    """What to do, in Indonesian."""
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()
    """Other places that it speaks of: where the other value stands."""
    edits: tuple[Edit, ...] = ()
    """What would mend it; empty where a person has to decide."""
    reason: str = ""
    """Why it is set aside; of silenced findings only."""

    @property
    def sort_key(self) -> tuple[bool, Span, str, str]:
        """Findings without a place first, then by path, line, column, code and message."""
        return (self.span is not None, self.span or Span(""), self.code, self.message)


@dataclass(slots=True)
class Findings:
    """Collects the diagnostics of one run; each is kept once."""

    _items: dict[Diagnostic, None] = field(default_factory=dict)

    def error(
        self, code: str, message: str, span: Span | None = None, hint: str | None = None
    ) -> None:
        """Add an error."""
        self._items[Diagnostic(code, message, span, hint)] = None

    def warn(
        self, code: str, message: str, span: Span | None = None, hint: str | None = None
    ) -> None:
        """Add a warning."""
        self._items[Diagnostic(code, message, span, hint, Severity.WARNING)] = None

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Add findings made elsewhere."""
        self._items.update(dict.fromkeys(diagnostics))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The errors only, sorted by place."""
        return tuple(d for d in self if d.severity is Severity.ERROR)

    def raise_errors(self) -> None:
        """Raise `ContentError` with all findings when there is an error among them."""
        if self.errors:
            raise ContentError(tuple(self))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self._items, key=lambda d: d.sort_key))

    def __len__(self) -> int:
        return len(self._items)


class NaskahError(Exception):
    """Work ends here; carries the findings that say why."""

    exit_code: ClassVar[int] = 1

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("; ".join(d.message for d in diagnostics))
        self.diagnostics = diagnostics

    @classmethod
    def of(
        cls, code: str, message: str, span: Span | None = None, hint: str | None = None
    ) -> NaskahError:
        """An error of this class with a single finding."""
        return cls((Diagnostic(code, message, span, hint),))


class ContentError(NaskahError):
    """Content or templates are wrong."""


class UsageError(NaskahError):
    """The command was called wrongly."""

    exit_code: ClassVar[int] = 2


class EnvironmentLack(NaskahError):
    """A library, a font, a permission or room on the disk is missing."""

    exit_code: ClassVar[int] = 3
