"""Random plans of a dinas in which plan, promise and report agree: built on `strategies`.

The dinas has a Renstra, the programme trees of 2022 and 2023, what came of its indicators, the
documents of 2023 and tables copied from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from generator.model.terbilang import terbilang_bulat
from generator.world import MemoryWorld
from tests.checks.strategies import Page, Tree, budget, nodes, program, trees
from tests.model.proyek import DINAS, SOUND

RENSTRA, TREE, COPY = "renstra/2021-2026.yaml", "2023/program.yaml", "2023/data/salinan.yaml"
BUDGET, TEXT = "2023/data/anggaran.yaml", "2023/rencana/uraian.md"
SHARED = {
    path.as_posix(): path.read_text("utf-8")
    for folder in ("data", "pemeriksaan")
    for path in Path("templates/_bersama", folder).glob("*.yaml")
}


@dataclass(frozen=True)
class Aim:
    """An indicator: what is aimed at, before and after the change of 2023, and what was reached."""

    id: str
    targets: tuple[int, int, int]
    reached: tuple[int, int]

    @property
    def nama(self) -> str:
        """Its wording."""
        return f"Persentase usaha {self.id.rpartition('-')[2]} yang mandiri dan berdaya saing"


@dataclass(frozen=True)
class Goal:
    """A sasaran."""

    id: str
    aims: tuple[Aim, ...]

    @property
    def nama(self) -> str:
        """Its wording."""
        return f"Meningkatnya jumlah usaha {self.id.rpartition('-')[2]} di seluruh kecamatan"


@dataclass(frozen=True)
class Project:
    """The files of a dinas; those of which lines are changed are pages."""

    tree: Tree
    goals: tuple[Goal, ...]
    pages: Mapping[str, Page]

    @property
    def aims(self) -> tuple[Aim, ...]:
        """All its indicators."""
        return tuple(aim for goal in self.goals for aim in goal.aims)

    @property
    def world(self) -> MemoryWorld:
        """The project in memory."""
        own = {f"{DINAS}/{path}": page.text for path, page in self.pages.items()}
        return MemoryWorld(SHARED | _FIXED | own)


_FIXED = {
    "content/kota-uji/daerah.yaml": SOUND["daerah"],
    f"{DINAS}/dinas.yaml": SOUND["dinas"],
    "templates/_bersama/tahapan.yaml": SOUND["tahapan"],
    "templates/_bersama/skala.yaml": SOUND["skala"],
    "templates/rencana/isi.md.j2": '# PENDAHULUAN\n\n{{ narasi("uraian") }}\n',
    "templates/rencana/profil.yaml": "judul: A\nperan: rencana\nbagian:\n  isi:\n    - isi\n",
    "templates/janji/profil.yaml": "judul: B\nperan: janji\nbagian:\n  isi: []\n",
    "templates/hasil/profil.yaml": "judul: C\nperan: laporan\nbagian:\n  isi: []\n",
}

# --- drawing


@st.composite
def goals(draw: st.DrawFn) -> tuple[Goal, ...]:
    """Two to four sasaran of one to three indicators; one target at least is changed."""
    percent = st.integers(100, 9900)
    sizes = draw(st.lists(st.integers(1, 3), min_size=2, max_size=4))
    found, count = [], 0
    for place, size in enumerate(sizes, 1):
        aims = []
        for _ in range(size):
            count += 1
            first, target = draw(percent), draw(percent)
            changed = target + 50 if count == 1 else draw(st.sampled_from((target, target + 25)))
            reached = (draw(percent), draw(percent))
            aims.append(Aim(f"usaha-{terbilang_bulat(count)}", (first, target, changed), reached))
        found.append(Goal(f"sasaran-{terbilang_bulat(place)}", tuple(aims)))
    return tuple(found)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """A consistent project."""
    tree, aims = draw(trees()), draw(goals())
    pages = {
        RENSTRA: _renstra(aims),
        "2022/program.yaml": program(tree),
        TREE: program(tree),
        "2022/kinerja.yaml": _reached(aims, 0),
        "2023/kinerja.yaml": _reached(aims, 1),
        COPY: _copied(tree, aims),
        BUDGET: budget(tree),
        TEXT: _text(),
        **_documents(),
    }
    return Project(tree, aims, pages)


# --- writing


def percent(value: int) -> str:
    """Hundredths of a percent as they are typed."""
    return f"{value // 100},{value % 100:02} %"


def _renstra(goals: tuple[Goal, ...]) -> Page:
    page = Page()
    page.put(0, "tujuan:")
    page.put(1, "- id: tujuan")
    page.put(2, "nama: Usaha yang maju")
    page.put(2, "sasaran:")
    for goal in goals:
        page.put(3, f"- id: {goal.id}")
        page.put(4, f"nama: {goal.nama}", f"{goal.id}/nama")
        page.put(4, "indikator:")
        for aim in goal.aims:
            first, target, changed = map(percent, aim.targets)
            page.put(5, f"- id: {aim.id}")
            page.put(6, f"nama: {aim.nama}")
            page.put(6, "target:")
            page.put(7, f"2022: {first}")
            page.put(7, "2023:")
            page.put(8, f"renja: {target}", f"{aim.id}/renja")
            page.put(8, f"perubahan: {changed}", f"{aim.id}/perubahan")
    return page


def _reached(goals: tuple[Goal, ...], year: int) -> Page:
    page = Page()
    page.put(0, "indikator:")
    for aim in (aim for goal in goals for aim in goal.aims):
        page.put(1, f"- id: {aim.id}")
        page.put(2, f"realisasi: {percent(aim.reached[year])}")
    return page


def _copied(tree: Tree, goals: tuple[Goal, ...]) -> Page:
    page = Page()
    page.put(0, "tabel:")
    page.put(1, "- nama: Indikator kinerja utama")
    page.put(2, "tahapan: perubahan")
    page.put(2, "indikator:", "utama")
    for goal in goals:
        for aim in goal.aims:
            page.put(3, f"- id: {aim.id}", f"utama/{aim.id}")
            page.put(4, f"nama: {aim.nama}", f"utama/{aim.id}/nama")
            page.put(4, f"sasaran: {goal.nama}", f"utama/{aim.id}/sasaran")
            page.put(4, f"target: {percent(aim.targets[2])}", f"utama/{aim.id}/target")
    page.put(1, "- nama: Laporan tahun ini dan tahun lalu")
    page.put(2, "indikator:")
    for aim in (aim for goal in goals for aim in goal.aims):
        for place, tahun in enumerate((2022, 2023)):
            target = aim.targets[0] if tahun == 2022 else aim.targets[2]
            page.put(3, f"- id: {aim.id}")
            page.put(4, f"tahun: {tahun}")
            page.put(4, f"target: {percent(target)}", f"laporan/{aim.id}/{tahun}/target")
            page.put(4, f"realisasi: {percent(aim.reached[place])}", f"laporan/{aim.id}/{tahun}")
    page.put(1, "- nama: Program")
    page.put(2, "tahapan: perubahan")
    page.put(2, "baris:")
    for one in nodes(tree):
        page.put(3, f"- kode: {one.kode}", f"baris/{one.kode}")
        page.put(4, f"nama: Nama {one.kode}", f"baris/{one.kode}/nama")
    return page


def _text() -> Page:
    page = Page()
    page.put(0, "Tahun 2023 merupakan tahun ketiga Renstra Dinas Uji Tahun 2021-2026.", "urutan")
    page.put(0, "")
    page.put(0, "Tahun n-2 (2021) sudah berakhir dan tahun berjalan (2022) belum.", "sebutan")
    return page


def _documents() -> dict[str, Page]:
    said = {
        "rencana": "tahapan: renja\ntanggal: 3 Agustus 2022",
        "janji": "tahapan: induk\ntanggal: 5 Januari 2023",
        "janji-perubahan": "jenis: janji\ntahapan: perubahan\npembanding: induk\n"
        "tanggal: 5 Oktober 2023",
        "hasil": "tahapan: perubahan\ntanggal: 5 Februari 2024",
    }
    pages = {f"2023/{nama}.yaml": Page() for nama in said}
    for nama, text in said.items():
        for line in text.split("\n"):
            pages[f"2023/{nama}.yaml"].put(0, line, line.partition(":")[0])
    return pages
