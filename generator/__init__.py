"""Naskah: planning and performance documents of local government, from YAML and Markdown.

The whole program as a handful of functions; the command line and other front ends call these and
nothing deeper. `root` is a project folder, the one with `content/` and `templates/`. Each loads
what it needs when it is called, so that importing this package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.archive.room import Room
    from generator.archive.verdict import Verdict
    from generator.builder.result import BuildReport, Wish
    from generator.changes import Comparison
    from generator.content.paths import DocumentRef
    from generator.diagnostics import Diagnostic, Findings
    from generator.document.tree import Document
    from generator.model.perencanaan import Perencanaan

__all__ = ["build", "check", "diff", "documents", "draw", "load", "preserve", "verify"]


def documents(root: Path) -> tuple[DocumentRef, ...]:
    """The documents of a project, in order. Raises `ContentError` for names against the rules."""
    from generator.content.paths import find_documents
    from generator.diagnostics import Findings
    from generator.world import DiskWorld

    findings = Findings()
    found = find_documents(DiskWorld(root), findings)
    findings.raise_errors()
    return found


def load(root: Path, ref: DocumentRef) -> Perencanaan:
    """The data that the templates of a document see. Raises `ContentError` with all findings."""
    from generator.diagnostics import Findings
    from generator.model import load as read
    from generator.world import DiskWorld

    findings = Findings()
    plan = read(DiskWorld(root), ref, findings)
    findings.raise_errors()
    return plan


def draw(root: Path, ref: DocumentRef) -> Document:
    """A document's numbered tree. Raises `ContentError` with all findings."""
    from generator.builder import drawing
    from generator.diagnostics import Findings
    from generator.world import DiskWorld

    findings = Findings()
    document = drawing.draw(DiskWorld(root), ref, findings)
    findings.raise_errors()
    return document


def check(root: Path, refs: Iterable[DocumentRef] | None = None) -> tuple[Diagnostic, ...]:
    """What is wrong with some documents, or with all; nothing is written."""
    from generator.builder.review import review

    return review(root, documents(root) if refs is None else refs)


def build(
    root: Path, refs: Iterable[DocumentRef] | None = None, wish: Wish | None = None, **options: Any
) -> BuildReport:
    """Build some documents, or all, into `build/`; `options` are those of `builder.run.build`."""
    from generator.builder.run import build as run

    return run(root, tuple(documents(root) if refs is None else refs), wish, **options)


def preserve(room: Room, refs: Iterable[DocumentRef] | None = None, **options: Any) -> BuildReport:
    """File some documents, or all, in an archive; `options` are those of `archive.run.archive`."""
    from generator.archive.run import archive as run

    return run(room, tuple(documents(room.root) if refs is None else refs), **options)


def verify(room: Room, target: Path | None = None, *, again: bool = False) -> Iterator[Verdict]:
    """What became of all that was filed, or of a folder or file; `again` builds it anew, too."""
    from generator.archive.verify import verify as run

    return run(room, target, again=again)


def diff(room: Room, semula: str, menjadi: str, findings: Findings) -> Comparison:
    """What changed between two sides; `archive.address` says how they are written."""
    from generator.archive.sides import compare

    return compare(room, semula, menjadi, findings)
