"""What commands share: the project, the documents meant, findings shown."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.diagnostics import Diagnostic, NaskahError, UsageError
from generator.usage import Choice, Whole

if TYPE_CHECKING:
    from generator.archive.room import Room
    from generator.builder.plan import Plan

FORMATS = ("orang", "baris", "json", "sarif", "junit")
"""As `report.FORMATS`, which the tests hold it to; named here so that help need not load it."""

SHAPES = ("orang", "json")
"""The shapes of what is told otherwise."""


def formatted(command: Callable[..., int]) -> Callable[..., int]:
    """The option of commands that find something: in which format they say it."""
    return click.option(
        "--format",
        "form",
        type=Choice(*FORMATS),
        default=FORMATS[0],
        metavar="BENTUK",
        help=f"Bentuk temuan: {', '.join(FORMATS)}.",
    )(command)


def shaped(command: Callable[..., int]) -> Callable[..., int]:
    """The option of commands that tell what there is: for people, or as data."""
    return click.option(
        "--format",
        "form",
        type=Choice(*SHAPES),
        default=SHAPES[0],
        metavar="BENTUK",
        help=f"Bentuk hasil: {', '.join(SHAPES)}.",
    )(command)


def narrowing(command: Callable[..., int]) -> Callable[..., int]:
    """The options of commands that look at documents: which ones."""
    for decorate in (
        click.option("--dokumen", metavar="NAMA", default="", help="Hanya dokumen bernama ini."),
        click.option(
            "--tahun", metavar="TAHUN", type=Whole(1900, 2099), help="Hanya dokumen tahun ini."
        ),
        click.argument("dinas", metavar="[DAERAH/DINAS]", default=""),
    ):
        command = decorate(command)
    return command


def selecting(command: Callable[..., int]) -> Callable[..., int]:
    """The options of commands that look at documents and find something."""
    return narrowing(formatted(command))


def housed(command: Callable[..., int]) -> Callable[..., int]:
    """The option of commands that look at an archive: which one."""
    return click.option(
        "--arsip",
        metavar="FOLDER",
        envvar="ARSIP",
        default="",
        help="Folder arsip; bawaannya isi variabel ARSIP, atau arsip/ di proyek ini.",
    )(command)


def project() -> Path:
    """The project: the nearest folder upwards with content/ and templates/; raises L03."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "content").is_dir() and (folder / "templates").is_dir():
            return folder
    raise UsageError.of(
        "L03",
        "folder ini bukan proyek Naskah: content/ dan templates/ tidak ada",
        hint="pindah dahulu ke folder proyek, misalnya: cd naskah",
    )


def room(root: Path, arsip: str) -> Room:
    """The archive that a command line means."""
    from generator.archive.room import FOLDER, Room

    return Room(root, Path(arsip).resolve() if arsip else root / FOLDER)


def meant(root: Path, dinas: str, tahun: int | None, dokumen: str) -> Plan:
    """The documents that a command line means; raises L01 when there are none."""
    from generator.builder.plan import Selection, plan
    from generator.world import DiskWorld

    return plan(DiskWorld(root), Selection(dinas, tahun, dokumen))


def show(findings: Iterable[Diagnostic], form: str, stream: Any, root: Path | None = None) -> None:
    """Print findings; with `root`, people see the source lines too."""
    from generator.checks.catalogue import Catalogue
    from generator.report import print_findings
    from generator.world import DiskWorld

    world = DiskWorld(root) if root else None
    print_findings(findings, form, stream, world, Catalogue())
    stream.flush()


def fail(error: NaskahError) -> int:
    """Show what ends a command before it could look at any document; returns its exit code."""
    show(error.diagnostics, FORMATS[1], sys.stderr)
    return error.exit_code
