"""`naskah arsip`: what stands in the archive, and sources taken out of it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.shared import SHAPES, housed, narrowing, project, room, shaped, show
from generator.usage import Command, Group


@click.group(cls=Group)
def arsip() -> None:
    """Melihat isi arsip dan mengambil sumber dokumen dari PDF-nya."""


@arsip.command(cls=Command)
@narrowing
@housed
@shaped
def daftar(*, dinas: str, tahun: int | None, dokumen: str, arsip: str, form: str) -> int:
    """Mendaftar revisi di arsip, menurut dinas, tahun, dokumen."""
    from generator.archive.listing import listing
    from generator.builder.plan import Selection
    from generator.builder.result import exit_code

    root = project()
    entries = listing(room(root, arsip), Selection(dinas, tahun, dokumen))
    click.echo(entries.json() if form == SHAPES[1] else entries.table(), nl=False)
    show(entries.findings, "baris", sys.stderr)
    return exit_code(entries.findings)


@arsip.command(cls=Command)
@click.argument("berkas", metavar="BERKAS")
@click.argument("folder", metavar="FOLDER")
def keluarkan(*, berkas: str, folder: str) -> int:
    """Mengeluarkan sumber dari PDF arsip ke sebuah folder."""
    from generator.archive.takeout import take_out

    for path in take_out(room(project(), ""), Path(berkas), Path(folder)):
        click.echo(f"{Path(folder) / path} (ditulis)", err=True)
    return 0
