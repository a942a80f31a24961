"""Printers of findings: for people, in lines for editors, and in the formats of other programs.

orang   file by file, each finding with its source line and a caret, and a summary
baris   the contract lines of errors and warnings alone
json    all of it as data
sarif   SARIF 2.1.0, for code hosts and editors
junit   JUnit XML, for build servers

Explanations of rules are printed by `manual`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TextIO

from generator.diagnostics import Diagnostic
from generator.report import junit, lines, machine, people, sarif
from generator.report.ink import ink_for
from generator.report.lines import line, summary
from generator.report.manual import Explained
from generator.world import World

__all__ = ["FORMATS", "line", "print_findings", "put", "summary"]

FORMATS = ("orang", "baris", "json", "sarif", "junit")
"""The names of the formats; the first is the one for people."""

_NO_RULES: Mapping[str, Explained] = MappingProxyType({})


def print_findings(
    findings: Iterable[Diagnostic],
    form: str,
    stream: TextIO,
    world: World | None = None,
    rules: Mapping[str, Explained] = _NO_RULES,
) -> None:
    """Print findings, sorted by place, in one of `FORMATS`.

    `world` gives the source lines for people; what it reads for that is in its record, so it
    should not be the world of a build. `rules` are those that were applied, by code: they give
    titles and explanations. `ValueError` for an unknown format.
    """
    ordered = sorted(findings, key=lambda finding: finding.sort_key)
    match form:
        case "orang":
            text = people.render(ordered, world, rules, ink_for(stream))
        case "baris":
            text = lines.render(ordered)
        case "json":
            text = machine.render(ordered)
        case "sarif":
            text = sarif.render(ordered, rules)
        case "junit":
            text = junit.render(ordered, rules)
        case _:
            raise ValueError(f"unknown format {form!r}")
    put(text, stream)


def put(text: str, stream: TextIO) -> None:
    """Write text; a letter that the stream does not know becomes a question mark."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding))
