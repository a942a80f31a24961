"""Rows: the levels of a spec run over the model, giving lines with the values of their cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from generator.compose.marks import plain
from generator.compose.table.columns import Column
from generator.compose.table.loop import Loop, loop_of
from generator.compose.table.spec import LevelSpec, TableSpec
from generator.compose.template import Expression, Renderer
from generator.content.names import suggestion
from generator.content.nodes import Scalar
from generator.diagnostics import Span
from generator.document.tree import RowStyle
from generator.model.nilai import NIHIL

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A row before it is set: values by column id, and the lines below it."""

    values: Values
    style: RowStyle
    rounds: Mapping[str, int]
    """Serial number of the round of each repetition that the line is in, by its name."""
    span: Span
    below: tuple[Line, ...] = ()

    def flat(self) -> Iterator[Line]:
        """The line and all below it, in reading order."""
        yield self
        for line in self.below:
            yield from line.flat()


class Sel:
    """The other cells of a row, as `sel.<id>`; a cell that is not filled is nothing."""

    __slots__ = ("_ids", "_values")

    def __init__(self, ids: frozenset[str], values: Values) -> None:
        self._ids = ids
        self._values = values

    def __getattr__(self, name: str) -> Any:
        if name not in self._ids:
            raise AttributeError(name)
        value = self._values.get(name, NIHIL)
        return NIHIL if value == "" else value

    def __dir__(self) -> list[str]:
        return sorted(self._ids)


class Nomor(int):
    """The number of a round, from 1; `nomor.p` is that of the round of `p` around it."""

    rounds: Mapping[str, Nomor]

    def __new__(cls, number: int, outer: Mapping[str, Nomor], name: str) -> Nomor:
        """Round `number` of the repetition `name` inside those of `outer`."""
        made = super().__new__(cls, number)
        made.rounds = {**outer, name: made}
        return made

    def __getattr__(self, name: str) -> Nomor:
        try:
            return self.rounds[name]
        except KeyError:
            raise AttributeError(name) from None

    def __dir__(self) -> list[str]:
        return sorted(self.rounds)


@dataclass(frozen=True, slots=True)
class _Level:
    """A level with its expressions compiled once."""

    spec: LevelSpec
    loop: Loop | None
    condition: Expression | None
    """`bila` of a level that repeats nothing."""
    cells: Mapping[str, Expression]
    inner: tuple[_Level, ...]


@dataclass(slots=True)
class Rows:
    """Runs the levels of one table."""

    spec: TableSpec
    columns: tuple[Column, ...]
    renderer: Renderer
    context: Mapping[str, Any]
    _serial: Iterator[int] = field(default_factory=count)
    _failed: set[Span] = field(default_factory=set)
    _loops: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self._loops = frozenset(_loop_names(self.spec.baris)) | {"nomor"}

    def run(self) -> tuple[Line, ...]:
        """All lines, nested as the levels are."""
        levels = tuple(self._compile(level) for level in self.spec.baris)
        return tuple(line for level in levels for line in self._lines(level, {}, {}))

    def fill(
        self,
        own: Mapping[str, Expression],
        scope: Mapping[str, Any],
        given: Values | None = None,
    ) -> Values:
        """The values of a row: given ones, its own cells, then what columns fill by themselves."""
        ids = frozenset(column.id for column in self.columns)
        values: dict[str, Any] = dict(given or {})
        inner = {**self.context, **scope, "sel": Sel(ids, values)}
        for name, expression in own.items():
            values[name] = self._value(expression, inner)
        for column in self.columns:
            if column.fill is None or column.id in values:
                continue
            if self._applies(column, inner):
                values[column.id] = self._value(column.fill, {**inner, **column.scope})
        return values

    def recomputed(self, column: Column) -> bool:
        """Whether a column follows from the other cells of any row, the total's too."""
        return column.fill is not None and "sel" in column.names

    def cells(self, sel: Mapping[str, Scalar]) -> dict[str, Expression]:
        """Compile the cells of a level; an unknown column is a finding."""
        ids = [column.id for column in self.columns]
        compiled: dict[str, Expression] = {}
        for name, scalar in sel.items():
            if name not in ids:
                self.renderer.findings.error(
                    "S23", f"kolom `{name}` tidak ada", scalar.span, suggestion(name, ids)
                )
                continue
            expression = self.renderer.expression(scalar.text or '""', scalar.span)
            if expression is not None:
                compiled[name] = expression
        return compiled

    def _compile(self, level: LevelSpec) -> _Level:
        loop, condition = None, None
        if level.untuk is not None:
            loop = loop_of(level.untuk, self.renderer, level.bila, level.urut)
        elif level.bila is not None:
            condition = self.renderer.expression(level.bila.text, level.bila.span)
        inner = tuple(self._compile(below) for below in level.baris)
        return _Level(level, loop, condition, self.cells(level.sel or {}), inner)

    def _lines(
        self, level: _Level, scope: Mapping[str, Any], rounds: Mapping[str, int]
    ) -> Iterator[Line]:
        for inner, turns in self._turns(level, scope, rounds):
            below = tuple(
                line for deeper in level.inner for line in self._lines(deeper, inner, turns)
            )
            if level.spec.sel is None and level.inner:
                yield from below
            else:
                values = self.fill(level.cells, inner)
                yield Line(values, self._style(level.spec, inner), turns, level.spec.span, below)

    def _turns(
        self, level: _Level, scope: Mapping[str, Any], rounds: Mapping[str, int]
    ) -> Iterator[tuple[Mapping[str, Any], Mapping[str, int]]]:
        loop = level.loop
        if loop is None:
            if level.spec.untuk is None and self._holds(level.condition, scope):
                yield scope, rounds
            return
        outer = scope["nomor"].rounds if "nomor" in scope else {}
        for number, item in enumerate(loop.items({**self.context, **scope}), 1):
            yield (
                {**scope, loop.name: item, "nomor": Nomor(number, outer, loop.name)},
                {**rounds, loop.name: next(self._serial)},
            )

    def _holds(self, condition: Expression | None, scope: Mapping[str, Any]) -> bool:
        return condition is None or bool(self.renderer.value(condition, {**self.context, **scope}))

    def _style(self, spec: LevelSpec, scope: Mapping[str, Any]) -> RowStyle:
        if spec.gaya is None:
            return RowStyle.PLAIN
        name = plain(self.renderer.text(spec.gaya, {**self.context, **scope})).strip()
        styles = [style.value for style in RowStyle]
        if name not in styles:
            self.renderer.findings.error(
                "S24",
                f"gaya `{name}` tidak dikenal",
                spec.gaya.span,
                suggestion(name, styles) or "pakai salah satu: " + ", ".join(styles),
            )
            return RowStyle.PLAIN
        return RowStyle(name)

    def _applies(self, column: Column, scope: Mapping[str, Any]) -> bool:
        """Whether the row knows all names of a repetition that `fill` uses."""
        return all(name in scope or name in column.scope for name in column.names & self._loops)

    def _value(self, expression: Expression, scope: Mapping[str, Any]) -> Any:
        """The value of a cell; an expression that failed once is not tried again."""
        if expression.span in self._failed:
            return ""
        value = self.renderer.value(expression, scope)
        if value is None:
            self._failed.add(expression.span)
            return ""
        return value


def _loop_names(levels: tuple[LevelSpec, ...]) -> Iterator[str]:
    for level in levels:
        if level.untuk is not None:
            yield level.untuk.text.split(" dari ")[0].strip()
        yield from _loop_names(level.baris)
