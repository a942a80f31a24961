"""What the mends of findings make of files: planned, shown as a diff, and written whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from generator.builder.bug import bug
from generator.builder.store import replace
from generator.content.edit import Edited, mended
from generator.diagnostics import Diagnostic, Edit, Severity, UsageError
from generator.world import DiskWorld, World

_ENDS = re.compile(r"(\r\n|\r|\n)")
_MARK = "\ufeff"
_READING = re.compile(r"S|B\d\d$")
"""Codes of what cannot be read as YAML or composed; those of values have three digits."""


@dataclass(frozen=True, slots=True)
class Mend:
    """One file, as it is and as its mends make it."""

    path: str
    before: bytes
    after: bytes
    edits: Edited

    @property
    def diff(self) -> Iterator[str]:
        """The lines of a unified diff."""
        texts = (_ENDS.sub("\n", data.decode()) for data in (self.before, self.after))
        old, new = (text.removesuffix("\n").split("\n") for text in texts)
        return unified_diff(old, new, self.path, self.path, n=1, lineterm="")


@dataclass(frozen=True, slots=True)
class Mending:
    """All that is to be mended."""

    mends: tuple[Mend, ...]
    """In order of path; in each something changes."""
    left: tuple[Edit, ...]
    """What is not mended: something else stands there now, or another mend overlaps it."""
    refused: tuple[Diagnostic, ...]
    """The files in which mends would change more than they should: faults of the program."""


def planned(root: Path, findings: Iterable[Diagnostic]) -> Mending:
    """What the mends of findings come to; those of findings that were set aside are left out."""
    edits: dict[str, list[Edit]] = {}
    for found in findings:
        for edit in found.edits if found.severity is not Severity.SILENCED else ():
            edits.setdefault(edit.span.path, []).append(edit)
    world = DiskWorld(root)
    mends, left, refused = list[Mend](), list[Edit](), list[Diagnostic]()
    for path, wanted in sorted(edits.items()):
        if mend := _mend(world, path, wanted):
            left += mend.edits.left
            mends += [mend] if mend.edits.done else []
        else:
            refused.append(refusal(path))
    return Mending(tuple(mends), tuple(left), tuple(refused))


def write(root: Path, mends: Iterable[Mend]) -> None:
    """Write the files of mends, all or none.

    Raises `UsageError` L06 when one has changed since they were planned, and as `store.replace`.
    """
    _put(root, {mend.path: (mend.before, mend.after) for mend in mends})


def undo(root: Path, mends: Iterable[Mend]) -> None:
    """Write the files of mends as they were before; raises as `write` does."""
    _put(root, {mend.path: (mend.after, mend.before) for mend in mends})


def spoilt(
    mends: Iterable[Mend], before: Iterable[Diagnostic], after: Iterable[Diagnostic]
) -> tuple[Mend, ...]:
    """The mends of files that cannot be read or composed since: there is a new B or S error."""
    known = {(found.code, found.message) for found in before}
    paths = {
        found.span.path
        for found in after
        if found.span and _READING.match(found.code) and (found.code, found.message) not in known
    }
    return tuple(mend for mend in mends if mend.path in paths)


def _mend(world: World, path: str, edits: Iterable[Edit]) -> Mend | None:
    """A file with its mends; its line ends and its byte order mark stay as they are."""
    before = world.read_bytes(path)
    text = before.decode()
    mark = _MARK if text.startswith(_MARK) else ""
    parts = _ENDS.split(text.removeprefix(mark))
    found = mended(parts[::2], edits, path)
    if found is None:
        return None
    parts[::2] = found.lines
    return Mend(path, before, (mark + "".join(parts)).encode(), found)


def refusal(path: str) -> Diagnostic:
    """L99: the mends of a file are not made, since it would read otherwise than it should."""
    fault = "perbaikannya mengubah lebih dari yang seharusnya; berkas ini tidak diubah"
    return bug(ValueError(fault), path)


def _put(root: Path, files: Mapping[str, tuple[bytes, bytes]]) -> None:
    """Write files that are still as they were (path to bytes before and after), all or none."""
    world = DiskWorld(root)
    for path, (before, _) in files.items():
        if world.read_bytes(path) != before:
            raise UsageError.of(
                "L06",
                f"{path} berubah sementara itu; tidak ada berkas yang diperbaiki",
                hint="ulangi perintah ini",
            )
    real = {path: (world.root / path).resolve().relative_to(world.root) for path in files}
    replace(world.root, {real[path].as_posix(): after for path, (_, after) in files.items()})
