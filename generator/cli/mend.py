"""`naskah check --perbaiki`: what would be mended is shown, agreed to, written and looked at."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.builder.mending import Mend, Mending
    from generator.diagnostics import Diagnostic

Findings = tuple["Diagnostic", ...]


ROUNDS = 5
"""How often mends are looked for: what can be read only since the last ones shows more."""


def mend(
    root: Path,
    findings: Findings,
    wanted: Callable[[Diagnostic], bool],
    look: Callable[[], Findings],
    *,
    agreed: bool,
    rounds: int = ROUNDS,
) -> Findings:
    """Mend what those findings that are `wanted` say how to mend; what is found afterwards.

    Unless it is `agreed`, the user is asked, where there is a terminal. `look` looks once more.
    """
    from generator.builder.mending import planned

    plan = planned(root, filter(wanted, findings))
    _show(plan)
    if not plan.mends and rounds == ROUNDS:
        click.echo("tidak ada yang dapat diperbaiki sendiri", err=True)
    if not plan.mends or not (agreed or _asked()):
        return (*findings, *plan.refused)
    after, faults = _made(root, plan.mends, findings, look)
    if faults or rounds == 1:
        return (*after, *plan.refused, *faults)
    return mend(root, after, wanted, look, agreed=agreed, rounds=rounds - 1)


def _made(
    root: Path, mends: tuple[Mend, ...], before: Findings, look: Callable[[], Findings]
) -> tuple[Findings, Findings]:
    """Write mends; what is found afterwards, and what had to be taken back."""
    from generator.builder.mending import refusal, spoilt, undo, write

    write(root, mends)
    after = look()
    spoiled = spoilt(mends, before, after)
    if spoiled:
        undo(root, spoiled)
        after = look()
    for one in mends:
        if one not in spoiled:
            click.echo(f"{one.path} (diperbaiki: {len(one.edits.done)})", err=True)
    return after, tuple(refusal(one.path) for one in spoiled)


def _show(plan: Mending) -> None:
    """The plan as a diff, on standard error; without one, why nothing more is mended."""
    from generator.report.ink import ink_for
    from generator.report.lines import one_line

    ink = ink_for(sys.stderr)
    tints = {"-": ink.gone, "+": ink.new, "@": ink.dim}
    for one in plan.mends:
        for line in one.diff:
            tint = ink.bold if line[:3] in {"---", "+++"} else tints.get(line[:1], str)
            click.echo(tint(one_line(line)), err=True)
    for edit in plan.left if not plan.mends else ():
        told = one_line(f"{edit.span}: `{edit.old}` tidak diperbaiki: isinya sudah lain")
        click.echo(told, err=True)


def _asked() -> bool:
    """Whether the user agrees; without a terminal there is nobody to ask."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        click.echo("belum ditulis: tambahkan --ya untuk menulis perbaikan ini", err=True)
        return False
    click.echo("Tulis perbaikan ini? [y/T] ", err=True, nl=False)
    return sys.stdin.readline().strip().casefold() in {"y", "ya"}
