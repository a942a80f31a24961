"""What holds between the parts of a file: codes that extend their parent's, ids that are unique.

    B220  kode of another level than its place
    B221  kode that does not extend its parent's
    B222  kode that stands twice
    B223  id that stands twice
    B224  id that nobody has
    B225  a predicate beside a number in one indicator

Codes are looked at in the nodes, so that they are checked even when the file has other errors.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from generator.content.names import suggestion
from generator.content.nodes import Mapping as MappingNode
from generator.content.nodes import Node, Scalar, Sequence
from generator.diagnostics import Findings, Span
from generator.model.kode import TINGKAT, Kode, baca_kode
from generator.model.nilai import Nilai
from generator.model.salah import Salah
from generator.model.skema.dasar import Bagian


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


def periksa_kembar(items: Iterable[Bagian], findings: Findings) -> None:
    """Report ids that stand twice."""
    seen: dict[str, Span] = {}
    for item in items:
        nama = getattr(item, "id", None)
        if nama is None:
            continue
        if nama in seen:
            findings.error(
                "B223",
                f"id `{nama}` sudah dipakai di baris {seen[nama].line}",
                item.rentang("id"),
            )
        seen.setdefault(nama, item.rentang("id"))


def periksa_rujukan(
    nama: str, dikenal: Collection[str], span: Span, findings: Findings, apa: str = "indikator"
) -> None:
    """Report an id that is not among those that are known."""
    if nama not in dikenal:
        findings.error(
            "B224",
            f"{apa} `{nama}` tidak dikenal",
            span,
            suggestion(nama, dikenal) or "periksa id-nya di berkas Renstra",
        )


def periksa_serupa(nilai: Iterable[tuple[Any, Span]], findings: Findings) -> None:
    """Report a predicate among numbers, or a number among predicates, of one indicator."""
    pertama: Nilai | None = None
    for satu, span in nilai:
        if not isinstance(satu, Nilai) or (satu.angka is None and satu.predikat is None):
            continue
        if pertama is None:
            pertama = satu
        elif (satu.predikat is None) != (pertama.predikat is None):
            findings.error(
                "B225",
                f"`{satu}` dan `{pertama}` tidak sejenis: predikat dan bilangan",
                span,
                "satu indikator diukur dengan predikat saja, atau dengan bilangan saja",
            )


def nilai_berjenjang(isi: Mapping[Any, Any], node: Node | None) -> Iterator[tuple[Any, Span]]:
    """The values of a map by stage, year or triwulan (of maps) with their places."""
    for kunci, satu in isi.items():
        inner = node.get(str(kunci)) if isinstance(node, MappingNode) else node
        if isinstance(satu, Mapping):
            yield from nilai_berjenjang(satu, inner)
        elif inner is not None:
            yield satu, inner.span
