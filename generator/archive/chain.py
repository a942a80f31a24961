"""The revisions of a document, each held against the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive.manifest import Manifest
from generator.archive.room import Revision, Room
from generator.content.paths import DocumentRef
from generator.diagnostics import ContentError, Findings, Span

_COPY = "ambil kembali revisi yang hilang atau terganti dari salinan cadangan"


@dataclass(frozen=True, slots=True)
class Link:
    """A revision, and what is wrong with its place in the chain."""

    revision: Revision
    manifest: Manifest | None
    """Nothing when it cannot be read."""
    digest: str | None
    """SHA-256 of the manifest's file."""
    findings: Findings


def chain(room: Room, ref: DocumentRef) -> Iterator[Link]:
    """The revisions of a document from the first; R08 where one does not follow the one before.

    Nothing stands behind the last manifest: that it is the last one must be known from elsewhere.
    """
    number, digest = 0, None
    for revision in room.revisions(ref):
        findings = Findings()
        manifest, own = None, None
        try:
            manifest, own = room.manifest(revision)
        except ContentError as error:
            findings.extend(error.diagnostics)
        span = Span(room.shown(revision.manifest))
        if revision.number != number + 1:
            findings.error("R08", f"revisi {number + 1} hilang dari arsip", span, _COPY)
        elif manifest and (digest or not number) and manifest.sebelumnya != digest:
            findings.error(
                "R08", f"revisi {number} bukan lagi yang disebut manifest ini", span, _COPY
            )
        yield Link(revision, manifest, own, findings)
        number, digest = revision.number, own
