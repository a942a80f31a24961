"""Figures from data: what is drawn is read back from the SVG itself.

Specs and data are the real ones; every text's place is measured with the font that prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from generator import model
from generator.compose import compose
from generator.compose.figure.build import build_chart, build_tree
from generator.compose.figure.face import Face
from generator.compose.figure.scale import MONEY, RANKS, scale_of
from generator.compose.figure.spec import ChartSpec, TreeSpec
from generator.compose.sandbox import Budget, Sandbox
from generator.compose.schema import read
from generator.compose.table.build import Room
from generator.compose.template import Renderer
from generator.compose.words import FILTERS
from generator.content.paths import DocumentRef
from generator.diagnostics import Findings
from generator.document.fonts import MM_PER_POINT
from generator.document.numbering import number
from generator.document.tree import Figure
from generator.document.walk import blocks
from generator.model.nilai import baca_nilai
from generator.model.rupiah import Rupiah
from generator.world import MemoryWorld
from generator.writers.docx.media import Media, raster
from generator.writers.html.picture import picture

ROOT = Path(__file__).parents[2]
BALI = DocumentRef("bali", "diskopukm", 2024, "uji")
PASBAR = DocumentRef("pasaman-barat", "diskopukm", 2023, "uji")
SHARED = "templates/_bersama/gambar"
SPEC = "templates/uji/gambar/uji.yaml"
UPRIGHT, ACROSS = Room(155, 247, "Arial"), Room(270, 160, "Arial")
SVG = "{http://www.w3.org/2000/svg}"


@cache
def project() -> dict[str, str | bytes]:
    """The repository's content and templates."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for folder in ("content", "templates")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }


@cache
def world(ref: DocumentRef) -> MemoryWorld:
    """The project with a document for a dinas."""
    files = dict(project())
    files[ref.path] = "jenis: renja\ntahapan: perubahan\ntanggal: 28 Februari 2026\n"
    return MemoryWorld(files)


@cache
def words(ref: DocumentRef) -> Any:
    findings = Findings()
    loaded = model.load(world(ref), ref, findings)
    assert not findings.errors
    return loaded.kata


def drawn(
    source: str, kata: Any = None, room: Room = UPRIGHT, kind: Any = ChartSpec
) -> tuple[Figure, Findings]:
    """The figure of a spec's text, and what was found wrong."""
    findings = Findings()
    spec = read(kind, MemoryWorld({SPEC: source}), SPEC, findings)
    assert spec is not None, list(findings)
    renderer = Renderer(Sandbox(FILTERS, Budget()), findings)
    build: Any = build_chart if kind is ChartSpec else build_tree
    return build(spec, "gbr-uji", None, renderer, kata or {}, room), findings


def tree(source: str, kata: Any = None, room: Room = UPRIGHT) -> tuple[Figure, Findings]:
    return drawn(source, kata, room, TreeSpec)


def shared(name: str, ref: DocumentRef, room: Room = UPRIGHT) -> Figure:
    """A shared figure over real data, of which nothing is wrong."""
    source = (ROOT / SHARED / f"{name}.yaml").read_text(encoding="utf-8")
    kind = TreeSpec if "\nakar:" in source else ChartSpec
    figure, findings = drawn(source, words(ref), room, kind)
    assert not len(findings), list(findings)
    return figure


# --- reading a drawing ------------------------------------------------------------------------


@dataclass(frozen=True)
class Area:
    """A rectangle of the drawing, in points."""

    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def meets(self, other: Area) -> bool:
        return (
            self.left < other.right - 0.1
            and other.left < self.right - 0.1
            and self.top < other.bottom - 0.1
            and other.top < self.bottom - 0.1
        )

    def holds(self, other: Area) -> bool:
        return (
            self.left <= other.left + 0.1
            and other.right <= self.right + 0.1
            and self.top <= other.top + 0.1
            and other.bottom <= self.bottom + 0.1
        )


def root(figure: Figure) -> Any:
    return etree.fromstring(figure.picture.data)


def size(figure: Figure) -> Area:
    _, _, width, height = map(float, root(figure).get("viewBox").split())
    return Area(0, 0, width, height)


