"""The sources that an archived PDF carries: the files that it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.archive.manifest import MANIFEST, Origin, Stored
from generator.content.paths import DocumentRef
from generator.diagnostics import ContentError, Findings, Span
from generator.world import MemoryWorld
from generator.writers.pdf.enclosure import Enclosure, enclosed

_MEDIA: Final = {
    "css": "text/css",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "json": "application/json",
    "md": "text/markdown",
    "png": "image/png",
    "svg": "image/svg+xml",
    "yaml": "application/yaml",
}
"""Media types by the end of a name; anything else is text in some notation of ours."""

_COPY: Final = "ambil kembali berkas ini dari salinan cadangan"


@dataclass(frozen=True, slots=True)
class Sources:
    """What a document was made from, and the record of it."""

    record: bytes
    """`manifest.json` as it is inside the PDF."""
    origin: Origin
    """What it says."""
    files: Mapping[str, bytes]
    """Path under the project, in `content/` or `templates/`, to bytes."""

    @property
    def ref(self) -> DocumentRef:
        """The document that was made from them."""
        return self.origin.dokumen.ref

    def world(self) -> MemoryWorld:
        """They as a project of their own: all that the document needs, and nothing else."""
        return MemoryWorld(self.files)


def enclosures(sources: Sources) -> tuple[Enclosure, ...]:
    """The sources as files for a PDF to carry; they bear the document's date."""
    files = {**sources.files, MANIFEST: sources.record}
    day = sources.origin.dokumen.tanggal
    return tuple(
        Enclosure(name, data, _MEDIA.get(name.rpartition(".")[2], "text/plain"), "Source", day)
        for name, data in files.items()
    )


def is_pdf(path: Path) -> bool:
    """Whether a file is called a PDF."""
    return path.suffix.lower() == ".pdf"


def sources(pdf: bytes, path: str) -> Sources:
    """Take the sources out of a PDF; `path` is how it is called in findings.

    Only what its record names is taken, and a name can lead nowhere but into `content/` and
    `templates/`. Raises `ContentError`: R05 for what is no readable PDF, R06 for a record that
    cannot be read, R10 for a PDF without sources, R12 for sources that are not those recorded.
    """
    try:
        files = enclosed(pdf)
    except ValueError as error:
        raise ContentError.of(
            "R05",
            f"PDF ini tidak utuh: {error}",
            Span(path),
            _COPY,
        ) from error
    if MANIFEST not in files:
        raise ContentError.of(
            "R10",
            "PDF ini tidak membawa sumbernya",
            Span(path),
            "hanya PDF yang dibuat `naskah archive` membawa sumbernya",
        )
    origin = Origin.read(files[MANIFEST], f"{path}#{MANIFEST}")
    _prove(origin, files, path)
    return Sources(files[MANIFEST], origin, {name: files[name] for name in origin.masukan})


def _prove(origin: Origin, files: Mapping[str, bytes], path: str) -> None:
    findings = Findings()
    for name, stored in origin.masukan.items():
        if name not in files:
            findings.error("R12", f"sumber {name} tidak ada di dalam PDF ini", Span(path), _COPY)
        elif Stored.of(files[name]) != stored:
            findings.error("R12", f"sumber {name} di dalam PDF ini berubah", Span(path), _COPY)
    findings.raise_errors()
