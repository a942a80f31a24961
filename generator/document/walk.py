"""Going through the tree: its blocks, its plain text, and rebuilding it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.document.tree import (
    Block,
    Blocks,
    Emphasis,
    Figure,
    Fraction,
    Heading,
    Inline,
    Inlines,
    Landscape,
    LineBreak,
    List,
    Pairs,
    Paragraph,
    Ref,
    Row,
    Strong,
    Superscript,
    Table,
    Text,
    Together,
)


def blocks(content: Blocks) -> Iterator[Block]:
    """Every block in reading order, containers before what they hold."""
    for block in content:
        yield block
        match block:
            case Landscape() | Together():
                yield from blocks(block.content)
            case List():
                for item in block.items:
                    yield from blocks(item)


def rebuild(content: Blocks, change: Callable[[Block], Block]) -> Blocks:
    """The same blocks with `change` applied to each, from the inside out."""
    return tuple(change(_rebuild_inside(block, change)) for block in content)


def _rebuild_inside(block: Block, change: Callable[[Block], Block]) -> Block:
    match block:
        case Landscape() | Together():
            return replace(block, content=rebuild(block.content, change))
        case List():
            return replace(block, items=tuple(rebuild(item, change) for item in block.items))
    return block


def change_refs(block: Block, change: Callable[[Ref], Ref]) -> Block:
    """The block with `change` applied to each reference in its own text (not in inner blocks)."""

    def inner(content: Inlines) -> Inlines:
        return _change_inlines(content, change)

    match block:
        case Heading() | Paragraph():
            return replace(block, content=inner(block.content))
        case Pairs():
            items = tuple((inner(label), inner(value)) for label, value in block.items)
            return replace(block, items=items)
        case Figure():
            return replace(block, caption=inner(block.caption), source=inner(block.source))
        case Table():
            return replace(
                block,
                caption=inner(block.caption),
                source=inner(block.source),
                body=tuple(_change_row(row, inner) for row in block.body),
            )
    return block


def _change_row(row: Row, inner: Callable[[Inlines], Inlines]) -> Row:
    if not any(_refers(cell.content) for cell in row.cells):
        return row  # as nearly all rows of nearly all tables
    return replace(row, cells=tuple(replace(c, content=inner(c.content)) for c in row.cells))


def _refers(content: Inlines) -> bool:
    return any(not isinstance(part, Text | LineBreak) for part in content)


def _change_inlines(content: Inlines, change: Callable[[Ref], Ref]) -> Inlines:
    return tuple(_change_inline(part, change) for part in content)


def _change_inline(part: Inline, change: Callable[[Ref], Ref]) -> Inline:
    match part:
        case Ref():
            return change(part)
        case Strong() | Emphasis() | Superscript():
            return replace(part, content=_change_inlines(part.content, change))
        case Fraction():
            return replace(
                part,
                numerator=_change_inlines(part.numerator, change),
                denominator=_change_inlines(part.denominator, change),
            )
    return part


def plain_text(content: Inlines) -> str:
    """The text of inlines without mark-up; a line break reads as a space."""
    return "".join(_plain(part) for part in content)


def _plain(part: Inline) -> str:
    match part:
        case Text() | Ref():
            return part.text
        case LineBreak():
            return " "
        case Strong() | Emphasis() | Superscript():
            return plain_text(part.content)
        case Fraction():
            quotient = f"{plain_text(part.numerator)}/{plain_text(part.denominator)}"
            return f"{quotient} × {part.factor}" if part.factor else quotient
