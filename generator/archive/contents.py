"""The folder of a revision, file by file, held against its manifest."""

from __future__ import annotations

from pathlib import Path

from generator.archive.manifest import MANIFEST, Manifest, Stored
from generator.archive.room import Revision, Room
from generator.archive.signatures import Signature, signatures
from generator.archive.sources import is_pdf, sources
from generator.diagnostics import ContentError, Findings, Span

_COPY = "ambil kembali dari salinan cadangan"


def contents(
    room: Room, revision: Revision, manifest: Manifest, findings: Findings
) -> tuple[Signature, ...]:
    """Look at the files of a revision; returns the signatures on its PDF and on copies of it.

    What is wrong goes into `findings`: R02 for a missing file, R03 for one too many, R04 for a
    changed and R05 for a truncated one, R11 for one that may not be read, R12 when the PDF
    carries other sources than the manifest says, and what `signatures` finds.
    """
    signed: list[Signature] = []
    for name, stored in manifest.keluaran.items():
        try:
            signed += _kept(room, revision.folder / name, stored, manifest, findings)
        except ContentError as error:
            findings.extend(error.diagnostics)
    for path in room.entries(revision.folder):
        if path.name not in {*manifest.keluaran, MANIFEST}:
            signed += _other(room, path, manifest, findings)
    return tuple(signed)


def _kept(
    room: Room, path: Path, stored: Stored, manifest: Manifest, findings: Findings
) -> tuple[Signature, ...]:
    """Look at a file that the manifest records."""
    data, shown = room.read(path), room.shown(path)
    if stored.begins(data) and is_pdf(path):
        if sources(data, shown).origin != manifest.origin:
            other = "PDF ini membawa sumber lain daripada yang dicatat manifest"
            findings.error("R12", other, Span(shown), _COPY)
        return signatures(data, shown, findings) if len(data) > stored.ukuran else ()
    if len(data) < stored.ukuran:
        short = f"berkas ini terpotong: {len(data)} dari {stored.ukuran} byte"
        findings.error("R05", short, Span(shown), _COPY)
    elif Stored.of(data) != stored:
        findings.error("R04", "isi berkas ini berubah sejak diarsipkan", Span(shown), _COPY)
    return ()


def _other(room: Room, path: Path, manifest: Manifest, findings: Findings) -> tuple[Signature, ...]:
    """Look at a file that the manifest does not record: it may be the PDF with signatures."""
    shown = room.shown(path)
    if is_pdf(path) and path.is_file():
        data = room.read(path)
        if any(stored.begins(data) for stored in manifest.keluaran.values()):
            return signatures(data, shown, findings)
    findings.error(
        "R03",
        "ini tidak dicatat manifest",
        Span(shown),
        "pindahkan ke luar arsip; yang boleh menyusul hanya PDF-nya yang ditandatangani",
    )
    return ()
