"""Only what has changed since a revision: lines as git knows them, and what is wrong in them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from generator.builder.changed import Changed, changed
from generator.diagnostics import Diagnostic, EnvironmentLack, Related, Span, UsageError
from tests.projects import copy_small

Git = Callable[..., str]
FILE = "content/a.yaml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return tmp_path / "proyek"


@pytest.fixture
def git(root: Path) -> Git:
    """A repository whose user has set what can be set about diffs."""
    (root / "content").mkdir(parents=True)
    (root.parent / "gitconfig").write_text(
        "[user]\n name = Uji\n email = uji@uji\n"
        "[diff]\n noprefix = true\n interHunkContext = 20\n renames = copies\n"
        " external = /bin/false\n mnemonicPrefix = true\n"
        "[color]\n ui = always\n[core]\n quotePath = false\n"
    )

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["git", "-C", root, *arguments], capture_output=True, text=True, check=True
        )
        return done.stdout

    run("init", "-q", "-b", "utama")
    return run


def commit(git: Git, root: Path, **files: str) -> None:
    for name, text in files.items():
        (root / f"content/{name}.yaml").write_text(text)
    git("add", "-A")
    git("commit", "-q", "-m", "uji", "--allow-empty")


def lines(*numbers: int) -> str:
    return "".join(f"baris {number}\n" for number in numbers)


def test_lines_that_are_new_or_other(git: Git, root: Path) -> None:
    commit(git, root, a=lines(*range(1, 21)))
    text = lines(*range(1, 21)).replace("baris 3\n", "lain\n").replace("baris 9\n", "")
    (root / FILE).write_text(f"baru\n{text}akhir\ntanpa akhir baris")

    assert changed(root, "HEAD") == Changed({FILE: frozenset({1, 4, 21, 22})}, frozenset())


def test_text_that_looks_like_a_diff(git: Git, root: Path) -> None:
    commit(git, root, a="- satu\n", b="x\n")
    (root / FILE).write_text("++ b/content/b.yaml\n@@ -1 +7 @@\n-- c\n")
    (root / "content/b.yaml").write_text("x\ny\n")

    assert changed(root, "HEAD").lines == {FILE: {1, 2, 3}, "content/b.yaml": {2}}


@pytest.mark.parametrize("name", ["dua kata", "ké", 'ku"tip', "tab\tdi sini"])
def test_odd_names(git: Git, root: Path, name: str) -> None:
    commit(git, root, **{name: "satu\n"})
    (root / f"content/{name}.yaml").write_text("satu\ndua\n")

    assert changed(root, "HEAD").lines == {f"content/{name}.yaml": {2}}


def test_files_that_git_does_not_know_count_whole(git: Git, root: Path) -> None:
    commit(git, root, a="satu\n")
    (root / "content/ké baru.yaml").write_text("satu\n")
    (root / "lain.yaml").write_text("bukan isian\n")
    (root / ".gitignore").write_text("*.rahasia\n")
    (root / "content/b.rahasia").write_text("satu\n")

    assert changed(root, "HEAD").whole == {"content/ké baru.yaml", "content/b.rahasia"}


def test_since_an_older_revision_committed_lines_count_too(git: Git, root: Path) -> None:
    commit(git, root, a="satu\n")
    git("tag", "awal")
    commit(git, root, a="satu\ndua\n", b="baru\n")
    (root / FILE).write_text("satu\ndua\ntiga\n")

    assert changed(root, "awal").lines == {FILE: {2, 3}, "content/b.yaml": {1}}
    assert changed(root, "HEAD").lines == {FILE: {3}}
    assert changed(root, "HEAD~1").lines == changed(root, "awal").lines


def test_what_is_gone_and_what_did_not_change_has_no_lines(git: Git, root: Path) -> None:
    commit(git, root, a="satu\n", b="dua\n")
    (root / FILE).unlink()

    assert changed(root, "HEAD") == Changed({}, frozenset())


def test_a_project_inside_a_repository(git: Git, root: Path) -> None:
    inner = root / "dalam"
    (inner / "content").mkdir(parents=True)
    (inner / FILE).write_text("satu\n")
    commit(git, root, a="satu\n")
    (inner / FILE).write_text("satu\ndua\n")
    (root / FILE).write_text("lain\n")

    assert changed(inner, "HEAD").lines == {FILE: {2}}


def test_a_finding_is_of_a_changed_line_by_its_place_or_another_that_it_names() -> None:
    known = Changed({FILE: frozenset({3})}, frozenset({"content/b.yaml"}))
    here, elsewhere = Span(FILE, 3, 9), Span(FILE, 4, 1)

    assert known.touches(Diagnostic("A01", "x", here))
    assert known.touches(Diagnostic("A01", "x", Span("content/b.yaml", 70, 1)))
    assert known.touches(Diagnostic("A01", "x", elsewhere, related=(Related(here, "y"),)))
    assert known.touches(Diagnostic("L20", "x"))
    assert not known.touches(Diagnostic("A01", "x", elsewhere))
    assert not known.touches(Diagnostic("A01", "x", Span("content/c.yaml", 3, 1)))


@pytest.mark.parametrize(
    ("revision", "hint"),
    [
        ("utma", "maksud Anda `utama`?"),
        ("--output=x", "daftarnya: git log --oneline"),
        ("", "daftarnya: git log --oneline"),
        ("HEAD:content/a.yaml", "daftarnya: git log --oneline"),
    ],
)
def test_an_unknown_revision(git: Git, root: Path, revision: str, hint: str) -> None:
    commit(git, root, a="satu\n")

    with pytest.raises(UsageError) as caught:
        changed(root, revision)

    (told,) = caught.value.diagnostics
    assert (told.code, told.message, told.hint) == (
        "L05",
        f"opsi `--sejak`: git tidak mengenal revisi `{revision}`",
        hint,
    )
    assert not (root / "x").exists()


def test_without_a_repository(root: Path) -> None:
    root.mkdir()

    with pytest.raises(UsageError, match="memerlukan repositori git, dan folder ini bukan"):
        changed(root, "HEAD")


def test_without_git(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(root))

    with pytest.raises(EnvironmentLack) as caught:
        changed(root, "HEAD")

    assert [(one.code, one.hint) for one in caught.value.diagnostics] == [
        ("L24", "pasang dahulu: sudo apt-get install -y git")
    ]


@pytest.fixture
def project(git: Git, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small project in the repository."""
    copy_small(root.parent / "kecil")
    shutil.copytree(root.parent / "kecil", root, dirs_exist_ok=True)
    monkeypatch.chdir(root)
    return root


