"""The list of words that are often misspelt, and finding them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.dossier import Dossier
from generator.model.skema.dasar import Bagian, boleh, wajib
from generator.model.skema.jenis import Daftar, Teks, YaTidak

LIST = "ejaan"

_WORD = re.compile(r"[^\W\d_]+")


class Ejaan(Bagian):
    """A wrong spelling and the right one."""

    salah: Teks = wajib("Kata atau rangkaian kata yang salah.")
    benar: Teks = wajib("Yang benar.")
    resmi: YaTidak = boleh("ya bila nomenklatur memakainya juga.", False)
    kecuali: Daftar[Teks] = boleh("Rangkaian kata yang memang memuatnya.", ())
    alasan: Teks = boleh("Mengapa diganti, bila bukan sekadar ejaan.", "")


class DaftarEjaan(Bagian):
    """`ejaan.yaml`."""

    daftar: Daftar[Ejaan] = wajib("Satu butir untuk satu kata.")


@dataclass(frozen=True, slots=True)
class Slip:
    """A misspelling in a text."""

    start: int
    old: str
    entry: Ejaan

    @property
    def new(self) -> str:
        """The right spelling, with the capitals of the wrong one."""
        return cased(self.old, self.entry)


@dataclass(frozen=True, slots=True)
class Speller:
    """The list, by first words."""

    entries: Mapping[str, tuple[Ejaan, ...]]

    def slips(self, text: str) -> Iterator[Slip]:
        """What is misspelt in a text."""
        plain = text.casefold()
        if self.entries.keys().isdisjoint(_WORD.findall(plain)):
            return
        for found in _WORD.finditer(plain):
            for entry in self.entries.get(found[0], ()):
                end = _end(plain, found.start(), entry.salah.casefold())
                if end and not _excepted(plain, found.start(), end, entry):
                    yield Slip(found.start(), text[found.start() : end], entry)


def speller(dossier: Dossier) -> Speller:
    """The project's list; an empty one when it has none."""
    read = dossier.reference(LIST, DaftarEjaan)
    entries: dict[str, tuple[Ejaan, ...]] = {}
    for entry in read.daftar if read else ():
        for first in _WORD.findall(entry.salah.casefold())[:1]:
            entries[first] = (*entries.get(first, ()), entry)
    return Speller(entries)


def cased(old: str, entry: Ejaan) -> str:
    """The right spelling, word by word in capitals as the wrong one was.

    One that the list writes with capitals keeps them, but for a text all in capitals.
    """
    if old == entry.salah:
        return entry.benar
    words, models = entry.benar.split(), old.split()
    if len(models) != len(words):
        last = models[-1] if len(models) > 1 or old.isupper() else old.casefold()
        models = [models[0], *[last] * (len(words) - 1)]
    return " ".join(_like(word, model) for word, model in zip(words, models, strict=True))


def _like(word: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if model[0].isupper() else word


def _end(plain: str, start: int, wrong: str) -> int:
    """Where a phrase that begins in a text at a word ends; 0 when it is another one."""
    pattern = r"\s+".join(map(re.escape, wrong.split()))
    found = re.compile(rf"{pattern}(?!\w)").match(plain, start)
    return found.end() if found else 0


def _excepted(plain: str, start: int, end: int, entry: Ejaan) -> bool:
    """Whether a slip stands within a phrase that is right."""
    for phrase in entry.kecuali:
        place = plain.find(phrase.casefold())
        while place >= 0:
            if place <= start and end <= place + len(phrase):
                return True
            place = plain.find(phrase.casefold(), place + 1)
    return False
