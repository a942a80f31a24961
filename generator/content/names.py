"""Names that people meant: the one place for "maksud Anda …?"."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that `word` was probably meant to be, or nothing.

    Case, spaces, hyphens and underscores do not count.
    """
    plain: dict[str, str] = {}
    for candidate in candidates:
        plain.setdefault(_plain(candidate), candidate)
    close = get_close_matches(_plain(word), plain, n=1, cutoff=0.7)
    return plain[close[0]] if close else None


def suggestion(word: str, candidates: Iterable[str]) -> str | None:
    """Return the hint "maksud Anda `x`?" for an unknown word, or nothing."""
    found = nearest(word, candidates)
    return f"maksud Anda `{found}`?" if found else None


def _plain(word: str) -> str:
    return word.casefold().replace("_", "").replace("-", "").replace(" ", "")
