"""`naskah check`."""

from __future__ import annotations

import sys

import click

from generator.cli.shared import meant, project, selecting, show
from generator.usage import Command


@click.command(cls=Command)
@selecting
@click.option("--sejak", metavar="REVISI", help="Hanya baris yang berubah sejak itu (git).")
def check(*, dinas: str, tahun: int | None, dokumen: str, form: str, sejak: str | None) -> int:
    """Memeriksa isian dan templat tanpa menulis dokumen."""
    import generator
    from generator.builder.changed import changed
    from generator.builder.result import exit_code

    root = project()
    plan = meant(root, dinas, tahun, dokumen)
    lines = None if sejak is None else changed(root, sejak)
    findings = (*plan.findings, *generator.check(root, plan.refs))
    kept = tuple(found for found in findings if lines is None or lines.touches(found))
    show(kept, form, sys.stdout, root)
    if others := len(findings) - len(kept):
        click.echo(f"{others} temuan lain ada di baris yang tidak berubah sejak {sejak}", err=True)
    return exit_code(kept)
