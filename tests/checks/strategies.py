"""Random programme trees whose figures agree with each other, as files that know their lines.

A `Page` is a file written line by line. What is put there under a name can be changed afterwards,
and its line is known: a test makes one fault and asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from hypothesis import strategies as st

TW = ("tw1", "tw2", "tw3", "tw4")
LEVELS = ("urusan", "bidang", "program", "kegiatan", "subkegiatan")


@dataclass(frozen=True)
class Sub:
    """A sub kegiatan with all its figures."""

    kode: str
    renja: int
    perubahan: int
    maju: int
    tw: tuple[int, ...]
    lalu: int
    unit: str
    target: int
    reached: int


@dataclass(frozen=True)
class Node:
    """A node above sub kegiatan, and whether it states the sums of what is below."""

    kode: str
    below: tuple[Node, ...] | tuple[Sub, ...]
    states: bool

    @property
    def subs(self) -> Iterator[Sub]:
        """All sub kegiatan below."""
        for one in self.below:
            yield from (one,) if isinstance(one, Sub) else one.subs


Tree = tuple[Node, ...]
"""The urusan of a year."""

Amount = Callable[[Sub], int]


def _quarter(place: int) -> Amount:
    return lambda sub: sub.tw[place]


COLUMNS: dict[str, Amount] = {
    "sebelum": lambda sub: sub.renja,
    "selisih": lambda sub: sub.perubahan - sub.renja,
    "pagu": lambda sub: sub.perubahan,
    "prakiraan_maju": lambda sub: sub.maju,
    "realisasi": lambda sub: sum(sub.tw),
    **{tw: _quarter(place) for place, tw in enumerate(TW)},
    "lalu": lambda sub: sub.lalu,
    "sampai": lambda sub: sub.lalu + sum(sub.tw),
}
"""The columns of a copied table."""


@dataclass
class Page:
    """A file that is being written."""

    lines: list[str] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    """The numbers of lines by name, from 1."""

    def put(self, depth: int, text: str, name: str = "") -> None:
        """Write a line."""
        self.lines.append("  " * depth + text)
        if name:
            self.places[name] = len(self.lines)

    def value(self, name: str) -> str:
        """What stands behind the key of a line."""
        return self.lines[self.places[name] - 1].partition(": ")[2]

    def change(self, name: str, value: str) -> int:
        """Write another value behind the key of a line; returns its number."""
        line = self.places[name]
        key = self.lines[line - 1].partition(": ")[0]
        self.lines[line - 1] = f"{key}: {value}"
        return line

    @property
    def text(self) -> str:
        """The file."""
        return "\n".join(self.lines) + "\n"


def added(subs: Iterable[Sub], amount: Amount) -> int:
    """The sum of an amount."""
    return sum(map(amount, subs))


def rupiah(amount: int) -> str:
    """An amount as it is typed."""
    return f"{amount:,}".replace(",", ".")


def percent(part: int, whole: int) -> str:
    """A share as it is typed."""
    return f"{part * 100 / whole:.2f} %".replace(".", ",")


def nodes(tree: Iterable[Node | Sub]) -> Iterator[Node | Sub]:
    """Nodes and all below them, in order."""
    for one in tree:
        yield one
        if isinstance(one, Node):
            yield from nodes(one.below)


def subs_of(one: Node | Sub) -> tuple[Sub, ...]:
    """The sub kegiatan that a node is the sum of."""
    return (one,) if isinstance(one, Sub) else tuple(one.subs)


# --- drawing

AMOUNT = st.integers(1_000_000, 900_000_000)


@st.composite
def subs(draw: st.DrawFn, kode: str) -> Sub:
    """A sub kegiatan: spent within its pagu, next year in proportion, reached near its target."""
    renja = draw(AMOUNT)
    perubahan = draw(st.sampled_from((renja, renja + renja // 3, renja - renja // 5)))
    spent = [perubahan * draw(st.integers(0, 24)) // 100 for _ in TW]
    target = draw(st.integers(20, 5000))
    return Sub(
        kode,
        renja,
        perubahan,
        renja * draw(st.integers(70, 150)) // 100,
        tuple(spent),
        draw(AMOUNT),
        draw(st.sampled_from(("Unit", "%"))),
        target,
        target * draw(st.integers(70, 130)) // 100,
    )


@st.composite
def trees(draw: st.DrawFn, least: int = 1) -> Tree:
    """A consistent tree of one or two bidang; `least` nodes under each."""

    def below(kode: str, level: int) -> Node:
        keys = [f"{kode}.{key}" for key in _keys(level)[: draw(st.integers(least, 3))]]
        if level == len(LEVELS) - 2:
            return Node(kode, tuple(draw(subs(key)) for key in keys), draw(st.booleans()))
        return Node(kode, tuple(below(key, level + 1) for key in keys), draw(st.booleans()))

    return (Node("2", (below("2.17", 1),), draw(st.booleans())),)


def _keys(level: int) -> tuple[str, ...]:
    """The last parts of codes below a level."""
    return {1: ("02", "03", "07"), 2: ("2.01", "2.02", "2.05"), 3: ("01", "04", "09")}[level]


# --- writing


def program(tree: Tree) -> Page:
    """`program.yaml`, with the totals of all; nodes that state sums do so for each column."""
    page = Page()
    page.put(0, "urusan:")
    for one in tree:
        _node(page, one, 0)
    page.put(0, "jumlah:")
    _sums(page, 1, "jumlah", tuple(sub for one in tree for sub in one.subs))
    every = tuple(nodes(tree))
    for level in LEVELS[2:]:
        count = sum(_level(one) == level for one in every)
        page.put(1, f"{level}: {count}", f"jumlah/{level}")
    return page


def _level(one: Node | Sub) -> str:
    return {1: "urusan", 2: "bidang", 3: "program", 5: "kegiatan", 6: "subkegiatan"}[
        len(one.kode.split("."))
    ]


def _node(page: Page, one: Node | Sub, depth: int) -> None:
    page.put(depth + 1, f"- kode: {one.kode}")
    depth += 2
    page.put(depth, f"nama: Nama {one.kode}")
    if isinstance(one, Sub):
        _indicator(page, one, depth)
        page.put(depth, "pagu:")
        page.put(depth + 1, f"renja: {rupiah(one.renja)}", f"{one.kode}/pagu/renja")
        page.put(depth + 1, f"perubahan: {rupiah(one.perubahan)}", f"{one.kode}/pagu/perubahan")
        page.put(depth, f"prakiraan_maju: {rupiah(one.maju)}", f"{one.kode}/prakiraan_maju")
        page.put(depth, "realisasi:")
        for tw, spent in zip(TW, one.tw, strict=True):
            page.put(depth + 1, f"{tw}: {rupiah(spent)}", f"{one.kode}/realisasi/{tw}")
        return
    if one.states:
        _sums(page, depth, one.kode, tuple(one.subs))
    page.put(depth, f"{LEVELS[LEVELS.index(_level(one)) + 1]}:")
    for lower in one.below:
        _node(page, lower, depth)


def _indicator(page: Page, one: Sub, depth: int) -> None:
    page.put(depth, "indikator:")
    page.put(depth + 1, f"- nama: Jumlah {one.kode}")
    page.put(depth + 2, "akumulasi: akhir", f"{one.kode}/akumulasi")
    page.put(depth + 2, f"target: {one.target} {one.unit}", f"{one.kode}/target")
    page.put(depth + 2, f"realisasi: {one.reached} {one.unit}", f"{one.kode}/tercapai")
    page.put(depth + 2, f"capaian: {percent(one.reached, one.target)}", f"{one.kode}/capaian")


def _sums(page: Page, depth: int, key: str, below: tuple[Sub, ...]) -> None:
    page.put(depth, "pagu:")
    for tahap, column in (("renja", "sebelum"), ("perubahan", "pagu")):
        amount = rupiah(added(below, COLUMNS[column]))
        page.put(depth + 1, f"{tahap}: {amount}", f"{key}/pagu/{tahap}")
    maju = added(below, COLUMNS["prakiraan_maju"])
    page.put(depth, f"prakiraan_maju: {rupiah(maju)}", f"{key}/prakiraan_maju")
    page.put(depth, "realisasi:")
    for tw in TW:
        page.put(depth + 1, f"{tw}: {rupiah(added(below, COLUMNS[tw]))}", f"{key}/realisasi/{tw}")
    share = percent(added(below, COLUMNS["realisasi"]), added(below, COLUMNS["pagu"]))
    page.put(depth, f"serapan: {share}", f"{key}/serapan")


def copied(tree: Tree) -> Page:
    """`data/salinan.yaml` with one table: every node in every column, and the totals."""
    page = Page()
    page.put(0, "tabel:")
    page.put(1, "- nama: Tabel salinan")
    page.put(2, "tahapan: perubahan")
    page.put(2, "pembanding: renja")
    page.put(2, "satuan: 1", "satuan")
    page.put(2, "baris:")
    for one in nodes(tree):
        page.put(3, f"- kode: {one.kode}")
        _columns(page, 4, one.kode, subs_of(one))
    page.put(2, "jumlah:")
    _columns(page, 3, "jumlah", tuple(sub for one in tree for sub in one.subs))
    return page


def _columns(page: Page, depth: int, key: str, below: tuple[Sub, ...]) -> None:
    for column, amount in COLUMNS.items():
        page.put(depth, f"{column}: {rupiah(added(below, amount))}", f"{key}/{column}")
    share = percent(added(below, COLUMNS["realisasi"]), added(below, COLUMNS["pagu"]))
    page.put(depth, f"serapan: {share}", f"{key}/serapan")


def budget(tree: Tree) -> Page:
    """`data/anggaran.yaml` in two kinds of spending."""
    page = Page()
    below = tuple(sub for one in tree for sub in one.subs)
    page.put(0, "daftar:")
    for name, part in (("Belanja Pegawai", 2), ("Belanja Modal", 1)):
        page.put(1, f"- nama: {name}", f"anggaran/{name}" if part == 2 else "")
        for key, column in (("sebelum", "sebelum"), ("sesudah", "pagu")):
            whole = added(below, COLUMNS[column])
            amount = whole // 3 if part == 1 else whole - whole // 3
            page.put(2, f"{key}: {rupiah(amount)}", f"anggaran/{part}/{key}")
    return page
