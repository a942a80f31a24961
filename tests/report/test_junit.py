"""JUnit XML as build servers read it: by the schema that Jenkins uses, and what cases say."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from generator.diagnostics import Diagnostic
from tests.report.findings import ALL, FINDINGS, HASH, PATH, printed

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit-10.xsd")))


def valid(findings: list[Diagnostic]) -> etree._Element:
    """The report on findings, which the schema accepts and whose counts are true."""
    root = etree.fromstring(printed("junit", findings).encode())
    assert SCHEMA.validate(root), SCHEMA.error_log
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
        for counted in (root, *root):
            assert counted.get(name) == str(len(counted.findall(f".//{tag}")))
    return root


@pytest.mark.parametrize("findings", [[], FINDINGS, ALL])
def test_a_case_for_each_finding_and_for_each_rule_without_one(findings: list[Diagnostic]) -> None:
    root = valid(findings)

    passed = 3 - len({found.code for found in findings} & {"A01", "P04", "X01"})
    assert len(root.findall(".//testcase")) == len(findings) + passed


def test_suites_are_files() -> None:
    root = valid(ALL)

    assert [(s.get("name"), s.get("tests"), s.get("failures"), s.get("errors")) for s in root] == [
        ("naskah", "1", "0", "1"),
        ("content/a b/x.yaml", "1", "1", "0"),
        (PATH, "5", "2", "0"),
    ]


def test_a_rule_that_found_nothing_passed() -> None:
    (suite,) = valid([])

    assert suite.get("name") == "pemeriksaan tanpa temuan"
    assert [(case.get("classname"), case.get("name")) for case in suite] == [
        ("hitungan", "A01: Jumlah sama dengan rinciannya"),
        ("pejabat", "P04: NIP berkelompok"),
        ("antardokumen", "X01: Target sama"),
    ]


def test_errors_fail_warnings_pass_and_what_was_set_aside_is_skipped() -> None:
    cases = {case.get("name"): case for case in valid(ALL).iter("testcase")}

    failure = cases["A01 baris 4: pagu tertulis 900, jumlah rinciannya 700, lebih 200"][0]
    assert (failure.tag, failure.get("type")) == ("failure", "A01")
    assert failure.text.split("\n") == [
        f"{PATH}:4:11: galat A01: pagu tertulis 900, jumlah rinciannya 700, lebih 200",
        "    petunjuk: hapus jumlahnya",
        f"    lihat: {PATH}:2:5: rinciannya di sini",
    ]
    warning = cases["B19 baris 3: `#2` hilang"][0]
    assert (warning.tag, warning.text) == (
        "system-out",
        f"{PATH}:3:19: peringatan B19: `#2` hilang",
    )
    skipped = cases["X01 baris 3: target 5 %, pada Renstra 7 %"][0]
    assert (skipped.tag, skipped.get("message")) == ("skipped", "diubah [2J dengan SK")
    assert cases["L02: ruang disk habis"][0].tag == "error"


def test_warnings_alone_fail_nothing() -> None:
    assert valid([HASH]).get("failures") == "0"