def _moved(element: Any) -> tuple[float, float]:
    x = y = 0.0
    for above in element.iterancestors(f"{SVG}g"):
        dx, dy = re.findall(r"-?[\d.]+", above.get("transform"))
        x, y = x + float(dx), y + float(dy)
    return x, y


def texts(figure: Figure) -> list[Area]:
    """Where the letters of each line stand: from the height of capitals to the base line."""
    found = []
    for element in root(figure).iter(f"{SVG}text"):
        dx, dy = _moved(element)
        points = float(element.get("font-size"))
        face = Face("Arial", points, element.get("font-weight") == "bold")
        width = face.width(element.text)
        x = float(element.get("x")) + dx
        x -= {"start": 0.0, "middle": width / 2, "end": width}[element.get("text-anchor")]
        y = float(element.get("y")) + dy
        found.append(Area(x, y - 0.72 * points, x + width, y, element.text))
    return found


def rects(figure: Figure) -> list[Area]:
    found = []
    for element in root(figure).iter(f"{SVG}rect"):
        dx, dy = _moved(element)
        x, y, width, height = (float(element.get(k)) for k in ("x", "y", "width", "height"))
        found.append(Area(x + dx, y + dy, x + dx + width, y + dy + height))
    return found


def sizes(figure: Figure) -> list[float]:
    return [float(e.get("font-size")) for e in root(figure).iter(f"{SVG}text")]


def boxes(figure: Figure) -> Iterator[tuple[Area, str]]:
    """The boxes of a tree with their text."""
    lines = texts(figure)
    for area in rects(figure):
        yield area, " ".join(line.text for line in lines if area.holds(line))


# --- the shared figures over real data --------------------------------------------------------

ALL = [
    (name, ref, room)
    for ref in (BALI, PASBAR)
    for name, room in (
        ("organisasi", UPRIGHT),
        ("pohon-kinerja", ACROSS),
        ("capaian", UPRIGHT),
        ("target-realisasi", UPRIGHT),
        ("serapan", UPRIGHT),
    )
    if (name, ref) != ("capaian", PASBAR)  # whose year is not over
]
CASES = pytest.mark.parametrize(
    ("name", "ref", "room"), ALL, ids=[f"{ref.daerah}-{name}" for name, ref, _ in ALL]
)


@CASES
def test_nothing_is_cut_or_over_another(name: str, ref: DocumentRef, room: Room) -> None:
    figure = shared(name, ref, room)
    sheet = size(figure)
    lines = texts(figure)
    assert lines
    assert [line.text for line in lines if not sheet.holds(line)] == []
    over = [(a.text, b.text) for a, b in combinations(lines, 2) if a.meets(b)]
    assert over == []
    assert all(sheet.holds(area) for area in rects(figure))


@CASES
def test_a_figure_fits_its_page_and_is_readable(name: str, ref: DocumentRef, room: Room) -> None:
    figure = shared(name, ref, room)
    assert figure.picture.width <= room.width
    assert figure.picture.height <= room.height * 0.9
    assert figure.picture.width == pytest.approx(size(figure).right * MM_PER_POINT, abs=0.01)
    assert min(sizes(figure)) >= 6


@CASES
def test_the_same_data_give_the_same_bytes(name: str, ref: DocumentRef, room: Room) -> None:
    assert shared(name, ref, room) == shared(name, ref, room)


def test_every_programme_stands_with_its_amounts() -> None:
    figure = shared("serapan", BALI)
    said = " ".join(line.text for line in texts(figure))
    for programme in words(BALI)["program"]:
        assert set(programme.nama.split()) <= set(said.split())
        for amount in (programme.pagu, programme.realisasi):
            assert amount.polos in said
            assert str(amount) in figure.picture.alternative
        assert str(programme.serapan) in said


def test_the_alternative_text_says_the_data_in_a_sentence() -> None:
    said = shared("capaian", BALI).picture.alternative
    assert said.startswith("Capaian Indikator Kinerja Dinas Koperasi, Usaha Kecil dan Menengah ")
    assert "Rasio Kewirausahaan 122,00% (target 3,00%, realisasi 3,66%)" in said


