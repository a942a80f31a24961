"""What is wrong with documents and with the data behind them; no document is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.builder import memory, pool
from generator.builder.fingerprint import fingerprint
from generator.builder.memory import Look
from generator.content.paths import DinasRef, DocumentRef, find_documents
from generator.diagnostics import Diagnostic, Findings
from generator.world import DiskWorld, World

Documents = Mapping[DinasRef, tuple[DocumentRef, ...]]
"""All documents of each dinas, in order."""


@dataclass(frozen=True, slots=True)
class Review:
    """What was found of one dinas; picklable, as it may come from another process."""

    owner: DinasRef
    data: Look
    """In its data, and between all of its documents."""
    documents: Mapping[DocumentRef, Look]
    """In those documents that were asked for."""


def review(root: Path, refs: Iterable[DocumentRef]) -> tuple[Diagnostic, ...]:
    """All findings of documents and of the data of their dinas, each once.

    Where only some documents of a dinas are meant, only what lies in files that they read.
    """
    meant = frozenset(refs)
    every = documents_of(DiskWorld(root), {ref.owner for ref in meant})
    findings = Findings()
    for found in _reviews(root, every, meant):
        whole = len(found.documents) == len(every[found.owner])
        reads = {path: d for look in found.documents.values() for path, d in look.reads.items()}
        own = Findings()
        for look in found.documents.values():
            own.extend(look.findings)
        own.extend(found.data.findings if whole else concerning(found.data.findings, reads))
        files = {**reads, **found.data.reads} if whole else reads
        looked = whole and not any(one.code[0] in "BSL" for one in own.errors)
        own.extend(_comments(root, files, own, found.owner if looked else None))
        findings.extend(own)
    return tuple(findings)


def audits(root: Path, owners: Iterable[DinasRef]) -> Mapping[DinasRef, tuple[Diagnostic, ...]]:
    """What is wrong with the data of each dinas, and between all of its documents."""
    every = documents_of(DiskWorld(root), owners)
    return {found.owner: found.data.findings for found in _reviews(root, every, frozenset())}


def documents_of(world: World, owners: Iterable[DinasRef]) -> Documents:
    """All documents of each dinas, in order."""
    found = find_documents(world, Findings())
    return {owner: tuple(r for r in found if r.owner == owner) for owner in sorted(owners)}


def concerning(audited: Iterable[Diagnostic], reads: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """The findings that lie in files that were read, and those that have no place."""
    return tuple(one for one in audited if one.span is None or one.span.path in reads)


def _reviews(root: Path, every: Documents, meant: frozenset[DocumentRef]) -> tuple[Review, ...]:
    """A review of each dinas, in order: remembered, or else made, several at once."""
    now = DiskWorld(root)
    known = {owner: _recalled(root, every, meant, now, owner) for owner in every}
    owners = [owner for owner, found in known.items() if found is None]
    work = pool.Work(partial(_made, root, every, meant), _lost)
    made = {found.owner: found for found in pool.run(work, owners)}
    return tuple(found for owner in every if (found := known[owner] or made.get(owner)))


def _recalled(
    root: Path, every: Documents, meant: frozenset[DocumentRef], now: World, owner: DinasRef
) -> Review | None:
    """What is remembered of a dinas when all of it still holds."""
    chosen = [ref for ref in every[owner] if ref in meant]
    data = memory.recall(root, _name(owner), fingerprint(), now)
    looks = {ref: memory.recall(root, _name(ref), fingerprint(), now) for ref in chosen}
    held = {ref: look for ref, look in looks.items() if look}
    return Review(owner, data, held) if data and len(held) == len(chosen) else None


def _made(root: Path, every: Documents, meant: frozenset[DocumentRef], owner: DinasRef) -> Review:
    """Look at a dinas and at its documents, as far as nothing is remembered of them."""
    from generator.builder import look  # noqa: PLC0415, loads the composer: only when needed

    now, refs = DiskWorld(root), every[owner]
    data = _kept(root, _name(owner), now, lambda: look.at_data(root, owner, refs))
    documents = {
        ref: _kept(root, _name(ref), now, partial(look.at_document, root, ref))
        for ref in refs
        if ref in meant
    }
    return Review(owner, data, documents)


def _kept(root: Path, name: str, now: World, make: Callable[[], Look]) -> Look:
    known = memory.recall(root, name, fingerprint(), now)
    if known is None:
        known = make()
        memory.remember(root, name, fingerprint(), known)
    return known


def _lost(owner: DinasRef, findings: tuple[Diagnostic, ...]) -> Review:
    return Review(owner, Look({}, findings), {})


def _name(of: DinasRef | DocumentRef) -> str:
    """The name of the record of what was found."""
    stem = of.stem if isinstance(of, DocumentRef) else f"{of.daerah}/{of.dinas}"
    return f"{stem}.temuan.json"


def _comments(
    root: Path, reads: Mapping[str, str], findings: Iterable[Diagnostic], looked: DinasRef | None
) -> Iterable[Diagnostic]:
    """What is wrong with the comments of content that set findings aside.

    Those that set nothing aside are told only where every check has `looked`: in a dinas's own
    files when all of its documents could be read.
    """
    from generator.checks.silence import Silencer, by_path  # noqa: PLC0415, light

    silencer, found = Silencer(DiskWorld(root)), by_path(findings)
    for path, digest in reads.items():
        if digest and path.startswith("content/") and path.endswith((".yaml", ".md")):
            yield from silencer.wrong(path)
            if looked and path.startswith(f"{looked.folder}/"):
                yield from silencer.idle(path, found.get(path, ()))
