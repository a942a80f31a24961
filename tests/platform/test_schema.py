"""The schemas that an editor finds are those that the program writes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from generator.builder.schema import SETTINGS, write
from generator.model import json_schema
from generator.world import DiskWorld

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's templates and settings, with the schemas written."""
    root = tmp_path_factory.mktemp("schema")
    shutil.copytree(ROOT / "templates", root / "templates")
    (root / ".vscode").mkdir()
    shutil.copy(ROOT / SETTINGS, root / SETTINGS)
    write(root)
    return root


@pytest.fixture(scope="module")
def written(project: Path) -> dict[str, Path]:
    return {f"build/skema/{path.name}": path for path in (project / "build/skema").iterdir()}


def test_the_settings_bind_every_schema(project: Path, written: dict[str, Path]) -> None:
    """When this fails, there is a new kind of file: run `make schema`, commit the settings."""
    bound = bindings(ROOT)

    assert {f"./{path}" for path in written} <= bound.keys()
    assert bindings(project).items() <= bound.items(), "with the files that each describes"


def bindings(root: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads((root / SETTINGS).read_text())["yaml.schemas"]
    return found


def test_other_settings_stay(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    mine = {"editor.wordWrap": "on", "yaml.schemas": {"./my.json": "my.yaml"}}
    (tmp_path / ".vscode").mkdir()
    (tmp_path / SETTINGS).write_text(json.dumps(mine))

    assert SETTINGS in write(tmp_path)
    after = json.loads((tmp_path / SETTINGS).read_text())
    assert after["editor.wordWrap"] == "on"
    assert after["yaml.schemas"]["./my.json"] == "my.yaml"
    assert after["yaml.schemas"]["./build/skema/daerah.json"] == "content/*/daerah.yaml"
    assert SETTINGS not in write(tmp_path)


def test_settings_with_comments_are_left_alone(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    (tmp_path / ".vscode").mkdir()
    (tmp_path / SETTINGS).write_text("// mine\n{}\n")

    assert SETTINGS not in write(tmp_path)
    assert (tmp_path / SETTINGS).read_text() == "// mine\n{}\n"


def test_schemas_are_valid_and_explain(written: dict[str, Path]) -> None:
    for path in written.values():
        schema = json.loads(path.read_text())
        Draft7Validator.check_schema(schema)
        kind = schema["$ref"].removeprefix("#/$defs/")
        assert schema["$defs"][kind]


def test_an_unknown_key_is_seen(written: dict[str, Path]) -> None:
    schema = json.loads(written["build/skema/daerah.json"].read_text())
    errors = Draft7Validator(schema).iter_errors({"nma": "Kabupaten"})

    assert any("'nma'" in error.message for error in errors)


def test_the_sample_content_has_no_marks_in_an_editor(written: dict[str, Path]) -> None:
    """As an editor reads it: with YAML's own types, where `2.17` is a number."""
    marks = [
        f"{file.relative_to(ROOT)}: {error.json_path}: {error.message[:80]}"
        for kind, pattern in json_schema(DiskWorld(ROOT))["x-berkas"].items()
        for file in sorted(ROOT.glob(pattern))
        for error in Draft7Validator(
            json.loads(written[f"build/skema/{kind}.json"].read_text())
        ).iter_errors(YAML(typ="safe", pure=True).load(file))
    ]

    assert marks == []
