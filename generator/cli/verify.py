"""`naskah verify`."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.shared import formatted, housed, project, room, show
from generator.usage import Command

if TYPE_CHECKING:
    from generator.archive.verdict import Verdict


@click.command(cls=Command)
@formatted
@housed
@click.option(
    "--bangun-ulang",
    is_flag=True,
    help="Bangun ulang dari sumber di dalam PDF, lalu bandingkan.",
)
@click.argument("sasaran", metavar="[BERKAS|ARSIP]", default="")
def verify(*, sasaran: str, form: str, arsip: str, bangun_ulang: bool) -> int:
    """Membuktikan bahwa arsip, atau sebuah berkas, masih seperti ketika diarsipkan."""
    import generator
    from generator.builder.result import exit_code

    root = project()
    verdicts = []
    with redirect_stdout(sys.stderr):  # libraries print too
        target = Path(sasaran) if sasaran else None
        for verdict in generator.verify(room(root, arsip), target, again=bangun_ulang):
            verdicts.append(verdict)
            _tell(verdict)
    findings = [found for verdict in verdicts for found in verdict.findings]
    show(findings, form, sys.stdout, root)
    return exit_code(findings)


def _tell(verdict: Verdict) -> None:
    """Say on standard error what was looked at and what is good to know of it."""
    click.echo(f"{verdict.name} ({'utuh' if verdict.whole else 'tidak utuh'})", err=True)
    for remark in verdict.remarks:
        click.echo(f"    {remark}", err=True)
