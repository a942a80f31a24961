"""Mends a copy of a broken file just enough to look for the next mistake."""

from __future__ import annotations

import re

from generator.diagnostics import Diagnostic

_KEY = re.compile(r"(?P<key>\s*(?:- +)*[^\s#:\-{}\[\]\"'@`%*&!|>?,][^:]*?):(?=\s|$)")
_LEAD = re.compile(r"\s*(?:- +)*")
_TABS = re.compile(r"^ *\t[ \t]*")


def mend(lines: list[str], problem: Diagnostic) -> list[str] | None:
    """Return the lines without the problem, or nothing when there is nothing left to try."""
    if problem.code == "B11":
        mended = [_TABS.sub(lambda m: m.group().replace("\t", "  "), line) for line in lines]
        if mended != lines:
            return mended
    index = problem.span.line - 1 if problem.span else 0
    line = lines[index]
    if not line.strip():
        return None
    simple = _simplify(line, index)
    if simple != line:
        return [*lines[:index], simple, *lines[index + 1 :]]
    return _cut(lines, index)


def _simplify(line: str, index: int) -> str:
    """Keep the key and forget its value; give a line without a key one of its own."""
    if found := _KEY.match(line):
        return found["key"] + ":"
    lead = _LEAD.match(line)
    return f"{lead.group() if lead else ''}baris_{index}:"


def _cut(lines: list[str], index: int) -> list[str]:
    """Empty a line and what is nested under it."""
    depth = _indent(lines[index])
    end = index + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > depth):
        end += 1
    return [*lines[:index], *[""] * (end - index), *lines[end:]]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
