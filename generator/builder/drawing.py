"""One document, from its files to the numbered tree; nothing is printed yet."""

from __future__ import annotations

from generator import model
from generator.builder.clock import Clock
from generator.changes import Comparison
from generator.checks.auditor import examine
from generator.compose import compose
from generator.content.paths import DocumentRef
from generator.diagnostics import Findings
from generator.document.numbering import number
from generator.document.tree import Document
from generator.model import Perencanaan
from generator.world import World


def draw(
    world: World, ref: DocumentRef, findings: Findings, clock: Clock | None = None
) -> Document:
    """Read, compose and number a document; what is wrong goes into `findings`.

    Raises `ContentError` or `EnvironmentLack` when there is nothing to go on with.
    """
    return _drawn(world, ref, findings, clock or Clock())[1]


def inspect(world: World, ref: DocumentRef, findings: Findings, clock: Clock) -> Document:
    """Draw a document and look at it with the checks; raises as `draw` does.

    A document that could not be drawn whole is not looked at: what was left out would be missed.
    """
    plan, document = _drawn(world, ref, findings, clock)
    if not findings.errors:
        with clock.stage("check"):
            findings.extend(examine(world, plan, document))
    return document


def _drawn(
    world: World, ref: DocumentRef, findings: Findings, clock: Clock
) -> tuple[Perencanaan, Document]:
    with clock.stage("read"):
        plan = model.load(world, ref, findings)
    findings.raise_errors()  # templates over half a plan would complain of what it lacks
    return plan, composed(world, plan, findings, clock)


def composed(
    world: World,
    plan: Perencanaan,
    findings: Findings,
    clock: Clock,
    comparison: Comparison | None = None,
) -> Document:
    """Compose and number a document over its data, and over a comparison that is not its own.

    Raises `ContentError` when there is no profile to compose by.
    """
    with clock.stage("compose"):
        document = compose(world, plan.ref, plan, findings, comparison)
    references = Findings()
    with clock.stage("number"):
        numbered = number(document, references)
    if not findings.errors:  # what was left out for an error would be missed again by its name
        findings.extend(references)
    return numbered
