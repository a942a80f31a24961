"""Whatever number somebody can have is let pass; whatever nobody can have is found at its line."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.people import p01
from generator.checks.people.offices import bare_name
from generator.checks.people.ranks import bare_golongan
from generator.model.nip import baca_nip
from tests.checks.cases import opened
from tests.model.proyek import PATHS, SOUND

OWN = "19750202 200003 2 002"
"""The number of the one in office, from 1 July 2022 on."""

LINE = 14
"""Its line in `dinas.yaml`."""


@dataclass(frozen=True)
class Number:
    """The parts of a NIP."""

    born: tuple[int, int, int]
    appointed: tuple[int, int]
    sex: int
    serial: int

    def __str__(self) -> str:
        year, month, day = self.born
        tmt = "{:04}{:02}".format(*self.appointed)
        return f"{year:04}{month:02}{day:02} {tmt} {self.sex} {self.serial:03}"


@st.composite
def numbers(draw: st.DrawFn) -> Number:
    """Of people between 16 at their appointment and 65 in July 2022."""
    born = draw(st.integers(1958, 1995))
    month = draw(st.integers(1, 12))
    appointed = draw(st.integers(born + 17, 2021))
    day = draw(st.integers(1, 28))
    tmt = (appointed, draw(st.integers(1, 12)))
    return Number((born, month, day), tmt, draw(st.sampled_from([1, 2])), draw(st.integers(1, 999)))


def lines(nip: str) -> list[int]:
    """Where P01 finds something in the office with another number."""
    dinas = SOUND["dinas"].replace(OWN, nip)
    return [found.span.line for found in p01.data(opened({PATHS["dinas"]: dinas}))]


@given(numbers())
def test_a_number_that_somebody_can_have(number: Number) -> None:
    assert lines(str(number)) == []


@given(numbers(), st.integers(13, 20) | st.integers(30, 99) | st.just(0))
def test_a_month_that_is_none(number: Number, month: int) -> None:
    wrong = Number(number.born, (number.appointed[0], month), number.sex, number.serial)

    assert lines(str(wrong)) == [LINE]


@given(numbers(), st.integers(0, 15))
def test_appointed_too_young(number: Number, age: int) -> None:
    wrong = Number(number.born, (number.born[0] + age, 1), number.sex, number.serial)

    assert lines(str(wrong)) == [LINE]


@given(numbers(), st.integers(2023, 2060))
def test_appointed_after_taking_office(number: Number, year: int) -> None:
    wrong = Number(number.born, (year, number.appointed[1]), number.sex, number.serial)

    assert lines(str(wrong)) == [LINE]


@given(numbers())
def test_without_spaces_it_is_the_same_number(number: Number) -> None:
    typed = str(number).replace(" ", "")

    assert baca_nip(typed) == baca_nip(str(number))
    assert lines(f'"{typed}"') == [LINE]


NAMES = st.lists(st.sampled_from(["Nama", "Orang", "Kepala", "Dinas"]), min_size=1).map(" ".join)
TITLES = st.sampled_from(["", "Drs. ", "Dr. H. ", "Ir. "])
DEGREES = st.sampled_from(["", ", S.E.", ", S.Sos., M.Si.", ",M.M."])


@given(NAMES, TITLES, DEGREES)
def test_degrees_make_no_other_person(name: str, title: str, degree: str) -> None:
    assert bare_name(f"{title}{name}{degree}") == bare_name(name.upper())


@given(st.sampled_from(["I", "II", "III", "IV"]), st.sampled_from("abcde"))
def test_golongan_in_any_form(number: str, letter: str) -> None:
    usual = f"{number}/{letter}"

    for form in (usual, f"{number}.{letter.upper()}", f"{number}{letter}", f" {number} / {letter}"):
        assert bare_golongan(form) == usual
