"""What belongs together: by key, by kinship, and the same from both sides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.changes.pairing import Pair, by_wording, pairs

Thing = tuple[str, str, int]
"""An id or none, a wording, and which of the equal ones it is."""

WORDS = st.lists(st.sampled_from(["jumlah", "koperasi", "aktif", "Aktif", "sehat"]), max_size=4)
THINGS = st.lists(
    st.tuples(st.sampled_from(["", "", "a", "b"]), WORDS.map(" ".join)), max_size=6
).map(lambda found: [(*thing, i) for i, thing in enumerate(found)])


def joined(semula: list[Thing], menjadi: list[Thing]) -> tuple[Pair[Thing], ...]:
    return pairs(
        semula, menjadi, lambda thing: thing[:2], lambda one, other: by_wording(one[:2], other[:2])
    )


def names(found: tuple[Pair[Thing], ...]) -> list[tuple[str | None, str | None]]:
    return [(pair.semula and pair.semula[1], pair.menjadi and pair.menjadi[1]) for pair in found]


def test_an_id_goes_before_a_wording_and_a_wording_before_likeness() -> None:
    assert by_wording(("a", "Satu"), ("a", "Lain")) > by_wording(("", "Satu"), ("a", "satu"))
    assert by_wording(("", "koperasi"), ("", "Koperasi")) > by_wording(
        ("", "koperasi yang aktif"), ("", "koperasi yang sehat")
    )
    assert by_wording(("a", "Satu"), ("b", "Satu")) == 0
    assert by_wording(("", "satu dua tiga"), ("", "satu empat lima")) == 0


def test_what_is_gone_stands_behind_what_it_stood_behind() -> None:
    before = [("", word, 0) for word in ("satu", "dua", "tiga", "empat")]
    after = [("", word, 0) for word in ("tiga", "lima", "satu")]
    assert names(joined(before, after)) == [
        ("tiga", "tiga"), ("empat", None), (None, "lima"), ("satu", "satu"), ("dua", None)
    ]  # fmt: skip


def test_equal_ones_go_in_order() -> None:
    found = joined([("", "a", 0), ("", "a", 1)], [("", "a", 2)])
    assert [(p.semula and p.semula[2], p.menjadi and p.menjadi[2]) for p in found] == [
        (0, 2), (1, None)
    ]  # fmt: skip


@given(THINGS, THINGS)
def test_the_sides_may_be_swapped(one: list[Thing], other: list[Thing]) -> None:
    there, back = joined(one, other), joined(other, one)

    assert {(p.semula, p.menjadi) for p in there} == {(p.menjadi, p.semula) for p in back}
    assert [p.menjadi for p in there if p.menjadi] == other
    assert sorted(p.semula for p in there if p.semula) == sorted(one)
    assert all(p.semula == p.menjadi for p in joined(one, one))
