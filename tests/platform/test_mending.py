"""`naskah check --perbaiki`: what is shown, asked, written, left alone and looked at again."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest

import generator
from generator import cli
from generator.builder import mending
from generator.builder.mending import planned, spoilt, write
from generator.diagnostics import Diagnostic, Edit, EnvironmentLack, Severity, Span, UsageError
from tests.projects import ROOT, copy_small

PROGRAM = "content/uji/dinas/2023/program.yaml"
NOTA = "content/uji/dinas/2023/nota/kemajuan.md"
CHECK = ["check", "uji/dinas", "--format", "baris", "--perbaiki"]

DIFF = f"""\
--- {PROGRAM}
+++ {PROGRAM}
@@ -39,2 +39,2 @@
                     sumber_dana: PAD
-                    pagu: 25,500,000 # dari DPA
+                    pagu: 25.500.000 # dari DPA
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small project, with an amount in English notation and the habits of Windows."""
    root = copy_small(tmp_path / "proyek")
    text = (root / PROGRAM).read_text()
    wrong = text.replace("pagu: 25.500.000", "pagu: 25,500,000 # dari DPA")
    assert wrong != text
    (root / PROGRAM).write_bytes(b"\xef\xbb\xbf" + wrong.replace("\n", "\r\n").encode())
    monkeypatch.chdir(root)
    return root


def found(path: str, line: int, col: int, old: str, new: str) -> Diagnostic:
    span = Span(path, line, col)
    return Diagnostic("T05", "ejaan", span, edits=(Edit(span, old, new),))


def test_without_a_terminal_it_is_shown_and_not_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / PROGRAM).read_bytes()

    assert cli.main(CHECK) == 1

    shown = capsys.readouterr()
    assert shown.err == DIFF + "belum ditulis: tambahkan --ya untuk menulis perbaikan ini\n"
    assert shown.out.startswith(f"{PROGRAM}:40:27: galat B212: `25,500,000` memakai")
    assert (root / PROGRAM).read_bytes() == before


def test_agreed_it_is_written_and_nothing_else_changes(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / PROGRAM).read_bytes()
    (root / PROGRAM).chmod(0o640)

    assert cli.main([*CHECK, "--ya"]) == 0

    shown = capsys.readouterr()
    assert shown.err == DIFF + f"{PROGRAM} (diperbaiki: 1)\n"
    assert shown.out == ""
    assert (root / PROGRAM).read_bytes() == before.replace(b"25,500,000", b"25.500.000")
    assert stat.S_IMODE((root / PROGRAM).stat().st_mode) == 0o640
    assert not list(root.rglob("*.tmp"))


@pytest.mark.parametrize(
    ("answer", "code"), [("ya\n", 0), ("Y\n", 0), ("t\n", 1), ("\n", 1), ("", 1)]
)
def test_on_a_terminal_it_asks(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answer: str,
    code: int,
) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

        def readline(self) -> str:
            return answer

    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    assert cli.main(CHECK) == code

    assert "Tulis perbaikan ini? [y/T] " in capsys.readouterr().err
    assert (b"pagu: 25.500.000" in (root / PROGRAM).read_bytes()) == (code == 0)


def test_nothing_to_mend(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "tetangga/dinas", "--perbaiki"]) == 0

    shown = capsys.readouterr()
    assert shown.err == "tidak ada yang dapat diperbaiki sendiri\n"
    assert shown.out == "tidak ada galat\n"


def test_to_agree_alone_is_wrong_usage(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--ya"]) == 2
    assert "opsi `--ya` hanya berlaku bersama `--perbaiki`" in capsys.readouterr().err


def test_every_kind_of_mend_until_nothing_more_is_to_be_mended(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The amount keeps the file from being read; what is wrong in it shows only afterwards."""
    lists = "templates/_bersama/pemeriksaan"
    shutil.copytree(ROOT / lists, root / lists, dirs_exist_ok=True)
    dinas = root / "content/uji/dinas/dinas.yaml"
    before = {path: path.read_bytes() for path in (root / PROGRAM, root / NOTA, dinas)}
    (root / PROGRAM).write_bytes(
        before[root / PROGRAM]
        .replace(b"2.17.06.2.01.02", b"2.17.6.2.1.2")
        .replace(b"Pendampingan Usaha", b"Implimentasi Usaha")
    )
    dinas.write_bytes(before[dinas].replace(b"19700101 199501 1 001", b"197001011995011001"))
    (root / NOTA).write_bytes(before[root / NOTA] + b"\nSenilai 144,783,938 miliyar.\n")

    cli.main([*CHECK, "--ya"])

    assert (root / PROGRAM).read_bytes() == (
        before[root / PROGRAM]
        .replace(b"Pendampingan Usaha", b"Implementasi Usaha")
        .replace(b"25,500,000", b"25.500.000")
    )
    assert dinas.read_bytes() == before[dinas]
    assert (root / NOTA).read_bytes() == before[root / NOTA] + b"\nSenilai 144.783.938 miliar.\n"
    assert capsys.readouterr().err.count(f"{PROGRAM} (diperbaiki") == 2


