"""`naskah diff`."""

from __future__ import annotations

import shutil
import sys
from contextlib import redirect_stdout

import click

from generator.cli.build import tell
from generator.cli.shared import FORMATS, housed, project, room, shaped, show
from generator.usage import Choices, Command

KINDS = (
    *("susunan", "pagu", "prakiraan_maju", "realisasi", "target", "capaian", "rumusan"),
    *("keterangan", "pejabat", "dokumen", "data", "narasi"),
)
"""As `changes.Kind`, which the tests hold it to; named here so that help need not load it."""

WIDTH = 110
"""Columns where there is no terminal."""

EPILOG = """\
A dan B: daerah/dinas/tahun/nama, daerah/dinas/tahun, daerah/dinas/tahun/nama/r01 (revisi arsip),
atau berkas PDF arsip; masing-masing boleh diikuti @tahapan. B boleh disingkat: @perubahan, r02,
2023, 2023/nama; tanpa B, isi sekarang dari dokumen A. Kode keluar 0, ada perbedaan atau tidak.
"""


@click.command(cls=Command, epilog=EPILOG)
@click.argument("semula", metavar="A")
@click.argument("menjadi", metavar="[B]", default="")
@click.option(
    "--hanya",
    metavar="JENIS,…",
    type=Choices(*KINDS),
    default=(),
    help=f"Hanya perubahan jenis ini: {', '.join(KINDS)}.",
)
@shaped
@click.option(
    "--buat",
    metavar="JENIS",
    default="",
    help="Buat juga PDF dan Word dari perubahannya, menurut templat jenis ini.",
)
@click.option("--nama", metavar="NAMA", default="", help="Nama dokumen itu; bawaannya jenisnya.")
@housed
def diff(  # the options of one command
    *,
    semula: str,
    menjadi: str,
    hanya: tuple[str, ...],
    form: str,
    buat: str,
    nama: str,
    arsip: str,
) -> int:
    """Menunjukkan apa yang berubah pada data dari A ke B."""
    import generator
    from generator.builder.result import exit_code
    from generator.changes.report import render
    from generator.diagnostics import Findings
    from generator.report import put

    root, findings = project(), Findings()
    comparison = generator.diff(room(root, arsip), semula, menjadi, findings)
    width = shutil.get_terminal_size((WIDTH, 0)).columns
    put(render(comparison, form, hanya, width), sys.stdout)
    if buat:
        from generator.builder import compared

        with redirect_stdout(sys.stderr):  # libraries print too
            result = compared.build(root, comparison, buat, nama)
        tell(result)
        findings.extend(result.findings)
    show(findings, FORMATS[1], sys.stderr)
    return exit_code(findings)
