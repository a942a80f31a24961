"""Years in sentences: ordinals and periods of a Renstra, and labels beside years."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.crossdoc.labels import shifted, worded
from generator.checks.crossdoc.ordinals import claims, mentions
from generator.model.cetak import ke
from generator.model.tanggal import Tanggal
from generator.ordinals import roman

AWAL = st.integers(2015, 2030)
FORMS = st.sampled_from((ke, lambda n: f"ke-{n}", lambda n: f"ke-{roman(n)}", lambda n: f"ke {n}"))
SENTENCES = st.sampled_from(
    (
        "Tahun Anggaran {tahun} merupakan tahun {k} dari Rencana Strategis Tahun {awal}-{akhir}.",
        "Kegiatan tahun {tahun} adalah penjabaran tahun {k} Renstra {awal}–{akhir}.",
        "Renstra Dinas {awal} s.d. {akhir}, yang pada {tahun} memasuki tahun {k}, berakhir kelak.",
    )
)


@given(AWAL, st.integers(0, 4), st.integers(1, 5), FORMS, SENTENCES)
def test_a_claim_is_right_exactly_when_its_ordinal_is(
    awal: int, after: int, k: int, form: Callable[[int], str], sentence: str
) -> None:
    text = sentence.format(tahun=awal + after, k=form(k), awal=awal, akhir=awal + 4)

    (claim,) = claims(text)
    assert claim.tahun == awal + after
    assert text[claim.start :].startswith(form(k))
    assert claim.renstra is not None
    assert (claim.renstra.awal, claim.renstra.akhir) == (awal, awal + 4)
    assert claim.right(awal + after, awal, awal + 4) == (k == after + 1)


@pytest.mark.parametrize(
    "text",
    [
        "Pada tahun pertama Renstra 2021-2026 belum ada yang dicapai.",
        "Tahun 2023 merupakan tahun kedua RPJMD 2022-2027.",
        "Renstra 2021-2026 disusun. Tahun 2023 ialah tahun kedua pemulihan.",
        "Tahun ketiga sudah berakhir; Renstra menyusul.",
    ],
)
def test_what_claims_nothing_of_a_renstra(text: str) -> None:
    assert list(claims(text)) == []


def test_a_claim_without_year_and_period() -> None:
    (claim,) = claims("Tahun ini merupakan tahun terakhir pelaksanaan Rencana Strategis.")

    assert (claim.tahun, claim.sebutan, claim.renstra) == (None, "terakhir", None)
    assert claim.right(2026, 2021, 2026)
    assert not claim.right(2025, 2021, 2026)


def test_what_stands_between_the_name_of_a_renstra_and_its_period() -> None:
    found = mentions(
        "Renstra Kementerian Koperasi 2020-2024; Rencana Strategis Dinas 2021 s.d. 2026"
    )

    assert [(one.sebutan.strip(), one.awal, one.akhir) for one in found] == [
        ("Kementerian Koperasi", 2020, 2024),
        ("Dinas", 2021, 2026),
    ]


@given(st.integers(2010, 2040), st.integers(1, 5), st.sampled_from("-−–+"), st.integers(2010, 2040))
def test_shifts_are_reckoned_from_the_year(tahun: int, shift: int, sign: str, said: int) -> None:
    right = tahun + shift if sign == "+" else tahun - shift

    for text in (f"tahun n{sign}{shift} ({said})", f"pada {said} (n {sign} {shift}) sudah"):
        (label,) = shifted(text, tahun)
        assert (label.tahun, label.benar) == (said, (right,))
        assert text[label.start :].startswith(str(said))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("tahun anggaran berjalan (tahun 2021)", (2022,)),
        ("Tahun lalu, yaitu 2020", (2022, 2021)),
        ("tahun rencana = 2023", (2023,)),
        ("tahun ini ialah tahun 2022", (2023, 2022)),
        ("tahun depan (2025)", (2024, 2023)),
    ],
)
def test_words_are_reckoned_from_the_year_and_from_the_date(
    text: str, right: tuple[int, ...]
) -> None:
    (label,) = worded(text, 2023, Tanggal(2022, 8, 3))

    assert label.benar == right


@pytest.mark.parametrize(
    "text",
    ["tahun sebelumnya (2019)", "tahun berjalan 2.021 orang", "pada tahun lalu 2020 orang hadir"],
)
def test_what_is_no_label(text: str) -> None:
    assert list(worded(text, 2023, Tanggal(2022, 8, 3))) == []
    assert list(shifted(text, 2023)) == []
