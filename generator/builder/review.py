"""What is wrong with documents, found without writing anything."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.builder.drawing import draw
from generator.content.paths import DocumentRef
from generator.diagnostics import Diagnostic, Findings, NaskahError
from generator.world import DiskWorld


def review(root: Path, refs: Iterable[DocumentRef]) -> tuple[Diagnostic, ...]:
    """Compose each document and return all findings, each once."""
    findings = Findings()
    world = DiskWorld(root)
    for ref in refs:
        own = Findings()
        try:
            draw(world, ref, own)
        except NaskahError as error:
            own.extend(error.diagnostics)
        findings.extend(own)
    return tuple(findings)
