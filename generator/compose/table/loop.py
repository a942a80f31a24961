"""Repetition: `p dari program`, with its filter and order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.compose.template import Expression, Renderer
from generator.content.nodes import Scalar

_LOOP = re.compile(r"\s*([A-Za-z_]\w*)\s+dari\s+(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Loop:
    """A compiled repetition."""

    name: str
    source: Expression
    renderer: Renderer
    condition: Expression | None = None
    order: Expression | None = None

    def items(self, context: Mapping[str, Any]) -> tuple[Any, ...]:
        """The items in order; none when the source cannot be computed (a finding says so)."""
        values = self.renderer.value(self.source, context)
        if values is None:
            return ()
        if isinstance(values, str) or not isinstance(values, Iterable):
            self.renderer.findings.error(
                "S22", f"`{self.source.text}` bukan daftar", self.source.span
            )
            return ()
        items = list(values)
        if self.condition is not None:
            items = [x for x in items if self.ask(self.condition, x, context)]
        if self.order is not None:
            order = self.order
            return self._sorted(items, [self.ask(order, item, context) for item in items], order)
        return tuple(items)

    def _sorted(self, items: list[Any], keys: list[Any], order: Expression) -> tuple[Any, ...]:
        if any(key is None for key in keys):  # a finding says why
            return tuple(items)
        places = range(len(items))
        try:
            return tuple(items[i] for i in sorted(places, key=lambda i: keys[i]))
        except TypeError:
            self.renderer.findings.error(
                "S06", f"`{order.text}` tidak dapat diurutkan: nilainya tidak sejenis", order.span
            )
            return tuple(items)

    def ask(self, expression: Expression, item: Any, context: Mapping[str, Any]) -> Any:
        """The value of an expression for one item."""
        return self.renderer.value(expression, {**context, self.name: item})


def loop_of(
    untuk: Scalar,
    renderer: Renderer,
    bila: Scalar | None = None,
    urut: Scalar | None = None,
) -> Loop | None:
    """Compile `x dari ungkapan`; a finding and `None` when it is not written so."""
    found = _LOOP.fullmatch(untuk.text)
    if found is None:
        renderer.findings.error(
            "S21",
            f"perulangan `{untuk.text}` tidak dikenali",
            untuk.span,
            "tulis seperti `p dari program`",
        )
        return None
    source = renderer.expression(found[2], untuk.span)
    if source is None:
        return None
    return Loop(
        found[1],
        source,
        renderer,
        renderer.expression(bila.text, bila.span) if bila else None,
        renderer.expression(urut.text, urut.span) if urut else None,
    )
