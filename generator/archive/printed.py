"""The files of an archived document: the PDF that carries its sources, and the Word file."""

from __future__ import annotations

from generator.archive.sources import Sources, enclosures
from generator.builder.product import Typeset
from generator.diagnostics import EnvironmentLack, Findings


def printed(made: Typeset, sources: Sources, findings: Findings) -> dict[str, bytes]:
    """Name to bytes of what is filed: the same for the same sources, whoever asks, and when.

    Raises `EnvironmentLack` when the PDF could not be set.
    """
    if made.laid is None:
        raise EnvironmentLack(tuple(findings))
    fields = made.laid.spaces if sources.origin.kolom_ttd else ()
    nama = sources.ref.nama
    return {
        f"{nama}.pdf": made.laid.write(enclosures(sources), fields),
        f"{nama}.docx": made.docx,
    }
