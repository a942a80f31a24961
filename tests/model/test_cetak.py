"""Numbers in words, and the filters of templates."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from generator.model.cetak import (
    angka,
    bulan,
    ke,
    persen,
    rangkai,
    ringkas,
    rupiah,
    tanggal,
    terbilang,
    terbilang_kurung,
)
from generator.model.nihil import NIHIL
from generator.model.nilai import baca_nilai, cetak_sel
from generator.model.rupiah import Rupiah
from generator.model.salah import Salah
from generator.model.tanggal import baca_tanggal
from generator.model.terbilang import (
    baca_terbilang,
    huruf,
    kata_bilangan,
    romawi,
    terbilang_bulat,
    terbilang_desimal,
)


@given(st.integers(0, 10**15 - 1))
def test_words_agree_with_num2words(number: int) -> None:
    theirs = f" {num2words(number, lang='id')} "
    for scale in ("juta", "miliar", "triliun"):
        # They say "satu juta satu ribu"; Indonesian says "seribu" after a scale too.
        theirs = theirs.replace(f" {scale} satu ribu ", f" {scale} seribu ")
    assert terbilang_bulat(number) == theirs.strip()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "nol"),
        (1_001_000, "satu juta seribu"),
        (111_000, "seratus sebelas ribu"),
        (-5, "minus lima"),
        (
            Rupiah(3_186_620),
            "tiga juta seratus delapan puluh enam ribu enam ratus dua puluh rupiah",
        ),
        (Rupiah(1_000_000_000), "satu miliar rupiah"),
        (
            Rupiah(26_251_001_311),
            "dua puluh enam miliar dua ratus lima puluh satu juta seribu tiga ratus sebelas rupiah",
        ),
        (Rupiah(-1_500), "minus seribu lima ratus rupiah"),
        (baca_nilai("1.000,05 %"), "seribu koma nol lima persen"),
        (baca_nilai("-0,5 %"), "minus nol koma lima persen"),
        (baca_nilai("12,75 %"), "dua belas koma tujuh lima persen"),
        (baca_nilai("8,00 %"), "delapan persen"),
        (baca_nilai("0,050 %"), "nol koma nol lima persen"),
        (baca_nilai("-2 %"), "minus dua persen"),
        (baca_nilai("39 Dokumen"), "tiga puluh sembilan Dokumen"),
        (NIHIL, "–"),
    ],
)
def test_words(value: Any, words: str) -> None:
    assert terbilang(value) == words


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_words_are_read_back(number: int) -> None:
    assert baca_terbilang(terbilang_bulat(number).upper()) == number


@given(st.integers(0, 10**6), st.integers(0, 4))
def test_words_with_decimals_are_read_back(number: int, decimals: int) -> None:
    value = Fraction(number, 10**decimals)
    assert baca_terbilang(terbilang_desimal(value, decimals)) == value


@given(st.lists(st.sampled_from(["dua", "puluh", "belas", "ratus", "ribu", "juta", "sebelas"])))
def test_only_words_in_their_order_are_read(words: list[str]) -> None:
    value = baca_terbilang(" ".join(words))
    assert value is None or terbilang_bulat(int(value)) == " ".join(words)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Dua puluh enam miliyar", 26_000_000_000),
        ("dua milyar", 2_000_000_000),
        ("sejuta", 1_000_000),
        ("dua belas koma nol lima", Fraction(1205, 100)),
        ("dua puluh puluh", None),
        ("satu ratus", None),
        ("koma lima", None),
        ("dua koma", None),
        ("tiga hal", None),
        ("", None),
    ],
)
def test_words_as_people_write_them(words: str, value: Any) -> None:
    assert baca_terbilang(words) == value


def test_words_that_say_no_number_are_told_from_those_that_do_it_badly() -> None:
    assert kata_bilangan("Dua puluh puluh")
    assert not kata_bilangan("dua orang")
    assert not kata_bilangan("")


def test_words_end_at_the_trillions() -> None:
    with pytest.raises(Salah):
        terbilang(10**15)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (11, "11 (sebelas)"),
        (1_250, "1.250 (seribu dua ratus lima puluh)"),
        (Rupiah(1_000), "Rp1.000 (seribu rupiah)"),
        (baca_nilai("39 Dokumen"), "39 (tiga puluh sembilan) Dokumen"),
        (NIHIL, "–"),
    ],
)
def test_words_in_brackets(value: Any, printed: str) -> None:
    assert terbilang_kurung(value) == printed


def test_letters_and_roman_numerals() -> None:
    assert [huruf(n) for n in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]
    assert [romawi(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994)] == (
        ["I", "IV", "IX", "XIV", "XL", "XC", "CD", "MCMXCIV"]
    )
    with pytest.raises(Salah):
        romawi(0)


def test_ordinals() -> None:
    assert [ke(n) for n in (1, 2, 5, 10, 11, 20)] == (
        ["pertama", "kedua", "kelima", "kesepuluh", "ke-11", "ke-20"]
    )
    with pytest.raises(Salah):
        ke(0)


def test_months() -> None:
    assert bulan(baca_tanggal("3 Agustus 2022")) == bulan("2022-08-03") == bulan(8) == "Agustus"
    with pytest.raises(Salah):
        bulan(13)


def test_lists_read_as_phrases() -> None:
    assert rangkai([]) == ""
    assert rangkai(["a"]) == "a"
    assert rangkai(["a", "b"]) == "a dan b"
    assert rangkai(["a", "b", "c"]) == "a, b, dan c"


def test_money_prints_in_several_styles() -> None:
    amount = Rupiah(3_186_620, "Rp. {},-")
    assert rupiah(amount) == "Rp.\u00a03.186.620,-"
    assert rupiah(amount, "Rp {}") == "Rp\u00a03.186.620"
    assert str(amount + Rupiah(0)) == "Rp.\u00a03.186.620,-"
    assert angka(amount) == cetak_sel(amount) == "3.186.620"
    assert str(Rupiah(-5)) == "-Rp5"


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (26_251_229_311, "Rp.\u00a026,3\u00a0miliar"),
        (1_000_000, "Rp.\u00a01,0\u00a0juta"),
        (-1_250_000_000_000, "-Rp.\u00a01,3\u00a0triliun"),
        (999_999, "Rp.\u00a0999.999,-"),
    ],
)
def test_amounts_rounded_in_their_large_unit(amount: int, printed: str) -> None:
    assert ringkas(Rupiah(amount, "Rp. {},-")) == printed


def test_so_many_decimals_of_the_large_unit() -> None:
    assert ringkas(Rupiah(26_251_229_311), 2) == "Rp26,25\u00a0miliar"
    assert ringkas(Rupiah(26_251_229_311), 0) == "Rp26\u00a0miliar"
    assert ringkas(NIHIL) == "–"


def test_debts_stand_in_brackets_in_tables() -> None:
    assert cetak_sel(Rupiah(-1_234)) == angka(Rupiah(-1_234)) == "(1.234)"
    assert cetak_sel(baca_nilai("-2 %")) == "-2%"


def test_percentages_of_anything_that_divides() -> None:
    assert str(persen(Rupiah(1), Rupiah(3))) == "33,33%"
    assert str(persen(3, 11)) == "27,27%"
    assert str(persen(baca_nilai("16,11 %"), baca_nilai("35 %"))) == "46,03%"
    for part, whole in ((1, 0), (Rupiah(1), NIHIL), (NIHIL, Rupiah(1)), (Rupiah(1), Rupiah(0))):
        assert persen(part, whole) is NIHIL
    assert persen(baca_nilai("B"), baca_nilai("BB")) is NIHIL


def test_cells_print_without_units_on_request() -> None:
    assert cetak_sel(baca_nilai("95,25 %"), satuan=False, desimal=1) == "95,3"
    assert cetak_sel(baca_nilai("2 Level")) == "2\u00a0Level"
    assert cetak_sel(2500) == "2.500"
    assert cetak_sel("2023") == "2023"
    assert cetak_sel(None) == ""


def test_dates_print_from_text_too() -> None:
    assert tanggal("2022-08-03") == "3 Agustus 2022"
