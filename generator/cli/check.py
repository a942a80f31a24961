"""`naskah check`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from generator.cli.mend import mend
from generator.cli.shared import meant, project, selecting, show
from generator.usage import Command

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic


@click.command(cls=Command)
@selecting
@click.option("--sejak", metavar="REVISI", help="Hanya baris yang berubah sejak itu (git).")
@click.option("--perbaiki", is_flag=True, help="Perbaiki yang aman, sesudah ditunjukkan.")
@click.option("--ya", is_flag=True, help="Tulis perbaikan tanpa bertanya.")
def check(  # the options of one command
    *,
    dinas: str,
    tahun: int | None,
    dokumen: str,
    form: str,
    sejak: str | None,
    perbaiki: bool,
    ya: bool,
) -> int:
    """Memeriksa isian dan templat tanpa menulis dokumen."""
    import generator
    from generator.builder.changed import changed
    from generator.builder.result import exit_code

    if ya and not perbaiki:
        raise click.UsageError("opsi `--ya` hanya berlaku bersama `--perbaiki`")
    root = project()
    plan = meant(root, dinas, tahun, dokumen)
    lines = None if sejak is None else changed(root, sejak)

    def look() -> tuple[Diagnostic, ...]:
        return (*plan.findings, *generator.check(root, plan.refs))

    def meant_is(found: Diagnostic) -> bool:
        return lines is None or lines.touches(found)

    findings = look()
    if perbaiki:
        findings = mend(root, findings, meant_is, look, agreed=ya)
    kept = tuple(filter(meant_is, findings))
    show(kept, form, sys.stdout, root)
    if others := len(findings) - len(kept):
        click.echo(f"{others} temuan lain ada di baris yang tidak berubah sejak {sejak}", err=True)
    return exit_code(kept)
