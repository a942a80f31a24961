"""Findings as JUnit XML, for build servers.

A suite for each file with findings, a case for each finding; a rule that found nothing is a case
that passed, in a suite of its own. Only errors fail: a warning passes and says so in its output,
as the exit code does. What was set aside is skipped, with its reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from generator.diagnostics import Diagnostic, Severity
from generator.report.lines import block, one_line, related
from generator.report.manual import Explained, topic

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ENVIRONMENT = "L"


def render(findings: Sequence[Diagnostic], rules: Mapping[str, Explained]) -> str:
    """Return findings as a JUnit report, with `rules` as what was looked at."""
    suites = [
        _suite(path, [_case(found, path) for found in group])
        for path, group in groupby(findings, lambda found: found.span.path if found.span else "")
    ]
    found = {finding.code for finding in findings}
    sound = [_passed(rule) for code, rule in rules.items() if code not in found]
    if sound:
        suites.append(_suite("pemeriksaan tanpa temuan", sound))
    root = ET.Element("testsuites", name="naskah")
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "")) for suite in suites)))
    root.extend(suites)
    ET.indent(root)
    return f"{_HEAD}{ET.tostring(root, encoding='unicode')}\n"


def _suite(name: str, cases: Sequence[ET.Element]) -> ET.Element:
    suite = ET.Element("testsuite", name=one_line(name) or "naskah", tests=str(len(cases)))
    for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(count, str(sum(case.find(tag) is not None for case in cases)))
    suite.extend(cases)
    return suite


def _case(finding: Diagnostic, path: str) -> ET.Element:
    place = f" baris {finding.span.line}" if finding.span else ""
    case = ET.Element(
        "testcase",
        classname=one_line(path) or "naskah",
        name=one_line(f"{finding.code}{place}: {finding.message}"),
    )
    told = "\n".join((*block(finding), *related(finding)))
    match finding.severity:
        case Severity.ERROR:
            tag = "error" if finding.code.startswith(_ENVIRONMENT) else "failure"
            wrong = ET.SubElement(case, tag, type=finding.code, message=one_line(finding.message))
            wrong.text = told
        case Severity.WARNING:
            ET.SubElement(case, "system-out").text = told
        case Severity.SILENCED:
            ET.SubElement(case, "skipped", message=one_line(finding.reason))
    return case


def _passed(rule: Explained) -> ET.Element:
    return ET.Element("testcase", classname=topic(rule), name=f"{rule.code}: {rule.title}")