def test_what_is_set_aside_is_not_mended(root: Path) -> None:
    one = found(NOTA, 1, 1, "Sampai", "Hingga")
    silenced = Diagnostic("T05", "x", one.span, edits=one.edits, severity=Severity.SILENCED)

    assert planned(root, [silenced]).mends == ()
    assert [mend.path for mend in planned(root, [one]).mends] == [NOTA]


def test_a_mend_that_comes_too_late_is_said(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    late = found(NOTA, 1, 1, "Hingga", "Sampai")
    monkeypatch.setattr("generator.check", lambda *_: (late,))

    cli.main(CHECK)

    assert capsys.readouterr().err == (
        f"{NOTA}:1:1: `Hingga` tidak diperbaiki: isinya sudah lain\n"
        "tidak ada yang dapat diperbaiki sendiri\n"
    )


def test_a_mend_that_would_change_more_is_refused_as_a_fault_of_the_program(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / PROGRAM).read_bytes()
    wrong = found(PROGRAM, 40, 25, ":", " ")
    sound = found(NOTA, 1, 1, "Sampai", "Hingga")
    monkeypatch.setattr("generator.check", lambda *_: (wrong, sound))

    assert cli.main([*CHECK, "--ya"]) == 3

    shown = capsys.readouterr()
    assert (
        f"naskah: galat L99: kesalahan Naskah sendiri saat mengerjakan {PROGRAM}: ValueError:"
        " perbaikannya mengubah lebih dari yang seharusnya; berkas ini tidak diubah\n"
    ) in shown.out
    assert (root / PROGRAM).read_bytes() == before
    assert (root / NOTA).read_text().startswith("Hingga triwulan II")


def test_what_cannot_be_composed_any_more_is_put_back(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*CHECK, "--ya"]) == 0
    before = (root / NOTA).read_bytes()
    wrong = found(NOTA, 1, 1, "Sampai", "{{ tidak_ada }}")
    check, more = generator.check, [wrong]
    monkeypatch.setattr(
        "generator.check", lambda *given: (*check(*given), *(more.pop() for _ in more))
    )

    assert cli.main([*CHECK, "--ya"]) == 3

    assert (root / NOTA).read_bytes() == before
    shown = capsys.readouterr()
    assert shown.out.count("galat") == 1
    assert f"galat L99: kesalahan Naskah sendiri saat mengerjakan {NOTA}" in shown.out
    assert f"{NOTA} (diperbaiki" not in shown.err


def test_a_file_that_changed_meanwhile_is_not_overwritten(root: Path) -> None:
    plan = planned(root, [found(NOTA, 1, 1, "Sampai", "Hingga"), found(PROGRAM, 1, 3, "S", "s")])
    (root / NOTA).write_text("Sampai besok\n")
    before = (root / PROGRAM).read_bytes()

    with pytest.raises(UsageError, match=r"kemajuan\.md berubah sementara itu"):
        write(root, plan.mends)

    assert (root / NOTA).read_text() == "Sampai besok\n"
    assert (root / PROGRAM).read_bytes() == before


def test_a_link_stays_a_link(root: Path) -> None:
    real = root / "content/uji/asli.md"
    (root / NOTA).rename(real)
    (root / NOTA).symlink_to(os.path.relpath(real, (root / NOTA).parent))

    write(root, planned(root, [found(NOTA, 1, 1, "Sampai", "Hingga")]).mends)

    assert (root / NOTA).is_symlink()
    assert real.read_text().startswith("Hingga")


def test_when_one_file_cannot_be_written_none_is(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = planned(root, [found(NOTA, 1, 1, "Sampai", "Hingga"), found(PROGRAM, 1, 3, "S", "s")])
    before = [(root / path).read_bytes() for path in (NOTA, PROGRAM)]
    written: list[Path] = []

    def full(path: Path, data: bytes) -> None:
        if written:
            raise OSError(28, "penuh")
        written.append(path)
        path.write_bytes(data)

    monkeypatch.setattr("generator.builder.store._write", full)

    with pytest.raises(EnvironmentLack, match="ruang disk habis"):
        write(root, plan.mends)

    assert [(root / path).read_bytes() for path in (NOTA, PROGRAM)] == before
    assert not list(root.rglob("*.tmp"))


def test_a_value_that_only_now_can_be_judged_spoils_nothing(root: Path) -> None:
    plan = planned(root, [found(NOTA, 1, 1, "Sampai", "Hingga")])
    here = Span(NOTA, 1, 1)

    assert spoilt(plan.mends, [], [Diagnostic("B222", "kode dua kali", here)]) == ()
    assert spoilt(plan.mends, [], [Diagnostic("S03", "nama", Span(PROGRAM, 1, 1))]) == ()
    assert spoilt(plan.mends, [], [Diagnostic("S03", "nama", here)]) == plan.mends
    assert (
        spoilt(plan.mends, [Diagnostic("S03", "nama", here)], [Diagnostic("S03", "nama", here)])
        == ()
    )
    assert mending.refusal(NOTA).code == "L99"
