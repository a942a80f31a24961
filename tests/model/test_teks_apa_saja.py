"""Whatever is typed, a value is read or refused with a message: nothing else happens."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import ContentError, Findings
from generator.model import load
from generator.model.kode import baca_kode
from generator.model.nilai import baca_angka, baca_nilai
from generator.model.nip import baca_nip
from generator.model.rupiah import baca_rupiah
from generator.model.salah import Salah
from generator.model.tanggal import baca_tanggal
from tests.model.proyek import REF, SOUND, world

TYPED = st.one_of(
    st.text(max_size=30),
    st.text("0123456789.,- %RpX²١", max_size=20),
    st.builds("{} Mei {}".format, st.integers(0, 40), st.integers(0, 99_999)),
)


@pytest.mark.parametrize(
    "read", [baca_rupiah, baca_nilai, baca_angka, baca_kode, baca_nip, baca_tanggal]
)
@given(text=TYPED)
def test_a_value_is_read_or_refused(read: Callable[[str], Any], text: str) -> None:
    with suppress(Salah):
        assert str(read(text))


@given(st.data())
def test_a_file_with_any_line_missing_or_doubled_is_read_or_refused(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["dinas", "renstra", "program", "kinerja", "dokumen"]))
    lines = SOUND[name].splitlines()
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at : at + 1] = data.draw(st.sampled_from([[], [lines[at]] * 2, [lines[at] + ":"]]))
    findings = Findings()
    with suppress(ContentError):
        load(world(**{name: "\n".join(lines) + "\n"}), REF, findings).kata  # noqa: B018
    assert all(found.span for found in findings if found.code != "B230")
