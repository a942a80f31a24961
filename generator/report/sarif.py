"""Findings as SARIF 2.1.0 (OASIS standard), for code hosts and editors."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from generator.diagnostics import Diagnostic, Severity, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

GROUPS = {
    "B": "pembacaan isi",
    "S": "template",
    "L": "lingkungan",
    "A": "hitungan",
    "X": "antardokumen",
    "C": "kode",
    "P": "pejabat",
    "T": "teks",
    "K": "kelengkapan",
}
"""What the groups of codes are about."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SILENCED: "note"}


def render(findings: Sequence[Diagnostic]) -> str:
    """Return findings as a SARIF log with one run; paths are relative to the project."""
    codes = sorted({finding.code for finding in findings})
    run = {
        "tool": {"driver": {"name": "naskah", "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    group = GROUPS.get(code[:1], "lain")
    return {"id": code, "shortDescription": {"text": f"{code}: {group}"}}


def _result(finding: Diagnostic, rule: int) -> dict[str, Any]:
    text = finding.message
    if finding.hint:
        text += f"\npetunjuk: {finding.hint}"
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(finding.span)] if finding.span else [],
    }


def _location(span: Span) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(span.path), "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": span.line, "startColumn": span.col},
        }
    }
