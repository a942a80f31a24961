"""A rule: what it looks at, what it says, and the explanation that staff read.

A rule is a module whose name is its code (`arithmetic/a01.py`). Its docstring is the manual, in
Indonesian, with these heads in this order; `naskah explain A01` prints it and the guide of checks
is made from it:

    <title, one line>

    Apa: what is compared with what.
    Mengapa: what goes wrong when it is not looked at.
    Contoh: data that is found, and what is said of it.
    Perbaikan: how to mend it.
    Sumber: the regulation and article, or "kelaziman".

What stands flush left are sentences, which are wrapped anew; indented lines are an example, which
is shown as it is.

The module says `SEVERITY`, and defines `data(dossier)`, `document(paper)`, or both: generators of
`Found`. `data` sees all of a dinas at once; `document` one composed document.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Edit, Related, Severity, Span

if TYPE_CHECKING:
    from generator.checks.dossier import Dossier
    from generator.checks.paper import Paper

HEADS = ("Apa", "Mengapa", "Contoh", "Perbaikan", "Sumber")
"""The heads of an explanation, in their order."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found; the rule's code and severity are added by `Rule`."""

    message: str
    """In Indonesian, without a final full stop."""
    span: Span
    hint: str | None = None
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()
    severity: Severity | None = None
    """Where it differs from the rule's: a rounding that is only untidy."""


@dataclass(frozen=True, slots=True)
class Manual:
    """The explanation of one check."""

    code: str
    severity: Severity
    """Where a finding and the daerah say nothing else."""
    title: str
    sections: tuple[tuple[str, str], ...]
    """Heads and what stands under them."""


@dataclass(frozen=True, slots=True)
class Rule(Manual):
    """One check."""

    data: Callable[[Dossier], Iterable[Found]] | None
    document: Callable[[Paper], Iterable[Found]] | None

    def diagnostics(self, found: Iterable[Found]) -> Iterable[Diagnostic]:
        """What was found, as diagnostics of this rule."""
        for one in found:
            yield Diagnostic(
                self.code,
                one.message,
                one.span,
                one.hint,
                one.severity or self.severity,
                one.related,
                one.edits,
            )


def rule_of(module: ModuleType) -> Rule:
    """The rule that a module is; `ValueError` when its docstring is not of the form."""
    code = module.__name__.rpartition(".")[2].upper()
    title, sections = explanation(module.__doc__ or "", code)
    return Rule(
        code,
        module.SEVERITY,
        title,
        sections,
        getattr(module, "data", None),
        getattr(module, "document", None),
    )


def manual_of(source: str, code: str) -> Manual:
    """The explanation in the source of a rule's module, which need not be loaded for it.

    `ValueError` when its docstring or `SEVERITY` is not of the form.
    """
    tree = ast.parse(source)
    for node in tree.body:
        match node:
            case ast.Assign([ast.Name("SEVERITY")], ast.Attribute(ast.Name("Severity"), level)):
                return Manual(
                    code, Severity[level], *explanation(ast.get_docstring(tree) or "", code)
                )
    raise ValueError(f"{code}: no line `SEVERITY = Severity.…`")


def explanation(text: str, code: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Title and sections of a rule's docstring; `ValueError` when a head is missing or astray."""
    title, _, rest = text.partition("\n")
    sections: list[tuple[str, list[str]]] = []
    for line in rest.split("\n"):
        head, colon, tail = line.partition(":")
        if colon and head in HEADS:
            sections.append((head, [tail.strip()]))
        elif sections:
            sections[-1][1].append(line)
        elif line.strip():
            raise ValueError(f"{code}: text before the first head: {line!r}")
    if tuple(head for head, _ in sections) != HEADS:
        raise ValueError(f"{code}: the heads are not {', '.join(HEADS)}")
    return title.strip().removesuffix("."), tuple((head, _whole(body)) for head, body in sections)


def _whole(lines: list[str]) -> str:
    """The text of a section; the indentation of its first line means something."""
    return "\n".join(lines).strip("\n").rstrip()
