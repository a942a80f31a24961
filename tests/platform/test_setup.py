"""The set-up steps, with stand-ins for Python, apt and root: what they do, and when nothing."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PYTHON = """#!/bin/sh
printf '%s\\n' "$*" >> "$LOG"
case "$*" in
    "-m venv --clear .venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    *"import ensurepip, venv"*) exit "${VENV_LACKS:-0}" ;;
    *freeze*) sed 's/-/_/g' requirements.lock; echo stray==1.0 ;;
esac
"""
SAYS = "#!/bin/sh\nprintf '%s' \"{}\"\n"

Setup = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the set-up reads, and a folder `bin` of stand-ins."""
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    stand_in(tmp_path, "python3", PYTHON)
    return tmp_path


def stand_in(project: Path, name: str, script: str) -> None:
    path = project / "bin" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(script)
    path.chmod(0o755)


@pytest.fixture
def setup(project: Path) -> Setup:
    def run(step: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [project / ".ci/setup", step],
            env={
                "PATH": f"{project / 'bin'}:{os.environ['PATH']}",
                "LOG": str(project / "log"),
                **env,
            },
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def calls(project: Path) -> list[str]:
    log = project / "log"
    lines = log.read_text().splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    return [line for line in lines if "install" in line or "-m venv" in line]


def test_the_first_time_makes_everything_the_second_nothing(project: Path, setup: Setup) -> None:
    assert setup("pokok").returncode == 0
    first = calls(project)
    assert first[0] == "-m venv --clear .venv"
    assert any(line.endswith("install --no-deps -r requirements.lock") for line in first)
    assert any(line.endswith("uninstall -y stray") for line in first)

    again = setup("pokok")
    assert again.returncode == 0
    assert again.stderr == ""
    assert calls(project) == []


def test_another_lock_is_installed_whatever_its_time(project: Path, setup: Setup) -> None:
    setup("pokok")
    calls(project)
    lock = project / "requirements.lock"
    times = lock.stat()
    lock.write_text(lock.read_text().replace("weasyprint==70.0", "weasyprint==70.1"))
    os.utime(lock, ns=(times.st_atime_ns, times.st_mtime_ns))

    setup("pokok")

    assert any("install --no-deps -r requirements.lock" in line for line in calls(project))


def test_a_project_that_moved_gets_a_new_environment(
    project: Path, setup: Setup, tmp_path_factory: pytest.TempPathFactory
) -> None:
    setup("pokok")
    (project / ".venv/.tempat").write_text("/somewhere/else\n")
    calls(project)

    setup("pokok")

    assert calls(project)[0] == "-m venv --clear .venv"


def test_tools_of_developers_come_on_top(project: Path, setup: Setup) -> None:
    setup("pokok")
    calls(project)

    setup("uji")
    assert any("-r requirements.lock -r requirements-dev.lock" in line for line in calls(project))

    setup("pokok")
    setup("uji")
    assert calls(project) == []


def nobody(project: Path) -> None:
    """A user who may not install: neither root nor in sudoers, and nothing is installed."""
    stand_in(project, "id", SAYS.format("1000"))
    stand_in(project, "sudo", "#!/bin/sh\nexit 1\n")
    stand_in(project, "dpkg-query", "#!/bin/sh\nexit 1\n")
    stand_in(project, "apt-get", '#!/bin/sh\necho apt-get >> "$LOG"\nexit 1\n')


def test_without_root_the_command_is_named_and_work_goes_on(project: Path, setup: Setup) -> None:
    nobody(project)

    done = setup("sistem")

    assert done.returncode == 0
    assert (
        "jalankan: sudo apt-get update && sudo apt-get install -y --no-install-recommends"
        " libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation fonts-texgyre"
    ) in done.stderr
    assert not (project / "log").exists()


def test_without_root_and_venv_nothing_can_go_on(project: Path, setup: Setup) -> None:
    nobody(project)

    done = setup("pokok", VENV_LACKS="1")

    assert done.returncode == 3
    assert "apt-get install -y --no-install-recommends python3-venv libpango" in done.stderr
    assert calls(project) == []


def test_root_installs_only_what_is_missing(project: Path, setup: Setup) -> None:
    stand_in(project, "id", SAYS.format("0"))
    stand_in(
        project,
        "dpkg-query",
        '#!/bin/sh\ncase "$*" in *texgyre*|*pango-1.0*) exit 1;; *) printf installed;; esac\n',
    )
    stand_in(project, "apt-get", '#!/bin/sh\necho "apt-get $*" >> "$LOG"\n')

    assert setup("sistem").returncode == 0
    assert calls(project) == [
        "apt-get install -y -q --no-install-recommends libpango-1.0-0 fonts-texgyre"
    ]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_hold_names_and_versions_alone(lock: str) -> None:
    lines = (ROOT / lock).read_text().splitlines()

    assert lines
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


def test_every_dependency_is_locked() -> None:
    def locked(lock: str) -> set[str]:
        return {plain(line) for line in (ROOT / lock).read_text().splitlines()}

    data = tomllib.loads((ROOT / "pyproject.toml").read_text())
    program = [*data["build-system"]["requires"], *data["project"]["dependencies"]]
    tools = data["project"]["optional-dependencies"]["dev"]

    assert set(map(plain, program)) <= locked("requirements.lock")
    assert set(map(plain, tools)) <= locked("requirements-dev.lock") | locked("requirements.lock")
    assert not locked("requirements.lock") & locked("requirements-dev.lock")


def test_every_verb_is_phony_and_explained() -> None:
    text = (ROOT / "Makefile").read_text()
    verbs = set(re.findall(r"^([a-z][a-z-]*):(?!=)", text, re.MULTILINE))
    (phony,) = re.findall(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    shown = subprocess.run(
        ["make", "-C", ROOT, "help"], capture_output=True, text=True, check=True
    ).stdout

    assert {"build", "check", "test", "bench", "schema", "clean", "help"} <= verbs
    assert verbs == set(phony.split())
    for verb in verbs:
        assert re.search(rf"^  make {verb} +\w", shown, re.MULTILINE)


def test_make_narrows_a_build() -> None:
    line = "make -n build DINAS=a/b TAHUN=2023 DOKUMEN=renja"
    shown = subprocess.run(
        line.split(), cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout

    assert ".venv/bin/naskah build a/b --tahun 2023 --dokumen renja" in shown


def test_the_build_machine_wants_every_validator() -> None:
    script = (ROOT / ".ci/run").read_text()

    assert os.access(ROOT / ".ci/run", os.X_OK)
    assert "export NASKAH_WAJIB_VALIDATOR=1" in script
    assert script.rstrip().endswith("make test")


def test_the_program_imports_what_it_declares_and_nothing_else() -> None:
    brings = packages_distributions()
    found = {
        plain(name)
        for path in (ROOT / "generator").rglob("*.py")
        for module in imported(path)
        for name in brings.get(module, [])
    }
    data = tomllib.loads((ROOT / "pyproject.toml").read_text())
    declared = set(map(plain, data["project"]["dependencies"]))

    assert found - {"naskah"} == declared


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module).split(".")[0]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=\[]", name)[0]).lower()
