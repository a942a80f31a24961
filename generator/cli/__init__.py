"""The commands and their exit codes; nothing else knows a terminal.

Findings go to standard output in the format asked for, everything else to standard error.
What a command needs is imported when it runs: help is there at once, and only `build` ever
loads the page setter. A command is a module beside this one, listed in `COMMANDS`.
"""

from __future__ import annotations

import os
import sys

import click

from generator.cli import archive, begin, build, check, diff, explain, shared, shelf, verify
from generator.diagnostics import NaskahError, UsageError
from generator.usage import Group, wrong

COMMANDS = (
    build.build,
    check.check,
    explain.explain,
    begin.baru,
    begin.schema,
    archive.archive,
    verify.verify,
    shelf.arsip,
    diff.diff,
)


def main(arguments: list[str] | None = None) -> int:
    """Run a command line; returns the exit code: 0 well, 1 content, 2 usage, 3 environment."""
    try:
        code = naskah.main(args=arguments, prog_name="naskah", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message, err=True)
        return UsageError.exit_code
    except click.UsageError as error:
        return shared.fail(wrong(error))
    except NaskahError as error:
        return shared.fail(error)
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

        shared.show([bug(error)], shared.FORMATS[1], sys.stderr)
        return 3
    return int(code or 0)


@click.group(
    cls=Group,
    epilog="Kode keluar: 0 baik, 1 isian salah, 2 perintah salah, 3 sistem kurang sesuatu.",
)
@click.version_option(
    package_name="naskah", message="naskah %(version)s", help="Menampilkan versi."
)
def naskah() -> None:
    """Dokumen perencanaan dan kinerja perangkat daerah, dari YAML menjadi PDF dan Word."""


for command in COMMANDS:
    naskah.add_command(command)
