"""Wordings side by side: spelling apart, likeness, differing words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording import Kata, bare, compared, differing, likeness

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


def test_wordings_with_little_in_common_differ_as_a_whole() -> None:
    before, after = compared("Pengawas koperasi yang bersertifikat", "Penilaian koperasi tertunda")

    assert before == (Kata("Pengawas koperasi yang bersertifikat", True),)
    assert after == (Kata("Penilaian koperasi tertunda", True),)
    assert after[0].banyak == 3


@given(TEXT, TEXT)
def test_stretches_are_the_texts_word_by_word(one: str, other: str) -> None:
    for text, stretches in zip((one, other), compared(one, other), strict=True):
        assert [word for part in stretches for word in part.teks.split()] == text.split()


@given(TEXT, TEXT)
def test_likeness_takes_no_side(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == (1 if one.split() else 0)
    assert all(not part.beda for part in compared(one, one)[0])


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Ada UMKM dan Wirausaha", "ada  wirausaha", ("UMKM dan Wirausaha", "wirausaha")),
        ("UTTP yang di tera", "UTTP yang ditera", ("di tera", "ditera")),
        ("Satu dua tiga empat lima", "Satu 2 tiga 4 lima", ("dua … empat", "2 … 4")),
        ("Usaha Sehat", "Jumlah Usaha yang Sehat", ("Usaha Sehat", "Jumlah Usaha yang Sehat")),
        ("Koperasi", "Koperasi  aktif", ("Koperasi", "Koperasi aktif")),
        ("", "Koperasi aktif", ("", "Koperasi aktif")),
        ("Barang pokok, dan penting", "barang pokok dan (penting)", None),
    ],
)  # fmt: skip
def test_only_the_words_that_differ_are_shown(
    one: str, other: str, apart: tuple[str, str] | None
) -> None:
    assert differing(one, other) == apart
    assert differing(other, one) == (apart and apart[::-1])


@given(TEXT, TEXT)
def test_what_differs_stands_in_the_text(one: str, other: str) -> None:
    apart = differing(one, other)

    assert differing(one, one) is None
    if apart is None:
        assert _words(one) == _words(other)
    else:
        assert apart[0] != apart[1]
        for text, shown in zip((one, other), apart, strict=True):
            assert all(part in " ".join(text.split()) for part in shown.split(" … "))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
