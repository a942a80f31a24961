"""What the YAML parser stumbled over, said so that staff can mend it.

The parser knows where it could not go on; the cause is often earlier, and `causes` looks for it.
"""

from __future__ import annotations

from typing import Any

from generator.content.build import Builder
from generator.content.causes import CAUSES
from generator.content.stumble import Stumble
from generator.diagnostics import Diagnostic


def explain(error: Any, builder: Builder) -> Diagnostic:
    """Return the finding for a parser error, from what was read until then."""
    at = _inside(error.problem_mark, builder) or (0, 0)
    stumble = Stumble(
        builder,
        error.context or "",
        error.problem or "",
        at,
        _inside(error.context_mark, builder) or at,
    )
    for cause in CAUSES:
        if found := cause(stumble):
            return found
    return stumble.tell(
        "B10",
        at,
        "baris ini tidak terbaca sebagai YAML",
        "periksa indentasi, titik dua, tanda kutip dan tanda kurung di baris ini dan "
        "baris sebelumnya",
    )


def _inside(mark: Any, builder: Builder) -> tuple[int, int] | None:
    """Return a mark's line and column; past the end, the last line that says something."""
    if mark is None:
        return None
    lines = builder.lines
    if mark.line < len(lines) and (mark.column <= len(lines[mark.line])):
        return mark.line, mark.column
    return len(lines) - 1, len(lines[-1])
