"""How a side of a comparison is called, and what is meant by it.

    daerah/dinas/tahun/nama         a document of the present content
    daerah/dinas/tahun              a year of it as a whole
    daerah/dinas/tahun/nama/r01     a revision in the archive
    berkas.pdf, or its folder       an archived document, wherever it lies
    …@tahapan                       any of them, seen at that stage

The second side may leave out what it has in common with the first: `@induk`, `r02`, `2023`,
`2023/nama`. Left out, it is the present content of the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from generator.archive.manifest import MANIFEST, Manifest
from generator.archive.room import Room, number
from generator.content.paths import DocumentRef, is_slug
from generator.diagnostics import UsageError

_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Address:
    """What is meant by a side."""

    ref: DocumentRef | None
    """The document, or the year where it has no name; not known yet of a file."""
    revision: int = 0
    """Its revision in the archive, from 1; 0 for the present content."""
    file: Path | None = None
    """An archived PDF that was named itself."""
    tahapan: str = ""
    """The stage asked for; empty for its own."""


def address(room: Room, text: str, first: Address | None = None) -> Address:
    """Read an address; `first` is the side from which it may take what it leaves out.

    Raises `UsageError`: L01 for a file that is not there, L02 for what is no address;
    `ContentError` for a revision's folder whose manifest cannot be read.
    """
    place, tahapan = _parted(text)
    if not place and first is not None:
        return replace(first, tahapan=tahapan) if tahapan else _present(first)
    if file := _file(room, Path(place)):
        return Address(None, file=file, tahapan=tahapan)
    parts = place.removeprefix("content/").strip("/").removesuffix(".yaml").split("/")
    base = first.ref if first else None
    if base and number(parts[0]):
        parts = [*base.stem.split("/"), *parts]
    elif base and _YEAR.fullmatch(parts[0]):
        parts = [base.daerah, base.dinas, *parts]
    return replace(_named(text, parts), tahapan=tahapan)


def _present(first: Address) -> Address:
    """The present content of a side that is not that already."""
    if first == Address(first.ref):
        raise UsageError.of(
            "L02",
            "`B` belum ditulis, dan A sudah isi sekarang",
            hint="sebut pembandingnya: @tahapan, tahun lain, revisi, atau dokumen lain",
        )
    return Address(first.ref)


def _parted(text: str) -> tuple[str, str]:
    """The place and the stage of an address; a file may have an `@` in its own name."""
    if "@" not in text or Path(text).exists():
        return text, ""
    place, _, tahapan = text.rpartition("@")
    if not tahapan:
        raise UsageError.of(
            "L02", f"`{text}`: tahapan sesudah @ belum ditulis", hint="misalnya: @perubahan"
        )
    return place, tahapan


def _file(room: Room, path: Path) -> Path | None:
    """The archived PDF that a path means; nothing where it is no path but a name in content."""
    if path.is_dir() and (path / MANIFEST).is_file():
        manifest = Manifest.read(room.read(path / MANIFEST), room.shown(path / MANIFEST))
        return path / f"{manifest.dokumen.nama}.pdf"
    if path.suffix == ".pdf":
        if path.is_file():
            return path
        raise UsageError.of(
            "L01", f"berkas {path} tidak ada", hint="lihat isi arsip: naskah arsip daftar"
        )
    if path.is_file() and path.suffix != ".yaml":
        raise UsageError.of(
            "L02", f"{path} bukan PDF", hint="yang membawa sumbernya hanya PDF di arsip"
        )
    return None


def _named(text: str, parts: list[str]) -> Address:
    daerah, dinas, tahun, nama, revision = (*parts, "", "", "", "", "")[:5]
    named = all(map(is_slug, (daerah, dinas))) and (is_slug(nama) or not nama)
    counted = number(revision) > 0 or not revision
    if len(parts) > 5 or not (named and counted and _YEAR.fullmatch(tahun)):
        raise UsageError.of(
            "L02",
            f"`{text}` bukan alamat dokumen, tahun, atau berkas arsip",
            hint="bentuknya daerah/dinas/tahun/nama, boleh diikuti /r01 dan @tahapan; "
            "lihat: naskah diff --help",
        )
    return Address(DocumentRef(daerah, dinas, int(tahun), nama), number(revision))
