"""Regulations that sentences cite with their title, beside the list in the data of the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from generator.checks.crossdoc.naming import REWORDED, Naming, Wording
from generator.checks.dossier import Dossier, Year
from generator.checks.mend import place
from generator.checks.written import Written
from generator.model.catatan import Catatan
from generator.wording import likeness, words

LIST = "peraturan"
"""The data file that lists the regulations of a year."""

_CITED = re.compile(
    r"\b((?:Undang-Undang|Peraturan|Keputusan|Instruksi)(?:\s+[A-Z][\w/-]*){0,20})"
    r"(?:\s+(?i:nomor)){1,2}\s+(\S+)\s+(?i:tahun)\s+((?:19|20)\d\d)\s+tentang\s+([^.;,()]{1,500})"
)


def of_laws(dossier: Dossier) -> Iterator[Naming]:
    """Forms and titles that are not those of the year's list, or of the list of an earlier year."""
    return chain(_cited(dossier), _lists(dossier))


def _cited(dossier: Dossier) -> Iterator[Naming]:
    for text, places in dossier.written.items():
        for found in _CITED.finditer(text) if " tentang " in text else ():
            for one in places:
                for listed in _listed(dossier.years.get(one.tahun or 0)):
                    if (str(listed.nomor), str(listed.tahun)) == (found[2], found[3]):
                        yield from _called(dossier, one, found, listed)


def _called(
    dossier: Dossier, one: Written, found: re.Match[str], listed: Catatan
) -> Iterator[Naming]:
    """A citation of the same title but another form, or of the same form but another title."""
    form = _prefix(found[1], listed.bentuk)
    title = _cut(found[4], listed.tentang)
    if likeness(title, listed.tentang) < REWORDED and not _prefix(title, listed.tentang):
        return
    for group, text, key in ((1, found[1], "bentuk"), (4, title, "tentang")):
        known = getattr(listed, key)
        if not _prefix(text, known) and (form or key == "bentuk"):
            stated = Wording(text, place(dossier.world, one.prose, found.start(group)), "kalimat")
            apa = f"peraturan Nomor {found[2]} Tahun {found[3]}"
            yield Naming(apa, stated, (Wording(known, listed.rentang(key), f"data/{LIST}.yaml"),))


def _cut(text: str, title: str) -> str:
    """As many words of a text as a title has."""
    return " ".join(text.split()[: len(title.split())])


def _prefix(text: str, whole: str) -> bool:
    """Whether a text is another, or its beginning, or goes on after it."""
    one, other = words(text), words(whole)
    size = min(len(one), len(other))
    return one[:size] == other[:size]


def _lists(dossier: Dossier) -> Iterator[Naming]:
    earlier: dict[tuple[object, ...], Wording] = {}
    for year in dossier.years.values():
        for listed in _listed(year):
            key = (words(listed.bentuk), str(listed.nomor), str(listed.tahun))
            now = Wording(
                listed.tentang, listed.rentang("tentang"), f"data/{LIST}.yaml {year.tahun}"
            )
            if key in earlier:
                apa = f"{listed.bentuk} Nomor {listed.nomor} Tahun {listed.tahun}"
                yield Naming(apa, now, (earlier[key],))
            earlier[key] = now


def _listed(year: Year | None) -> tuple[Catatan, ...]:
    found = year.data.get(LIST) if year else None
    return tuple(found.daftar) if found else ()
