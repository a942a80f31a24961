"""The words by which sentences name numbers: `templates/_bersama/pemeriksaan/sebutan.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.checks.dossier import REFERENCES
from generator.compose.schema import read
from generator.diagnostics import Findings
from generator.model.skema.dasar import Bagian, boleh, wajib
from generator.model.skema.jenis import Daftar, Teks
from generator.world import World

PATH = f"{REFERENCES}/sebutan.yaml"


class Sebutan(Bagian):
    """A key and the words that mean it."""

    kunci: Teks = wajib("Ukuran, kode tahapan, atau bagian pohon yang disebut.")
    kata: Daftar[Teks] = wajib("Kata atau ungkapan yang menyebutnya.")


class DaftarSebutan(Bagian):
    """`sebutan.yaml`."""

    ukuran: Daftar[Sebutan] = boleh("Apa yang diukur sebuah angka.", ())
    tahapan: Daftar[Sebutan] = boleh("Tahapan yang dimaksud.", ())
    bagian: Daftar[Sebutan] = boleh("Bagian pohon program menurut perubahan pagunya.", ())
    keseluruhan: Daftar[Teks] = boleh("Yang menandai dinas seluruhnya.", ())
    penghubung: Daftar[Teks] = boleh("Yang tidak mengubah angka apa yang disebut.", ())
    waktu_lain: Daftar[Teks] = boleh("Waktu yang bergantung pada kalimat lain.", ())
    batas: Daftar[Teks] = boleh("Di depan angka: batas atau perkiraan.", ())
    satuan: Daftar[Teks] = boleh("Di belakang uang: harga satuan.", ())
    langsung: Daftar[Teks] = boleh("Antara tahapan dan angkanya.", ())
    penjelas: Daftar[Teks] = boleh("Sesudah nama tingkat: tetap menghitung tingkat itu.", ())


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names something, and what it may be."""

    start: int
    end: int
    keys: frozenset[str]


class Phrases:
    """Words with what they mean, found in texts."""

    def __init__(self, said: Iterable[Sebutan]) -> None:
        self._keys: dict[str, set[str]] = {}
        for one in said:
            for word in one.kata:
                self._keys.setdefault(word.casefold(), set()).add(one.kunci)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return pattern(self._keys)

    def __call__(self, text: str) -> Iterator[Mention]:
        """The mentions in a text in order; of overlapping ones the longest."""
        for found in self._pattern.finditer(text):
            words = " ".join(found[1].casefold().split())
            yield Mention(found.start(), found.end(), frozenset(self._keys[words]))


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of some words and phrases, whole, with or without -nya; the longest first."""
    longest = sorted(words, key=len, reverse=True)
    any_of = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest)
    return re.compile(rf"(?<!\w)({any_of or '(?!)'})(?:nya)?(?!\w)", re.IGNORECASE)


class Lexicon:
    """What words mean."""

    def __init__(self, said: DaftarSebutan) -> None:
        self.measures = Phrases(said.ukuran)
        self.stages = Phrases(said.tahapan)
        self.parts = Phrases(said.bagian)
        self.whole = pattern(said.keseluruhan)
        self.elsewhere = pattern(said.waktu_lain)
        self._said = said

    @cached_property
    def plain(self) -> re.Pattern[str]:
        """Words that name nothing but what the other lists name."""
        said = self._said
        keyed = (word for one in (*said.ukuran, *said.tahapan) for word in one.kata)
        return pattern((*said.penghubung, *said.keseluruhan, *keyed))

    def phrases(self, text: str) -> Iterator[Mention]:
        """The stretches of a text that the lexicon takes for one word, the longest first."""
        return (Mention(*found.span(), frozenset()) for found in self.plain.finditer(text))

    @cached_property
    def bound(self) -> re.Pattern[str]:
        """Before a number: it is a bound."""
        return re.compile(pattern(self._said.batas).pattern + r"\W*$", re.IGNORECASE)

    @cached_property
    def ties(self) -> re.Pattern[str]:
        """What may stand between a stage and the number that is certainly of that stage."""
        words = pattern(self._said.langsung).pattern
        return re.compile(rf"(?:[\s,:]|{words})*", re.IGNORECASE)

    @cached_property
    def each(self) -> re.Pattern[str]:
        """After an amount: it is the price of one."""
        return re.compile(r"\s*(?:/|" + pattern(self._said.satuan).pattern + ")", re.IGNORECASE)

    @cached_property
    def qualified(self) -> re.Pattern[str]:
        """After the name of a level: the number still counts nodes of that level."""
        words = (*self._said.penjelas, *self._said.penghubung)
        return re.compile(r"\s*" + pattern(words).pattern, re.IGNORECASE)


def lexicon(world: World) -> Lexicon:
    """The project's lexicon; an empty one where there is none or it cannot be read."""
    said = read(DaftarSebutan, world, PATH, Findings()) if world.exists(PATH) else None
    return _lexicon(said or DaftarSebutan.model_construct())


@lru_cache(maxsize=4)
def _lexicon(said: DaftarSebutan) -> Lexicon:
    """Documents that go by the same words share their patterns."""
    return Lexicon(said)
