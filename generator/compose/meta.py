"""What a document says of itself: title, paper, fonts, cover, from the profile and the daerah."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.compose import picture
from generator.compose.inline import from_text
from generator.compose.profile import Profile
from generator.compose.template import Renderer
from generator.content.nodes import Scalar
from generator.diagnostics import Findings
from generator.document.tree import Meta, Paper, Picture, Typography
from generator.document.walk import plain_text
from generator.world import World

SHEETS = {"A4": (210.0, 297.0), "F4-215": (215.0, 330.0), "F4-210": (210.0, 330.0)}
"""Width and height in mm by the names that `daerah.yaml` uses."""

_CREST_WIDTH = 30.0


@dataclass(frozen=True, slots=True)
class Describer:
    """Fills the one-line template texts of a profile."""

    profile: Profile
    renderer: Renderer
    context: Mapping[str, Any]

    def meta(self, paper: Paper, typography: Typography, crest: Picture | None) -> Meta:
        """The document's `Meta`."""
        daerah, dinas, dokumen = (self.context[name] for name in ("daerah", "dinas", "dokumen"))
        profile = self.profile
        return Meta(
            title=dokumen.judul or self._line(profile.judul),
            subject=self._line(profile.pokok),
            author=f"{dinas.nama} {daerah.nama}",
            keywords=(dokumen.jenis, dinas.singkatan or dinas.nama, str(self.context["tahun"])),
            date=dokumen.tanggal.date,
            paper=paper,
            typography=typography,
            scheme=profile.penomoran,
            cover=tuple((name, self._line(text)) for name, text in profile.sampul.items()),
            crest=crest,
            header=self._line(profile.kepala_halaman),
            footer=self._line(profile.kaki_halaman),
        )

    def _line(self, scalar: Scalar | None) -> str:
        text = self.renderer.text(scalar, self.context)
        return plain_text(from_text(text, None)).strip()


def crest_of(world: World, daerah: Any, findings: Findings) -> Picture | None:
    """The crest of a daerah; nothing when it has none, or with a finding when it cannot be used."""
    if not daerah.lambang:
        return None
    folder = daerah.span.path.rsplit("/", 1)[0]
    place = daerah.rentang("lambang")
    alternative = f"Lambang {daerah.nama}"
    return picture.load(
        world, f"{folder}/{daerah.lambang}", alternative, _CREST_WIDTH, findings, place
    )


def paper_of(daerah: Any) -> Paper:
    """The sheet and margins (given in cm) of a daerah."""
    width, height = SHEETS[daerah.kertas]
    margin = daerah.margin
    sides = (margin.atas, margin.kanan, margin.bawah, margin.kiri)
    return Paper(width, height, *(float(side) * 10 for side in sides))


def typography_of(daerah: Any) -> Typography:
    """The fonts of a daerah."""
    huruf = daerah.huruf
    return Typography(huruf.isi, float(huruf.ukuran), float(huruf.spasi), huruf.tabel)
