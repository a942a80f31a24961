"""Nodes into models, and pydantic's errors into findings at the place they speak of.

B201  a list, keys or a single value where another belongs
B202  unknown key
B203  unknown word (choice, stage, triwulan)
B204  missing or empty key
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.content.once import once
from generator.diagnostics import Diagnostic, Edit, Findings, Span
from generator.model.salah import Salah
from generator.model.skema.dasar import Bagian, Konteks
from generator.model.tahapan import Tahapan

M = TypeVar("M", bound=Bagian)


def periksa(model: type[M], node: Node, konteks: Konteks) -> M | None:
    """The model of a node; `None` when it has errors, each of which is a finding.

    Models are frozen, so that documents that read the same file share them.
    """
    apa = (konteks.tahapan, konteks.gaya, konteks.per_tahun, konteks.pejabat)
    hasil: M | None = _periksa(node, konteks.findings, model, *apa)
    return hasil


@once
def _periksa(
    node: Node,
    findings: Findings,
    model: type[Bagian],
    tahapan: Tahapan,
    gaya: str,
    per_tahun: bool,
    pejabat: Callable[[str], Any],
) -> Any:
    konteks = Konteks(findings, tahapan, gaya, per_tahun, pejabat)
    try:
        return model.model_validate(node, context=konteks)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _report(detail, node, konteks)
        return None


def _report(detail: ErrorDetails, root: Node, konteks: Konteks) -> None:
    loc = detail["loc"]
    error = detail.get("ctx", {}).get("error")
    if detail["type"] == "missing":
        _report_missing(str(loc[-1]), _walk(root, loc[:-1])[0], konteks)
    elif isinstance(error, Salah):
        node, place = _walk(root, loc)
        edits = tuple(_edits(node, *error.ganti)) if error.ganti else ()
        found = Diagnostic(error.kode, error.pesan, place, error.petunjuk, edits=edits)
        konteks.findings.extend([found])
    else:
        konteks.findings.error("B201", "isi di sini tidak sesuai jenisnya", _walk(root, loc)[1])


def _edits(node: Node, old: str, new: str) -> Iterator[Edit]:
    """What would mend a value, where the characters that go stand in its text once."""
    if isinstance(node, Scalar) and node.text.count(old) == 1:
        start = node.span.col + node.quoted + node.text.index(old)
        yield Edit(replace(node.span, col=start), old, new)


def _report_missing(key: str, owner: Node, konteks: Konteks) -> None:
    entry = owner.entry(key) if isinstance(owner, Mapping) else None
    if entry:
        konteks.findings.error("B204", f"`{key}` kosong", entry.key_span, "isi nilainya")
    else:
        konteks.findings.error("B204", f"kunci `{key}` belum ada di sini", owner.span)


def _walk(node: Node, loc: tuple[int | str, ...]) -> tuple[Node, Span]:
    """The node at the end of a path, and the place of its value or, for `[key]`, of its key."""
    place = node.span
    for i, step in enumerate(loc):
        if isinstance(node, Mapping) and isinstance(step, str) and (entry := node.entry(step)):
            if loc[i + 1 :] == ("[key]",):
                return node, entry.key_span
            node, place = entry.value, entry.value.span
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
            place = node.span
    return node, place
