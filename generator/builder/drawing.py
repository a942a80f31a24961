"""One document, from its files to the numbered tree; nothing is printed yet."""

from __future__ import annotations

from generator import model
from generator.builder.clock import Clock
from generator.compose import compose
from generator.content.paths import DocumentRef
from generator.diagnostics import Findings
from generator.document.numbering import number
from generator.document.tree import Document
from generator.world import World


def draw(
    world: World, ref: DocumentRef, findings: Findings, clock: Clock | None = None
) -> Document:
    """Read, compose and number a document; what is wrong goes into `findings`.

    Raises `ContentError` or `EnvironmentLack` when there is nothing to go on with.
    """
    timer = clock or Clock()
    with timer.stage("read"):
        plan = model.load(world, ref, findings)
    findings.raise_errors()  # templates over half a plan would complain of what it lacks
    with timer.stage("compose"):
        document = compose(world, ref, plan, findings)
    references = Findings()
    with timer.stage("number"):
        numbered = number(document, references)
    if not findings.errors:  # what was left out for an error would be missed again by its name
        findings.extend(references)
    return numbered
