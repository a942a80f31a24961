"""Findings as JSON, for scripts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from generator.diagnostics import Diagnostic, Edit, Related, Severity, Span


def render(findings: Sequence[Diagnostic]) -> str:
    """Return findings as a JSON object; lines and columns count from 1, in characters."""
    severities = [finding.severity for finding in findings]
    data = {
        "versi": 1,
        "jumlah": {str(severity): severities.count(severity) for severity in Severity},
        "temuan": [_finding(finding) for finding in findings],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Diagnostic) -> dict[str, Any]:
    return {
        "kode": finding.code,
        "tingkat": str(finding.severity),
        "pesan": finding.message,
        "petunjuk": finding.hint,
        **_place(finding.span),
        "terkait": [_related(other) for other in finding.related],
        "perbaikan": [_edit(edit) for edit in finding.edits],
        "alasan": finding.reason or None,
    }


def _related(other: Related) -> dict[str, Any]:
    return {"pesan": other.message, **_place(other.span)}


def _edit(edit: Edit) -> dict[str, Any]:
    return {"lama": edit.old, "baru": edit.new, **_place(edit.span)}


def _place(span: Span | None) -> dict[str, Any]:
    return {
        "berkas": span.path if span else None,
        "baris": span.line if span else None,
        "kolom": span.col if span else None,
    }
