"""Decimals that are typed in two ways in one file: `2.33 %` beside `2,33 %`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.dossier import Dossier
from generator.checks.mend import edited
from generator.checks.rule import Found
from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.diagnostics import Severity
from generator.model.bilangan import POLA, Bentuk, baca_bilangan
from generator.model.salah import Salah

KEYS = frozenset(
    {
        "target",
        "target_akhir",
        "prakiraan_maju",
        "realisasi",
        "proyeksi",
        "capaian",
        "serapan",
        "efisiensi",
        "standar_nasional",
    }
)
"""The keys of values; elsewhere a point parts a kode or ends a sentence."""

_NUMBER = re.compile(POLA)


def mixed(dossier: Dossier) -> Iterator[Found]:
    """Decimal points in files that also have decimal commas."""
    for root in dossier.files.values():
        forms = [(node, _form(node)) for node in _values(root)]
        if any(form is Bentuk.DESIMAL for _, form in forms):
            points = (node for node, form in forms if form is Bentuk.DESIMAL_TITIK)
            yield from (_found(dossier, node) for node in points)


def _values(node: Node, inside: bool = False) -> Iterator[Scalar]:
    match node:
        case Scalar() if inside:
            yield node
        case Mapping(entries=entries):
            for entry in entries:
                yield from _values(entry.value, inside or entry.key in KEYS)
        case Sequence(items=items):
            for item in items:
                yield from _values(item)


def _form(node: Scalar) -> Bentuk | None:
    """How the number that a value begins with is written; nothing where it is none."""
    found = _NUMBER.match(node.text)
    try:
        return baca_bilangan(found[0]).bentuk if found else None
    except Salah:
        return None


def _found(dossier: Dossier, node: Scalar) -> Found:
    meant = node.text.replace(".", ",", 1)
    return Found(
        f"`{node.text}` memakai titik desimal, padahal berkas ini juga memakai koma",
        node.span,
        f"tulis {meant}",
        edits=edited(dossier.world, node, meant),
        severity=Severity.WARNING,
    )
