"""What a build says afterwards: one `Result` a document, one `BuildReport` for all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.content.paths import DocumentRef
from generator.diagnostics import Diagnostic, EnvironmentLack, NaskahError, Severity

STAGES = ("read", "compose", "number", "check", "html", "layout", "docx", "write")
"""The stages of a document's making, in their order."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of every document of a build."""

    html: bool = False
    """Write the HTML too."""
    draft: bool = False
    """Build in spite of what checks found, with DRAF on every page."""


class State(StrEnum):
    """What became of a document."""

    BUILT = "dibuat"
    PARTIAL = "dibuat sebagian"
    FRESH = "tidak berubah"
    FILED = "diarsipkan"
    FAILED = "gagal"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document; picklable, as it comes from another process."""

    ref: DocumentRef
    state: State
    files: tuple[str, ...] = ()
    """Outputs that are complete and new, relative to the project."""
    findings: tuple[Diagnostic, ...] = ()
    pages: int = 0
    """Pages of the PDF."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    """Seconds of each of `STAGES` that ran."""


def lost(ref: DocumentRef, findings: tuple[Diagnostic, ...]) -> Result:
    """What became of a document whose process died."""
    return Result(ref, State.FAILED, findings=findings)


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a whole build came to."""

    results: tuple[Result, ...]
    """In the order of the documents asked for."""

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """All findings, each once: documents share files."""
        return tuple(dict.fromkeys(found for result in self.results for found in result.findings))

    @property
    def seconds(self) -> Mapping[str, float]:
        """Seconds of each stage over all documents; parallel work adds up."""
        return {
            stage: sum(result.seconds.get(stage, 0.0) for result in self.results)
            for stage in STAGES
        }

    @property
    def exit_code(self) -> int:
        """The exit code that the findings ask for."""
        return exit_code(self.findings)


def exit_code(findings: Iterable[Diagnostic]) -> int:
    """0 without errors; 3 when the environment lacks something (L..); 1 for other errors.

    A lack goes before: until it is mended, the rest is not known.
    """
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if any(finding.code.startswith("L") for finding in errors):
        return EnvironmentLack.exit_code
    return NaskahError.exit_code if errors else 0
