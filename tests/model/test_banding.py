"""Stages and years side by side: what changed, sums over years, money by source, efficiency."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.banding import banding, selisih
from generator.model.efisiensi import efisiensi, rumus_efisiensi
from generator.model.nihil import NIHIL
from generator.model.nilai import Nilai, baca_nilai, cetak_sel
from generator.model.rupiah import Rupiah
from generator.model.salah import Salah
from tests.model.proyek import SOUND, plan

DPA = SOUND["dokumen"] + "tahapan: perubahan\npembanding: renja\n"


def words(**files: str) -> dict[str, Any]:
    return dict(plan(**files).kata)


# --- two values


@pytest.mark.parametrize(
    ("before", "after", "word", "difference"),
    [
        (Rupiah(5), Rupiah(7), "Bertambah", "2"),
        (Rupiah(7_000), Rupiah(5_000), "Berkurang", "(2.000)"),
        (Rupiah(5), Rupiah(5), "Tetap", "0"),
        (Rupiah(0), Rupiah(5), "Bertambah", "5"),
        (NIHIL, Rupiah(5), "Baru", "5"),
        (Rupiah(5), NIHIL, "Dihapus", "(5)"),
        (NIHIL, NIHIL, "–", "–"),
        (baca_nilai("8 %"), baca_nilai("8,00 %"), "Tetap", "0,00%"),
        (baca_nilai("8 %"), baca_nilai("7,5 %"), "Berkurang", "-0,5%"),
        (baca_nilai("B"), baca_nilai("BB"), "Bertambah", "–"),
        (baca_nilai("B"), baca_nilai("B"), "Tetap", "–"),
        (Nilai(None), baca_nilai("8 %"), "Baru", "–"),
    ],
)
def test_two_values(before: Any, after: Any, word: str, difference: str) -> None:
    assert str(banding(before, after)) == word
    assert cetak_sel(selisih(before, after)) == difference


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (baca_nilai("8 %"), baca_nilai("8 Orang")),
        (baca_nilai("B"), baca_nilai("WTP")),
        (baca_nilai("B"), baca_nilai("8 %")),
        (Rupiah(8), baca_nilai("8 %")),
        ("Padang", "Solok"),
    ],
)
def test_what_has_no_order_has_changed(before: Any, after: Any) -> None:
    word = banding(before, after)
    assert word == ("Bertambah" if isinstance(before, str) else "Berubah")


# --- a document that compares two stages


def test_nodes_know_what_changed_since_the_stage_of_comparison() -> None:
    k = words(dokumen=DPA)
    one, two = k["subkegiatan"]
    assert (one.perubahan, one.status) == (Rupiah(0), "Tetap")
    assert (two.perubahan, two.status) == (Rupiah(500), "Bertambah")
    whole = k["tahun"](2023)
    assert (whole.perubahan, whole.status) == (Rupiah(500), "Bertambah")
    assert k["program"][0].indikator[0].status == "Tetap"


def test_targets_of_the_renstra_change_too() -> None:
    k = words(dokumen=SOUND["dokumen"] + "pembanding: ranwal\n")
    assert k["renstra"]("koperasi-aktif").status == "Bertambah"
    assert k["renstra"]("nilai-sakip").status == "Tetap"
    assert k["program"][0].indikator[0].status == "Berkurang"
    assert k["subkegiatan"][0].status == "Baru"


def test_a_document_without_a_stage_of_comparison_is_told() -> None:
    with pytest.raises(Salah) as told:
        words()["program"][0].status  # noqa: B018
    assert told.value.petunjuk == "tulis misalnya `pembanding: induk` di berkas dokumen"


def test_a_node_that_is_not_there_has_not_changed() -> None:
    gone = words(dokumen=DPA)["subkegiatan"][0].pada(2022)
    assert (gone.perubahan, gone.status, gone.sampai(2022).realisasi) == (NIHIL,) * 3


# --- several years


def test_years_are_summed_as_far_as_they_have_data() -> None:
    k = words(dokumen=SOUND["dokumen"].replace("2023", "2024"))
    joined = k["pohon"](k["tahun"](2022), k["tahun"](2023))
    old, new = joined.program
    assert [old.sampai(year).realisasi for year in (2020, 2021, 2022, 2023)] == [
        NIHIL, NIHIL, Rupiah(600), Rupiah(600),
    ]  # fmt: skip
    assert (new.sampai(2022).realisasi, new.sampai(2023).pagu) == (NIHIL, Rupiah(3_000))
    assert k["renstra"].sampai(2023).realisasi == Rupiah(600 + 600 + 900)
    assert k["tahun"](2023).sampai(2021).pagu == NIHIL


def test_years_are_summed_under_a_code_that_changed() -> None:
    old = SOUND["program"].replace("2.17.03", "2.17.13")
    new = SOUND["program"].replace(
        "          - kode: 2.17.03\n", "          - kode: 2.17.03\n            kode_lama: 2.17.13\n"
    )
    k = words(lalu=old, program=new)
    assert k["program"][0].sampai(2023).pagu == Rupiah(3_500 + 3_000)
    (joined,) = k["pohon"](k["tahun"](2023)).program
    assert joined.sampai(2022).pagu == Rupiah(3_500)  # an ended year stands at its last stage


# --- sources of funds


def funds(one: str, two: str, above: str = "") -> list[tuple[str, int]]:
    tree = SOUND["program"].replace(
        "                    pagu: 1.000\n", f"{one}                    pagu: 1.000\n"
    )
    tree = tree.replace("                    pagu:\n", f"{two}                    pagu:\n")
    tree = tree.replace(
        "                nama: Kegiatan satu\n", f"                nama: Kegiatan satu\n{above}"
    )
    return [(f.nama, f.pagu.jumlah) for f in words(program=tree)["tahun"](2023).sumber_dana]


def source(*lines: str, indent: int = 20) -> str:
    return "".join(f"{' ' * indent}{line}\n" for line in lines)


def test_money_by_source() -> None:
    dau = source("sumber_dana: DAU")
    parts = ("sumber_dana:", "  - kode: DAK", "    pagu: 1.500", "  - kode: DAU", "    pagu: 500")
    assert funds("", "") == []
    assert funds(dau, dau) == [("DAU", 3_000)]
    assert funds(dau, source(*parts)) == [("DAU", 1_500), ("DAK", 1_500)]
    assert funds(dau, source("sumber_dana:", "  - kode: DAK", "  - kode: PAD")) == [
        ("DAU", 1_000), ("DAK, PAD", 2_000),
    ]  # fmt: skip
    assert funds(dau, "") == [("DAU", 1_000), ("sumber dana belum disebut", 2_000)]
    assert funds("", "", source("sumber_dana: PAD", indent=16)) == [("PAD", 3_000)]


# --- efficiency


def test_the_formula_of_the_regulation() -> None:
    # Figures of a published report, which describes this formula and prints 23 and 5 (serapan).
    reached = [baca_nilai("245,125 %"), baca_nilai("122 %")]
    money = [Rupiah(587_728_200), Rupiah(9_481_657_270)]
    spent = [Rupiah(451_216_485), Rupiah(9_008_767_161)]
    rows = list(zip(reached, money, spent, strict=True))
    assert [str(efisiensi(*row, "pmk-214")) for row in rows] == ["68,68%", "22,12%"]
    assert [str(efisiensi(*row, "serapan")) for row in rows] == ["23,23%", "4,99%"]
    assert str(efisiensi(reached, money, spent, "pmk-214")) == "27,28%"
    assert str(efisiensi(reached[1], money[1], spent[1], "selisih")) == "26,99%"


@pytest.mark.parametrize("way", ["pmk-214", "selisih", "serapan"])
def test_nothing_where_a_part_is_missing(way: str) -> None:
    full = baca_nilai("100 %")
    rows: list[tuple[Any, Any, Any]] = [
        (NIHIL, Rupiah(5), Rupiah(5)),
        (full, NIHIL, Rupiah(5)),
        (full, Rupiah(5), NIHIL),
        (full, Rupiah(0), Rupiah(5)),
        (baca_nilai("B"), Rupiah(5), Rupiah(5)),
        ([full, NIHIL], [Rupiah(5)] * 2, [Rupiah(5)] * 2),
        ([], [], []),
    ]
    for row in rows:
        assert efisiensi(*row, way) is NIHIL


@given(st.integers(1, 10**12), st.integers(0, 10**12))
def test_at_full_achievement_all_ways_say_the_same(money: int, spent: int) -> None:
    row = baca_nilai("100 %"), Rupiah(money), Rupiah(spent)
    assert len({efisiensi(*row, way).angka for way in ("pmk-214", "selisih", "serapan")}) == 1


def test_lists_of_unequal_length_are_told() -> None:
    with pytest.raises(Salah, match="tidak sama panjang"):
        efisiensi([baca_nilai("1 %")], [], [], "serapan")


def test_an_unknown_way_is_told() -> None:
    with pytest.raises(Salah) as told:
        efisiensi(NIHIL, NIHIL, NIHIL, "pmk-241")
    assert told.value.petunjuk == "maksud Anda `pmk-214`?"
    with pytest.raises(Salah):
        rumus_efisiensi("entah")


def test_each_way_has_its_formula() -> None:
    assert rumus_efisiensi("pmk-214").penyebut == "Σ (pagu × capaian)"
    assert str(rumus_efisiensi("selisih")) == "capaian kinerja − serapan anggaran"
