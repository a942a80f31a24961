"""How severe rules are in a daerah: read, applied, explained to editors."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from generator.builder.schema import write
from generator.checks.catalogue import codes
from generator.checks.policy import Policy, path, policy_of
from generator.content.paths import DinasRef, find_documents
from generator.diagnostics import Diagnostic, Findings, Severity, Span
from generator.report.lines import block
from generator.world import MemoryWorld

OWNER = DinasRef("kota-uji", "dinas-uji")
FILE = path(OWNER)
FIRST = codes()[0]


def told(text: str) -> list[str]:
    findings = Findings()
    assert policy_of(MemoryWorld({FILE: text}), OWNER, findings) == Policy()
    return [line for found in findings for line in block(found)]


def test_levels() -> None:
    findings = Findings()
    policy = policy_of(MemoryWorld({FILE: f"tingkat:\n  {FIRST}: mati\n"}), OWNER, findings)

    assert policy == Policy({FIRST: "mati"})
    assert not policy.wants(FIRST)
    assert not list(findings)


@pytest.mark.parametrize(
    ("level", "severities"),
    [
        ("galat", [Severity.ERROR, Severity.ERROR]),
        ("peringatan", [Severity.WARNING, Severity.WARNING]),
        ("mati", []),
        ("", [Severity.ERROR, Severity.WARNING]),
    ],
)
def test_findings_get_the_level_of_their_rule(level: str, severities: list[Severity]) -> None:
    policy = Policy({"A01": level} if level else {})
    found = [
        Diagnostic("A01", "x", Span(FILE)),
        Diagnostic("A01", "y", Span(FILE), severity=Severity.WARNING),
    ]
    other = Diagnostic("T05", "z", Span(FILE))

    assert [one.severity for one in policy.apply(found)] == severities
    assert list(policy.apply([other])) == [other]


def test_without_the_file_every_rule_has_its_own_level() -> None:
    findings = Findings()
    policy = policy_of(MemoryWorld({}), OWNER, findings)

    assert policy == Policy()
    assert all(policy.wants(code) for code in codes())
    assert not list(findings)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "tingkat:\n  a1: mati\n",
            [
                f"{FILE}:2:3: galat B203: pemeriksaan `a1` tidak dikenal",
                "    petunjuk: maksud Anda `A01`?",
            ],
        ),
        (
            "tingkat:\n  B17: peringatan\n",
            [
                f"{FILE}:2:3: galat B203: pemeriksaan `B17` tidak dikenal",
                "    petunjuk: daftarnya: naskah explain",
            ],
        ),
        (
            f"tingkat:\n  {FIRST}: peringatn\n",
            [
                f"{FILE}:2:8: galat B203: `peringatn` tidak dikenal di sini",
                "    petunjuk: maksud Anda `peringatan`?",
            ],
        ),
        (
            "tingkta:\n  A01: mati\n",
            [
                f"{FILE}:1:1: galat B202: kunci `tingkta` tidak dikenal",
                "    petunjuk: maksud Anda `tingkat`?",
            ],
        ),
        (
            "tingkat: mati\n",
            [f"{FILE}:1:10: galat B201: di sini harus kunci dan isinya, bukan `mati`"],
        ),
    ],
)
def test_what_is_wrong_with_the_file(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_the_file_is_no_dinas_and_no_document() -> None:
    world = MemoryWorld(
        {
            FILE: "tingkat:\n",
            "content/kota-uji/daerah.yaml": "",
            f"{OWNER.year_path(2023, 'nota')}": "",
        }
    )
    findings = Findings()

    assert [ref.nama for ref in find_documents(world, findings)] == ["nota"]
    assert not list(findings)


def test_editors_know_every_rule_and_its_levels(tmp_path: Path) -> None:
    shutil.copytree("templates", tmp_path / "templates")
    write(tmp_path)
    schema = json.loads((tmp_path / "build/skema/pemeriksaan.json").read_text())
    validator = Draft7Validator(schema)

    levels = schema["$defs"]["Pemeriksaan"]["properties"]["tingkat"]["anyOf"][0]["properties"]
    assert tuple(levels) == codes()
    assert all(level["description"] for level in levels.values())
    assert not list(validator.iter_errors({"tingkat": {FIRST: "mati"}}))
    assert not list(validator.iter_errors({"tingkat": None}))
    assert list(validator.iter_errors({"tingkat": {"Z99": "mati"}}))
    assert list(validator.iter_errors({"tingkat": {FIRST: "keras"}}))
