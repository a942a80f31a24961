"""`naskah build`."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from typing import TYPE_CHECKING

import click

from generator.cli.shared import meant, project, selecting, show
from generator.usage import Command, Whole

if TYPE_CHECKING:
    from generator.builder.result import Result


@click.command(cls=Command)
@selecting
@click.option("--html", is_flag=True, help="Tulis juga HTML.")
@click.option("--draf", is_flag=True, help="Tetap buat walau ada temuan, bertanda DRAF.")
@click.option(
    "--pekerja", metavar="N", type=Whole(1, 256), help="Jumlah proses; bawaannya satu per inti."
)
def build(  # the options of one command
    *,
    dinas: str,
    tahun: int | None,
    dokumen: str,
    form: str,
    html: bool,
    draf: bool,
    pekerja: int | None,
) -> int:
    """Membuat PDF dan Word di build/, semua atau yang dipilih."""
    import generator
    from generator.builder.result import Wish, exit_code

    root = project()
    plan = meant(root, dinas, tahun, dokumen)
    wish = Wish(html=html, draft=draf)
    with redirect_stdout(sys.stderr):  # libraries print too
        report = generator.build(root, plan.refs, wish, workers=pekerja, notify=tell)
    findings = (*plan.findings, *report.findings)
    show(findings, form, sys.stdout, root)
    return exit_code(findings)


def tell(result: Result) -> None:
    """Say on standard error what became of a document."""
    for path in result.files:
        pages = f", {result.pages} halaman" if path.endswith(".pdf") else ""
        click.echo(f"{path} ({result.state}{pages})", err=True)
    if not result.files:
        click.echo(f"{result.ref.stem} ({result.state}; berkas lama tidak diganti)", err=True)