def test_on_the_command_line(git: Git, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = project / "content/uji/dinas/2023/program.yaml"
    program.write_text(program.read_text().replace("pagu: 25.500.000", "pagu: 25,500,000"))
    commit(git, project)
    check = ["check", "uji/dinas", "--format", "baris"]

    assert cli.main(check) == 1
    whole = capsys.readouterr().out
    assert whole.count("galat B212") == 1
    assert cli.main([*check, "--sejak", "HEAD"]) == 0
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == "1 temuan lain ada di baris yang tidak berubah sejak HEAD\n"
    program.write_text(program.read_text().replace("25,500,000", "26,500,000"))
    assert cli.main([*check, "--sejak", "HEAD"]) == 1
    assert capsys.readouterr().out == whole.replace("25,500,000", "26,500,000").replace(
        "25.500.000", "26.500.000"
    )
    assert cli.main([*check, "--sejak", "tidak-ada"]) == 2


def test_only_what_changed_is_mended(git: Git, project: Path) -> None:
    program = project / "content/uji/dinas/2023/program.yaml"
    old = program.read_text().replace("pagu: 25.500.000", "pagu: 25,500,000")
    program.write_text(old)
    commit(git, project)
    program.write_text(old.replace("tw1: 20.000.000", "tw1: 20,100,000"))

    assert cli.main(["check", "uji/dinas", "--sejak", "HEAD", "--perbaiki", "--ya"]) == 0

    assert program.read_text() == old.replace("tw1: 20.000.000", "tw1: 20.100.000")
