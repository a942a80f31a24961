"""A revision takes its place in the archive: after the last, whole, and only when it is new."""

from __future__ import annotations

from collections.abc import Mapping

from generator.archive.manifest import MANIFEST, Manifest, Origin
from generator.archive.room import Revision, Room
from generator.builder.store import place


def put(room: Room, origin: Origin, files: Mapping[str, bytes]) -> tuple[Revision, bool]:
    """File what was made (name to bytes) from an origin, unless the last revision is the same.

    Returns the revision that holds it, and whether that one is new. Whoever else files the same
    document meanwhile comes before or after. Raises `ContentError` when the last revision cannot
    be read, `EnvironmentLack` as `store.place` does.
    """
    ref = origin.dokumen.ref
    while True:
        known = room.revisions(ref)
        last, digest = room.manifest(known[-1]) if known else (None, None)
        revision = room.revision(ref, last.revisi + 1 if last else 1)
        manifest = Manifest.of(origin, files, revision.number, digest)
        if last and manifest.same(last):
            return known[-1], False
        try:
            place(
                revision.folder,
                {**files, MANIFEST: manifest.written()},
                room.shown(revision.folder),
            )
        except FileExistsError:
            continue  # another was faster: what is last must be looked at again
        return revision, True
