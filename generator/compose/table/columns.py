"""Columns: groups unfolded, repetitions written out, titles and expressions ready for use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.compose.inline import from_text
from generator.compose.marks import plain
from generator.compose.table.loop import loop_of
from generator.compose.table.spec import ColumnSpec
from generator.compose.template import Expression, Renderer
from generator.content.nodes import Scalar
from generator.document.tree import Inlines


@dataclass(frozen=True, slots=True)
class Column:
    """A grid column."""

    id: str
    spec: ColumnSpec
    titles: tuple[Inlines, ...]
    """Titles from the outermost group down to its own."""
    groups: tuple[int, ...]
    """Serial numbers of those groups and of the column itself: equal ones share a head cell."""
    fill: Expression | None
    """`isi`: the cell of rows that give none."""
    names: frozenset[str] = frozenset()
    """The names that `isi` uses."""
    scope: Mapping[str, Any] = field(default_factory=dict)
    """Values of the column's own repetitions."""


@dataclass(slots=True)
class _Unfolding:
    renderer: Renderer
    context: Mapping[str, Any]
    serial: int = 0

    def text(self, scalar: Scalar | None, scope: Mapping[str, Any]) -> str:
        return self.renderer.text(scalar, {**self.context, **scope})

    def unfold(
        self,
        specs: tuple[ColumnSpec, ...],
        titles: tuple[Inlines, ...],
        groups: tuple[int, ...],
        scope: Mapping[str, Any],
    ) -> Iterator[Column]:
        for spec in specs:
            for inner in self.rounds(spec, scope):
                self.serial += 1
                title = from_text(self.text(spec.judul, inner), None)
                down = (*titles, title), (*groups, self.serial)
                if spec.kolom:
                    yield from self.unfold(spec.kolom, *down, inner)
                else:
                    isi = spec.isi
                    fill = self.renderer.expression(isi.text, isi.span) if isi else None
                    names = self.renderer.names(fill) if fill else frozenset()
                    key = plain(self.text(spec.id, inner))
                    yield Column(key, spec, *down, fill, names, inner)

    def rounds(self, spec: ColumnSpec, scope: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        if spec.untuk is None:
            yield scope
            return
        loop = loop_of(spec.untuk, self.renderer)
        if loop is not None:
            for item in loop.items({**self.context, **scope}):
                yield {**scope, loop.name: item}


def unfold(
    specs: tuple[ColumnSpec, ...], renderer: Renderer, context: Mapping[str, Any]
) -> tuple[Column, ...]:
    """The grid columns of a spec, left to right."""
    return tuple(_Unfolding(renderer, context).unfold(specs, (), (), {}))
