"""What lies in the archive room and belongs to no revision."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from generator.archive.room import Room
from generator.builder.store import STAGING
from generator.diagnostics import Diagnostic, Severity, Span

_LEFT: Final = re.compile(rf"\.r\d+\.[0-9a-f]+{re.escape(STAGING)}")


def stray(room: Room, scope: Path, revisions: Collection[Path]) -> Iterator[Diagnostic]:
    """Look through the folders under `scope`, but for those of revisions.

    R03 for a file, R09 for what an interrupted filing left, R11 for a folder that may not be
    looked into. Empty folders are nothing.
    """
    refused: list[OSError] = []
    for folder, inner, files in os.walk(scope, onerror=refused.append):
        place = Path(folder)
        for name in sorted(inner):
            if _LEFT.fullmatch(name):
                yield _left(room.shown(place / name))
        inner[:] = [
            name
            for name in sorted(inner)
            if not _LEFT.fullmatch(name) and place / name not in revisions
        ]
        for name in sorted(files):
            yield Diagnostic(
                "R03",
                "berkas ini bukan bagian dari revisi mana pun",
                Span(room.shown(place / name)),
                "pindahkan ke luar arsip",
            )
    for error in refused:
        yield room.unreadable(Path(error.filename), error).diagnostics[0]


def _left(shown: str) -> Diagnostic:
    return Diagnostic(
        "R09",
        "ini sisa pengarsipan yang terhenti di tengah jalan; arsip sendiri tidak terganggu",
        Span(shown),
        f"bila tidak ada pengarsipan yang sedang berjalan: rm -r '{shown}'",
        Severity.WARNING,
    )
