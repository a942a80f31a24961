"""What an office puts on its papers: the letterhead, and the signatures of its officials."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.compose.blocks import Call
from generator.content.names import suggestion
from generator.diagnostics import Findings
from generator.document.lines import balanced
from generator.document.tree import (
    Blocks,
    Inlines,
    Letterhead,
    LineBreak,
    Paper,
    Picture,
    Signatory,
    Signatures,
    Text,
    Typography,
)

_HEADINGS: Final = re.compile(r'judul="([^"]*)"')
_PLACELESS: Final = "tanpa-tempat"
_CREST: Final = 24.0
"""Height in mm of the crest in a letterhead."""
_BESIDE: Final = 6.0
"""Room in mm that crest and lines, or two signatures, leave between them."""
_NAME: Final = 17.0
"""Size in points in which the theme prints the name of the office."""
_WIDEST: Final = 88.0
"""Width in mm of a lone signature's column."""


@dataclass(frozen=True, slots=True)
class Office:
    """The directives of one document that speak of its office."""

    context: Mapping[str, Any]
    paper: Paper
    typography: Typography
    crest: Picture | None
    findings: Findings

    def letterhead(self, call: Call) -> Blocks:
        """`::: {kop}`: crest, government, office and address, at the head of a page."""
        daerah, dinas = self.context["daerah"], self.context["dinas"]
        crest = _resized(self.crest, _CREST) if self.crest else None
        aside = crest.width + _BESIDE if crest else 0.0
        room = self.paper.text_width(call.landscape) - aside
        office = balanced(dinas.nama.upper(), room, self.typography.body, _NAME, bold=True)
        address = (*map(str, dinas.alamat), *_contacts(dinas))
        return (Letterhead(crest, daerah.pemerintah.upper(), office, address, call.span),)

    def signatures(self, call: Call) -> Blocks:
        """`::: {ttd} kepala-dinas`: place, date and the signatures of officials.

        `judul="PIHAK KEDUA,|PIHAK PERTAMA,"` puts a line over each, `tanpa-tempat` leaves place
        and date out.
        """
        document = self.context["dokumen"]
        found = _HEADINGS.search(call.argument)
        words = _HEADINGS.sub(" ", call.argument).split()
        keys = [word for word in words if word != _PLACELESS]
        keys = keys or [official.id for official in document.penanda_tangan]
        headings = (
            [heading.strip() for heading in found[1].split("|")] if found else [""] * len(keys)
        )
        if len(headings) != len(keys):
            self.findings.error(
                "S17",
                f"judul tanda tangan ada {len(headings)}, penanda tangannya {len(keys)}",
                call.span,
                'pisahkan dengan garis tegak: judul="PIHAK KEDUA,|PIHAK PERTAMA,"',
            )
            return ()
        room = min(_WIDEST, self.paper.text_width(call.landscape) / max(len(keys), 1)) - _BESIDE
        officials = [self._official(key, call) for key in keys]
        parties = tuple(
            self._signatory(official, heading, room)
            for official, heading in zip(officials, headings, strict=True)
            if official is not None
        )
        place_date = "" if _PLACELESS in words else f"{document.tempat}, {document.tanggal}"
        return (Signatures(place_date, parties, call.span),) if parties else ()

    def _official(self, key: str, call: Call) -> Any:
        """Who holds an office on the document's date, or nothing and a finding."""
        officials = {official.id: official for official in self.context["dinas"].pejabat}
        if key not in officials:
            self.findings.error(
                "S16",
                f"pejabat `{key}` tidak ada",
                call.span,
                suggestion(key, officials) or "yang ada: " + ", ".join(sorted(officials)),
            )
        return officials.get(key)

    def _signatory(self, official: Any, heading: str, room: float) -> Signatory:
        typography = self.typography
        lines = balanced(str(official.jabatan), room, typography.body, typography.body_size)
        office: list[Text | LineBreak] = []
        for line in lines:
            office += [LineBreak()] * bool(office) + [Text(line)]
        above: Inlines = (Text(heading),) if heading else ()
        return Signatory(
            above, tuple(office), official.nama, str(official.pangkat), str(official.nip)
        )


def _resized(picture: Picture, height: float) -> Picture:
    """The picture as high as that, in mm."""
    return replace(picture, width=picture.width * height / picture.height, height=height)


def _contacts(dinas: Any) -> tuple[str, ...]:
    """Telephone, mail and site on one line, as far as they are known."""
    given = (("Telepon", dinas.telepon), ("surel", dinas.surel), ("laman", dinas.laman))
    line = ", ".join(f"{name} {value}" for name, value in given if value)
    return (line[0].upper() + line[1:],) if line else ()
