"""Wordings side by side: spelling apart, likeness, differing words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.wording import Kata, bare, compared, likeness

TEXT = st.text(alphabet="abAB .,-\u00a0", max_size=40)


def test_case_and_white_space_make_no_other_wording() -> None:
    assert bare(" Koperasi\n  yang  AKTIF ") == bare("koperasi yang aktif")
    assert bare("koperasi, aktif") != bare("koperasi aktif")


def test_likeness_is_the_share_of_common_words() -> None:
    assert likeness("Jumlah koperasi aktif", "jumlah KOPERASI sehat") == 4 / 6
    assert likeness("koperasi koperasi", "koperasi") == 2 / 3
    assert likeness("", "") == 0


def test_words_of_one_side_are_marked() -> None:
    before, after = compared("Persentase koperasi  yang aktif", "Persentase usaha yang aktif")

    assert before == (
        Kata("Persentase", False), Kata("koperasi", True), Kata("yang aktif", False)
    )  # fmt: skip
    assert after == (Kata("Persentase", False), Kata("usaha", True), Kata("yang aktif", False))


@given(TEXT, TEXT)
def test_stretches_are_the_texts_word_by_word(one: str, other: str) -> None:
    for text, stretches in zip((one, other), compared(one, other), strict=True):
        assert [word for part in stretches for word in part.teks.split()] == text.split()


@given(TEXT, TEXT)
def test_likeness_takes_no_side(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == (1 if one.split() else 0)
    assert all(not part.beda for part in compared(one, one)[0])
