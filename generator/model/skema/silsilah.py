"""What holds between the parts of a file: codes that extend their parent's, ids that are unique.

    B220  kode of another level than its place
    B221  kode that does not extend its parent's
    B222  kode that stands twice
    B223  id that stands twice
    B224  id that nobody has
    B225  a predicate beside a number in one indicator

All is looked at in the nodes, so that it is checked even when the file has other errors.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.content.names import suggestion
from generator.content.nodes import Mapping as MappingNode
from generator.content.nodes import Node, Scalar, Sequence
from generator.content.once import once
from generator.diagnostics import Findings, Span
from generator.model.kode import TINGKAT, Kode, baca_kode
from generator.model.nilai import Nilai, baca_nilai
from generator.model.salah import Salah


def periksa_kode(root: Node, findings: Findings) -> None:
    """Report codes of a programme tree that are at the wrong place, and nodes without a name."""
    if isinstance(root, MappingNode):
        _level(root, TINGKAT, None, {}, findings)


def _level(
    owner: MappingNode,
    tingkat: tuple[str, ...],
    induk: Kode | None,
    seen: dict[Kode, Span],
    findings: Findings,
) -> None:
    items = owner.get(tingkat[0]) if tingkat else None
    for item in items.items if isinstance(items, Sequence) else ():
        if isinstance(item, MappingNode):
            kode = _kode(item, tingkat[0], induk, seen, findings)
            _level(item, tingkat[1:], kode or induk, seen, findings)


def _kode(
    item: MappingNode, tingkat: str, induk: Kode | None, seen: dict[Kode, Span], findings: Findings
) -> Kode | None:
    node = item.get("kode")
    if not isinstance(node, Scalar) or not node.text:
        if item.get("id") is None:
            findings.error(
                "B204",
                f"{tingkat} ini belum punya `kode`",
                item.span,
                "tulis kodenya, atau `id` bila memang tidak berkode",
            )
        return None
    try:
        kode = baca_kode(node.text)
    except Salah:
        return None
    if kode.tingkat != tingkat:
        findings.error(
            "B220", f"{kode} adalah kode {kode.tingkat}, di sini harus kode {tingkat}", node.span
        )
        return None
    if induk and not kode.turunan(induk):
        findings.error(
            "B221",
            f"kode {kode} tidak berada di bawah {induk}",
            node.span,
            f"kode di sini berawalan {induk}.",
        )
    if kode in seen:
        findings.error("B222", f"kode {kode} sudah dipakai di baris {seen[kode].line}", node.span)
    seen.setdefault(kode, node.span)
    return kode


def kelompok(node: Node | None) -> Iterator[MappingNode]:
    """Every group of keys in a node, outer ones first."""
    match node:
        case MappingNode():
            yield node
            for entry in node.entries:
                yield from kelompok(entry.value)
        case Sequence():
            for item in node.items:
                yield from kelompok(item)


def butir(node: Node | None, kunci: str) -> Iterator[MappingNode]:
    """The groups that are listed directly under a key of a node."""
    daftar = node.get(kunci) if isinstance(node, MappingNode) else None
    for item in daftar.items if isinstance(daftar, Sequence) else ():
        if isinstance(item, MappingNode):
            yield item


def periksa_kembar(items: Iterable[MappingNode], findings: Findings) -> None:
    """Report ids that stand twice."""
    seen: dict[str, Span] = {}
    for item in items:
        node = item.get("id")
        if not isinstance(node, Scalar) or not node.text:
            continue
        if node.text in seen:
            lama = seen[node.text].line
            findings.error("B223", f"id `{node.text}` sudah dipakai di baris {lama}", node.span)
        seen.setdefault(node.text, node.span)


def periksa_rujukan(node: Node | None, dikenal: Collection[str] | None, findings: Findings) -> None:
    """Report ids of indicators, one or a list of them, that are not among those known."""
    if dikenal is None:
        return
    for satu in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(satu, Scalar) and satu.text and satu.text not in dikenal:
            findings.error(
                "B224",
                f"indikator `{satu.text}` tidak dikenal",
                satu.span,
                suggestion(satu.text, dikenal) or "periksa id-nya di berkas Renstra",
            )


def periksa_serupa(indikator: MappingNode, findings: Findings) -> None:
    """Report a predicate among the numbers, or a number among the predicates, of an indicator."""
    pertama: Nilai | None = None
    for node in (n for kunci in _BERNILAI for n in _skalar(indikator.get(kunci))):
        try:
            nilai = baca_nilai(node.text)
        except Salah:
            continue
        if not isinstance(nilai, Nilai) or (nilai.angka is None and nilai.predikat is None):
            continue
        if pertama is None:
            pertama = nilai
        elif (nilai.predikat is None) != (pertama.predikat is None):
            findings.error(
                "B225",
                f"`{nilai}` dan `{pertama}` tidak sejenis: predikat dan bilangan",
                node.span,
                "satu indikator diukur dengan predikat saja, atau dengan bilangan saja",
            )


_BERNILAI = ("target", "prakiraan_maju", "realisasi", "proyeksi")
"""The keys of an indicator that hold its values."""


def _skalar(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, MappingNode):
        for entry in node.entries:
            yield from _skalar(entry.value)


@once
def periksa_pohon(root: Node, findings: Findings, dikenal: frozenset[str] | None) -> None:
    """All that holds within a programme tree."""
    periksa_kode(root, findings)
    for satu in (k for urusan in butir(root, "urusan") for k in kelompok(urusan)):
        periksa_rujukan(satu.get("mendukung"), dikenal, findings)
        for indikator in butir(satu, "indikator"):
            periksa_serupa(indikator, findings)


@once
def periksa_renstra(root: Node, findings: Findings) -> None:
    """All that holds within a Renstra."""
    tujuan = tuple(butir(root, "tujuan"))
    pemilik = (*tujuan, *(s for t in tujuan for s in butir(t, "sasaran")), root)
    indikator = tuple(i for satu in pemilik for i in butir(satu, "indikator"))
    periksa_kembar(indikator, findings)
    for satu in indikator:
        periksa_serupa(satu, findings)
    ids = (i.get("id") for i in indikator)
    dikenal = frozenset(node.text for node in ids if isinstance(node, Scalar))
    if isinstance(root, MappingNode):
        periksa_rujukan(root.get("kinerja_pelayanan"), dikenal, findings)
    periksa_pohon(root, findings, dikenal)


@once
def periksa_kinerja(root: Node, findings: Findings, dikenal: frozenset[str] | None) -> None:
    """All that holds within `kinerja.yaml`."""
    indikator = tuple(butir(root, "indikator"))
    periksa_kembar(indikator, findings)
    for satu in indikator:
        periksa_rujukan(satu.get("id"), dikenal, findings)
        periksa_serupa(satu, findings)
