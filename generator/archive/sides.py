"""The two sides of a comparison, opened: present content, a year, a revision, a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.archive.address import Address, address
from generator.archive.room import Room
from generator.archive.sources import sources
from generator.builder.plan import Selection, narrowed
from generator.changes import Comparison, Side
from generator.changes.side import seen_at
from generator.content.paths import DocumentRef, find_dinas, find_documents, find_years
from generator.diagnostics import ContentError, Diagnostic, Findings, UsageError
from generator.model import load
from generator.model.salah import Salah
from generator.world import DiskWorld, World


def compare(room: Room, semula: str, menjadi: str, findings: Findings) -> Comparison:
    """What changed between two sides, each by its address (`address` says how they are written).

    Warnings go into `findings`. Raises `UsageError` for an address that means nothing,
    `ContentError` when content, or what an archived file carries, cannot be read.
    """
    before, first = _opened(room, address(room, semula), findings)
    after, _ = _opened(room, address(room, menjadi, first), findings)
    return Comparison(before, after)


def _opened(room: Room, meant: Address, findings: Findings) -> tuple[Side, Address]:
    """A side, and its address with the document that a file turned out to be of."""
    if meant.file is None and meant.ref and not meant.revision:
        return _staged(_present(room, meant.ref, findings), meant.tahapan), meant
    path = meant.file or _revision(room, meant)
    origin = f"arsip revisi {meant.revision}" if meant.revision else room.shown(path)
    found = sources(room.read(path), room.shown(path))
    own = Findings()
    try:
        plan = load(found.world(), found.ref, own)
    except ContentError as error:
        raise ContentError(_inside(error.diagnostics, room.shown(path))) from error
    findings.extend(_inside(own, room.shown(path)))
    side = Side(plan, found.world(), origin)
    return _staged(side, meant.tahapan), replace(meant, ref=found.ref)


def _present(room: Room, ref: DocumentRef, findings: Findings) -> Side:
    world = DiskWorld(room.root)
    known = find_documents(world, Findings()) if ref.nama else _years(world)
    narrowed(known, Selection(f"{ref.daerah}/{ref.dinas}", ref.tahun, ref.nama))
    return Side(load(world, ref, findings), world)


def _years(world: World) -> tuple[DocumentRef, ...]:
    """The years of which there are data."""
    return tuple(
        DocumentRef(owner.daerah, owner.dinas, tahun, "")
        for owner in find_dinas(world, Findings())
        for tahun in find_years(world, owner)
        if world.exists(owner.year_path(tahun, "program"))
    )


def _revision(room: Room, meant: Address) -> Path:
    """The PDF of a revision; raises `UsageError` L01 when there is no such revision."""
    assert meant.ref is not None  # noqa: S101, what is no file is of a document
    revisions = {revision.number: revision for revision in room.revisions(meant.ref)}
    if meant.revision not in revisions:
        known = ", ".join(revision.folder.name for revision in revisions.values())
        raise UsageError.of(
            "L01",
            f"tidak ada revisi r{meant.revision:02} untuk {meant.ref.stem}",
            hint=f"yang ada: {known}" if known else "dokumen ini belum diarsipkan",
        )
    return revisions[meant.revision].folder / f"{meant.ref.nama}.pdf"


def _staged(side: Side, tahapan: str) -> Side:
    """The side at the stage asked for; raises `UsageError` L02 for an unknown one."""
    try:
        return seen_at(side, tahapan) if tahapan else side
    except Salah as error:
        raise UsageError.of("L02", error.pesan, hint=error.petunjuk) from error


def _inside(diagnostics: Iterable[Diagnostic], pdf: str) -> tuple[Diagnostic, ...]:
    """Findings about sources, with the PDF in which these lie before their paths."""
    return tuple(
        replace(one, span=replace(one.span, path=f"{pdf}#{one.span.path}")) if one.span else one
        for one in diagnostics
    )
