"""The house's order: imports go one way, and the engine knows no kind of document."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator"
ORDER = [
    {"diagnostics", "ordinals", "wording", "world"},
    {"content", "report"},
    {"model", "document"},
    {"changes"},
    {"compose", "writers"},
    {"checks"},
    {"builder", "archive", "scaffold"},
    {"__init__"},
    {"usage", "cli", "__main__"},
]
"""Rooms from the left of the flow to its right; a room imports itself and what stands left."""
APART = {
    ("document", "model"),
    ("writers", "model"),
    ("writers", "compose"),
    ("writers", "content"),
}
"""What a room may not know although it stands left."""
MODULES = sorted(PACKAGE.rglob("*.py"))
KINDS = re.compile(r"renja|lkjip|lakip|perjanjian kinerja", re.IGNORECASE)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def rank(room: str) -> int:
    return next(place for place, rooms in enumerate(ORDER) if room in rooms)


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imported(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text())
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            for alias in node.names:
                inside = node.module == "generator" and rooms(alias.name)
                yield f"generator.{alias.name}" if inside else str(node.module)


def rooms(name: str) -> bool:
    return (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").exists()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_go_one_way(path: Path) -> None:
    own = room_of("generator." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts))
    for module in imported(path):
        if module.split(".")[0] != "generator":
            continue
        other = room_of(module)
        if other != own:
            assert rank(other) <= rank(own), f"{own} imports {module}"
            assert (own, other) not in APART, f"{own} imports {module}"


def test_rooms_of_one_rank_do_not_import_each_other_in_circles() -> None:
    edges = {
        (room_of("generator." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts)), other)
        for path in MODULES
        for module in imported(path)
        if module.startswith("generator")
        for other in [room_of(module)]
    }

    assert not {(one, other) for one, other in edges if one != other and (other, one) in edges}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_the_engine_names_no_kind_of_document(path: Path) -> None:
    tree = ast.parse(path.read_text())
    docstrings = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    said = [
        str(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and id(node) not in docstrings
    ]

    assert not [text for text in said if KINDS.search(text)]
    assert not KINDS.search(path.stem)


@pytest.mark.parametrize("command", [["--help"], ["check", "--help"], ["check", "badung"]])
def test_only_build_loads_the_page_setter(command: list[str]) -> None:
    code = (
        "import sys\n"
        "from generator.cli import main\n"
        f"main({command!r})\n"
        "print('weasyprint' in sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.stderr.splitlines()[-1] == "False", done.stderr
