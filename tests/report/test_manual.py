"""Explanations as a page, as Markdown and as a list."""

from __future__ import annotations

import re

from generator.report.ink import Ink
from generator.report.manual import listing, markdown, page
from tests.report.findings import A01, RULES, Rule


def test_page() -> None:
    assert (
        page(A01)
        == """\
A01  Jumlah sama dengan rinciannya
           galat, hitungan

Apa        jumlah yang ditulis dibandingkan.

Contoh     - pagu: 900

           Rinciannya 700.

Perbaikan  hapus jumlahnya.
"""
    )


def test_a_page_is_as_wide_as_asked_for_but_examples_are_left_alone() -> None:
    words = "kata " * 60
    example = "    " + "baris-contoh-" * 8
    rule = Rule("A01", A01.severity, "Judul", (("Apa", words.strip()), ("Contoh", example)))

    for width in (40, 60, 100):
        lines = page(rule, width).splitlines()
        long = [line for line in lines if len(line) > width]
        assert [line.split()[1] for line in long] == [example.strip()]
        assert page(rule, width).split().count("kata") == 60


def test_colour_changes_nothing_but_colour() -> None:
    assert re.sub(r"\x1b\[\d+m", "", page(A01, ink=Ink(colour=True))) == page(A01)
    assert re.sub(r"\x1b\[\d+m", "", listing(RULES.values(), Ink(colour=True))) == listing(
        RULES.values()
    )
    assert "\x1b" in page(A01, ink=Ink(colour=True))


def test_markdown() -> None:
    assert (
        markdown(A01)
        == """\
*galat, hitungan*

**Apa:** jumlah yang ditulis dibandingkan.

**Contoh:**

```text
- pagu: 900

Rinciannya 700.
```

**Perbaikan:** hapus jumlahnya.
"""
    )


def test_listing() -> None:
    assert (
        listing(RULES.values())
        == """\
Hitungan
  A01  galat       Jumlah sama dengan rinciannya

Pejabat
  P04  peringatan  NIP berkelompok

Antardokumen
  X01  galat       Target sama
"""
    )
