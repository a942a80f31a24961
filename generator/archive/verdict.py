"""What verifying says of one thing that was filed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.archive.signatures import Signature
from generator.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of a revision, or of a single file."""

    name: str
    """How it is called."""
    findings: tuple[Diagnostic, ...]
    remarks: tuple[str, ...] = ()
    """What is good to know, in Indonesian."""

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not any(found.severity is Severity.ERROR for found in self.findings)


def signed(signatures: Iterable[Signature]) -> tuple[str, ...]:
    """A remark for each signature that holds."""
    return tuple(
        f"ditandatangani {one.signer} di {one.field}"
        + (f" pada {one.time}" if one.time else "")
        + "; sertifikatnya tidak dinilai di sini"
        for one in signatures
    )
