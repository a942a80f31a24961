"""What all findings of a run come to: by code, those set aside, and what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.diagnostics import TOPICS, Diagnostic, Severity
from generator.report.ink import Ink
from generator.report.lines import one_line, summary
from generator.report.manual import Explained


def closing(
    findings: Sequence[Diagnostic], rules: Mapping[str, Explained], ink: Ink
) -> Iterator[str]:
    """The lines under the findings of a run."""
    told = [found for found in findings if found.severity is not Severity.SILENCED]
    if len(told) > 1:
        yield ink.bold("Ringkasan")
        yield from _counted(told, rules, ink)
        yield ""
    if silenced := [found for found in findings if found.severity is Severity.SILENCED]:
        yield ink.bold("Diabaikan dengan alasan")
        yield from (_set_aside(found, ink) for found in silenced)
        yield ""
    yield ink.bold(summary(findings))
    yield from _next(told, rules)


def _counted(
    findings: Sequence[Diagnostic], rules: Mapping[str, Explained], ink: Ink
) -> Iterator[str]:
    """A line for each code: how many, how severe, and what the rule asks for."""
    counts = Counter((found.severity, found.code) for found in findings)
    order, width = list(Severity), max(len(code) for _, code in counts)
    for severity, code in sorted(counts, key=lambda key: (order.index(key[0]), key[1])):
        title = rules[code].title if code in rules else TOPICS.get(code[:1], "")
        word = ink.severe(severity, f"{severity:<{len(Severity.WARNING)}}")
        yield f"{counts[severity, code]:>6}  {word}  {code:<{width}}  {title}"


def _set_aside(finding: Diagnostic, ink: Ink) -> str:
    return f"  {ink.dim(one_line(str(finding.span)))}  {finding.code}: {one_line(finding.reason)}"


def _next(findings: Sequence[Diagnostic], rules: Mapping[str, Explained]) -> Iterator[str]:
    """What can be done about them with the program."""
    if mendable := sum(1 for found in findings if found.edits):
        yield f"{mendable} di antaranya dapat diperbaiki: naskah check --perbaiki"
    if codes := sorted({found.code for found in findings} & rules.keys()):
        yield f"penjelasannya: naskah explain {' '.join(codes)}"
