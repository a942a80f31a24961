"""Two wordings side by side: the same but for spelling, how alike, and in which words they differ.

Words are what white space parts; case and white space alone make no other wording.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher


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
    """Both wordings in stretches of words that they share or do not share."""
    words, others = one.split(), other.split()
    mine: list[Kata] = []
    theirs: list[Kata] = []
    for kind, a, b, c, d in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        for into, stretch in ((mine, words[a:b]), (theirs, others[c:d])):
            if stretch:
                into.append(Kata(" ".join(stretch), kind != "equal"))
    return tuple(mine), tuple(theirs)
