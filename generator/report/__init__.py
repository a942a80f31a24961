"""Printers of findings: for people, in lines for editors, as JSON and as SARIF.

orang   the contract line of each finding, its source line with a caret, and a summary
baris   the contract lines alone
json    the same as data
sarif   SARIF 2.1.0, for code hosts and editors
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from generator.diagnostics import Diagnostic
from generator.report import lines, machine, people, sarif
from generator.report.lines import line, summary
from generator.world import World

__all__ = ["FORMATS", "line", "print_findings", "summary"]

FORMATS = ("orang", "baris", "json", "sarif")
"""The names of the formats; the first is the one for people."""


def print_findings(
    findings: Iterable[Diagnostic], form: str, stream: TextIO, world: World | None = None
) -> None:
    """Print findings, sorted by place, in one of `FORMATS`.

    `world` gives the source lines for people; what it reads for that is in its record, so it
    should not be the world of a build. `ValueError` for an unknown format.
    """
    ordered = sorted(findings, key=lambda finding: finding.sort_key)
    match form:
        case "orang":
            text = people.render(ordered, world, colour=people.wants_colour(stream))
        case "baris":
            text = lines.render(ordered)
        case "json":
            text = machine.render(ordered)
        case "sarif":
            text = sarif.render(ordered)
        case _:
            raise ValueError(f"unknown format {form!r}")
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding))
