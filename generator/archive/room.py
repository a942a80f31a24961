"""The archive room: where the revisions of documents lie, and what is found there.

<arsip>/<daerah>/<dinas>/<tahun>/<nama>/r01/manifest.json
                                           <nama>.pdf
                                           <nama>.docx
                                       /r02/…
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.archive.manifest import MANIFEST, Manifest
from generator.content.paths import DocumentRef, is_slug
from generator.diagnostics import ContentError, NaskahError, Span

FOLDER: Final = "arsip"
"""The archive's folder under the project, unless another is named."""

_REVISION: Final = re.compile(r"r(\d{2,})", re.ASCII)
_YEAR: Final = re.compile(r"\d{4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Revision:
    """One filed state of a document."""

    ref: DocumentRef
    number: int
    """From 1."""
    folder: Path

    @property
    def manifest(self) -> Path:
        """Its manifest's file."""
        return self.folder / MANIFEST


@dataclass(frozen=True, slots=True)
class Room:
    """An archive of a project."""

    root: Path
    """The project's folder; paths in messages are relative to it."""
    folder: Path
    """The archive's own folder; it need not be there yet."""

    def shown(self, path: Path) -> str:
        """How a file is called in messages: relative to the project where it lies in it."""
        inside = path.is_relative_to(self.root)
        return (path.relative_to(self.root) if inside else path).as_posix()

    def documents(self) -> Iterator[DocumentRef]:
        """The documents that have a folder, in order."""
        for daerah in self._slugs(self.folder):
            for dinas in self._slugs(daerah):
                for tahun in filter(is_year, self._folders(dinas)):
                    for nama in self._slugs(tahun):
                        yield DocumentRef(daerah.name, dinas.name, int(tahun.name), nama.name)

    def home(self, ref: DocumentRef) -> Path:
        """The folder of a document's revisions."""
        return self.folder / ref.stem

    def revision(self, ref: DocumentRef, number: int) -> Revision:
        """A revision, whether it is there or not."""
        return Revision(ref, number, self.home(ref) / f"r{number:02}")

    def revisions(self, ref: DocumentRef) -> tuple[Revision, ...]:
        """The revisions of a document that have a folder, in order."""
        numbers = (number(folder.name) for folder in self._folders(self.home(ref)))
        return tuple(self.revision(ref, found) for found in sorted(filter(None, numbers)))

    def manifest(self, revision: Revision) -> tuple[Manifest, str]:
        """A revision's manifest and the SHA-256 of its file.

        Raises `ContentError`: R02 when it is missing, R06 when it cannot be read, R07 when it
        speaks of another document or revision, R11 when it may not be read.
        """
        shown = self.shown(revision.manifest)
        data = self.read(revision.manifest)
        manifest = Manifest.read(data, shown)
        if (manifest.dokumen.ref, manifest.revisi) != (revision.ref, revision.number):
            there = f"{manifest.dokumen.ref.stem} revisi {manifest.revisi}"
            raise ContentError.of(
                "R07",
                f"manifest ini milik {there}, bukan milik folder tempatnya",
                Span(shown),
                "kembalikan folder revisi ini ke tempat asalnya",
            )
        return manifest, sha256(data).hexdigest()

    def read(self, path: Path) -> bytes:
        """The bytes of a file. Raises `ContentError`: R02 when it is missing, R11 otherwise."""
        try:
            return path.read_bytes()
        except FileNotFoundError as error:
            raise self._missing(path) from error
        except OSError as error:
            raise self.unreadable(path, error) from error

    def entries(self, folder: Path) -> tuple[Path, ...]:
        """What is in a folder, by name; nothing where there is none. Raises `ContentError` R11."""
        try:
            return tuple(sorted(folder.iterdir()))
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except OSError as error:
            raise self.unreadable(folder, error) from error

    def unreadable(self, path: Path, error: OSError) -> NaskahError:
        """R11: a file or folder that may not be looked into."""
        return ContentError.of(
            "R11",
            f"bagian arsip ini tidak dapat dibaca ({error.strerror or error})",
            Span(self.shown(path)),
            f"beri izin: chmod -R u+rX '{self.shown(self.folder)}'",
        )

    def _folders(self, folder: Path) -> Iterator[Path]:
        return (path for path in self.entries(folder) if path.is_dir())

    def _slugs(self, folder: Path) -> Iterator[Path]:
        return (path for path in self._folders(folder) if is_slug(path.name))

    def _missing(self, path: Path) -> NaskahError:
        return ContentError.of(
            "R02",
            "berkas arsip ini hilang",
            Span(self.shown(path)),
            "ambil kembali dari salinan cadangan",
        )


def number(name: str) -> int:
    """The number in the name of a revision's folder; 0 when it is none."""
    found = _REVISION.fullmatch(name)
    return int(found[1]) if found and name == f"r{int(found[1]):02}" else 0


def is_year(folder: Path) -> bool:
    """Whether a folder is that of a year."""
    return _YEAR.fullmatch(folder.name) is not None
