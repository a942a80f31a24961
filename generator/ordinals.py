"""Ordinals that are not arabic: roman numerals and letters."""

from __future__ import annotations

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """Upper-case roman numeral of a number from 1."""
    digits = []
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        digits.append(sign * times)
    return "".join(digits)


def letter(number: int) -> str:
    """Lower-case letter of a number from 1: a … z, aa, ab and on."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
