"""Two sides of the small project in memory, and two random ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from generator.changes import Change, Comparison, Side
from generator.diagnostics import Findings
from generator.model import load
from tests.model.proyek import REF, world


def side(files: Mapping[str, str], tahapan: str = "") -> Side:
    """A side: the sound project with some of its files replaced, at its own stage or another."""
    seen = world(**files)
    plan = load(seen, REF, Findings())
    return Side(plan.pada(tahapan) if tahapan else plan, seen)


def compare(semula: Mapping[str, str], menjadi: Mapping[str, str], *tahapan: str) -> Comparison:
    """Two sides compared; `tahapan` are their stages."""
    before, after = tahapan or ("", "")
    return Comparison(side(semula, before), side(menjadi, after))


def told(changes: tuple[Change, ...]) -> list[tuple[Any, ...]]:
    """Changes in short: where, what, before, after, state."""
    return [
        (c.tingkat, c.kode, c.isian, str(c.semula.nilai), str(c.menjadi.nilai), c.keadaan)
        for c in changes
    ]


def places(change: Change) -> tuple[str, ...]:
    """Where the values of a change stand."""
    spans = (change.semula.span, change.menjadi.span)
    return tuple(str(span).rpartition("/")[2] if span else "" for span in spans)


NAMES = ("Koperasi aktif", "koperasi  AKTIF", "Usaha kecil aktif", "Pasar", "Pasar baik")
MONEY = st.one_of(
    st.just(""),
    st.integers(0, 9000).map(str),
    st.tuples(st.integers(0, 9000), st.integers(0, 9000)).map(
        lambda pair: f"{{renja: {pair[0]}, perubahan: {pair[1]}}}"
    ),
)
TARGET = st.sampled_from(["", "3 Unit", "4 Unit", "4 Dokumen", "0 Unit", "2,5 %", "N/A"])


@st.composite
def trees(draw: st.DrawFn) -> str:
    """A random `program.yaml`: a few nodes with amounts, renamed codes and indicators."""
    lines = ["urusan:", "  - kode: 2", "    nama: Urusan", "    bidang:"]
    lines += ["      - kode: 2.17", "        nama: Bidang", "        program:"]
    for p in draw(st.sets(st.integers(1, 3), min_size=1)):
        lines += _node(draw, 10, f"2.17.0{p}")
        kegiatan = draw(st.sets(st.integers(1, 2)))
        lines += ["            kegiatan:"] * bool(kegiatan)
        for k in kegiatan:
            lines += _node(draw, 14, f"2.17.0{p}.2.0{k}")
            subs = draw(st.sets(st.integers(1, 2)))
            lines += ["                subkegiatan:"] * bool(subs)
            for s in subs:
                lines += _node(draw, 18, f"2.17.0{p}.2.0{k}.0{s}")
    return "\n".join(lines) + "\n"


def _node(draw: st.DrawFn, indent: int, kode: str) -> list[str]:
    found = {
        "nama": draw(st.sampled_from(NAMES)),
        "pagu": draw(MONEY),
        "prakiraan_maju": draw(MONEY),
        "realisasi": draw(st.sampled_from(["", "0", "10", "{tw1: 5, tw2: 5}"])),
        "lokasi": draw(st.sampled_from(["", "Kota", "kota", "Desa"])),
    }
    lines = [f"{' ' * indent}- kode: {kode}"]
    last = draw(st.sampled_from(["", "", "1", "2", "3"]))
    lines += [f"{' ' * indent}  kode_lama: {kode[:-1]}{last}"] * bool(last)
    lines += [f"{' ' * indent}  {key}: {text}" for key, text in found.items() if text]
    names = draw(st.lists(st.sampled_from(NAMES), max_size=3))
    lines += [f"{' ' * indent}  indikator:"] * bool(names)
    for name in names:
        lines += [f"{' ' * indent}    - nama: {name}"]
        target = draw(TARGET)
        lines += [f"{' ' * indent}      target: {target}"] * bool(target)
    return lines
