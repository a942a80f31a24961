"""The command line: help and complaints in Indonesian, exit codes, and no traceback."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from generator import cli, report
from generator.cli import shared

ENGLISH = re.compile(r"(?i)\b(usage|options?|error|show|commands?|argument|try|missing|the)\b")


@pytest.mark.parametrize("command", [[], ["build"], ["check"], ["explain"], ["baru"], ["schema"]])
def test_help_is_indonesian(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*command, "--help"]) == 0

    shown = capsys.readouterr().out
    assert shown.startswith("Pemakaian: naskah")
    assert "Menampilkan bantuan ini." in shown
    assert not ENGLISH.search(shown)


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("biuld", "perintah `biuld` tidak dikenal", "maksud Anda `build`?"),
        ("xyz", "perintah `xyz` tidak dikenal", "lihat: naskah --help"),
        ("--tahun 3", "opsi `--tahun` tidak dikenal", "lihat: naskah --help"),
        ("check --thaun 2023", "opsi `--thaun` tidak dikenal", "maksud Anda `--tahun`?"),
        ("check --tahun", "opsi `--tahun` memerlukan nilai", "lihat: naskah check --help"),
        ("build --html=ya", "opsi `--html` tidak memerlukan nilai", "lihat: naskah build --help"),
        ("build a/b c", "argumen `c` berlebih", "lihat: naskah build --help"),
        ("schema x", "argumen `x` berlebih", "lihat: naskah schema --help"),
        (
            "check --tahun dua",
            "opsi `--tahun`: `dua` harus bilangan bulat dari 1900 sampai 2099",
            "lihat: naskah check --help",
        ),
        (
            "build --pekerja 0",
            "opsi `--pekerja`: `0` harus bilangan bulat dari 1 sampai 256",
            "lihat: naskah build --help",
        ),
        (
            "check --format jso",
            "opsi `--format`: `jso` tidak dikenal; maksud Anda `json`?",
            "lihat: naskah check --help",
        ),
    ],
)
def test_wrong_usage(
    line: str, message: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(line.split()) == 2

    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == f"naskah: galat L02: {message}\n    petunjuk: {hint}\n"


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 2

    assert capsys.readouterr().err.startswith("Pemakaian: naskah")


def test_outside_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert cli.main(["check"]) == 2
    assert "bukan proyek Naskah" in capsys.readouterr().err


def test_formats_are_those_of_the_printers() -> None:
    assert shared.FORMATS == report.FORMATS


def test_a_fault_of_the_program_says_that_it_is_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fault() -> Path:
        raise ZeroDivisionError("uji")

    monkeypatch.setattr("generator.cli.check.project", fault)
    monkeypatch.delenv("NASKAH_DEBUG", raising=False)

    assert cli.main(["check"]) == 3
    shown = capsys.readouterr().err
    assert "galat L99: kesalahan Naskah sendiri: ZeroDivisionError" in shown
    assert "laporkan kepada pengembang Naskah" in shown
    assert "Traceback" not in shown


def test_with_naskah_debug_the_traceback_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault() -> Path:
        raise ZeroDivisionError("uji")

    monkeypatch.setattr("generator.cli.check.project", fault)
    monkeypatch.setenv("NASKAH_DEBUG", "1")

    with pytest.raises(ZeroDivisionError):
        cli.main(["check"])


def test_an_interrupt_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt() -> Path:
        raise click.Abort

    monkeypatch.setattr("generator.cli.check.project", interrupt)

    assert cli.main(["check"]) == 130
    assert capsys.readouterr().err == "naskah: dihentikan\n"
