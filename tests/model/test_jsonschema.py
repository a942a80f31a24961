"""The JSON Schemas that editors complete and explain by."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.model import json_schema
from generator.world import DiskWorld

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json_schema(DiskWorld(ROOT))


def told(schema: dict[str, Any], kind: str, value: Any) -> list[str]:
    validator = Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]})
    return [error.json_path for error in validator.iter_errors(value)]


def test_every_kind_of_file_has_its_own(schema: dict[str, Any]) -> None:
    kinds = {"daerah", "dinas", "renstra", "program", "kinerja", "skala", "data-usulan"}
    assert kinds | {"dokumen-renja"} <= schema["x-berkas"].keys() & schema["$defs"].keys()
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("amount", [1000, 1000.5, "1.000.000", None])
def test_numbers_may_stand_as_numbers_or_text(schema: dict[str, Any], amount: object) -> None:
    node = {"kode": 2, "nama": "Urusan", "pagu": {"ranwal": amount or 0}, "lokasi": None}
    assert told(schema, "program", {"urusan": [node]}) == []


def test_what_is_wrong_is_told(schema: dict[str, Any]) -> None:
    assert told(schema, "program", {"urusan": [{"kode": 2, "namaa": "x"}]}) == (
        ["$.urusan[0]", "$.urusan[0]"]
    )
    assert told(schema, "daerah", {"nama": "a", "jenis": "negara"})


def test_keys_are_explained_in_indonesian(schema: dict[str, Any]) -> None:
    for name in ("Urusan", "Dinas", "Daerah", "IndikatorRenstra", "Dokumen"):
        for key, definition in schema["$defs"][name]["properties"].items():
            assert definition.get("description"), f"{name}.{key}"


def test_own_fields_are_described_to_editors(schema: dict[str, Any]) -> None:
    document = {"tanggal": "3 Agustus 2022", "isian": {"entah": "x"}}
    assert told(schema, "dokumen-renja", document) == ["$.isian"]
