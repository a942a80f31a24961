"""The commands and their exit codes; nothing else knows a terminal.

Findings go to standard output in the format asked for, everything else to standard error.
What a command needs is imported when it runs: help is there at once, and only `build` ever
loads the page setter.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.diagnostics import Diagnostic, NaskahError, UsageError
from generator.usage import Choice, Group, Whole, wrong

if TYPE_CHECKING:
    from generator.builder.plan import Plan
    from generator.builder.result import Result

FORMATS = ("orang", "baris", "json", "sarif")
"""As `report.FORMATS`, which the tests hold it to; named here so that help need not load it."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command line; returns the exit code: 0 well, 1 content, 2 usage, 3 environment."""
    try:
        code = naskah.main(args=arguments, prog_name="naskah", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message, err=True)
        return UsageError.exit_code
    except click.UsageError as error:
        return _fail(wrong(error))
    except NaskahError as error:
        return _fail(error)
    except click.Abort:
        click.echo("naskah: dihentikan", err=True)
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough; say nothing more, at exit neither.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("NASKAH_DEBUG"):
            raise
        from generator.builder.bug import bug

        _show([bug(error)], FORMATS[1], sys.stderr)
        return 3
    return int(code or 0)


def _common(command: Callable[..., int]) -> Callable[..., int]:
    """What `build` and `check` share: which documents, and the format of findings."""
    for decorate in (
        click.option(
            "--format",
            "form",
            type=Choice(*FORMATS),
            default=FORMATS[0],
            metavar="BENTUK",
            help=f"Bentuk temuan: {', '.join(FORMATS)}.",
        ),
        click.option("--dokumen", metavar="NAMA", default="", help="Hanya dokumen bernama ini."),
        click.option(
            "--tahun", metavar="TAHUN", type=Whole(1900, 2099), help="Hanya dokumen tahun ini."
        ),
        click.argument("dinas", metavar="[DAERAH/DINAS]", default=""),
    ):
        command = decorate(command)
    return command


@click.group(
    cls=Group,
    epilog="Kode keluar: 0 baik, 1 isian salah, 2 perintah salah, 3 sistem kurang sesuatu.",
)
@click.version_option(
    package_name="naskah", message="naskah %(version)s", help="Menampilkan versi."
)
def naskah() -> None:
    """Dokumen perencanaan dan kinerja perangkat daerah, dari YAML menjadi PDF dan Word."""


@naskah.command()
@_common
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

    root = _root()
    plan = _plan(root, dinas, tahun, dokumen)
    wish = Wish(html=html, draft=draf)
    with redirect_stdout(sys.stderr):  # libraries print too
        report = generator.build(root, plan.refs, wish, workers=pekerja, notify=_tell)
    findings = (*plan.findings, *report.findings)
    _show(findings, form, sys.stdout, root)
    return exit_code(findings)


@naskah.command()
@_common
def check(*, dinas: str, tahun: int | None, dokumen: str, form: str) -> int:
    """Memeriksa isian dan templat tanpa menulis apa pun."""
    import generator
    from generator.builder.result import exit_code

    root = _root()
    plan = _plan(root, dinas, tahun, dokumen)
    findings = (*plan.findings, *generator.check(root, plan.refs))
    _show(findings, form, sys.stdout, root)
    return exit_code(findings)


@naskah.command()
@click.argument("dinas", metavar="DAERAH/DINAS")
@click.argument("tahun", metavar="TAHUN", type=Whole(1900, 2099))
@click.option(
    "--dokumen", metavar="JENIS,…", default="", help="Jenis dokumen yang dimulai, dipisahkan koma."
)
def baru(*, dinas: str, tahun: int, dokumen: str) -> int:
    """Memulai daerah, dinas, tahun, atau dokumen: menulis YAML untuk diisi."""
    from generator.scaffold import begin

    begun = begin(_root(), dinas, tahun, dokumen)
    for path in begun.written:
        click.echo(f"{path} (ditulis)", err=True)
    for path in begun.kept:
        click.echo(f"{path} (sudah ada; tidak diubah)", err=True)
    click.echo(begun.advice, err=True)
    return 0


@naskah.command()
def schema() -> int:
    """Menulis skema JSON isian untuk penyunting ke build/skema/."""
    from generator.builder.schema import write

    for path in write(_root()):
        click.echo(path, err=True)
    return 0


def _root() -> Path:
    """The project: the nearest folder upwards with content/ and templates/."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "content").is_dir() and (folder / "templates").is_dir():
            return folder
    raise UsageError.of(
        "L03",
        "folder ini bukan proyek Naskah: content/ dan templates/ tidak ada",
        hint="pindah dahulu ke folder proyek, misalnya: cd naskah",
    )


def _plan(root: Path, dinas: str, tahun: int | None, dokumen: str) -> Plan:
    from generator.builder.plan import Selection, plan
    from generator.world import DiskWorld

    return plan(DiskWorld(root), Selection(dinas, tahun, dokumen))


def _tell(result: Result) -> None:
    """Say on standard error what became of a document."""
    for path in result.files:
        pages = f", {result.pages} halaman" if path.endswith(".pdf") else ""
        click.echo(f"{path} ({result.state}{pages})", err=True)
    if not result.files:
        click.echo(f"{result.ref.stem} ({result.state}; berkas lama tidak diganti)", err=True)


def _show(findings: Iterable[Diagnostic], form: str, stream: Any, root: Path | None = None) -> None:
    from generator.report import print_findings
    from generator.world import DiskWorld

    print_findings(findings, form, stream, DiskWorld(root) if root else None)
    stream.flush()


def _fail(error: NaskahError) -> int:
    """Show what ends a command before it could look at any document."""
    _show(error.diagnostics, FORMATS[1], sys.stderr)
    return error.exit_code
