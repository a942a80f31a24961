"""Digits that are no figures are recognised whole, and figures are never taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.citation import MASK, Kind, citations, masked
from generator.model.tanggal import BULAN

EXAMPLES = {
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang SAKIP": [("LAW", "Nomor 29 Tahun 2014")],
    "PMK 214/PMK.02/2017 dan UU 23/2014": [("LAW", "PMK 214/PMK.02/2017"), ("LAW", "UU 23/2014")],
    "Nomor 8 dan 9 Tahun 2015": [("LAW", "Nomor 8 dan 9 Tahun 2015")],
    "Lembaran Negara Tahun 2014 Nomor 244": [("LAW", "Tahun 2014 Nomor 244")],
    "Pasal 12 ayat (4) huruf a": [
        ("NUMBER", "Pasal 12"),
        ("NUMBER", "ayat (4)"),
        ("NUMBER", "huruf a"),
    ],
    "surat Nomor 900.1/1234/SJ": [("NUMBER", "Nomor 900.1/1234/SJ")],
    "misi 2, 3, dan 4": [("NUMBER", "misi 2, 3, dan 4")],
    "1. Pertama, tahun ke-3": [("NUMBER", "1."), ("NUMBER", "ke-3")],
    "Tabel 3.1 dan Gambar 2.1": [("NUMBER", "Tabel 3.1"), ("NUMBER", "Gambar 2.1")],
    "pada 3 Agustus 2022, 17–18 Mei 2023": [
        ("DATE", "3 Agustus 2022"),
        ("DATE", "17–18 Mei 2023"),
    ],
    "pukul 08.00–16.00 WIB, 24 jam": [("TIME", "pukul 08.00–16.00"), ("TIME", "24 jam")],
    "Renstra 2021–2026 sejak tahun 2020": [("YEAR", "2021–2026"), ("YEAR", "2020")],
    "sub kegiatan 2.17.06.2.01.01": [("CODE", "2.17.06.2.01.01")],
    "ISO 9001:2015, versi 2.0": [("CODE", "ISO 9001:2015"), ("CODE", "versi 2.0")],
    "NIP 19700101 199501 1 001": [("NIP", "19700101 199501 1 001")],
    "telepon (0361) 123456": [("PHONE", "(0361) 123456")],
    "perbandingan 1 : 3": [("RATIO", "1 : 3")],
    "[laman](https://contoh.id/2022) dan @tbl-tc33": [
        ("LINK", "](https://contoh.id/2022)"),
        ("LINK", "@tbl-tc33"),
    ],
}
FIGURES = [
    "Rp26.251.229.311,00",
    "Rp 2.020",
    "sebesar 1.234.567",
    "mencapai angka 95,25%",
    "pada angka 12 persen",
    "butir 12 %",
    "11 (sebelas) program",
    "1 (satu) Daerah Kabupaten/Kota",
    "2020,5 ton",
    "2,17 poin",
    "2.000 orang",
    "koperasi aktif 95,25%",
]


@pytest.mark.parametrize("text", EXAMPLES)
def test_what_is_no_figure_is_recognised_whole(text: str) -> None:
    found = [(one.kind.name, text[one.start : one.end].strip()) for one in citations(text)]

    wanted = EXAMPLES[text]
    assert len(found) == len(wanted)
    for (kind, part), (wanted_kind, wanted_part) in zip(found, wanted, strict=True):
        assert kind == wanted_kind
        assert part.endswith(wanted_part)


@pytest.mark.parametrize("text", FIGURES)
def test_figures_are_left(text: str) -> None:
    assert not citations(text)


NUMBERS = st.integers(1, 9999).map(str)
YEARS = st.integers(1945, 2045).map(str)
TAIL = st.sampled_from(["", ",", ".", ";", ")", " tentang Koperasi", " dan seterusnya."])


def laws() -> st.SearchStrategy[str]:
    names = st.sampled_from(
        ["Undang-Undang", "Peraturan Daerah Kota Uji", "Permendagri", "PermenPANRB", "Keputusan X"]
    )
    long = st.builds("{} Nomor {} Tahun {}".format, names, NUMBERS, YEARS)
    short = st.builds(
        "{} {}/{}".format, st.sampled_from(["UU", "PP", "Perpres", "Perda"]), NUMBERS, YEARS
    )
    finance = st.builds("PMK {}/PMK.02/{}".format, NUMBERS, YEARS)
    return st.one_of(long, short, finance)


def dates() -> st.SearchStrategy[str]:
    return st.builds("{} {} {}".format, st.integers(1, 31), st.sampled_from(BULAN), YEARS)


def codes() -> st.SearchStrategy[str]:
    part = st.integers(0, 99).map("{:02}".format)
    return st.builds(
        "{}.{}.{}.2.{}.{}".format, st.integers(1, 9), part, part, part, st.one_of(part, part)
    )


def articles() -> st.SearchStrategy[str]:
    words = st.sampled_from(["Pasal {}", "ayat ({})", "Tabel {}", "Nomor {}", "tahun ke-{}"])
    return st.builds(str.format, words, NUMBERS)


@given(st.one_of(laws(), dates(), codes(), articles(), YEARS), TAIL)
def test_no_digit_of_a_citation_is_left(text: str, tail: str) -> None:
    assert not any(character.isdigit() for character in masked(f"Menurut {text}{tail}"))


def amounts() -> st.SearchStrategy[str]:
    whole = st.integers(1000, 10**13).map(lambda n: f"Rp{n:,}".replace(",", "."))
    share = st.integers(0, 10_000).map(lambda n: f"{n // 100},{n % 100:02}%")
    return st.one_of(whole, share, st.integers(1, 200).map("{} program".format))


@given(amounts(), laws(), dates(), st.sampled_from(["{0} menurut {1}, {2}", "{1}: {0} ({2})"]))
def test_a_figure_beside_citations_is_left(amount: str, law: str, date: str, order: str) -> None:
    assert amount in masked(order.format(amount, law, date))


@given(st.text())
def test_characters_keep_their_places(text: str) -> None:
    hidden = masked(text)

    assert len(hidden) == len(text)
    assert all(new in {old, MASK} for old, new in zip(text, hidden, strict=True))


def test_a_rule_may_ask_for_some_kinds_only() -> None:
    text = "Permendagri Nomor 86 Tahun 2017 berlaku pada tahun 2023"

    hidden = masked(text, {Kind.LAW})

    assert "2017" not in hidden
    assert "2023" in hidden
