"""Proof that what was filed is as it was: of a whole archive, a part of it, or a single file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.archive.chain import Link, chain
from generator.archive.contents import contents
from generator.archive.room import Room
from generator.archive.single import single
from generator.archive.sources import is_pdf, sources
from generator.archive.stray import stray
from generator.archive.verdict import Verdict, signed
from generator.diagnostics import ContentError, Findings, NaskahError, UsageError


def verify(room: Room, target: Path | None = None, *, again: bool = False) -> Iterator[Verdict]:
    """Look at everything under `target`, the whole archive when left out; verdicts as they come.

    A folder outside the room is an archive of its own. With `again`, what is whole is also built
    again from its sources and compared. Raises `UsageError` R21 when nothing is there.
    """
    place = (target or room.folder).resolve()
    if not place.exists():
        raise _nothing(room, place, "tidak ada")
    if place.is_dir() and not place.is_relative_to(room.folder):
        room = Room(room.root, place)
        if not any(room.documents()):
            raise _nothing(room, place, "bukan arsip")
    try:
        yield from _under(room, place, again)
    except ContentError as error:
        yield Verdict(room.shown(place), error.diagnostics)


def _under(room: Room, place: Path, again: bool) -> Iterator[Verdict]:
    """The revisions of each document that lies in a place, or around it, and what else is there."""
    homes = {room.home(ref): ref for ref in room.documents()}
    around = [home for home in homes if place.is_relative_to(home)]
    if place.is_file() and not around:
        yield _single(room, place, again)
        return
    folders = set()
    for home in around or [home for home in homes if home.is_relative_to(place)]:
        for link in chain(room, homes[home]):
            folders.add(link.revision.folder)
            yield _revision(room, link, again)
    scope = around[0] if around else place
    if astray := tuple(stray(room, scope, folders)):
        yield Verdict(room.shown(scope), astray)
    elif not folders:
        raise _nothing(room, place, "tidak berisi revisi")


def _nothing(room: Room, place: Path, why: str) -> NaskahError:
    return UsageError.of(
        "R21",
        f"{room.shown(place)} {why}, sehingga tidak ada yang diperiksa",
        hint="arsip dibuat oleh: naskah archive; arsip lain dipilih dengan --arsip FOLDER",
    )


def _revision(room: Room, link: Link, again: bool) -> Verdict:
    findings, remarks = link.findings, tuple[str, ...]()
    if link.manifest:
        remarks = signed(contents(room, link.revision, link.manifest, findings))
        if again and not findings.errors:
            paths = [link.revision.folder / name for name in link.manifest.keluaran]
            remarks += _again(room, paths, findings)
    return Verdict(room.shown(link.revision.folder), tuple(findings), remarks)


def _single(room: Room, path: Path, again: bool) -> Verdict:
    verdict = single(room, path)
    if not (again and verdict.whole and is_pdf(path)):
        return verdict
    findings = Findings()
    findings.extend(verdict.findings)
    remarks = (*verdict.remarks, *_again(room, [path], findings))
    return replace(verdict, findings=tuple(findings), remarks=remarks)


def _again(room: Room, paths: Iterable[Path], findings: Findings) -> tuple[str, ...]:
    """Build anew what is in files of one document; nothing when none of them is its PDF."""
    from generator.archive.rebuild import rebuild  # noqa: PLC0415, loads composer and writers

    files = {room.shown(path): room.read(path) for path in paths}
    pdf = next((path for path in files if is_pdf(Path(path))), None)
    return rebuild(sources(files[pdf], pdf), files, findings) if pdf else ()