def test_every_office_has_its_box_once_and_the_secretariat_stands_aside() -> None:
    figure = shared("organisasi", BALI)
    found = {text: area for area, text in boxes(figure)}

    def offices(level: Any) -> Iterator[str]:
        for office in level:
            yield office.jabatan
            yield from offices(office.bawahan)

    every = list(offices(words(BALI)["dinas"].organisasi))
    assert sorted(text for _, text in boxes(figure)) == sorted(every)
    head, aside = found["Kepala Dinas"], found["Sekretaris"]
    fields = [area for text, area in found.items() if text.startswith("Kepala Bidang")]
    assert len({area.top for area in fields}) == 1
    assert head.bottom < aside.top < aside.bottom < fields[0].top
    assert aside.left > (head.left + head.right) / 2


def test_the_performance_tree_holds_all_levels_and_marks_crosscutting() -> None:
    figure = shared("pohon-kinerja", PASBAR, ACROSS)
    said = [text for _, text in boxes(figure)]
    renstra = words(PASBAR)["renstra"]
    for aim in renstra.tujuan:
        assert f"Tujuan {aim.nama}" in said
        for target in aim.sasaran:
            assert f"Sasaran {target.nama}" in said
    broken = [r for r in root(figure).iter(f"{SVG}rect") if r.get("stroke-dasharray")]
    crossing = sum(
        len(p.mendukung) > 1 for t in renstra.tujuan for s in t.sasaran
        for i in s.indikator for p in i.pendukung
    )  # fmt: skip
    assert len(broken) == crossing > 0


def test_panels_keep_units_apart_and_predicates_in_order() -> None:
    lines = texts(shared("target-realisasi", PASBAR))
    top = {line.text: line.top for line in lines if line.text in {"BB", "CC"}}
    assert top["BB"] < top["CC"]
    assert {"3 Level", "95,75%"} <= {line.text.replace("\u00a0", " ") for line in lines}


# --- charts -----------------------------------------------------------------------------------

BARS = """judul: Uji
bentuk: batang
untuk: x dari daftar
label: x.n
seri:
  - nama: Nilai
    nilai: x.v
"""


def rows(**values: Any) -> dict[str, Any]:
    return {"daftar": [{"n": name, "v": value} for name, value in values.items()]}


def test_bars_are_as_long_as_their_values() -> None:
    figure, _ = drawn(BARS, rows(A=Rupiah(1_000_000), B=Rupiah(4_000_000)))
    first, second = rects(figure)
    assert (second.bottom - second.top) / (first.bottom - first.top) == pytest.approx(4, abs=0.01)
    assert {"1.000.000", "juta rupiah"} <= {line.text for line in texts(figure)}


def test_long_names_turn_the_bars_on_their_side() -> None:
    long = "Program Pemberdayaan dan Perlindungan Koperasi"
    figure, _ = drawn(BARS, rows(**{f"{long} {i}": i + 1 for i in range(9)}))
    areas = rects(figure)
    assert len({area.left for area in areas}) == 1
    assert len({round(area.right, 1) for area in areas}) == 9


def test_what_is_missing_is_a_dash_and_what_is_negative_goes_the_other_way() -> None:
    figure, _ = drawn(BARS, rows(A=baca_nilai("-"), B=baca_nilai("-2 %"), C=baca_nilai("3 %")))
    below, above = rects(figure)
    assert below.top == pytest.approx(above.bottom)
    assert "–" in {line.text for line in texts(figure)}
    assert "A tidak ada data; B -2%; C 3%" in figure.picture.alternative


def test_achievement_below_the_mark_is_hatched() -> None:
    source = BARS.replace("batang", "capaian")
    reached, _ = drawn(source, rows(A=baca_nilai("120 %")))
    missed, _ = drawn(source, rows(A=baca_nilai("120 %"), B=baca_nilai("99,9 %")))
    assert len(rects(reached)) == 1
    fills = [r.get("fill") for r in root(missed).iter(f"{SVG}rect")]
    legend, bars = fills[:2], fills[2:]
    assert bars == legend
    assert bars[0] != bars[1]
    assert "kurang dari 100%" in {line.text for line in texts(missed)}


