"""What a value is at a stage, and what of a year is read up to a cut-off: as tables."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.bertahap import bertahap
from generator.model.hitung import BELUM, gabungkan, sampai
from generator.model.nilai import NIHIL, baca_nilai
from generator.model.rupiah import Rupiah
from generator.model.tahapan import TUNGGAL, Tahap, Tahapan

STAGES = Tahapan(
    (
        Tahap("ranwal", "Rancangan Awal", plafon=True),
        Tahap("renja", "Renja"),
        Tahap("induk", "Induk"),
        Tahap("perubahan", "Perubahan"),
    )
)
ALONE = {TUNGGAL: 5}
CEILING = {"ranwal": 9}
BOTH = {"ranwal": 9, "renja": 5}
REVISED = {"renja": 5, "perubahan": 7}
LATE = {"perubahan": 7}


@pytest.mark.parametrize(
    ("typed", "ranwal", "renja", "induk", "perubahan"),
    [
        ({}, None, None, None, None),
        (ALONE, None, 5, 5, 5),
        (CEILING, 9, None, None, None),
        (BOTH, 9, 5, 5, 5),
        (REVISED, None, 5, 5, 7),
        (LATE, None, None, None, 7),
    ],
)
def test_an_amount_looks_back_within_its_kind(
    typed: dict[str, int], ranwal: object, renja: object, induk: object, perubahan: object
) -> None:
    read = [STAGES.uang(typed, stage) for stage in STAGES.semua]
    assert read == [ranwal, renja, induk, perubahan]


@pytest.mark.parametrize(
    ("typed", "ranwal", "renja", "induk", "perubahan"),
    [
        ({}, None, None, None, None),
        (ALONE, 5, 5, 5, 5),
        (CEILING, 9, 9, 9, 9),
        (BOTH, 9, 5, 5, 5),
        (REVISED, None, 5, 5, 7),
        (LATE, None, None, None, 7),
    ],
)
def test_a_target_looks_back_over_all_stages(
    typed: dict[str, int], ranwal: object, renja: object, induk: object, perubahan: object
) -> None:
    read = [STAGES.target(typed, stage) for stage in STAGES.semua]
    assert read == [ranwal, renja, induk, perubahan]


@pytest.mark.parametrize(
    ("typed", "cut_off", "read"),
    [
        ({TUNGGAL: 9}, "tw4", (9,)),
        ({TUNGGAL: 9}, "tw3", ()),
        ({TUNGGAL: 9}, BELUM, ()),
        ({"tw1": 1, "tw2": 2, "tw3": 3}, "tw4", (1, 2, 3)),
        ({"tw1": 1, "tw2": 2, "tw3": 3}, "tw2", (1, 2)),
        ({"tw2": 2}, "tw1", ()),
        ({"tw1": 1}, BELUM, ()),
    ],
)
def test_a_cut_off_hides_what_came_later(
    typed: dict[str, int], cut_off: str, read: tuple[int, ...]
) -> None:
    assert sampai(typed, cut_off) == read


@pytest.mark.parametrize(
    ("rule", "read"), [("jumlah", "60 %"), ("akhir", "30 %"), ("rata_rata", "20 %")]
)
def test_periods_of_an_indicator_are_joined_by_its_rule(rule: str, read: str) -> None:
    periods = tuple(baca_nilai(text) for text in ("10 %", "20 %", "-", "30 %"))
    assert gabungkan(periods, rule) == baca_nilai(read)
    assert gabungkan((), rule) is NIHIL


def test_values_that_know_their_stages_behave_as_the_value_they_are() -> None:
    value: Any = bertahap(
        Rupiah(5), STAGES, lambda stage: Rupiah(9) if stage == "ranwal" else NIHIL
    )
    assert isinstance(bertahap(Rupiah(5), STAGES, str), Rupiah)
    assert (str(value), value + value, value.ranwal) == ("Rp5", Rupiah(10), Rupiah(9))
    assert value == Rupiah(5)
    assert {value, Rupiah(5)} == {Rupiah(5)}
    assert "perubahan" in dir(value)
    nothing = bertahap(NIHIL, STAGES, lambda _: Rupiah(9))
    assert (str(nothing), bool(nothing), nothing + value) == ("–", False, Rupiah(5))
    assert nothing.ranwal == Rupiah(9)
    for unknown in ("ranwall", "murni"):
        with pytest.raises(AttributeError):
            getattr(value, unknown)
