"""Nama dinas sama di mana-mana.

Apa: nama dinas yang diketik dalam naskah dan data dibandingkan dengan `nama` di dinas.yaml.
Singkatan di tengah nama, kata yang kurang, dan tanda baca yang berbeda ditemukan; dinas lain dan
dinas milik daerah lain dibiarkan.
Mengapa: nama dinas ditetapkan dengan peraturan daerah; dua sebutan dalam satu dokumen menimbulkan
pertanyaan dokumen siapa itu.
Contoh:
    Dinas Koperasi dan UKM melaksanakan tujuh program.
    Nama dinas tertulis `Dinas Koperasi dan UKM`, di dinas.yaml `Dinas Koperasi, Usaha Kecil dan
    Menengah`.
Perbaikan: tulis {{ dinas.nama }}, atau {{ dinas.singkatan }} bila yang pendek dikehendaki.
Sumber: kelaziman tata naskah dinas; peraturan daerah tentang perangkat daerah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.dossier import Dossier
from generator.checks.mend import edits, place
from generator.checks.rule import Found
from generator.checks.written import Written
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING

_STOP = r"(?:Provinsi|Kabupaten|Kota|Daerah|Pemerintah|Tahun|Bulan|Periode)\b"
"""In capitals behind the name of a dinas and no part of it."""

_NEXT = rf"(?:,?\s+(?:(?:dan|serta|&)\s+)?(?!{_STOP})[A-Z][\w/&-]*)"
"""A further word of a name."""

_OWNER = re.compile(r",?\s+(?:Provinsi|Kabupaten|Kota)\s+[A-Z]")
"""The daerah behind the name of a dinas."""

_WORD = re.compile(r"[^\W\d_]+")


def data(dossier: Dossier) -> Iterator[Found]:
    """Names that begin as the dinas's own does and go on otherwise."""
    if dossier.dinas is None or dossier.daerah is None:
        return
    own, daerah = dossier.dinas.nama, dossier.daerah.nama
    words = _WORD.findall(own)
    if len(words) < 2:
        return
    begins = re.compile(rf"\b(?i:{words[0]}\s+{words[1]})\b{_NEXT}*")
    for text, places in dossier.written.items():
        for found in begins.finditer(text) if words[1].casefold() in text.casefold() else ():
            if _another(found[0], own) and not _elsewhere(text[found.end() :], daerah):
                yield from (_found(dossier, one, found.start(), found[0], own) for one in places)


def _another(name: str, own: str) -> bool:
    """Whether it is neither the name nor so short that it may mean any such dinas."""
    return name.casefold() != own.casefold() and len(_WORD.findall(name)) > 2


def _elsewhere(rest: str, daerah: str) -> bool:
    """Whether another daerah is named behind it."""
    return _OWNER.match(rest) is not None and not rest.lstrip(", ").startswith(daerah)


def _found(dossier: Dossier, one: Written, start: int, name: str, own: str) -> Found:
    markdown = one.prose.span.path.endswith(".md")
    new = "{{ dinas.nama }}" if markdown else own
    return Found(
        f"nama dinas tertulis `{name}`, di dinas.yaml `{own}`",
        place(dossier.world, one.prose, start),
        f"tulis {new}",
        edits=edits(dossier.world, one.prose, start, name, new),
    )
