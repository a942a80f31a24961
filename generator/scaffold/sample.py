"""An example of what a description of fields asks for: the least that it takes, well-formed.

The words are those of `contoh` in the description; of a text or a value also the first that its
help names as an example (`misalnya …`).
"""

from __future__ import annotations

import re

from generator.content.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.diagnostics import Span

HERE = Span("", 0, 0)
"""The place of an example that no file says."""

_EXAMPLE = re.compile(r"[Mm]isalnya ([^,;]+?)(?: atau .*|[,;].*)?\.?$")
"""The first example in a help text."""


def sample(description: Mapping, tahun: int) -> Mapping:
    """A record with every field that is needed, and those that have an example of their own."""
    entries = (
        Entry(entry.key, HERE, _field(entry.key, entry.value, tahun))
        for entry in description.entries
        if isinstance(entry.value, Mapping) and _is_live(entry.value)
    )
    return Mapping(tuple(entries), HERE)


def _is_live(field: Mapping) -> bool:
    return _text(field, "wajib") == "ya" or bool(_text(field, "contoh"))


def _field(name: str, field: Mapping, tahun: int) -> Node:
    jenis, inner = _text(field, "jenis"), field.get("isi")
    if jenis == "daftar":
        item = (
            sample(inner, tahun)
            if isinstance(inner, Mapping)
            else Scalar(_said(field, _word(inner)) or _scalar(name, _word(inner), tahun), HERE)
        )
        return Sequence((item,), HERE)
    if isinstance(inner, Mapping):
        return sample(inner, tahun)
    choices = field.get("pilihan")
    first = choices.items[0] if isinstance(choices, Sequence) and choices.items else None
    return Scalar(_said(field, jenis) or _word(first) or _scalar(name, jenis, tahun), HERE)


def _said(field: Mapping, jenis: str) -> str:
    """The example that the description itself gives."""
    help_ = _EXAMPLE.search(_text(field, "bantuan")) if jenis in {"teks", "nilai"} else None
    return _text(field, "contoh") or (help_[1] if help_ else "")


def _scalar(name: str, jenis: str, tahun: int) -> str:
    match jenis:
        case "bilangan":
            return "1"
        case "rupiah":
            return "100.000.000"
        case "nilai":
            return "1 Unit"
        case "tanggal":
            return f"2 Januari {tahun}"
        case "tahun":
            return str(tahun)
        case "tahapan":
            return "induk"
        case "kode":
            return "2.99.02"
        case "pejabat":
            return "kepala-dinas"
        case "ya_tidak":
            return "tidak"
    return name.replace("_", " ").capitalize()


def _text(mapping: Mapping, key: str) -> str:
    return _word(mapping.get(key))


def _word(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""
