"""The contract line of a finding: `path:line:col: galat A01: message`, and its hint."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.diagnostics import Diagnostic, Severity

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def render(findings: Iterable[Diagnostic]) -> str:
    """Return the lines of findings in the order given, without those that were set aside."""
    told = (found for found in findings if found.severity is not Severity.SILENCED)
    return "".join(f"{text}\n" for finding in told for text in block(finding))


def block(finding: Diagnostic) -> tuple[str, ...]:
    """Return the contract line of a finding and, when it has one, the line of its hint."""
    return (line(finding), *((hint(finding),) if finding.hint else ()))


def line(finding: Diagnostic) -> str:
    """Return the contract line of a finding."""
    place = str(finding.span) if finding.span else "naskah"
    return one_line(f"{place}: {finding.severity} {finding.code}: {finding.message}")


def hint(finding: Diagnostic) -> str:
    """Return the indented line with a finding's hint."""
    return f"    petunjuk: {one_line(finding.hint or '')}"


def related(finding: Diagnostic) -> tuple[str, ...]:
    """Return the indented lines with the other places that a finding speaks of."""
    return tuple(
        f"    lihat: {one_line(f'{other.span}: {other.message}')}" for other in finding.related
    )


def summary(findings: Iterable[Diagnostic]) -> str:
    """Return what was found in numbers: "3 galat, 1 peringatan"."""
    severities = [finding.severity for finding in findings]
    counts = ((severities.count(severity), severity) for severity in Severity)
    return ", ".join(f"{count} {severity}" for count, severity in counts if count) or (
        "tidak ada galat"
    )


def one_line(text: str) -> str:
    """Return text without line ends and without what could steer a terminal."""
    return _CONTROL.sub(" ", text)
