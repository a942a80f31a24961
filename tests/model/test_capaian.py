"""Achievement: percent, cap, label, met or not; of indicators, sasaran and tujuan."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.capaian import capaian, rata_rata, rumus_capaian, tercapai
from generator.model.nihil import NIHIL
from generator.model.nilai import Nilai, baca_nilai
from generator.model.rupiah import Rupiah
from generator.model.salah import Salah, TakSebanding
from generator.model.skala import Kelas, Skala
from tests.model.proyek import SOUND, plan

BAKU = Skala(
    (
        *(Kelas(label, baca_nilai(batas)) for batas, label in (("90", "A"), ("75", "B"))),
        Kelas("C", NIHIL),
    )
)


def words(**files: str) -> dict[str, Any]:
    return dict(plan(**files).kata)


def percent(target: str, reached: str, direction: str, scale: Skala = BAKU) -> str:
    return str(capaian(baca_nilai(target), baca_nilai(reached), direction, scale))


# --- the formulas


@pytest.mark.parametrize(
    ("target", "reached", "direction", "printed"),
    [
        ("8,00 %", "19,61 %", "naik", "245,13%"),
        ("2,90 %", "3,50 %", "naik", "120,69%"),
        ("3 %", "0 %", "naik", "0,00%"),
        ("10 Kasus", "8 Kasus", "turun", "120,00%"),
        ("10 Kasus", "12 Kasus", "turun", "80,00%"),
        ("10 Kasus", "25 Kasus", "turun", "-50,00%"),
        ("20 Orang", "15", "naik", "75,00%"),
    ],
)
def test_percentages(target: str, reached: str, direction: str, printed: str) -> None:
    assert percent(target, reached, direction) == printed


@pytest.mark.parametrize(
    ("target", "reached"),
    [("0 %", "5 %"), ("-2 %", "1 %"), ("–", "5 %"), ("5 %", "–"), ("N/A", "5 %"), ("B", "BB")],
)
def test_nothing_to_divide_by_is_no_percentage(target: str, reached: str) -> None:
    assert percent(target, reached, "naik") == "–"


def test_values_of_different_units_are_told() -> None:
    with pytest.raises(TakSebanding, match="berbeda satuan"):
        percent("20 Orang", "80 %", "naik")


@given(st.fractions(Fraction(1, 100), 1000), st.fractions(0, 5000))
def test_both_directions_meet_at_the_target(target: Fraction, reached: Fraction) -> None:
    up, down = (
        capaian(Nilai(target), Nilai(reached), direction).angka for direction in ("naik", "turun")
    )
    assert up + down == 200
    assert (up >= 100) == tercapai(Nilai(target), Nilai(reached), "naik")
    assert (down >= 100) == tercapai(Nilai(target), Nilai(reached), "turun")


@pytest.mark.parametrize(
    ("target", "reached", "direction", "met"),
    [
        ("8 %", "8,00 %", "naik", True),
        ("8 %", "7,99 %", "naik", False),
        ("8 %", "7,99 %", "turun", True),
        ("B", "BB", "naik", True),
        ("BB", "B", "naik", False),
        ("0 Kasus", "0 Kasus", "turun", True),
        ("8 %", "–", "naik", NIHIL),
        ("N/A", "8 %", "naik", NIHIL),
    ],
)
def test_met_or_not(target: str, reached: str, direction: str, met: object) -> None:
    assert tercapai(baca_nilai(target), baca_nilai(reached), direction) == met


def test_the_formula_of_a_direction() -> None:
    assert str(rumus_capaian("naik")) == "realisasi/target × 100%"
    assert str(rumus_capaian("turun")) == "((2 × target) − realisasi)/target × 100%"
    assert rumus_capaian("turun").pembilang == "(2 × target) − realisasi"
    with pytest.raises(Salah) as told:
        rumus_capaian("datar")
    assert told.value.petunjuk == "pilih salah satu: naik, turun"


# --- means


def test_means_leave_out_what_is_not_there() -> None:
    values = [baca_nilai("94,68 %"), NIHIL, Nilai(None), baca_nilai("105,56 %")]
    assert str(rata_rata(values)) == "100,12%"
    assert rata_rata([Rupiah(3), Rupiah(6)]) == Rupiah(5)
    assert rata_rata([NIHIL]) is NIHIL
    with pytest.raises(TakSebanding):
        rata_rata([baca_nilai("B"), baca_nilai("BB")])


# --- the scale


def test_a_class_begins_above_its_threshold() -> None:
    labels = [str(BAKU.kategori(baca_nilai(p))) for p in ("122 %", "90,01 %", "90 %", "75,5 %")]
    assert labels == ["A", "A", "B", "B"]
    assert [BAKU.kategori(p) for p in (75, -20)] == ["C", "C"]


def test_a_label_goes_by_what_is_printed() -> None:
    almost = Nilai(Fraction("90.004"), "%", 2)
    assert (str(almost), BAKU.kategori(almost)) == ("90,00%", "B")


@given(st.fractions(-500, 500), st.fractions(-500, 500))
def test_every_percentage_has_one_label_and_a_better_one_no_worse(a: Fraction, b: Fraction) -> None:
    scale = words()["skala"]
    order = [kelas.label for kelas in scale]
    lower, higher = sorted((a, b))
    assert order.index(scale.kategori(higher)) <= order.index(scale.kategori(lower))


def test_what_has_no_percentage_has_no_label() -> None:
    assert BAKU.kategori(NIHIL) is NIHIL
    with pytest.raises(Salah):
        BAKU.kategori("90")
    with pytest.raises(Salah, match="skala capaian belum ditulis"):
        Skala(()).kategori(90)


def test_the_common_scale_prints_with_its_note() -> None:
    scale = words()["skala"]
    assert [(k.label, str(k.batas), str(k.sampai)) for k in scale][::4] == [
        ("Sangat Baik", "90", "–"), ("Sangat Kurang", "–", "50"),
    ]  # fmt: skip
    assert [kelas.uraian for kelas in scale] == [
        "lebih dari 90%",
        "lebih dari 75% sampai dengan 90%",
        "lebih dari 65% sampai dengan 75%",
        "lebih dari 50% sampai dengan 65%",
        "paling tinggi 50%",
    ]
    assert scale.catatan == (
        "Batas bawah tidak termasuk kategorinya: capaian tepat 90% termasuk Baik."
        " Capaian di atas 100% tetap dicetak dan termasuk Sangat Baik."
    )
    assert len(words()["daerah"].skala) == len(scale) == 5


def test_a_daerah_may_have_its_own_scale_and_cap() -> None:
    own = """\
