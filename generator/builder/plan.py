"""Which documents are meant: `[DAERAH/DINAS] [--tahun] [--dokumen]`, each optional."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.content.names import suggestion
from generator.content.paths import DocumentRef, find_documents, kinds
from generator.diagnostics import Diagnostic, Findings, UsageError
from generator.world import World


@dataclass(frozen=True, slots=True)
class Selection:
    """What a command narrows to; empty fields mean all."""

    dinas: str = ""
    """`<daerah>/<dinas>`, or `<daerah>` alone."""
    tahun: int | None = None
    dokumen: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The documents meant, and what was found wrong with the names around them."""

    refs: tuple[DocumentRef, ...]
    findings: tuple[Diagnostic, ...]


def plan(world: World, selection: Selection) -> Plan:
    """Find the documents. Raises `UsageError` L01 when nothing is called so, with what is near."""
    findings = Findings()
    refs = find_documents(world, findings)
    if not refs and not findings.errors:
        raise UsageError.of(
            "L01",
            "belum ada dokumen di folder content/",
            hint="dokumen ada di content/<daerah>/<dinas>/<tahun>/<nama>.yaml",
        )
    folder = _folder(selection)
    return Plan(narrowed(refs, selection), tuple(one for one in findings if _concerns(one, folder)))


def narrowed(refs: tuple[DocumentRef, ...], selection: Selection) -> tuple[DocumentRef, ...]:
    """Those of some documents that are meant; raises `UsageError` L01 when none is."""
    if folder := _folder(selection):
        daerah = "/" not in folder
        refs = _narrow(
            refs,
            lambda ref: ref.daerah if daerah else f"{ref.daerah}/{ref.dinas}",
            folder,
            "daerah" if daerah else "dinas",
        )
    if selection.tahun is not None:
        refs = _narrow(refs, lambda ref: str(ref.tahun), str(selection.tahun), "tahun")
    if selection.dokumen:
        name = selection.dokumen.removesuffix(".yaml")
        refs = _narrow(refs, lambda ref: ref.nama, name, "dokumen")
    return refs


def kind(world: World, name: str) -> str:
    """A kind of document by its name; raises `UsageError` L02 for one that does not exist."""
    known = kinds(world)
    if name not in known:
        raise UsageError.of(
            "L02",
            f"jenis dokumen `{name}` tidak dikenal",
            hint=suggestion(name, known) or f"jenis yang ada: {', '.join(known)}",
        )
    return name


def _folder(selection: Selection) -> str:
    """The folder of the daerah or dinas meant, under `content/`; empty for all."""
    return selection.dinas.removeprefix("content/").strip("/")


def _narrow(
    refs: tuple[DocumentRef, ...], name: Callable[[DocumentRef], str], wanted: str, kind: str
) -> tuple[DocumentRef, ...]:
    kept = tuple(ref for ref in refs if name(ref) == wanted)
    if kept:
        return kept
    known = sorted({name(ref) for ref in refs})
    listed = f"yang ada: {', '.join(known)}" if known else None
    raise UsageError.of(
        "L01",
        f"tidak ada dokumen untuk {kind} `{wanted}`",
        hint=suggestion(wanted, known) or listed,
    )


def _concerns(finding: Diagnostic, folder: str) -> bool:
    """Whether a finding lies in the folder meant, or on the way to it."""
    if not folder or finding.span is None:
        return True
    path = finding.span.path
    return f"{path}/".startswith(f"content/{folder}/")
