"""Two numbers that differ as numbers do when they are copied by hand."""

from __future__ import annotations

_FEWEST = 1000
"""Below this any two numbers are alike."""


def misspelt(one: int, other: int) -> str:
    """How the first is another, when by a single slip: two digits swapped, one wrong, more or less.

    Empty for numbers that differ otherwise.
    """
    if min(one, other) < _FEWEST:
        return ""
    a, b = str(one), str(other)
    if len(a) == len(b):
        return _changed(a, b)
    if abs(len(a) - len(b)) == 1:
        return _dropped(a, b)
    return ""


def _changed(a: str, b: str) -> str:
    places = [i for i in range(len(a)) if a[i] != b[i]]
    if len(places) == 1:
        (i,) = places
        return f"hanya satu angkanya berbeda, {a[i]} dan {b[i]}"
    if len(places) == 2:
        i, j = places
        if (a[i], a[j]) == (b[j], b[i]):
            return f"angka {b[i]} dan {b[j]} bertukar tempat"
    return ""


def _dropped(a: str, b: str) -> str:
    short, long = sorted((a, b), key=len)
    for i, digit in enumerate(long):
        if long[:i] + long[i + 1 :] == short:
            return f"satu angka {digit} {'hilang' if a == short else 'berlebih'}"
    return ""
