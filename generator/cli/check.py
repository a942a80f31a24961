"""`naskah check`."""

from __future__ import annotations

import sys

import click

from generator.cli.shared import meant, project, selecting, show
from generator.usage import Command


@click.command(cls=Command)
@selecting
def check(*, dinas: str, tahun: int | None, dokumen: str, form: str) -> int:
    """Memeriksa isian dan templat tanpa menulis dokumen."""
    import generator
    from generator.builder.result import exit_code

    root = project()
    plan = meant(root, dinas, tahun, dokumen)
    findings = (*plan.findings, *generator.check(root, plan.refs))
    show(findings, form, sys.stdout, root)
    return exit_code(findings)
