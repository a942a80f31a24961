"""What is written down of an archived document: what it was made from, and what was made.

`Origin` is the `manifest.json` inside the PDF; `Manifest` is the one beside it, and says besides
what could not be known before the PDF was made. Both are JSON; their fields are named as in the
file, and `docs/arsip.md` explains them. A file of another `versi` is not guessed at.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from generator.content.paths import DocumentRef, is_slug
from generator.diagnostics import ContentError, NaskahError, Span
from generator.world import confine

MANIFEST: Final = "manifest.json"
"""Name of either, inside the PDF and beside it."""

_RESTORE: Final = "ambil kembali berkas ini dari salinan cadangan"


def _slug(text: str) -> str:
    if not is_slug(text):
        raise ValueError(f"`{text}` bukan nama folder yang sah")
    return text


def _path(text: str) -> str:
    try:
        if confine(text) == text:
            return text
    except ContentError:
        pass
    raise ValueError(f"`{text}` bukan jalur di content/ atau templates/")


def _name(text: str) -> str:
    if not text or text.startswith(".") or "/" in text or "\\" in text:
        raise ValueError(f"`{text}` bukan nama berkas")
    return text


Slug = Annotated[str, AfterValidator(_slug)]
Path = Annotated[str, AfterValidator(_path)]
Name = Annotated[str, AfterValidator(_name)]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Stored(_Part):
    """A file's content, as a fingerprint."""

    sha256: Digest
    ukuran: int = Field(ge=0)
    """In bytes."""

    @classmethod
    def of(cls, data: bytes) -> Self:
        """The fingerprint of these bytes."""
        return cls(sha256=sha256(data).hexdigest(), ukuran=len(data))

    def begins(self, data: bytes) -> bool:
        """Whether these bytes are that content, or begin with it: a PDF grows when it is signed."""
        return self.of(data[: self.ukuran]) == self


class Identity(_Part):
    """Which document it is."""

    daerah: Slug
    dinas: Slug
    tahun: int = Field(ge=1900, le=2099)
    nama: Slug
    judul: str
    tanggal: date
    """The document's own date; no other is known here."""

    @property
    def ref(self) -> DocumentRef:
        """The document."""
        return DocumentRef(self.daerah, self.dinas, self.tahun, self.nama)


class Font(_Part):
    """A font file that printed the document."""

    versi: str
    sha256: Digest


class Machine(_Part):
    """What made the document."""

    naskah: str
    """Version of the program."""
    kode: Digest
    """SHA-256 over the program's source."""
    python: str
    pustaka: Mapping[str, str]
    """Python packages by name."""
    sistem: Mapping[str, str]
    """Shared libraries by name."""
    huruf: Mapping[str, Font]
    """By file name; those of the document's own families."""


class Silenced(_Part):
    """A finding that was set aside in the content, with the reason given there."""

    kode: str
    pesan: str
    berkas: str | None
    baris: int | None
    kolom: int | None
    alasan: str


class Origin(_Part):
    """What a document was made from, and by what."""

    versi: Literal[1]
    dokumen: Identity
    kolom_ttd: bool
    """Whether its PDF has fields for signatures."""
    masukan: Mapping[Path, Stored]
    """Every file of content and templates that was read, by path under the project."""
    mesin: Machine
    diabaikan: tuple[Silenced, ...]

    @classmethod
    def read(cls, data: bytes, path: str) -> Self:
        """The record in these bytes, of the file called `path`. Raises `ContentError` R06."""
        try:
            json.loads(data)
            return cls.model_validate_json(data)
        except ValidationError as error:
            raise _misshapen(error, path) from error
        except json.JSONDecodeError as error:
            span = Span(path, error.lineno, error.colno)
            raise ContentError.of(
                "R06", "catatan arsip ini bukan JSON yang utuh", span, _RESTORE
            ) from error
        except (ValueError, RecursionError) as error:
            raise ContentError.of(
                "R06", "catatan arsip ini bukan teks JSON", Span(path), _RESTORE
            ) from error

    def written(self) -> bytes:
        """The record as its file has it."""
        data = self.model_dump(mode="json")
        return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


class Manifest(Origin):
    """A revision in the archive: its origin, its place in the chain, its files."""

    revisi: int = Field(ge=1)
    sebelumnya: Digest | None
    """SHA-256 of the manifest of the revision before; nothing for the first."""
    keluaran: Mapping[Name, Stored]
    """The files beside the manifest, by name."""

    @classmethod
    def of(
        cls, origin: Origin, files: Mapping[str, bytes], revision: int, previous: str | None
    ) -> Self:
        """The manifest of files (name to bytes) that were made from an origin."""
        return cls(
            **dict(origin),
            revisi=revision,
            sebelumnya=previous,
            keluaran={name: Stored.of(data) for name, data in sorted(files.items())},
        )

    @property
    def origin(self) -> Origin:
        """What of it travels inside the PDF."""
        return Origin(**{name: getattr(self, name) for name in Origin.model_fields})

    def same(self, other: Manifest) -> bool:
        """Whether both were made from the same files and came out the same."""
        return (self.masukan, self.keluaran) == (other.masukan, other.keluaran)


def _misshapen(error: ValidationError, path: str) -> NaskahError:
    """R06: which part of a record is not as it should be."""
    place = ".".join(map(str, error.errors()[0]["loc"]))
    if place == "versi":
        return ContentError.of(
            "R06",
            "catatan arsip ini berbentuk versi lain, yang tidak dikenal Naskah ini",
            Span(path),
            "periksa dengan Naskah yang lebih baru",
        )
    return ContentError.of(
        "R06", f"catatan arsip ini tidak sesuai bentuknya pada `{place}`", Span(path), _RESTORE
    )
