"""What changed in the files that belong to a document: its narrative, its pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from generator.changes.change import Change, Kind, Stated
from generator.content.paths import DocumentRef
from generator.diagnostics import Span
from generator.world import World


def narrative(
    semula: tuple[World, DocumentRef], menjadi: tuple[World, DocumentRef]
) -> Iterator[Change]:
    """A change for each file that is not the same on both sides; what is stated of a text is it."""
    lama, baru = _files(*semula), _files(*menjadi)
    for name in sorted({*lama, *baru}):
        before, after = lama.get(name, Stated()), baru.get(name, Stated())
        if before.nilai != after.nilai:
            yield Change(Kind.NARRATIVE, "narasi", "", name, before, after)


def _files(world: World, ref: DocumentRef) -> Mapping[str, Stated]:
    """What is stated of each file in the document's folder."""
    names = world.list(ref.narrative_folder)
    return {name: _stated(world, ref, name) for name in names if "." in name}


def _stated(world: World, ref: DocumentRef, name: str) -> Stated:
    path = f"{ref.narrative_folder}/{name}"
    if name.endswith(".md"):
        text = world.read_text(path).strip()
    else:
        data = world.read_bytes(path)
        text = f"{len(data)} byte, SHA-256 {sha256(data).hexdigest()}"
    return Stated(text, name, name, span=Span(path))
