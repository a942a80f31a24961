"""Regulations: which form, number and year a sentence cites, and which are no longer in force."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from generator.checks.citation import Kind, citations
from generator.checks.dossier import Dossier
from generator.model.skema.dasar import Bagian, wajib
from generator.model.skema.jenis import BACA_TAHUN, Daftar, Id, Teks

LIST = "peraturan"

_NUMBER = re.compile(
    r"(\d+)(?:/[A-Za-z][\w.]*)?(?:\s*/\s*|\s+Tahun\s+)((?:19|20)\d\d)", re.IGNORECASE
)
_BEFORE = 120
"""Characters before a number in which the form of its regulation stands."""

_APART = re.compile(r"[\d;]")
"""What does not stand between a form and its number."""

_SHORT = 4
"""A form of so few letters is a word of its own: PP, UU, PMK."""


class Bentuk(Bagian):
    """A form of regulations and how it is written."""

    id: Id = wajib("Nama pendek bentuk peraturan.")
    sebutan: Daftar[Teks] = wajib("Cara menulisnya; cukup awalnya.")


class Dicabut(Bagian):
    """A regulation that is no longer in force."""

    bentuk: Id = wajib("Id bentuknya.")
    nomor: Teks = wajib("Nomornya.")
    tahun: Annotated[int, BACA_TAHUN] = wajib("Tahunnya.")
    pengganti: Teks = wajib("Peraturan yang berlaku sesudahnya.")
    sejak: Annotated[int, BACA_TAHUN] = wajib("Tahun penggantinya berlaku.")


class DaftarPeraturan(Bagian):
    """`peraturan.yaml`."""

    bentuk: Daftar[Bentuk] = wajib("Bentuk peraturan.")
    dicabut: Daftar[Dicabut] = wajib("Peraturan yang dicabut atau diganti.")


@dataclass(frozen=True, slots=True)
class Law:
    """A regulation that a text cites."""

    form: str
    """The id of its form."""
    nomor: str
    tahun: int
    start: int
    """Where in the text its form begins."""
    end: int


@dataclass(frozen=True)
class Lawbook:
    """The project's list."""

    isi: DaftarPeraturan

    def laws(self, text: str) -> Iterator[Law]:
        """The regulations that a text cites, as far as their forms are known."""
        for one in citations(text) if _NUMBER.search(text) else ():
            found = _NUMBER.search(text, one.start, one.end) if one.kind is Kind.LAW else None
            form = self._form(text, found.start()) if found else None
            if found and form:
                yield Law(form[0], found[1], int(found[2]), form[1], found.end())

    def revoked(self, law: Law) -> Dicabut | None:
        """What the list says of a regulation; nothing of one that is in force."""
        return self._revoked.get((law.form, law.nomor, law.tahun))

    def _form(self, text: str, end: int) -> tuple[str, int] | None:
        """The form that stands last before a number, and where."""
        found = tuple(self._pattern.finditer(text, max(0, end - _BEFORE), end))
        last = found[-1] if found else None
        if last is None or _APART.search(text, last.end(), end):
            return None
        return self._forms[" ".join(last[0].casefold().split())], last.start()

    @cached_property
    def _forms(self) -> Mapping[str, str]:
        return {s.casefold(): b.id for b in self.isi.bentuk for s in b.sebutan}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest = sorted(self._forms, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(_written, longest))})", re.IGNORECASE)

    @cached_property
    def _revoked(self) -> Mapping[tuple[str, str, int], Dicabut]:
        return {(d.bentuk, d.nomor, d.tahun): d for d in self.isi.dicabut}


def _written(form: str) -> str:
    words = r"\s+".join(map(re.escape, form.split()))
    return rf"{words}\b" if len(form) <= _SHORT else words


def lawbook(dossier: Dossier) -> Lawbook | None:
    """The project's list; nothing when it has none."""
    read = dossier.reference(LIST, DaftarPeraturan)
    return Lawbook(read) if read else None