def test_tones_of_two_series_differ_in_grey() -> None:
    figure, _ = drawn(BARS + "  - nama: Lain\n    nilai: x.v\n", rows(A=1, B=2))
    with Image.open(BytesIO(raster(figure.picture.data, *_mm(figure)))) as image:
        grey = image.convert("L")
        across = image.width / size(figure).right
        shades = [
            _mean(grey.crop((left * across, top * across, right * across, bottom * across)))
            for left, top, right, bottom in map(_edges, rects(figure)[2:4])
        ]
    assert abs(shades[0] - shades[1]) > 80


def _mm(figure: Figure) -> tuple[float, float]:
    return figure.picture.width, figure.picture.height


def _edges(area: Area) -> tuple[float, float, float, float]:
    return area.left, area.top, area.right, area.bottom


def _mean(image: Image.Image) -> float:
    counts = image.histogram()
    return sum(shade * count for shade, count in enumerate(counts)) / sum(counts)


def test_letters_stand_in_the_picture_for_old_readers_too() -> None:
    figure, _ = drawn(BARS, rows(A=1, B=2))
    bare = re.sub(rb"<text.*?</text>", b"", figure.picture.data)
    assert raster(figure.picture.data, *_mm(figure)) != raster(bare, *_mm(figure))


def test_a_figure_without_data_says_so() -> None:
    figure, findings = drawn(BARS, {"daftar": []})
    assert [line.text for line in texts(figure)] == ["Belum ada data"]
    assert figure.picture.alternative == "Uji: belum ada data."
    assert place(findings, "S44") == f"{SPEC}:1"


def test_a_series_that_nothing_is_known_of_is_left_out() -> None:
    source = BARS + "  - nama: Lain\n    nilai: x.w\n"
    kata = {"daftar": [{"n": n, "v": 2, "w": baca_nilai("-")} for n in "AB"]}
    figure, _ = drawn(source, kata)
    assert figure.picture.alternative == "Uji: A 2; B 2."
    assert len(rects(figure)) == 2


@given(
    st.lists(st.fractions(-(10**12), 10**12), min_size=1, max_size=8),
    st.booleans(),
    st.sampled_from(["", "%", MONEY, "Orang"]),
)
def test_a_scale_holds_its_values(values: list[Fraction], grounded: bool, unit: str) -> None:
    scale = scale_of(values, unit, grounded=grounded)
    assert scale.low <= min(values) <= max(values) <= scale.high
    assert 2 <= len(scale.ticks) <= 9
    assert len({tick.label for tick in scale.ticks}) == len(scale.ticks)
    assert not grounded or scale.low <= 0 <= scale.high


def test_a_scale_of_predicates_names_them() -> None:
    scale = scale_of([Fraction(2)], RANKS, ("C", "B", "A"), grounded=False)
    assert [tick.label for tick in scale.ticks] == ["C", "B", "A"]


