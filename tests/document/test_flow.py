"""Headings turn with the landscape pages that they lead to."""

from __future__ import annotations

from generator.document.flow import turn
from generator.document.tree import Heading, Landscape, PageBreak
from tests.writers.contoh import SMALL, heading, p

BAB: Heading = heading(1, "BAB I", "SATU", "sec-satu", 1)
PART: Heading = heading(2, "1.1", "Isi", "sec-isi", 1, 1)
WIDE = Landscape((SMALL,))


def test_headings_before_a_landscape_page_stand_on_it() -> None:
    assert turn((p("a"), BAB, PART, WIDE, p("b"))) == (
        p("a"),
        Landscape((BAB, PART, SMALL)),
        p("b"),
    )


def test_a_heading_with_a_text_of_its_own_stays() -> None:
    content = (PART, p("Tabel berikut"), WIDE, PART, p("b"))

    assert turn(content) == content


def test_a_heading_between_two_landscape_pages_leads_the_second() -> None:
    assert turn((WIDE, PART, WIDE)) == (WIDE, Landscape((PART, SMALL)))


def test_a_page_break_beside_a_landscape_page_is_one_too_many() -> None:
    assert turn((p("a"), PageBreak(), PART, PageBreak(), WIDE)) == (
        p("a"),
        Landscape((PART, SMALL)),
    )


def test_nothing_turns_for_an_empty_landscape_page() -> None:
    assert turn((PART, Landscape(()))) == (PART, Landscape(()))
