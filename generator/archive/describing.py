"""What is written down of a document while it is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from fontTools.ttLib import TTFont

from generator.archive.manifest import Font, Identity, Machine, Origin, Silenced, Stored
from generator.builder import versions
from generator.content.paths import DocumentRef
from generator.diagnostics import Diagnostic, Severity
from generator.document.tree import Meta, Typography


def describe(
    ref: DocumentRef,
    meta: Meta,
    files: Mapping[str, bytes],
    findings: Iterable[Diagnostic],
    *,
    fields: bool,
) -> Origin:
    """The origin of a document: made from these files, with these findings, here and now."""
    return Origin(
        versi=1,
        dokumen=Identity(
            daerah=ref.daerah,
            dinas=ref.dinas,
            tahun=ref.tahun,
            nama=ref.nama,
            judul=meta.title,
            tanggal=meta.date,
        ),
        kolom_ttd=fields,
        masukan={path: Stored.of(data) for path, data in files.items()},
        mesin=machine(meta.typography),
        diabaikan=tuple(_silenced(findings)),
    )


def machine(typography: Typography) -> Machine:
    """What makes documents here, with the fonts of one of them."""
    return Machine(
        naskah=versions.program(),
        kode=versions.code(),
        python=versions.python(),
        pustaka=versions.packages(),
        sistem=versions.libraries(),
        huruf=_fonts(typography),
    )


def _fonts(typography: Typography) -> dict[str, Font]:
    found = {}
    for name, path in versions.fonts({typography.body, typography.table}).items():
        with TTFont(path, lazy=True) as font:
            said = font["name"].getDebugName(5) or ""
        found[name] = Font(versi=said, sha256=sha256(path.read_bytes()).hexdigest())
    return found


def _silenced(findings: Iterable[Diagnostic]) -> Iterator[Silenced]:
    for found in sorted(findings, key=lambda found: found.sort_key):
        if found.severity is Severity.SILENCED:
            yield Silenced(
                kode=found.code,
                pesan=found.message,
                berkas=found.span.path if found.span else None,
                baris=found.span.line if found.span else None,
                kolom=found.span.col if found.span else None,
                alasan=found.reason,
            )
