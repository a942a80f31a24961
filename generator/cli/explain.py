"""`naskah explain`."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import click

from generator.cli.shared import project
from generator.diagnostics import TOPICS, UsageError
from generator.usage import Command

if TYPE_CHECKING:
    from generator.checks.rule import Manual

WIDTH = 100
"""Longest line of an explanation, on terminals that have more."""


@click.command(cls=Command)
@click.argument("kode", metavar="[KODE…]", nargs=-1)
@click.option("--panduan", is_flag=True, help="Perbarui daftar dalam panduan pemeriksaan.")
def explain(*, kode: tuple[str, ...], panduan: bool) -> int:
    """Menjelaskan pemeriksaan, semua atau yang disebut kodenya."""
    from generator.checks.catalogue import Catalogue
    from generator.report.ink import ink_for
    from generator.report.manual import listing, page

    meant = tuple(_rule(code) for code in kode)
    if panduan:
        return _renew()
    ink, width = ink_for(sys.stdout), min(shutil.get_terminal_size().columns, WIDTH)
    pages = (page(rule, width, ink) for rule in meant)
    click.echo("\n".join(pages) if meant else listing(Catalogue().values(), ink), nl=False)
    return 0


def _rule(code: str) -> Manual:
    """The rule that a word means; raises L04 when there is none."""
    from generator.checks.catalogue import GROUPS, Catalogue, meant

    rules, name = Catalogue(), code.upper()
    if name in rules:
        return rules[name]
    if name[:1] in TOPICS.keys() - GROUPS.keys() and name[1:].isdigit():
        raise UsageError.of(
            "L04",
            f"`{name}` bukan pemeriksaan: kode {name[0]} ({TOPICS[name[0]]}) dijelaskan oleh"
            " pesan dan petunjuknya sendiri",
            hint="daftarnya: naskah explain",
        )
    raise UsageError.of("L04", f"pemeriksaan `{code}` tidak dikenal", hint=meant(code))


def _renew() -> int:
    """Write the list of rules in the guide anew."""
    from generator.builder.store import replace
    from generator.checks.catalogue import Catalogue
    from generator.checks.guide import PATH, renewed

    root = project()
    before = (root / PATH).read_text("utf-8") if (root / PATH).exists() else ""
    replace(root, {PATH: renewed(before, Catalogue().values()).encode()})
    click.echo(f"{PATH} (ditulis)", err=True)
    return 0
