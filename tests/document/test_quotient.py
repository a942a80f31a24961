"""Fractions measured: their parts wrap between words, the factor stays beside them."""

from __future__ import annotations

import pytest

from generator.document.fonts import text_width
from generator.document.quotient import air, least, lines, parts, widths
from generator.document.tree import Fraction, Inlines, Text
from generator.document.walk import plain_text

FACE = ("Arial", 9.0, False)
LONG = "Jumlah usaha mikro binaan yang menjual melalui ritel modern dan lokapasar"


def quotient(upper: str, lower: str, factor: str = "") -> Fraction:
    return Fraction((Text(upper),), (Text(lower),), factor)


@pytest.mark.parametrize(("factor", "plain"), [("100%", "Rasio a/b × 100%"), ("", "Rasio a/b")])
def test_the_plain_form_has_the_sign_before_the_factor(factor: str, plain: str) -> None:
    content: Inlines = (Text("Rasio "), quotient("a", "b", factor))
    assert plain_text(content) == plain


def test_the_factor_stays_on_one_line() -> None:
    assert parts(quotient("a", "b", "100 persen"))[2].split(" ") == ["\u00a0×\u00a0100\u00a0persen"]


def test_lines_are_no_wider_than_their_room_and_lose_no_word() -> None:
    found = lines(LONG, 40.0, *FACE)

    assert " ".join(found) == LONG
    assert len(found) > 1
    assert all(text_width(line, *FACE) <= 40.0 for line in found)
    firsts = [line.split()[0] for line in found[1:]]
    for line, first in zip(found, firsts, strict=False):
        assert text_width(f"{line} {first}", *FACE) > 40.0


def test_a_word_wider_than_the_room_stands_alone() -> None:
    assert lines("a lokapasarseluruhnya b", 5.0, *FACE) == ("a", "lokapasarseluruhnya", "b")


def test_bar_and_factor_share_the_room() -> None:
    node = quotient(LONG, "binaan", "100%")
    bar, factor = widths(node, 60.0, *FACE)

    assert bar + factor == pytest.approx(60.0)
    assert factor == text_width("\u00a0×\u00a0100%", *FACE)
    assert widths(node, 400.0, *FACE)[0] == pytest.approx(text_width(LONG, *FACE) + air(9.0))


def test_the_least_width_holds_every_word_with_the_factor() -> None:
    node = quotient(LONG, "binaan", "100%")
    bar, _ = widths(node, least(node, *FACE), *FACE)

    assert all(" " not in line for line in lines(LONG, 1.0, *FACE))
    widest = max(text_width(word, *FACE) for word in LONG.split())
    assert bar - air(9.0) == pytest.approx(widest)
