"""`naskah baru` and `naskah schema`: what staff need before they begin to type."""

from __future__ import annotations

import click

from generator.cli.shared import project
from generator.usage import Command, Whole


@click.command(cls=Command)
@click.argument("dinas", metavar="DAERAH/DINAS")
@click.argument("tahun", metavar="TAHUN", type=Whole(1900, 2099))
@click.option(
    "--dokumen", metavar="JENIS,…", default="", help="Jenis dokumen yang dimulai, dipisahkan koma."
)
def baru(*, dinas: str, tahun: int, dokumen: str) -> int:
    """Memulai daerah, dinas, tahun, atau dokumen: menulis YAML untuk diisi."""
    from generator.scaffold import begin

    begun = begin(project(), dinas, tahun, dokumen)
    for path in begun.written:
        click.echo(f"{path} (ditulis)", err=True)
    for path in begun.kept:
        click.echo(f"{path} (sudah ada; tidak diubah)", err=True)
    click.echo(begun.advice, err=True)
    return 0


@click.command(cls=Command)
def schema() -> int:
    """Menulis skema JSON isian untuk penyunting ke build/skema/."""
    from generator.builder.schema import write

    for path in write(project()):
        click.echo(path, err=True)
    return 0
