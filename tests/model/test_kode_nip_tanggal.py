"""Codes, employee numbers and dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.kode import Kode, baca_kode
from generator.model.nip import baca_nip
from generator.model.salah import BermaknaGanda, SalahKode, SalahNip, SalahTanggal
from generator.model.tanggal import baca_tanggal


@pytest.mark.parametrize(
    ("typed", "kode", "level"),
    [
        ("2", "2", "urusan"),
        ("2.17", "2.17", "bidang"),
        ("2,17", "2.17", "bidang"),
        ("X.XX", "X.XX", "bidang"),
        ("2.17.6", "2.17.06", "program"),
        ("x.xx.01", "X.XX.01", "program"),
        ("2.17.06.2.01", "2.17.06.2.01", "kegiatan"),
        ("2.17. 06.2.01.01", "2.17.06.2.01.01", "subkegiatan"),
        ("2.17.1.2.1.1", "2.17.01.2.01.01", "subkegiatan"),
        ("2.17.06.2.01.0001", "2.17.06.2.01.0001", "subkegiatan"),
    ],
)
def test_codes_are_read_and_mended(typed: str, kode: str, level: str) -> None:
    read = baca_kode(typed)
    assert (str(read), read.tingkat) == (kode, level)


@pytest.mark.parametrize("typed", ["", "2.1", "0.17", "2.17.06.2", "2.17.06.9.01", "2.17.", "a.b"])
def test_codes_are_refused(typed: str) -> None:
    with pytest.raises(SalahKode):
        baca_kode(typed)


MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip

two = st.integers(0, 99).map("{:02}".format)
codes = st.builds(
    lambda *parts: ".".join(parts),
    st.sampled_from("123456789"),
    two,
    two,
    st.sampled_from("12345678"),
    two,
    two,
)


@given(codes)
def test_a_code_leads_up_to_its_urusan(text: str) -> None:
    code: Kode | None = baca_kode(text)
    levels = []
    while code is not None:
        levels.append(code.tingkat)
        assert baca_kode(str(code)) == code == str(code)
        assert code.induk is None or code.turunan(code.induk)
        code = code.induk
    assert levels == ["subkegiatan", "kegiatan", "program", "bidang", "urusan"]


def test_codes_are_ordered_by_their_parts() -> None:
    texts = ["X.XX.01", "2", "2.17", "2.17.01", "2.17.01.2.01.0002", "2.17.01.2.01.10", "3"]
    codes = [baca_kode(text) for text in texts]
    shuffled = [codes[i] for i in (3, 6, 0, 5, 1, 4, 2)]
    assert sorted(shuffled) == codes


def test_a_code_prints_in_five_columns() -> None:
    assert baca_kode("2.17.06.2.01.01").kolom == ("2", "17", "06", "2.01", "01")
    assert baca_kode("2.17").kolom == ("2", "17", "", "", "")


def test_supporting_programmes_are_known() -> None:
    assert baca_kode("2.17.01").penunjang
    assert baca_kode("X.XX.01.2.01.01").penunjang
    assert not baca_kode("2.17.02").penunjang


@pytest.mark.parametrize("typed", ["19700101 199501 1 001", "197001011995011001"])
def test_an_nip_prints_in_groups(typed: str) -> None:
    nip = baca_nip(typed)
    assert str(nip).replace("\u00a0", " ") == "19700101 199501 1 001"
    assert str(nip.lahir) == "1 Januari 1970"


@pytest.mark.parametrize(
    "typed", ["", "1970", "19701301 199501 1 001", "19700101 199501 3 001", "1970010119950110OI"]
)
def test_an_nip_is_refused(typed: str) -> None:
    with pytest.raises(SalahNip):
        baca_nip(typed)


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_dates_printed_are_read_again(day: date) -> None:
    read = baca_tanggal(day.isoformat())
    assert str(read) == f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    assert baca_tanggal(str(read)) == read
    assert (read.iso, read.date) == (day.isoformat(), day)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("31 Februari 2023", SalahTanggal),
        ("2023-02-29", SalahTanggal),
        ("1 Agustos 2023", SalahTanggal),
        ("Agustus 2023", SalahTanggal),
        ("3/8/2022", BermaknaGanda),
    ],
)
def test_dates_are_refused(typed: str, why: type[Exception]) -> None:
    with pytest.raises(why):
        baca_tanggal(typed)


def test_a_date_knows_no_today() -> None:
    with pytest.raises(SalahTanggal):
        baca_tanggal("2023-01-01").date.today()
