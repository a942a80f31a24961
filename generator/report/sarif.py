"""Findings as SARIF 2.1.0 (OASIS standard), for code hosts and editors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from itertools import groupby
from typing import Any
from urllib.parse import quote

from generator.diagnostics import TOPICS, Diagnostic, Edit, Severity, Span
from generator.report.manual import Explained, markdown, page, topic

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_BASE = "%SRCROOT%"
"""What paths are relative to: the project."""


def render(findings: Sequence[Diagnostic], rules: Mapping[str, Explained]) -> str:
    """Return findings as a SARIF log with one run; paths are relative to the project.

    A finding that was set aside has its rule's own level and is suppressed.
    """
    codes = sorted({finding.code for finding in findings})
    driver = {
        "name": "naskah",
        "version": version("naskah"),
        "language": "id",
        "rules": [_explained(rules[code]) if code in rules else _bare(code) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "originalUriBaseIds": {_BASE: {"description": {"text": "Folder proyek."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _bare(code: str) -> dict[str, Any]:
    """A code that no rule explains; code hosts want the same properties of all."""
    said = "Pesan dan petunjuk pada setiap temuan berkode ini sudah menjelaskannya."
    return {
        "id": code,
        "shortDescription": {"text": f"{code}: {TOPICS.get(code[:1], 'lain')}"},
        "fullDescription": {"text": said},
        "help": {"text": said},
    }


def _explained(rule: Explained) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.sections[0][1]},
        "help": {"text": page(rule), "markdown": markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [topic(rule)]},
    }


def _result(finding: Diagnostic, rule: int) -> dict[str, Any]:
    text = finding.message
    if finding.hint:
        text += f"\npetunjuk: {finding.hint}"
    result: dict[str, Any] = {"ruleId": finding.code, "ruleIndex": rule, "message": {"text": text}}
    if finding.severity in _LEVELS:
        result["level"] = _LEVELS[finding.severity]
    result["locations"] = [_location(finding.span)] if finding.span else []
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": other.message}, **_location(other.span)}
            for number, other in enumerate(finding.related, 1)
        ]
    if finding.edits:
        result["fixes"] = [{"artifactChanges": _changes(finding.edits)}]
    if finding.severity is Severity.SILENCED:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.reason}]
    return result


def _location(span: Span) -> dict[str, Any]:
    region = {"startLine": span.line, "startColumn": span.col}
    return {"physicalLocation": {"artifactLocation": _artifact(span.path), "region": region}}


def _artifact(path: str) -> dict[str, Any]:
    return {"uri": quote(path), "uriBaseId": _BASE}


def _changes(edits: Iterable[Edit]) -> list[dict[str, Any]]:
    ordered = sorted(edits, key=lambda edit: edit.span)
    return [
        {"artifactLocation": _artifact(path), "replacements": [_replaced(edit) for edit in group]}
        for path, group in groupby(ordered, lambda edit: edit.span.path)
    ]


def _replaced(edit: Edit) -> dict[str, Any]:
    line, col = edit.span.line, edit.span.col
    gone = {
        "startLine": line,
        "startColumn": col,
        "endLine": line,
        "endColumn": col + len(edit.old),
    }
    return {"deletedRegion": gone, "insertedContent": {"text": edit.new}}
