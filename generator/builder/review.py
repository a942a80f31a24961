"""What is wrong with documents and with the data behind them, found without writing anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.builder.clock import Clock
from generator.builder.drawing import inspect
from generator.checks import audit
from generator.checks.silence import Silencer, by_path
from generator.content.paths import DinasRef, DocumentRef, find_documents
from generator.diagnostics import Diagnostic, Findings, NaskahError
from generator.world import DiskWorld, World


def review(root: Path, refs: Iterable[DocumentRef]) -> tuple[Diagnostic, ...]:
    """All findings of documents and of the data of their dinas, each once.

    Where only some documents of a dinas are meant, only what lies in files that they read.
    """
    meant = tuple(refs)
    audited = audits(root, {ref.owner for ref in meant})
    findings = Findings()
    for owner, documents in documents_of(DiskWorld(root), audited).items():
        chosen = tuple(ref for ref in documents if ref in meant)
        world = DiskWorld(root)
        own = Findings()
        for ref in chosen:
            own.extend(_inspected(world, ref))
        if chosen == documents:
            own.extend(audited[owner])
            own.extend(_comments(world, own))
        else:
            own.extend(concerning(audited[owner], world.reads))
        findings.extend(own)
    return tuple(findings)


def audits(root: Path, owners: Iterable[DinasRef]) -> Mapping[DinasRef, tuple[Diagnostic, ...]]:
    """What is wrong with the data of each dinas, and between all of its documents."""
    every = documents_of(DiskWorld(root), owners)
    return {owner: audit(DiskWorld(root), owner, refs) for owner, refs in every.items()}


def documents_of(
    world: World, owners: Iterable[DinasRef]
) -> Mapping[DinasRef, tuple[DocumentRef, ...]]:
    """All documents of each dinas, in order."""
    found = find_documents(world, Findings())
    return {owner: tuple(r for r in found if r.owner == owner) for owner in sorted(owners)}


def concerning(audited: Iterable[Diagnostic], reads: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """The findings that lie in files that were read."""
    return tuple(found for found in audited if found.span and found.span.path in reads)


def _inspected(world: World, ref: DocumentRef) -> Findings:
    own = Findings()
    try:
        inspect(world, ref, own, Clock())
    except NaskahError as error:
        own.extend(error.diagnostics)
    return own


def _comments(world: World, findings: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """What is wrong with the comments that set findings aside, in all that the dinas said."""
    silencer, found = Silencer(world), by_path(findings)
    for path, digest in world.reads.items():
        if digest and path.startswith("content/") and not path.endswith("/"):
            yield from silencer.wrong(path, found.get(path, ()))
