"""The sources of an archived PDF, taken out into a folder of their own."""

from __future__ import annotations

from pathlib import Path

from generator.archive.room import Room
from generator.archive.sources import sources
from generator.builder.store import create
from generator.diagnostics import NaskahError, UsageError


def take_out(room: Room, pdf: Path, folder: Path) -> tuple[str, ...]:
    """Write the sources of a PDF under `folder`: a project that builds the document.

    Returns their paths under it. All are written or none; nothing is overwritten, and nothing
    lies outside, through links neither. Raises `UsageError` R22 where that cannot be, and as
    `sources` and `store.create` do.
    """
    if not pdf.is_file():
        raise UsageError.of("R22", f"{room.shown(pdf)} tidak ada atau bukan berkas")
    files = sources(room.read(pdf), room.shown(pdf)).files
    target = folder.resolve()
    for path in files:
        place = target / path
        if place.exists() or place.is_symlink():
            raise _refused(room, place, "sudah ada, dan tidak ditimpa")
        if not place.resolve().is_relative_to(target):
            raise _refused(room, place, "terletak di luar folder itu karena sebuah tautan")
    create(target, files)
    return tuple(files)


def _refused(room: Room, place: Path, why: str) -> NaskahError:
    return UsageError.of(
        "R22",
        f"{room.shown(place)} {why}",
        hint="pilih folder lain, misalnya yang belum ada",
    )
