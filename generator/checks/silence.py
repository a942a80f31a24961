"""Findings set aside at their line, with a reason.

    pagu: 85.656.690   # abaikan A09: pembangunan dua tahun          in YAML
    {# abaikan T03: tahun pembentukan dinas #}                       in Markdown and templates

The comment stands at the end of the line, or alone on the line above. Only checks can be set
aside (A, X, C, P, T, K); what cannot be read or composed cannot.

    B09  a comment that sets nothing aside (warning)
    B29  a comment without reason, or with a code that no check has
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.checks.catalogue import codes
from generator.content.names import suggestion
from generator.diagnostics import ContentError, Diagnostic, Severity, Span
from generator.world import World

_COMMENT = re.compile(r"(?:#|\{#)\s*abaikan\b\s*([^:#]*?)\s*(?::\s*(.*?))?\s*(?:#\}|$)")


@dataclass(frozen=True, slots=True)
class Silence:
    """A comment that sets findings aside."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    line: int
    """The line whose findings it means."""


def silences(text: str, path: str) -> Iterator[Silence]:
    """The comments of a file's text."""
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        found = _COMMENT.search(line) if "abaikan" in line else None
        if found:
            alone = not line[: found.start()].strip()
            names = tuple(filter(None, re.split(r"[,\s]+", found[1])))
            span = Span(path, number, found.start() + 1)
            yield Silence(names, found[2] or "", span, _meant(lines, number) if alone else number)


def _meant(lines: list[str], number: int) -> int:
    """The line that a comment alone on its line means: the next that is no comment."""
    for following in range(number, len(lines)):
        if lines[following].strip() and not _COMMENT.match(lines[following].strip()):
            return following + 1
    return number


class Silencer:
    """The comments of the files that findings lie in; each file is read once."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._files: dict[str, tuple[Silence, ...]] = {}

    def apply(self, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The findings, those set aside by a comment with a reason turned into silenced ones."""
        for found in findings:
            comment = self._comment(found)
            if comment is None:
                yield found
            else:
                yield replace(found, severity=Severity.SILENCED, reason=comment.reason)

    def wrong(self, path: str, used: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """What is wrong with a file's comments, `used` being all findings in it."""
        silenced = {
            (found.code, found.span.line)
            for found in used
            if found.span and found.severity is Severity.SILENCED
        }
        for comment in self.of(path):
            yield from _wrong(comment, silenced)

    def of(self, path: str) -> tuple[Silence, ...]:
        """The comments of a file; none when it cannot be read."""
        if path not in self._files:
            try:
                text = self._world.read_text(path)
            except ContentError:
                text = ""
            self._files[path] = tuple(silences(text, path)) if "abaikan" in text else ()
        return self._files[path]

    def _comment(self, found: Diagnostic) -> Silence | None:
        if found.span is None or found.code not in codes():
            return None
        return next(
            (
                comment
                for comment in self.of(found.span.path)
                if comment.line == found.span.line
                and comment.reason
                and found.code in comment.codes
            ),
            None,
        )


def _wrong(comment: Silence, silenced: set[tuple[str, int]]) -> Iterator[Diagnostic]:
    unknown = [name for name in comment.codes if name not in codes()]
    for name in unknown:
        yield Diagnostic(
            "B29",
            f"`{name}` bukan kode pemeriksaan yang dapat diabaikan",
            comment.span,
            suggestion(name, codes()) or "daftarnya: naskah explain",
        )
    if not comment.codes or not comment.reason:
        yield Diagnostic(
            "B29",
            "`abaikan` belum menyebut " + ("alasan" if comment.codes else "kode pemeriksaan"),
            comment.span,
            "tulis misalnya: abaikan A09: pembangunan dua tahun",
        )
        return
    for name in comment.codes:
        if name not in unknown and (name, comment.line) not in silenced:
            yield Diagnostic(
                "B09",
                f"tidak ada temuan {name} di sini untuk diabaikan",
                comment.span,
                "hapus keterangan itu",
                Severity.WARNING,
            )


def by_path(findings: Iterable[Diagnostic]) -> Mapping[str, list[Diagnostic]]:
    """Findings by the file they lie in; those without a place are left out."""
    grouped: dict[str, list[Diagnostic]] = {}
    for found in findings:
        if found.span:
            grouped.setdefault(found.span.path, []).append(found)
    return grouped
