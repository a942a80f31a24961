"""Findings set aside at their line, with a reason.

    pagu: 85.656.690   # abaikan A09: pembangunan dua tahun          in YAML
    {# abaikan T03: tahun pembentukan dinas #}                       in Markdown and templates

The comment stands at the end of the line, or alone above it; several codes are parted by commas.
Only checks can be set aside (A, X, C, P, T, K); what cannot be read or composed cannot.

    B09  a comment that sets nothing aside (warning)
    B29  a comment without reason, or with a code that no check has
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from generator.checks.catalogue import codes, meant
from generator.checks.comments import Comment, comments
from generator.diagnostics import ContentError, Diagnostic, Severity
from generator.world import World


class Silencer:
    """The comments of the files that findings lie in; each file is read once."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._files: dict[str, tuple[Comment, ...]] = {}

    def apply(self, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The findings, those set aside by a comment with a reason turned into silenced ones."""
        for found in findings:
            comment = self._comment(found)
            if comment is None:
                yield found
            else:
                yield replace(found, severity=Severity.SILENCED, reason=comment.reason)

    def wrong(self, path: str) -> Iterator[Diagnostic]:
        """B29: the comments of a file that can set nothing aside."""
        for comment in self._of(path):
            yield from _wrong(comment)

    def idle(
        self, path: str, findings: Iterable[Diagnostic], wants: Callable[[str], bool]
    ) -> Iterator[Diagnostic]:
        """B09: what the comments of a file would set aside and is not in it.

        `findings` are all that there are in the file: every check that the daerah `wants` has
        looked at it.
        """
        silenced = {
            (found.code, found.span.line)
            for found in findings
            if found.span and found.severity is Severity.SILENCED
        }
        for comment in self._of(path):
            for code in comment.codes if comment.reason else ():
                lines = range(comment.first, comment.last + 1)
                if any((code, line) in silenced for line in lines) or code not in codes():
                    continue
                if wants(code):
                    yield Diagnostic(
                        "B09",
                        f"tidak ada temuan {code} di sini untuk diabaikan",
                        comment.span,
                        "hapus keterangan itu",
                        Severity.WARNING,
                    )

    def _of(self, path: str) -> tuple[Comment, ...]:
        """The comments of a file; none when it cannot be read."""
        if path not in self._files:
            try:
                text = self._world.read_text(path)
            except ContentError:
                text = ""
            self._files[path] = tuple(comments(text, path))
        return self._files[path]

    def _comment(self, found: Diagnostic) -> Comment | None:
        if found.span is None or found.code not in codes():
            return None
        line, code = found.span.line, found.code
        return next(
            (
                comment
                for comment in self._of(found.span.path)
                if comment.first <= line <= comment.last
                and comment.reason
                and code in comment.codes
            ),
            None,
        )


def _wrong(comment: Comment) -> Iterator[Diagnostic]:
    example = f"{', '.join(comment.codes) or 'A09'}: pembangunan dua tahun"
    if comment.printed:
        yield Diagnostic(
            "B29",
            "`{#abaikan` tanpa spasi bukan keterangan dan akan tercetak",
            comment.span,
            f"tulis misalnya: {{# abaikan {example} #}}",
        )
    elif not comment.codes or not comment.reason:
        yield Diagnostic(
            "B29",
            "`abaikan` belum menyebut " + ("alasan" if comment.codes else "kode pemeriksaan"),
            comment.span,
            f"tulis misalnya: abaikan {example}",
        )
    for code in comment.codes:
        if code not in codes():
            yield Diagnostic(
                "B29",
                f"`{code}` bukan kode pemeriksaan yang dapat diabaikan",
                comment.span,
                meant(code),
            )


def by_path(findings: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    """Findings by the file they lie in; those without a place are left out."""
    grouped: dict[str, list[Diagnostic]] = {}
    for found in findings:
        if found.span:
            grouped.setdefault(found.span.path, []).append(found)
    return grouped
