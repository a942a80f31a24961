"""The list of rules in the guide for staff, made of the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.checks.rule import Manual
from generator.report.manual import markdown, topic

PATH = "docs/panduan/pemeriksaan.md"
"""The guide, under the project."""

_HEADING = "## Daftar pemeriksaan\n"
"""Where the list begins; what stands above it is written by hand."""


def renewed(guide: str, rules: Iterable[Manual]) -> str:
    """The guide with its list made anew from `rules`, which are in their order."""
    above, _, _ = guide.partition(_HEADING)
    groups = ((name, tuple(group)) for name, group in groupby(rules, topic))
    parts = [part for name, group in groups for part in _group(name, group)]
    return "\n".join([f"{above.rstrip()}\n", _HEADING, _ORIGIN, *parts])


_ORIGIN = (
    "<!-- Dibuat dari pemeriksaan itu sendiri oleh `make panduan`; jangan diubah di sini. -->\n"
)


def _group(name: str, rules: tuple[Manual, ...]) -> Iterator[str]:
    letter = rules[0].code[0]
    yield f"### {letter}: {name}\n"
    yield "| Kode | Tingkat | Yang dipastikan |\n|---|---|---|"
    yield from (f"| [{r.code}](#{r.code.lower()}) | {r.severity} | {r.title} |" for r in rules)
    yield ""
    for rule in rules:
        yield f"#### {rule.code}\n\n**{rule.title}**\n\n{markdown(rule)}"
