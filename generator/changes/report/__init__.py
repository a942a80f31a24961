"""Printers of comparisons.

orang   a table of each kind of change, by level, with totals; texts with their differing words
json    the same as data, `versi` 1 (docs/panduan/perbandingan.md)
"""

from __future__ import annotations

from collections.abc import Collection

from generator.changes.comparison import Comparison
from generator.changes.report import machine, people

__all__ = ["FORMATS", "render"]

FORMATS = ("orang", "json")
"""The names of the formats; the first is the one for people."""


def render(comparison: Comparison, form: str, kinds: Collection[str], width: int) -> str:
    """A comparison in one of `FORMATS`, narrowed to some kinds; `width` is that of the terminal.

    `ValueError` for an unknown format.
    """
    changes = comparison.perubahan(*kinds)
    match form:
        case "orang":
            return people.render(comparison, changes, width)
        case "json":
            return machine.render(comparison, changes)
    raise ValueError(f"unknown format {form!r}")