@given(st.text("abc de/-", min_size=1, max_size=80), st.integers(20, 90))
def test_lines_keep_the_text_and_the_room(text: str, room: int) -> None:
    face = Face("Arial", 8)
    lines = face.lines(text, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(face.width(line) <= room for line in lines)


# --- trees ------------------------------------------------------------------------------------

LEVELS = """judul: Uji
akar:
  - teks: '"Akar"'
    anak:
      - untuk: a dari rentang(1, {wide})
        teks: '"Cabang yang panjang namanya " ~ a'
        anak:
          - untuk: b dari rentang(1, {deep})
            teks: '"Daun " ~ a ~ "." ~ b'
"""


@pytest.mark.parametrize(("wide", "deep"), [(1, 1), (2, 2), (3, 5), (6, 4), (5, 9)])
def test_boxes_stand_apart_and_parents_over_their_children(wide: int, deep: int) -> None:
    figure, findings = tree(LEVELS.format(wide=wide, deep=deep))
    assert not len(findings)
    found = list(boxes(figure))
    assert len(found) == 1 + wide + wide * deep
    assert all(text for _, text in found)
    assert not any(a.meets(b) for (a, _), (b, _) in combinations(found, 2))
    (top,) = (area for area, text in found if text == "Akar")
    branches = [area for area, text in found if text.startswith("Cabang")]
    middle = (branches[0].left + branches[-1].right) / 2
    assert (top.left + top.right) / 2 == pytest.approx(middle, abs=0.02)
    assert all(top.bottom < area.top for area in branches)


def test_a_tree_too_large_to_read_is_a_warning_with_a_way_out() -> None:
    figure, findings = tree(LEVELS.format(wide=20, deep=30))
    (found,) = findings
    assert (found.code, found.severity.value) == ("S43", "peringatan")
    assert found.span is not None
    assert found.span.path == SPEC
    assert "lanskap" in (found.hint or "")
    assert figure.picture.width <= UPRIGHT.width
    assert figure.picture.height <= UPRIGHT.height


# --- what is wrong ----------------------------------------------------------------------------


def place(findings: Findings, code: str) -> str:
    (found,) = (d for d in findings if d.code == code)
    assert found.span is not None
    return f"{found.span.path}:{found.span.line}"


def test_errors_stand_at_their_line() -> None:
    _, findings = drawn(BARS, rows(A="banyak", B="sedikit"))
    assert place(findings, "S41") == f"{SPEC}:7"
    _, findings = drawn(BARS.replace("x.n", "x.nama.panjang"), rows(A=1))
    assert [d.span.line for d in findings if d.span] == [4]
    _, findings = tree("judul: Uji\nakar:\n  - teks: '1'\n    gaya: gelab\n")
    assert place(findings, "S24") == f"{SPEC}:4"


def test_units_that_differ_are_a_warning() -> None:
    _, findings = drawn(BARS, rows(A=baca_nilai("2 %"), B=baca_nilai("3 Orang")))
    assert place(findings, "S42") == f"{SPEC}:1"


def test_a_level_that_repeats_itself_for_ever_is_an_error() -> None:
    source = "judul: Uji\nakar:\n  - untuk: a dari [1]\n    teks: a\n    ulang: '[a]'\n"
    _, findings = tree(source)
    assert place(findings, "S45") == f"{SPEC}:3"


# --- in a document ----------------------------------------------------------------------------

PROFILE = """judul: Uji
pokok: Uji
sampul:
  judul: UJI
penomoran: desimal
bagian:
  depan: []
  isi:
    - isi
  lampiran: []
"""


def document(part: str) -> tuple[list[Figure], Findings]:
    files = dict(project())
    files |= {
        BALI.path: "jenis: uji\ntahapan: perubahan\ntanggal: 28 Februari 2025\n",
        "templates/uji/profil.yaml": PROFILE,
        "templates/uji/isi.md.j2": part,
    }
    here, findings = MemoryWorld(files), Findings()
    made = number(compose(here, BALI, model.load(here, BALI, findings), findings), findings)
    return [b for b in blocks(made.body) if isinstance(b, Figure)], findings


def test_figures_are_called_numbered_and_referred_to() -> None:
    figures, findings = document(
        "# Uji\n\nPada @gbr-organisasi dan @gbr-serapan.\n\n::: {bagan} organisasi\n:::\n\n"
        ":::: {lanskap}\n\n::: {grafik} serapan\n:::\n\n::::\n"
    )
    assert not len(findings)
    assert [f.number.text for f in figures if f.number] == ["Gambar 1.1", "Gambar 1.2"]
    assert figures[1].picture.width == pytest.approx(242, abs=0.1)
    for figure in figures:
        assert f'alt="{figure.picture.alternative}"' in picture(figure.picture)
        assert f'descr="{figure.picture.alternative}"' in Media().drawing(figure.picture)


def test_an_unknown_figure_is_an_error_that_names_a_near_one() -> None:
    _, findings = document("# Uji\n\nTeks.\n\n::: {grafik} serapam\n:::\n")
    (found,) = findings
    assert (found.code, found.span and found.span.line) == ("S40", 5)
    assert "serapan" in (found.hint or "")
