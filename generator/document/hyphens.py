"""Soft hyphens in Indonesian running text, only where a division is right beyond doubt.

Divisions follow the rules of Ejaan yang Disempurnakan, section I.E: between two consonants that
are no one sound (ban-tu, ting-kat), before the single consonant of a syllable (wila-yah), and
never inside an affix or between a root and the consonant that its affix lent it. What the letters
alone do not tell (pendidik-an or pendidi-kan, ber-usaha or be-rusaha) is not divided at all.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from generator.document.tree import Inlines, Text

SOFT: Final = "\u00ad"
"""Invisible, but where a line ends at it."""

_LEAST: Final = 3
"""Letters that stay together at either side (practice)."""
_WORD: Final = re.compile(r"(?<![\w\-\u2011./@])[a-z]{6,}(?![\w\-\u2011/@]|\.\w)")
"""Lower-case words alone: no names, abbreviations, addresses, or parts of words with hyphens."""
_SOUND: Final = re.compile("ng|ny|sy|kh|[a-z]")
_VOWELS: Final = frozenset("aiueo")
_LIQUID: Final = frozenset("lrwy")
_OPEN: Final = frozenset({"m", "n", "ng", "r", "l", "h"})
"""They begin no syllable together with a liquid (jum-lah, ber-wenang)."""
_BEFORE_H: Final = frozenset({"ng", "r"})
_CLUSTER: Final = re.compile("[pbtdkg]r|[pbkg]l")
"""Two consonants that begin a syllable behind another one (kon-trak, kom-pleks)."""
_ALONE: Final = frozenset("bcdfghjpstvwyz")
"""Consonants that are never the end of a prefix before a vowel, as those of ber-, meng-, bel-."""
_SUFFIXED: Final = re.compile("[a-z](?:an|i)(?:nya|lah|kah)?")
"""A root's last consonant with a suffix, or a syllable that looks like that."""
_CLITIC: Final = re.compile("nya|lah")
"""Suffixes that the word's vowel does not reach into (harga-nya, ada-lah)."""
_BORROWED: Final = re.compile(
    "s(?:tabil|tand|tat[iu]|taf|tasiun|tudi|tok|timul|tra|tru|pes|pir|pon|por|ket|kala|kem|kor)"
)
"""Roots that begin with two consonants, behind a prefix with a vowel (ke-stabilan)."""

_FOREIGN: Final = re.compile(
    r"[a-z]*(?:[qx]|(?:tt|ff|ll|pp|ss|cc|dd|ck|ch|sh|th|ph|(?<!n)gh)"
    r"|(?:ship|[ai]ble|[ae]nce|[st]ure|ute|ive|ate|ces|ment|come|place|holder|tup)\Z)[a-z]*"
)
"""Words that show by their letters that other rules divide them."""


def softened(content: Inlines) -> Inlines:
    """Running text with soft hyphens; bold, italic and references stay as they are."""
    return tuple(
        replace(part, text=_WORD.sub(lambda word: divided(word[0]), part.text))
        if isinstance(part, Text)
        else part
        for part in content
    )


@lru_cache(maxsize=4096)
def divided(word: str, mark: str = SOFT) -> str:
    """A lower-case word with `mark` wherever it may be divided."""
    if _FOREIGN.fullmatch(word):
        return word
    sounds = [found[0] for found in _SOUND.finditer(word)]
    place, pieces = 0, [""]
    for index, sound in enumerate(sounds):
        inside = _LEAST <= place <= len(word) - _LEAST
        if inside and _divides(sounds[:index], sounds[index:], word[place:]):
            pieces.append("")
        pieces[-1] += sound
        place += len(sound)
    return mark.join(pieces)


def _divides(left: list[str], right: list[str], rest: str) -> bool:
    """Whether a new syllable begins with `right`, whose letters are `rest`."""
    if _VOWELS.isdisjoint(left) or right[0] in _VOWELS or _VOWELS.isdisjoint(right):
        return False
    if left[-1] in _VOWELS:
        return _opens(right, rest)
    if left[-2] not in _VOWELS or _BORROWED.match(left[-1] + rest):
        return False
    if right[1] not in _VOWELS:
        return left[-1] != "s" and right[2] in _VOWELS and bool(_CLUSTER.match(rest))
    return _parts(left[-1], right[0])


def _opens(right: list[str], rest: str) -> bool:
    """Whether a syllable begins here, behind a vowel."""
    if _CLITIC.fullmatch(rest):
        return True
    return right[0] in _ALONE and right[1] in _VOWELS and not _SUFFIXED.fullmatch(rest)


def _parts(first: str, second: str) -> bool:
    """Whether two consonants between vowels belong to two syllables."""
    if first == second:
        return first == "k"
    if second in _LIQUID:
        return first in _OPEN
    return second != "h" or first in _BEFORE_H