skala:
  - batas: 80 %
    label: Hijau
  - batas: 0
    label: Kuning
  - label: Merah
batas_atas: 150
"""
    k = words(daerah=SOUND["daerah"] + own)
    assert [kelas.label for kelas in k["skala"]] == ["Hijau", "Kuning", "Merah"]
    assert str(k["daerah"].batas_atas) == "150"
    assert k["skala"].catatan.endswith("Capaian dicetak paling tinggi 150%.")
    assert percent("8 %", "19,61 %", "naik", k["skala"]) == "150,00%"
    assert percent("8 %", "4 %", "naik", k["skala"]) == "50,00%"
    assert [k["kategori"](p) for p in (81, 80, 0)] == ["Hijau", "Kuning", "Merah"]


def test_the_common_scale_holds_where_a_daerah_only_cuts() -> None:
    k = words(daerah=SOUND["daerah"] + "batas_atas: 100\n")
    assert (len(k["skala"]), str(k["skala"].batas_atas)) == (5, "100")


# --- indicators of the Renstra and of nodes, sasaran, tujuan

KINERJA = """\
indikator:
  - id: koperasi-aktif
    realisasi: 76,60 %
    standar_nasional: 80 %
    penyebab: Pendampingan belum merata.
    solusi: Pendampingan diperluas.
  - id: nilai-sakip
    realisasi: A
"""


def test_an_indicator_of_the_renstra() -> None:
    i = words(kinerja=KINERJA, dokumen=SOUND["dokumen"].replace("Agustus 2023", "Maret 2024"))[
        "renstra"
    ]("koperasi-aktif")
    assert (str(i.capaian), i.kategori, i.tercapai) == ("80,00%", "Baik", False)
    now = i.pada(2023)
    assert (str(now.capaian), now.kategori, now.tercapai) == ("80,00%", "Baik", False)
    assert (now.penyebab, now.solusi) == ("Pendampingan belum merata.", "Pendampingan diperluas.")
    assert (i.penyebab, i.solusi, i.catatan) == (now.penyebab, now.solusi, "")
    assert str(now.standar_nasional) == "80%"
    assert (i.pada(2022).capaian, i.pada(2022).kategori, i.pada(2022).tercapai) == (NIHIL,) * 3


def test_a_year_may_be_held_against_another_years_target() -> None:
    i = words(kinerja=KINERJA)["renstra"]("koperasi-aktif")
    assert str(i.terhadap(2022)) == str(i.pada(2023).terhadap(2022)) == "80,21%"
    assert i.terhadap(2026) is NIHIL
    assert i.pada(2022).terhadap(2023) is NIHIL


def test_what_counts_is_summed_over_the_years_of_the_renstra() -> None:
    counted = """\
            akumulasi: jumlah
            target:
              2021: 20 Unit
              2022: 30 Unit
              2023: 40 Unit
              2024: 50 Unit
