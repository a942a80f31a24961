"""Two wordings side by side: the same but for spelling, how alike, and in which words they differ.

Words are what white space parts; case and white space alone make no other wording.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeAlias

UNLIKE = 0.3
"""Below this likeness two wordings have nothing in common but chance."""


@dataclass(frozen=True, slots=True)
class Kata:
    """Words in a row that both wordings have, or only this one."""

    teks: str
    """The words, with single spaces."""
    beda: bool
    """The other wording does not have them here."""

    @property
    def banyak(self) -> int:
        """How many words."""
        return len(self.teks.split())


def bare(text: str) -> str:
    """The text without what makes no other wording."""
    return " ".join(text.split()).casefold()


def likeness(one: str, other: str) -> float:
    """The share of words that two wordings have in common, from 0 to 1 (Dice); 0 for no words."""
    words, others = (Counter(bare(text).split()) for text in (one, other))
    total = words.total() + others.total()
    return 2 * (words & others).total() / total if total else 0.0


def compared(one: str, other: str) -> tuple[tuple[Kata, ...], tuple[Kata, ...]]:
    """Both wordings in stretches of words that they share or do not share; unlike ones whole."""
    words, others = one.split(), other.split()
    if likeness(one, other) < UNLIKE:
        return _whole(words), _whole(others)
    mine: list[Kata] = []
    theirs: list[Kata] = []
    for kind, a, b, c, d in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        for into, stretch in ((mine, words[a:b]), (theirs, others[c:d])):
            if stretch:
                into.append(Kata(" ".join(stretch), kind != "equal"))
    return tuple(mine), tuple(theirs)


def _whole(words: list[str]) -> tuple[Kata, ...]:
    return (Kata(" ".join(words), beda=True),) if words else ()


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, in lower case and without punctuation."""
    return tuple(word[1].casefold() for word in _WORD.finditer(text))


def differing(one: str, other: str) -> tuple[str, str] | None:
    """The stretches of both wordings in which their words differ; nothing where none does.

    Here punctuation, too, makes no other word. What one of them lacks is shown beside the word
    that follows it (else the one before), and "…" stands for what they share; unlike wordings are
    shown whole, and so are those that are too long to be compared word by word.
    """
    mine, theirs = words(one), words(other)
    if mine == theirs:
        return None
    if max(len(mine), len(theirs)) > _LONG or likeness(one, other) < UNLIKE:
        return " ".join(one.split()), " ".join(other.split())
    places = _apart(mine, theirs)
    return (
        _shown(one, ((a, b) for a, b, _, _ in places)),
        _shown(other, ((c, d) for _, _, c, d in places)),
    )


_WORD = re.compile(r"[(\[“]*(\w+)[)\]”]*")
"""A word, with the brackets that it is shown in."""

_LONG = 500
"""So many words are no name any more."""

_Place: TypeAlias = tuple[int, int, int, int]
"""From and to which word of one wording, and of the other."""


def _apart(mine: Sequence[str], theirs: Sequence[str]) -> list[_Place]:
    """Where words differ; what is wider than the words between two such places joins them."""
    found: list[_Place] = []
    for kind, *ends in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            a, b, c, d = _widened(*ends, size=(len(mine), len(theirs)))
            before = found.pop() if found and found[-1][1] >= a else (a, a, c, c)
            found.append((before[0], b, before[2], d))
    return found


def _widened(a: int, b: int, c: int, d: int, *, size: tuple[int, int]) -> _Place:
    """A place at which one wording has no word, with a shared one beside it if there is any."""
    if a < b and c < d:
        return a, b, c, d
    if b < size[0] and d < size[1]:
        return a, b + 1, c, d + 1
    return (a - 1, b, c - 1, d) if a and c else (a, b, c, d)


def _shown(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    at = tuple(_WORD.finditer(text))
    parts = (text[at[a].start() : at[b - 1].end()] for a, b in stretches if a < b)
    return " … ".join(" ".join(part.split()) for part in parts)
