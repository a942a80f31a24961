"""The schemas that an editor finds are those that the program writes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from generator.builder.schema import write
from generator.model import json_schema
from generator.world import DiskWorld

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("schema")
    shutil.copytree(ROOT / "templates", root / "templates")
    return {path: root / path for path in write(root)}


def test_every_schema_is_bound_to_its_files(written: dict[str, Path]) -> None:
    """A new kind of file needs its line in `.vscode/settings.json`."""
    bound = json.loads((ROOT / ".vscode/settings.json").read_text())["yaml.schemas"]
    patterns = json_schema(DiskWorld(ROOT))["x-berkas"]

    assert bound == {f"./build/skema/{kind}.json": glob for kind, glob in patterns.items()}
    assert {f"./{path}" for path in written} == set(bound)


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
