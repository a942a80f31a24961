"""The expressions of a figure's spec: compiled once, printed as readers see them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from generator.compose.marks import plain
from generator.compose.table.loop import loop_of
from generator.compose.table.rows import Nomor
from generator.compose.template import Expression, Renderer
from generator.content.nodes import Scalar
from generator.diagnostics import Span
from generator.model.nilai import cetak_sel

Words = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reader:
    """Evaluates the expressions of one figure."""

    renderer: Renderer
    _compiled: dict[Span, Expression | None] = field(default_factory=dict)

    def value(self, scalar: Scalar, words: Words) -> Any:
        """The value of an expression; `None` when there is none, and a finding says why."""
        if scalar.span not in self._compiled:
            self._compiled[scalar.span] = self.renderer.expression(scalar.text, scalar.span)
        expression = self._compiled[scalar.span]
        if expression is None:
            return None
        value = self.renderer.value(expression, words)
        if value is None:
            self._compiled[scalar.span] = None
        return value

    def text(self, scalar: Scalar | None, words: Words) -> str:
        """The value of an expression as it is printed; empty when there is none.

        A bare number is a year or a place in a row: it has no separator of thousands.
        """
        value = None if scalar is None else self.value(scalar, words)
        if isinstance(value, Markup):
            return plain(str(value)).strip()
        if type(value) is int:
            return str(value)
        return cetak_sel(value).strip()

    def refuse(self, scalar: Scalar, code: str, message: str, hint: str) -> None:
        """Report that a value is of no use; the expression is not tried again."""
        self.renderer.findings.error(code, message, scalar.span, hint)
        self._compiled[scalar.span] = None

    def caption(self, scalar: Scalar | None, words: Words) -> str:
        """A text that may hold `{{ … }}`, as it is printed."""
        return plain(self.renderer.text(scalar, words)).strip()

    def rounds(
        self,
        untuk: Scalar | None,
        words: Words,
        bila: Scalar | None = None,
        urut: Scalar | None = None,
    ) -> Iterator[Words]:
        """The words of each round of a repetition; those given, once, where there is none."""
        if untuk is None:
            yield words
            return
        loop = loop_of(untuk, self.renderer, bila, urut)
        if loop is None:
            return
        outer = words["nomor"].rounds if "nomor" in words else {}
        for count, item in enumerate(loop.items(words), 1):
            yield {**words, loop.name: item, "nomor": Nomor(count, outer, loop.name)}
