"""Places inside what was typed, and mends of it: only where the old text stands as it is."""

from __future__ import annotations

from generator.checks.prose import Prose, sentences
from generator.content.nodes import Scalar
from generator.diagnostics import Edit, Span
from generator.world import World

_UNSAFE = (": ", " #")
"""What would end or cut a value without quotes."""


def place(world: World, prose: Prose, start: int) -> Span:
    """Where character number `start` of a text stands, also in one wrapped over lines."""
    return _place(world.read_text(prose.span.path).split("\n"), prose, start)


def edits(world: World, prose: Prose, start: int, old: str, new: str) -> tuple[Edit, ...]:
    """The edit that puts `new` in the place of `old`; none where `old` is not to be found there."""
    lines = world.read_text(prose.span.path).split("\n")
    span = _place(lines, prose, start)
    return (Edit(span, old, new),) if _rest(lines, span).startswith(old) else ()


def edited(world: World, node: Scalar, new: str) -> tuple[Edit, ...]:
    """The edit that gives a YAML value other text; none where it would have to be quoted."""
    if not node.quoted and any(sign in new for sign in _UNSAFE):
        return ()
    prose = next(sentences(node))
    return edits(world, prose, 0, node.text, new)


def _place(lines: list[str], prose: Prose, start: int) -> Span:
    """Where wrapping joined lines, blanks were changed, so that only other characters are counted.

    Quotes may have changed characters too; then it is where the text begins.
    """
    before = len("".join(prose.text[:start].split()))
    line, col = prose.span.line, prose.span.col
    while line <= len(lines):
        row = lines[line - 1]
        for at in range(col - 1, len(row)):
            if row[at].isspace():
                continue
            if before == 0:
                span = Span(prose.span.path, line, at + 1)
                word = prose.text[start:].split(maxsplit=1)[:1]
                return span if word and _rest(lines, span).startswith(word[0]) else prose.span
            before -= 1
        line, col = line + 1, 1
    return prose.span


def _rest(lines: list[str], span: Span) -> str:
    return lines[span.line - 1][span.col - 1 :]
