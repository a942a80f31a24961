"""What a code says of itself: how it was typed, of which level of government, how wide."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.codes.trees import Tree, width
from generator.checks.mend import edited
from generator.checks.rule import Found
from generator.content.nodes import Scalar
from generator.diagnostics import Related, Severity
from generator.model.skema.program import Simpul
from generator.world import World

_PROVINCE = "1"
_REGENCY = "2"
_SPECIAL = frozenset("345678")
"""Levels of provinces and regencies with special autonomy."""


def typed(world: World, simpul: Simpul) -> Iterator[Found]:
    """Codes that had to be mended when they were read: zeros lost, commas, spaces."""
    for key, kode in (("kode", simpul.kode), ("kode_lama", simpul.kode_lama)):
        node = simpul.node(key)
        if kode and isinstance(node, Scalar) and node.text != kode.teks:
            yield Found(
                f"kode tertulis `{node.text}`, bentuk lengkapnya {kode}",
                node.span,
                f"tulis {kode}",
                edits=edited(world, node, kode.teks),
            )


def general(simpul: Simpul) -> Iterator[Found]:
    """Codes of whichever bidang, where the dinas's own belongs; told at the bidang."""
    kode = simpul.kode
    if kode and kode.tingkat == "bidang" and "X" in kode.teks:
        yield Found(
            f"kode {kode} masih kode umum, belum kode bidang urusan dinas",
            simpul.rentang("kode"),
            "ganti X.XX dengan kode bidang, misalnya 2.17, juga pada kode di bawahnya",
        )


def level(simpul: Simpul, jenis: str) -> Iterator[Found]:
    """Kegiatan of a province in a regency, and the other way round."""
    kode = simpul.kode
    if not kode or kode.tingkat != "kegiatan":
        return
    digit, own = kode.bagian[3], _PROVINCE if jenis == "provinsi" else _REGENCY
    if digit != own and digit not in _SPECIAL:
        whose = "provinsi" if digit == _PROVINCE else "kabupaten/kota"
        yield Found(
            f"{kode} ialah kode {whose} (bagian keempat {digit}), padahal daerah ini {jenis}",
            simpul.rentang("kode"),
            f"bagian keempat kode {jenis} ialah {own}; cocokkan dengan nomenklaturnya",
            severity=Severity.ERROR,
        )


def mixed(tree: Tree) -> Iterator[Found]:
    """Codes of sub kegiatan from two editions of the nomenclature in one year."""
    if not tree.tahunan or len(tree.widths) < 2:
        return
    (usual, many), (odd, few) = tree.widths.most_common(2)
    leaves = [s for s in tree.simpul if s.kode and s.kode.tingkat == "subkegiatan"]
    first, other = (next(s for s in leaves if width(s) == digits) for digits in (odd, usual))
    yield Found(
        f"{few} kode sub kegiatan {tree.sebutan} berakhiran {odd} angka,"
        f" {many} lainnya {usual} angka",
        first.rentang("kode"),
        "satu tahun memakai satu nomenklatur: 2 angka sebelum, 4 angka sejak pemutakhiran 2023",
        (Related(other.rentang("kode"), f"kode {other.kode} berakhiran {usual} angka"),),
    )
