"""Which lines of content and templates have changed since a revision, as git knows it.

Git is asked as a program: no shell, no network, and nothing of the user's settings changes what
it answers.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content.names import suggestion
from generator.diagnostics import Diagnostic, EnvironmentLack, UsageError
from generator.world import ROOMS

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_QUIET = {"GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
_PLAIN = (
    "--unified=0",
    "--inter-hunk-context=0",
    "--text",
    "--relative",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-renames",
    "--src-prefix=a/",
    "--dst-prefix=b/",
)


@dataclass(frozen=True, slots=True)
class Changed:
    """The lines that are new or other than they were."""

    lines: Mapping[str, frozenset[int]]
    """By path, from 1."""
    whole: frozenset[str]
    """The paths of files that git does not know: all of their lines are new."""

    def touches(self, finding: Diagnostic) -> bool:
        """Whether a finding, or another place that it speaks of, lies in a changed line.

        One without a place does: it is of this run.
        """
        spans = [finding.span, *(other.span for other in finding.related)]
        return any(
            span is None or span.path in self.whole or span.line in self.lines.get(span.path, ())
            for span in spans
        )


def changed(root: Path, revision: str) -> Changed:
    """The lines of `content/` and `templates/` that are not so in a revision.

    Raises `UsageError` L05 where there is no repository or no such revision, `EnvironmentLack`
    L24 when git is missing or refuses.
    """
    _repository(root)
    commit = _commit(root, revision)
    diff = _git(root, "-c", "core.quotePath=true", "diff", *_PLAIN, commit, "--", *ROOMS)
    others = _git(root, "ls-files", "--others", "-z", "--", *ROOMS)
    return Changed(
        {path: frozenset(lines) for path, lines in _parsed(_told(diff).split(b"\n"))},
        frozenset(os.fsdecode(name) for name in _told(others).split(b"\0") if name),
    )


def _parsed(diff: Iterable[bytes]) -> Iterator[tuple[str, list[int]]]:
    """The changed lines of each file of a diff without context."""
    path, lines, rest = "", list[int](), 0
    for line in diff:
        if rest and line[:1] in {b"-", b"+"}:  # text, which may look like a head
            rest -= 1
        elif line.startswith(b"+++ "):
            if lines:
                yield path, lines
            path, lines = _path(line[4:]), []
        elif found := _HUNK.match(line):
            gone, start, new = (int(number or b"1") for number in found.groups())
            lines += range(start, start + new)
            rest = gone + new
    if lines:
        yield path, lines


def _path(name: bytes) -> str:
    """The path that a head of a diff names; git quotes odd names as C does."""
    name = name.removesuffix(b"\t")
    if name.startswith(b'"'):
        name = ast.literal_eval(f"b{name.decode()}")
    return os.fsdecode(name.removeprefix(b"b/"))


def _repository(root: Path) -> None:
    asked = _git(root, "rev-parse", "--git-dir")
    if asked.returncode == 0:
        return
    if b"safe.directory" in asked.stderr:
        raise EnvironmentLack.of(
            "L24",
            "git menolak membaca folder ini karena pemiliknya lain",
            hint=f"izinkan sekali: git config --global --add safe.directory '{root}'",
        )
    raise UsageError.of(
        "L05",
        "opsi `--sejak` memerlukan repositori git, dan folder ini bukan",
        hint="jalankan tanpa --sejak, atau mulai mencatat perubahan: git init",
    )


def _commit(root: Path, revision: str) -> str:
    """The hash of a revision."""
    name = f"{revision}^{{commit}}"
    asked = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    if asked.returncode == 0:
        return asked.stdout.decode().strip()
    known = _git(root, "for-each-ref", "--format=%(refname:short)").stdout.decode(
        "utf-8", "replace"
    )
    raise UsageError.of(
        "L05",
        f"opsi `--sejak`: git tidak mengenal revisi `{revision}`",
        hint=suggestion(revision, known.split()) or "daftarnya: git log --oneline",
    )


def _told(done: subprocess.CompletedProcess[bytes]) -> bytes:
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").strip()
    raise EnvironmentLack.of("L24", f"git gagal membaca perubahan: {said}")


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603, no shell, and a revision is never read as an option
            ["git", "-C", str(root), *arguments],  # noqa: S607, the user's own git
            capture_output=True,
            check=False,
            env=os.environ | _QUIET,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError as error:
        raise EnvironmentLack.of(
            "L24",
            "opsi `--sejak` memerlukan git, dan git tidak ada",
            hint="pasang dahulu: sudo apt-get install -y git",
        ) from error
