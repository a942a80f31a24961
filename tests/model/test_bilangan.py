"""Numbers and money: which notations are read, and that reading and printing undo each other."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.bilangan import baca_bilangan, cetak_bilangan
from generator.model.nilai import NIHIL, Nilai, baca_nilai, jumlahkan
from generator.model.rupiah import Rupiah, baca_rupiah
from generator.model.salah import BermaknaGanda, Salah, TakSebanding, TakTerbaca

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1000000", 1_000_000),
        ("1.000.000", 1_000_000),
        ("1.000", 1_000),
        ("Rp1.000.000", 1_000_000),
        ("Rp. 1.000.000,-", 1_000_000),
        ("Rp 1.000.000,00", 1_000_000),
        ("0", 0),
        ("-250.000", -250_000),
    ],
)
def test_money_is_read(typed: str, amount: int) -> None:
    assert baca_rupiah(typed) == Rupiah(amount)


@pytest.mark.parametrize("typed", ["", "-", "–", " "])
def test_a_dash_is_nothing(typed: str) -> None:
    assert baca_rupiah(typed) is NIHIL
    assert baca_nilai(typed) is NIHIL


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("1,234", BermaknaGanda),
        ("144,783,938", BermaknaGanda),
        ("1,234,567.00", BermaknaGanda),
        ("1.000,50", TakTerbaca),
        ("5.00", TakTerbaca),
        ("1.00.000", TakTerbaca),
        ("satu juta", TakTerbaca),
        ("9" * 50, TakTerbaca),
    ],
)
def test_money_is_refused(typed: str, why: type[Salah]) -> None:
    with pytest.raises(why) as told:
        baca_rupiah(typed)
    assert told.value.petunjuk


def test_english_separators_are_shown_mended() -> None:
    with pytest.raises(BermaknaGanda) as told:
        baca_rupiah("144,783,938")
    assert told.value.petunjuk == "tulis 144.783.938"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("33.25 %", "33,25%"),
        ("95,25%", "95,25%"),
        ("0,050 %", "0,050%"),
        ("0.050 %", "0,050%"),
        ("8,00 %", "8,00%"),
        ("-2 %", "-2%"),
        ("2 Level", f"2{NBSP}Level"),
        ("39 Dokumen  Perizinan", f"39{NBSP}Dokumen Perizinan"),
        ("1.234 Orang", f"1.234{NBSP}Orang"),
        ("12345 m2", f"12.345{NBSP}m2"),
        ("1.234,5", "1.234,5"),
        ("BB", "BB"),
        ("WTP", "WTP"),
        ("n/a", "N/A"),
        ("-", "–"),
    ],
)
def test_values_keep_the_precision_that_was_typed(typed: str, printed: str) -> None:
    assert str(baca_nilai(typed)) == printed


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("1.234 %", BermaknaGanda),
        ("1.234", BermaknaGanda),
        ("1,234 Orang", BermaknaGanda),
        ("0 Dokumen 25 IKM", TakTerbaca),
        ("Baik", TakTerbaca),
        ("bb", TakTerbaca),
    ],
)
def test_values_are_refused(typed: str, why: type[Salah]) -> None:
    with pytest.raises(why):
        baca_nilai(typed)


@given(st.integers(-(10**15), 10**15))
def test_money_printed_is_read_again(amount: int) -> None:
    for style in ("Rp{}", "Rp. {},-", "{}"):
        printed = str(Rupiah(abs(amount), style))
        assert baca_rupiah(printed) == Rupiah(abs(amount))
    assert baca_rupiah(Rupiah(amount).polos) == Rupiah(amount)


@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 4))
def test_numbers_print_as_decimal_prints_them_with_the_separators_swapped(
    number: Decimal, decimals: int
) -> None:
    rounded = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0
    swapped = f"{rounded:,f}".translate(str.maketrans(",.", ".,"))
    assert cetak_bilangan(Fraction(number), decimals) == swapped


@given(st.integers(-(10**9), 10**9), st.integers(0, 3), st.sampled_from(["%", "Orang", "Level"]))
def test_values_printed_are_read_again(digits: int, decimals: int, unit: str) -> None:
    value = Nilai(Fraction(digits, 10**decimals), unit, decimals)
    try:
        again = baca_nilai(str(value))
    except BermaknaGanda:
        assert "." in str(value) or "," in str(value)
        return
    assert again == value
    assert str(again) == str(value)


@pytest.mark.parametrize(
    ("number", "decimals", "printed"),
    [
        (Fraction(5, 1000), 2, "0,01"),
        (Fraction(-5, 1000), 2, "-0,01"),
        (Fraction(4, 1000), 2, "0,00"),
        (Fraction(2675, 1000), 2, "2,68"),
        (Fraction(1, 3), 2, "0,33"),
        (Fraction(12345678, 10), 0, "1.234.568"),
    ],
)
def test_rounding_is_half_up(number: Fraction, decimals: int, printed: str) -> None:
    assert cetak_bilangan(number, decimals) == printed


def test_a_long_number_is_refused_before_it_is_computed() -> None:
    with pytest.raises(TakTerbaca):
        baca_bilangan("1" * 10_000)


def test_nothing_is_neutral_in_sums_and_takes_quotients_with_it() -> None:
    ten = Rupiah(10)
    assert NIHIL + ten == ten == ten + NIHIL
    assert ten - NIHIL == ten
    assert NIHIL - ten == Rupiah(-10)
    assert ten * NIHIL is NIHIL
    assert NIHIL / ten is NIHIL
    assert ten / NIHIL is NIHIL
    assert ten / Rupiah(0) is NIHIL
    assert Nilai(Fraction(1)) / 0 is NIHIL
    assert not NIHIL
    assert str(NIHIL) == "–"
    assert not ten > NIHIL
    assert not ten > NIHIL
    assert jumlahkan([]) is NIHIL
    assert sum([ten, NIHIL, ten]) == Rupiah(20)


def test_money_over_money_is_exact_until_it_prints() -> None:
    ratio = Rupiah(1) / Rupiah(3)
    assert ratio * 3 == 1
    assert str(ratio * 100) == "33,33"
    assert Rupiah(100) * Fraction(1, 3) == Rupiah(33)
    assert Rupiah(200) * baca_nilai("2,5 %") == Rupiah(5)


def test_units_and_scales_do_not_mix() -> None:
    percent, people = baca_nilai("5 %"), baca_nilai("5 Orang")
    with pytest.raises(TakSebanding):
        percent + people
    with pytest.raises(TakSebanding):
        sorted([baca_nilai("B"), percent])
    with pytest.raises(TakSebanding):
        sorted([baca_nilai("B"), baca_nilai("WTP")])
    with pytest.raises(TakSebanding):
        Rupiah(1) + people


def test_predicates_are_ordered() -> None:
    order = [baca_nilai(word) for word in ("D", "C", "CC", "B", "BB", "A", "AA")]
    assert sorted(order, reverse=True) == order[::-1]
    assert baca_nilai("B") == baca_nilai("B")
    assert baca_nilai("BB") >= baca_nilai("B")


def test_equal_values_may_be_typed_differently() -> None:
    assert baca_nilai("8 %") == baca_nilai("8,00 %")
    assert len({baca_nilai("8 %"), baca_nilai("8,00 %")}) == 1
