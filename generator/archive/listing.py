"""What stands in the archive: one entry a revision, for people and for programs."""

from __future__ import annotations

import json
from dataclasses import dataclass

from generator.archive.chain import Link, chain
from generator.archive.room import Room
from generator.builder.plan import Selection, narrowed
from generator.diagnostics import Diagnostic, UsageError

_HEAD = ("DINAS", "TAHUN", "DOKUMEN", "REVISI", "TANGGAL", "MANIFEST", "JUDUL")
_UNREADABLE = "(manifest tidak terbaca)"
_SHORT = 12
"""Characters of a hash that tell two manifests apart."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Revisions by daerah, dinas, year, document and number."""

    room: Room
    links: tuple[Link, ...]

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong with their manifests."""
        return tuple(found for link in self.links for found in link.findings)

    def table(self) -> str:
        """Lines in columns; the hash is that of the manifest, cut short."""
        rows = [_HEAD, *map(_row, self.links)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        return "".join("  ".join(map(str.ljust, row, widths)).rstrip() + "\n" for row in rows)

    def json(self) -> str:
        """The same as data, with hashes in full."""
        data = {"versi": 1, "revisi": [self._entry(link) for link in self.links]}
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"

    def _entry(self, link: Link) -> dict[str, object]:
        ref, manifest = link.revision.ref, link.manifest
        known = (
            {
                "judul": manifest.dokumen.judul,
                "tanggal": manifest.dokumen.tanggal.isoformat(),
                "kolom_ttd": manifest.kolom_ttd,
                "keluaran": sorted(manifest.keluaran),
                "manifest": link.digest,
            }
            if manifest
            else {}
        )
        return {
            "daerah": ref.daerah,
            "dinas": ref.dinas,
            "tahun": ref.tahun,
            "nama": ref.nama,
            "revisi": link.revision.number,
            "folder": self.room.shown(link.revision.folder),
            **known,
        }


def listing(room: Room, selection: Selection) -> Listing:
    """The revisions of the documents meant. Raises `UsageError`: R21 without an archive, L01."""
    refs = tuple(room.documents())
    if not refs:
        raise UsageError.of(
            "R21",
            f"{room.shown(room.folder)}/ belum berisi dokumen",
            hint="arsip dibuat oleh: naskah archive; arsip lain dipilih dengan --arsip FOLDER",
        )
    return Listing(
        room, tuple(link for ref in narrowed(refs, selection) for link in chain(room, ref))
    )


def _row(link: Link) -> tuple[str, ...]:
    ref, manifest = link.revision.ref, link.manifest
    said = (
        (manifest.dokumen.tanggal.isoformat(), (link.digest or "")[:_SHORT], manifest.dokumen.judul)
        if manifest
        else ("", "", _UNREADABLE)
    )
    place = (f"{ref.daerah}/{ref.dinas}", str(ref.tahun), ref.nama, link.revision.folder.name)
    return (*place, *said)
