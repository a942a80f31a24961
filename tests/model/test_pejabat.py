"""How an official's standing is printed."""

from __future__ import annotations

import pytest

from tests.model.proyek import SOUND, plan

BARU = "      - nama: Kepala Baru\n"


def office(status: str, jabatan: str = "") -> str:
    typed = f"{BARU}        status: {status}\n"
    if jabatan:
        typed += f"        jabatan: {jabatan}\n"
    return str(plan(dinas=SOUND["dinas"].replace(BARU, typed)).dokumen.penanda_tangan.jabatan)


@pytest.mark.parametrize(
    ("status", "printed"),
    [
        ("definitif", "Kepala Dinas Uji"),
        ("plt", "Plt. Kepala Dinas Uji"),
        ("plh", "Plh. Kepala Dinas Uji"),
        ("pj", "Pj. Kepala Dinas Uji"),
    ],
)
def test_the_standing_stands_before_the_office(status: str, printed: str) -> None:
    assert office(status) == printed


def test_a_standing_that_is_typed_is_not_printed_twice() -> None:
    assert office("plt", "Plt. Kepala Dinas Uji dan Pasar") == "Plt. Kepala Dinas Uji dan Pasar"
