"""Decimals that are typed in two ways in one file: `2.33 %` beside `2,33 %`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.dossier import Dossier
from generator.checks.mend import edited
from generator.checks.rule import Found
from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.diagnostics import Severity

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

_DECIMAL = re.compile(r"[-\u2212]?\s*(?:\d{1,3}(?:\.\d{3})+|\d+)([.,])\d{1,2}(?![\d.,])")
"""A number with one or two decimals, and their sign; more may be thousands."""


def mixed(dossier: Dossier) -> Iterator[Found]:
    """Decimal points in files that also have decimal commas."""
    for root in dossier.files.values():
        signs = [(node, found[1]) for node in _values(root) if (found := _DECIMAL.match(node.text))]
        if any(sign == "," for _, sign in signs):
            yield from (_found(dossier, node) for node, sign in signs if sign == ".")


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


def _found(dossier: Dossier, node: Scalar) -> Found:
    meant = node.text.replace(".", ",", 1)
    return Found(
        f"`{node.text}` memakai titik desimal, padahal berkas ini juga memakai koma",
        node.span,
        f"tulis {meant}",
        edits=edited(dossier.world, node, meant),
        severity=Severity.WARNING,
    )
