"""`naskah archive`."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from typing import TYPE_CHECKING

import click

from generator.cli.shared import housed, meant, project, room, selecting, show
from generator.usage import Command, Whole

if TYPE_CHECKING:
    from generator.builder.result import Result


@click.command(cls=Command)
@selecting
@housed
@click.option("--kolom-ttd", is_flag=True, help="Beri kolom kosong untuk tanda tangan elektronik.")
@click.option(
    "--pekerja", metavar="N", type=Whole(1, 256), help="Jumlah proses; bawaannya satu per inti."
)
def archive(
    *,
    dinas: str,
    tahun: int | None,
    dokumen: str,
    form: str,
    arsip: str,
    kolom_ttd: bool,
    pekerja: int | None,
) -> int:
    """Mengarsipkan dokumen jadi sebagai revisi baru, semua atau yang dipilih."""
    import generator
    from generator.builder.result import exit_code

    root = project()
    plan, place = meant(root, dinas, tahun, dokumen), room(root, arsip)
    with redirect_stdout(sys.stderr):  # libraries print too
        report = generator.preserve(
            place, plan.refs, fields=kolom_ttd, workers=pekerja, notify=_tell
        )
    findings = (*plan.findings, *report.findings)
    show(findings, form, sys.stdout, root)
    return exit_code(findings)


def _tell(result: Result) -> None:
    """Say on standard error what became of a document."""
    for folder in result.files:
        click.echo(f"{folder} ({result.state}, {result.pages} halaman)", err=True)
    if not result.files:
        click.echo(f"{result.ref.stem} ({result.state}; tidak ada revisi baru)", err=True)