"""
    before, _, after = SOUND["renstra"].partition("            target:\n")
    renstra = before + counted + after[after.index("indikator:") :]
    reached = KINERJA.replace("76,60 %", "35 Unit").replace("80 %", "80 Unit")
    i = words(renstra=renstra, kinerja=reached)["renstra"]("koperasi-aktif")
    assert [str(i.sampai(t).target) for t in (2021, 2023, 2024)] == [
        "20\u00a0Unit", "90\u00a0Unit", "140\u00a0Unit",
    ]  # fmt: skip
    assert str(i.sampai(2023).realisasi) == "35\u00a0Unit"
    assert str(i.terhadap(2024)) == "25,00%"


def test_what_does_not_count_stands_for_its_year_alone() -> None:
    i = words(kinerja=KINERJA)["renstra"]("nilai-sakip")
    assert [str(i.sampai(t).target) for t in (2021, 2022, 2023)] == ["–", "B", "BB"]
    assert (i.sampai(2022).realisasi, str(i.sampai(2023).realisasi)) == (NIHIL, "A")


def test_a_predicate_is_met_without_a_percentage() -> None:
    i = words(kinerja=KINERJA)["renstra"]("nilai-sakip")
    assert (i.capaian, i.kategori, i.tercapai) == (NIHIL, NIHIL, True)


def test_an_indicator_of_a_node() -> None:
    tree = SOUND["program"].replace(
        "                  renja: 2,25 %\n",
        "                  renja: 2,25 %\n                realisasi: 2,70 %\n",
    )
    (i,) = words(program=tree)["program"][0].indikator
    assert (str(i.capaian), i.kategori, i.tercapai) == ("120,00%", "Sangat Baik", True)


TWO = SOUND["renstra"].replace(
    "indikator:\n  - id: nilai-sakip",
    """\
      - id: sehat
        nama: Koperasi sehat
        indikator:
          - id: koperasi-sehat
            nama: Koperasi sehat
            target:
              2023: 10 %
          - id: koperasi-rugi
            nama: Koperasi merugi
            arah: turun
            target:
              2023: 10 %
indikator:
  - id: nilai-sakip""",
)


def test_a_sasaran_and_a_tujuan_have_the_mean_of_what_they_hold() -> None:
    kinerja = """\
indikator:
  - id: koperasi-aktif
    realisasi: 0 %
  - id: koperasi-sehat
    realisasi: 12 %
  - id: koperasi-rugi
    realisasi: 12 %
"""
    renstra = words(renstra=TWO, kinerja=kinerja)["renstra"]
    assert [str(s.capaian) for s in renstra.sasaran] == ["0,00%", "100,00%"]
    assert [s.kategori for s in renstra.sasaran] == ["Sangat Kurang", "Sangat Baik"]
    (tujuan,) = renstra.tujuan
    assert (str(tujuan.capaian), tujuan.kategori) == ("50,00%", "Sangat Kurang")
    assert (tujuan.pada(2022).capaian, tujuan.pada(2022).kategori) == (NIHIL, NIHIL)


def test_a_tujuan_with_indicators_of_its_own_goes_by_them() -> None:
    own = TWO.replace(
        "    nama: Koperasi maju\n",
        """\
    nama: Koperasi maju
    indikator:
      - id: pertumbuhan
        nama: Pertumbuhan
        target:
          2023: 5 %
""",
    )
    kinerja = "indikator:\n  - id: pertumbuhan\n    realisasi: 0 %\n"
    kinerja += "  - id: koperasi-sehat\n    realisasi: 12 %\n"
    (tujuan,) = words(renstra=own, kinerja=kinerja)["renstra"].tujuan
    assert str(tujuan.capaian) == "0,00%"


def test_the_year_within_the_period() -> None:
    assert words()["renstra"].tahun_ke == 3


def test_what_is_said_of_an_indicator() -> None:
    stated = SOUND["renstra"].replace(
        "            nama: Persentase koperasi aktif\n",
        """\
            nama: Persentase koperasi aktif
            definisi: Koperasi yang rapat anggotanya terlaksana.
            rumus:
              pembilang: Koperasi aktif
              penyebut: Seluruh koperasi
              kali: 100 %
            sumber: Bidang Kelembagaan
            penanggung_jawab: Kepala Bidang
""",
    )
    renstra = words(renstra=stated)["renstra"]
    i = renstra("koperasi-aktif")
    assert (i.rumus.pembilang, i.rumus.penyebut, i.rumus.kali) == (
        "Koperasi aktif", "Seluruh koperasi", "100 %",
    )  # fmt: skip
    assert (i.definisi[:8], i.sumber, i.penanggung_jawab) == (
        "Koperasi", "Bidang Kelembagaan", "Kepala Bidang",
    )  # fmt: skip
    assert renstra("nilai-sakip").rumus is NIHIL
