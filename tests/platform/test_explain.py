"""`naskah explain`: one rule, several, all, and words that are no code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.checks.catalogue import codes, rule
from generator.checks.guide import PATH
from tests.projects import ROOT


def test_one_rule(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")

    assert cli.main(["explain", "a01"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"A01  {rule('A01').title}"
    assert lines[1].strip() == "galat, hitungan"
    heads = [line.split()[0] for line in lines[2:] if line[:1].strip()]
    assert heads == ["Apa", "Mengapa", "Contoh", "Perbaikan", "Sumber"]
    assert all(len(line) <= 60 for line in lines if line.startswith("Mengapa"))


def test_several_in_the_order_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "X01", "A01"]) == 0

    shown = capsys.readouterr().out
    assert shown.index(rule("X01").title) < shown.index(f"\n\nA01  {rule('A01').title}")


def test_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain"]) == 0

    shown = capsys.readouterr().out
    assert tuple(line.split()[0] for line in shown.splitlines() if line[:1] == " ") == codes()
    assert all(f"  {code}  {rule(code).severity}" in shown for code in codes())
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("word", "message", "hint"),
    [
        ("A9l", "pemeriksaan `A9l` tidak dikenal", "daftarnya: naskah explain"),
        ("aO1", "pemeriksaan `aO1` tidak dikenal", "maksud Anda `A01`?"),
        (
            "b17",
            (
                "`B17` bukan pemeriksaan: kode B (pembacaan isi) dijelaskan oleh pesan dan"
                " petunjuknya sendiri"
            ),
            "daftarnya: naskah explain",
        ),
        ("B", "pemeriksaan `B` tidak dikenal", "daftarnya: naskah explain"),
    ],
)
def test_what_is_no_rule(
    word: str, message: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explain", "A01", word]) == 2

    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == f"naskah: galat L04: {message}\n    petunjuk: {hint}\n"


def test_the_guide_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "templates").mkdir()
    monkeypatch.chdir(tmp_path)

    assert cli.main(["explain", "--panduan"]) == 0
    made = (tmp_path / PATH).read_text("utf-8")
    (tmp_path / PATH).write_text(f"# Judul\n{made}ekor")
    assert cli.main(["explain", "--panduan"]) == 0

    assert (tmp_path / PATH).read_text("utf-8") == f"# Judul\n\n{made.lstrip()}"
    assert capsys.readouterr().err == f"{PATH} (ditulis)\n" * 2


def test_no_rule_and_no_model_is_loaded_to_explain() -> None:
    code = (
        "import sys\n"
        "from generator.cli import main\n"
        "main(['explain', 'A01'])\n"
        "print(sorted({'generator.model', 'generator.checks.arithmetic.a01'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "[]"
