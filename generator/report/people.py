"""Findings for people: file by file, each with its source line and a caret, then in numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from generator.diagnostics import Diagnostic, Edit, Severity
from generator.report.closing import closing
from generator.report.excerpt import Sources, excerpt
from generator.report.ink import Ink
from generator.report.lines import block, one_line, related, summary
from generator.report.manual import Explained
from generator.world import World

MENDS = 4
"""Most mends that are shown of one finding."""


def render(
    findings: Sequence[Diagnostic],
    world: World | None,
    rules: Mapping[str, Explained],
    ink: Ink,
) -> str:
    """Return findings in the order given, and what they come to; those set aside are listed there.

    `rules` explains the codes of checks.
    """
    sources = Sources(world)
    told = [found for found in findings if found.severity is not Severity.SILENCED]
    groups = [(path, tuple(group)) for path, group in groupby(told, _path)]
    lines: list[str] = []
    for path, group in groups:
        if path and len(groups) > 1:
            lines += [_heading(path, group, ink), ""]
        lines += [line for found in group for line in (*_finding(found, sources, ink), "")]
    return "\n".join([*lines, *closing(findings, rules, ink), ""])


def _path(finding: Diagnostic) -> str:
    return finding.span.path if finding.span else ""


def _heading(path: str, findings: Iterable[Diagnostic], ink: Ink) -> str:
    return f"── {ink.bold(one_line(path))} ── {summary(findings)}"


def _finding(finding: Diagnostic, sources: Sources, ink: Ink) -> Iterator[str]:
    first, *rest = block(finding)
    word = f"{finding.severity} {finding.code}:"
    place, _, message = first.partition(f" {word} ")
    yield f"{ink.dim(place)} {ink.bold(ink.severe(finding.severity, word))} {ink.bold(message)}"
    yield from rest
    yield from related(finding)
    for edit in finding.edits[:MENDS]:
        yield f"    perbaikan: {_mend(edit, finding, ink)}"
    if len(finding.edits) > MENDS:
        yield f"    perbaikan: dan {len(finding.edits) - MENDS} lagi"
    if finding.span:
        shown = excerpt(finding.span, sources.line(finding.span), _width(finding))
        for margin, line in shown:
            marked = ink.severe(finding.severity, line) if not line.strip(" ^") else line
            yield ink.dim(margin) + marked


def _width(finding: Diagnostic) -> int:
    """How many characters the carets mark: what a mend at the place would take away."""
    return next((len(edit.old) for edit in finding.edits if edit.span == finding.span), 1)


def _mend(edit: Edit, finding: Diagnostic, ink: Ink) -> str:
    old, new = (f"`{one_line(text)}`" for text in (edit.old, edit.new))
    here = finding.span and (edit.span.path, edit.span.line) == (
        finding.span.path,
        finding.span.line,
    )
    place = "" if here else f"di {one_line(str(edit.span))}, "
    if not edit.new:
        return f"{place}hapus {ink.gone(old)}"
    return f"{place}tulis {ink.new(new)} sebagai ganti {ink.gone(old)}"
