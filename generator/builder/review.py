"""What is wrong with documents, found without writing anything."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.compose import compose
from generator.content.paths import DocumentRef
from generator.diagnostics import Diagnostic, Findings, NaskahError
from generator.world import DiskWorld


def review(root: Path, refs: Iterable[DocumentRef]) -> tuple[Diagnostic, ...]:
    """Compose each document and return all findings, each once."""
    findings = Findings()
    world = DiskWorld(root)
    for ref in refs:
        try:
            compose(world, ref, findings)
        except NaskahError as error:
            findings.extend(error.diagnostics)
    return tuple(findings)
