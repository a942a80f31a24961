"""What a YAML file says, as frozen nodes with places: every scalar is the text in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; `2.10`, `01` and `ya` are what they look like."""

    text: str
    """As typed; a wrapped sentence has spaces for its line ends. Empty for nothing and `null`."""
    span: Span
    quoted: bool = False
    """Written in quotes or as a block (`|`, `>`), hence meant as text."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One key and its value."""

    key: str
    key_span: Span
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in file order; no key stands twice."""

    entries: tuple[Entry, ...]
    span: Span

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys in file order."""
        return tuple(entry.key for entry in self.entries)

    def entry(self, key: str) -> Entry | None:
        """Return the entry of a key."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def get(self, key: str) -> Node | None:
        """Return the value of a key."""
        entry = self.entry(key)
        return entry.value if entry else None


Node: TypeAlias = Scalar | Sequence | Mapping


def leaves(node: Node) -> Iterator[Scalar]:
    """Keys, as scalars, and values in file order."""
    match node:
        case Scalar():
            yield node
        case Mapping():
            for entry in node.entries:
                yield Scalar(entry.key, entry.key_span)
                yield from leaves(entry.value)
        case Sequence():
            for item in node.items:
                yield from leaves(item)
