"""What expressions print: asked of the sandbox that prints documents, never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from generator.compose.marks import plain
from generator.compose.sandbox import Budget, Sandbox
from generator.compose.template import Renderer
from generator.compose.words import FILTERS
from generator.diagnostics import Findings, Span
from generator.model import Perencanaan

_NOWHERE = Span("")
_BLANKS = re.compile(r"[\s\u00a0]+")


@dataclass(frozen=True)
class Proof:
    """Evaluates expressions over the words of one plan."""

    plan: Perencanaan
    _known: dict[str, str | None] = field(default_factory=dict)

    @cached_property
    def _renderer(self) -> Renderer:
        return Renderer(Sandbox(FILTERS, Budget()), Findings())

    def __call__(self, expression: str) -> str | None:
        """What `{{ expression }}` prints, blanks as spaces; nothing when it cannot be computed."""
        if expression not in self._known:
            self._known[expression] = self._printed(expression)
        return self._known[expression]

    def _printed(self, expression: str) -> str | None:
        compiled = self._renderer.expression(f"{{{{ {expression} }}}}", _NOWHERE)
        value = self._renderer.value(compiled, self.plan.kata) if compiled else None
        return None if value is None else _BLANKS.sub(" ", plain(str(value)))
