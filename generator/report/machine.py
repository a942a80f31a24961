"""Findings as JSON, for scripts."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.diagnostics import Diagnostic, Severity


def render(findings: Sequence[Diagnostic]) -> str:
    """Return findings as a JSON object; lines and columns count from 1, in characters."""
    severities = [finding.severity for finding in findings]
    data = {
        "versi": 1,
        "jumlah": {str(severity): severities.count(severity) for severity in Severity},
        "temuan": [
            {
                "kode": finding.code,
                "tingkat": str(finding.severity),
                "pesan": finding.message,
                "petunjuk": finding.hint,
                "berkas": finding.span.path if finding.span else None,
                "baris": finding.span.line if finding.span else None,
                "kolom": finding.span.col if finding.span else None,
            }
            for finding in findings
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
