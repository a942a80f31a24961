"""What is wrong with documents and with the data behind them; no document is written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from generator.builder import memory, pool
from generator.builder.fingerprint import fingerprint
from generator.builder.memory import Look
from generator.content.paths import DinasRef, DocumentRef, find_documents
from generator.diagnostics import Diagnostic, Findings
from generator.world import DiskWorld, World

Documents = Mapping[DinasRef, tuple[DocumentRef, ...]]
"""All documents of each dinas, in order."""

Thing: TypeAlias = DinasRef | DocumentRef
"""What is looked at: the data of a dinas and all between its documents, or one document."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Things that one process looks at."""

    things: tuple[Thing, ...]

    @property
    def path(self) -> str:
        """How it is called in messages."""
        return self.things[0].path


def review(root: Path, refs: Iterable[DocumentRef]) -> tuple[Diagnostic, ...]:
    """All findings of documents and of the data of their dinas, each once.

    Where only some documents of a dinas are meant, only what lies in files that they read.
    """
    meant = frozenset(refs)
    every = documents_of(DiskWorld(root), {ref.owner for ref in meant})
    looks = _looks(root, every, (*every, *meant))
    findings = Findings()
    for owner, documents in every.items():
        chosen = [looks[ref] for ref in documents if ref in meant]
        findings.extend(_joined(root, owner, looks[owner], chosen, len(chosen) == len(documents)))
    return tuple(findings)


def audits(root: Path, owners: Iterable[DinasRef]) -> Mapping[DinasRef, tuple[Diagnostic, ...]]:
    """What is wrong with the data of each dinas, and between all of its documents."""
    every = documents_of(DiskWorld(root), owners)
    looks = _looks(root, every, tuple(every))
    return {owner: looks[owner].findings for owner in every}


def documents_of(world: World, owners: Iterable[DinasRef]) -> Documents:
    """All documents of each dinas, in order."""
    found = find_documents(world, Findings())
    return {owner: tuple(r for r in found if r.owner == owner) for owner in sorted(owners)}


def concerning(audited: Iterable[Diagnostic], reads: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """The findings that lie in files that were read, and those that have no place."""
    return tuple(one for one in audited if one.span is None or one.span.path in reads)


def _joined(
    root: Path, owner: DinasRef, data: Look, documents: Sequence[Look], whole: bool
) -> Findings:
    """What was found of a dinas by some looks at its documents, or by all of them."""
    reads = {path: digest for look in documents for path, digest in look.reads.items()}
    own = Findings()
    for look in documents:
        own.extend(look.findings)
    own.extend(data.findings if whole else concerning(data.findings, reads))
    files = {**reads, **data.reads} if whole else reads
    looked = whole and not any(one.code[0] in "BSL" for one in own.errors)
    own.extend(_comments(root, files, own, owner if looked else None))
    return own


def _looks(root: Path, every: Documents, things: Sequence[Thing]) -> Mapping[Thing, Look]:
    """A look at each thing: remembered, or else made, several at once."""
    now = DiskWorld(root)
    known = {thing: memory.recall(root, _name(thing), fingerprint(), now) for thing in things}
    looks = {thing: look for thing, look in known.items() if look}
    work = pool.Work(partial(_made, root, every), _lost, ("generator.builder.look",))
    for made in pool.run(work, _batches([thing for thing in things if thing not in looks])):
        looks |= made
    return looks


def _batches(things: Sequence[Thing]) -> tuple[Batch, ...]:
    """One for each dinas, whose files are then read once; each thing alone where dinas are few."""
    owners: dict[DinasRef, list[Thing]] = {}
    for thing in sorted(things, key=lambda one: one.path):
        owners.setdefault(_owner(thing), []).append(thing)
    if len(owners) >= (os.cpu_count() or 1):
        return tuple(Batch(tuple(own)) for own in owners.values())
    return tuple(Batch((thing,)) for own in owners.values() for thing in own)


def _made(root: Path, every: Documents, batch: Batch) -> Mapping[Thing, Look]:
    """Look at things, and remember what was found."""
    from generator.builder import look  # noqa: PLC0415, loads the composer: only when needed

    looks: dict[Thing, Look] = {}
    for thing in batch.things:
        if isinstance(thing, DocumentRef):
            looks[thing] = look.at_document(root, thing)
        else:
            looks[thing] = look.at_data(root, thing, every[thing])
        memory.remember(root, _name(thing), fingerprint(), looks[thing])
    return looks


def _lost(batch: Batch, findings: tuple[Diagnostic, ...]) -> Mapping[Thing, Look]:
    return dict.fromkeys(batch.things, Look({}, findings))


def _owner(thing: Thing) -> DinasRef:
    return thing.owner if isinstance(thing, DocumentRef) else thing


def _name(of: Thing) -> str:
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
                wants = partial(_wants, root, looked)
                yield from silencer.idle(path, found.get(path, ()), wants)


def _wants(root: Path, owner: DinasRef, code: str) -> bool:
    """Whether a rule is applied in a daerah."""
    from generator.checks.policy import policy_of  # noqa: PLC0415, loads the model: seldom needed

    return policy_of(DiskWorld(root), owner, Findings()).wants(code)
