"""A file by itself, wherever it lies: is it one that the archive knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.archive.manifest import Stored
from generator.archive.room import Revision, Room
from generator.archive.signatures import Signature, signatures
from generator.archive.sources import is_pdf, sources
from generator.archive.verdict import Verdict, signed
from generator.content.paths import DocumentRef
from generator.diagnostics import ContentError, Diagnostic, Findings, Severity, Span

_SIGNED = b"/ByteRange"
"""Stands in every signature of a PDF."""


def single(room: Room, path: Path) -> Verdict:
    """Look at a file: a PDF says itself which document it is, any other is looked for.

    R20 when it is none of the archive's; for a PDF of a document that the archive does not have
    a warning, as all that is proven is that its own sources are whole.
    """
    shown = room.shown(path)
    try:
        return _pdf(room, path, shown) if is_pdf(path) else _other(room, path, shown)
    except ContentError as error:
        return Verdict(shown, error.diagnostics)


def _pdf(room: Room, path: Path, shown: str) -> Verdict:
    data, findings = room.read(path), Findings()
    ref = sources(data, shown).ref
    known = tuple(_filed(room, [ref]))
    same = [revision for revision, stored in known if stored.begins(data)]
    if not same:
        severity = Severity.ERROR if known else Severity.WARNING
        findings.extend([_unknown(room, shown, severity)])
    found: tuple[Signature, ...] = ()
    if Stored.of(data) not in [stored for _, stored in known] and _SIGNED in data:
        found = signatures(data, shown, findings)
    return Verdict(shown, tuple(findings), (*_said(room, same), *signed(found)))


def _other(room: Room, path: Path, shown: str) -> Verdict:
    own = Stored.of(room.read(path))
    filed = _filed(room, room.documents())
    same = [revision for revision, stored in filed if stored == own]
    findings = () if same else (_unknown(room, shown, Severity.ERROR),)
    return Verdict(shown, findings, _said(room, same))


def _filed(room: Room, refs: Iterable[DocumentRef]) -> Iterator[tuple[Revision, Stored]]:
    """Every file of the revisions of documents, as far as their manifests can be read."""
    for ref in refs:
        for revision in room.revisions(ref):
            try:
                manifest, _ = room.manifest(revision)
            except ContentError:
                continue  # verifying the archive says why
            for stored in manifest.keluaran.values():
                yield revision, stored


def _said(room: Room, same: Iterable[Revision]) -> tuple[str, ...]:
    return tuple(f"sama dengan {room.shown(revision.folder)}" for revision in same)


def _unknown(room: Room, shown: str, severity: Severity) -> Diagnostic:
    archive = room.shown(room.folder)
    if severity is Severity.ERROR:
        message = f"berkas ini bukan salah satu yang diarsipkan di {archive}/"
        hint = "isinya berubah, atau arsipnya lain: pilih dengan --arsip FOLDER"
    else:
        message = f"dokumen ini tidak ada di {archive}/: yang terbukti utuh hanya sumbernya"
        hint = "pilih arsip yang menyimpannya dengan --arsip FOLDER"
    return Diagnostic("R20", message, Span(shown), hint, severity)
