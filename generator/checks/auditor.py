"""Runs the rules: over all data of a dinas, and over one composed document."""

from __future__ import annotations

from generator.checks.catalogue import rules
from generator.checks.dossier import open_dossier
from generator.checks.paper import Paper
from generator.checks.policy import policy_of
from generator.checks.silence import Silencer
from generator.content.paths import DinasRef, DocumentRef
from generator.diagnostics import Diagnostic, Findings
from generator.document.tree import Document
from generator.model import Perencanaan
from generator.world import World


def audit(world: World, owner: DinasRef, refs: tuple[DocumentRef, ...]) -> tuple[Diagnostic, ...]:
    """What is wrong with the data of a dinas and between its documents `refs`.

    What cannot be read is told too; rules look at the rest.
    """
    findings = Findings()
    policy = policy_of(world, owner, findings)
    dossier = open_dossier(world, owner, refs, findings)
    if dossier is not None:
        for rule in rules():
            if rule.data and policy.wants(rule.code):
                findings.extend(policy.apply(rule.diagnostics(rule.data(dossier))))
    return tuple(Silencer(world).apply(findings))


def examine(world: World, plan: Perencanaan, tree: Document) -> tuple[Diagnostic, ...]:
    """What is wrong with one composed document."""
    findings = Findings()
    policy = policy_of(world, plan.ref.owner, Findings())  # its faults are told by `audit`
    paper = Paper(world, plan, tree)
    for rule in rules():
        if rule.document and policy.wants(rule.code):
            findings.extend(policy.apply(rule.diagnostics(rule.document(paper))))
    return tuple(Silencer(world).apply(findings))
