"""Words, years and laws are recognised wherever they stand, and no more than they."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.text import spelling, t03
from generator.checks.text.laws import Lawbook, lawbook
from tests.checks.cases import opened
from tests.model.proyek import DINAS

DOSSIER = opened({})
SPELLER = spelling.speller(DOSSIER)
ENTRIES = [entry for entries in SPELLER.entries.values() for entry in entries]
NEUTRAL = st.sampled_from(["", "dan ", "(", "koperasi, ", "pada tahun ini ", '"'])
AFTER = st.sampled_from(["", ".", ", koperasi", ")", " yang baik"])
CASES = st.sampled_from([str.lower, str.upper, str.capitalize, str.title])


# --- spelling


@given(st.sampled_from(ENTRIES), NEUTRAL, AFTER, CASES)
def test_a_listed_word_is_found_whole_and_mended(entry, before, after, case) -> None:  # type: ignore[no-untyped-def]
    typed = case(entry.salah)

    (slip,) = SPELLER.slips(f"{before}{typed}{after}")

    assert (slip.start, slip.old) == (len(before), typed)
    assert slip.new.casefold() == entry.benar.casefold()
    assert not list(SPELLER.slips(f"{before}{slip.new}{after}"))


@given(st.sampled_from(ENTRIES), st.sampled_from(["nya", "kah", "lah", "z"]))
def test_a_longer_word_is_another(entry: spelling.Ejaan, ending: str) -> None:
    assert entry not in [slip.entry for slip in SPELLER.slips(f"{entry.salah}{ending} baik")]


def test_what_is_right_is_listed_nowhere_as_wrong() -> None:
    for entry in ENTRIES:
        assert not list(SPELLER.slips(entry.benar)), entry.benar
        for phrase in entry.kecuali:
            assert not [slip for slip in SPELLER.slips(phrase) if slip.entry is entry], phrase


# --- years


def years(text: str) -> list[str]:
    dossier = opened({f"{DINAS}/2023/laporan/uraian.md": text})
    return [found.message for found in t03.data(dossier)]


@given(st.integers(2023 - t03.FAR, 2023 + t03.FAR))
def test_years_around_the_document_are_left(year: int) -> None:
    assert not years(f"Pada tahun {year} koperasi bertambah.")


@given(st.integers(1945, 2017) | st.integers(2029, 2099))
def test_years_far_away_are_found(year: int) -> None:
    assert len(years(f"Pada tahun {year} koperasi bertambah.")) == 1


@given(st.integers(1945, 2099), st.integers(1, 99))
def test_years_of_laws_and_dates_are_left(year: int, number: int) -> None:
    law = f"Peraturan Daerah Nomor {number} Tahun {year}"

    assert not years(f"Menurut {law}, ditetapkan 3 Agustus {year}, dan Perda {number}/{year}.")


# --- laws

BOOK = lawbook(DOSSIER)
FORMS = {bentuk.id: bentuk.sebutan for bentuk in (BOOK.isi.bentuk if BOOK else ())}


def book() -> Lawbook:
    assert BOOK is not None
    return BOOK


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str, int, str]:
    """A law in one of the ways in which people write it: its form, number, year and text."""
    form = draw(st.sampled_from(sorted(FORMS.keys() - {"lain"})))
    name = draw(st.sampled_from(FORMS[form]))
    number, year = str(draw(st.integers(1, 300))), draw(st.integers(1950, 2030))
    shapes = ["{} Nomor {} Tahun {}", "{} No. {} Tahun {}", "{} RI Nomor {} Tahun {}"]
    shape = draw(st.sampled_from(shapes if " " in name else [*shapes, "{} {}/{}"]))
    return form, number, year, shape.format(name, number, year)


@given(written(), NEUTRAL, AFTER)
def test_laws_are_read_however_they_are_written(
    law: tuple[str, str, int, str], before: str, after: str
) -> None:
    form, number, year, text = law

    (found,) = book().laws(f"{before}{text}{after}")

    assert (found.form, found.nomor, found.tahun) == (form, number, year)
    assert found.start == len(before)


@given(st.integers(1, 300), st.integers(1950, 2030))
def test_regulations_of_a_daerah_are_none_of_the_state(number: int, year: int) -> None:
    text = f"Peraturan Pemerintah dan Peraturan Daerah Nomor {number} Tahun {year}"

    assert {law.form for law in book().laws(text)} == {"lain"}


def test_what_replaces_a_law_is_in_force() -> None:
    for revoked in book().isi.dicabut:
        for law in book().laws(revoked.pengganti):
            assert book().revoked(law) is None or revoked.tahun < law.tahun, revoked.pengganti


def test_each_law_is_listed_once() -> None:
    laws = [(one.bentuk, one.nomor, one.tahun) for one in book().isi.dicabut]

    assert len(laws) == len(set(laws))
    assert {form for form, _, _ in laws} <= FORMS.keys()
    assert all(one.tahun <= one.sejak for one in book().isi.dicabut)


def test_the_lists_are_part_of_the_project() -> None:
    folder = Path("templates/_bersama/pemeriksaan")

    assert {"ejaan.yaml", "peraturan.yaml", "pangkat.yaml"} <= {p.name for p in folder.iterdir()}
