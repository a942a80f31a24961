"""Inline nodes of Markdown to the tree's inlines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markdown_it.tree import SyntaxTreeNode

from generator.compose import marks
from generator.compose.markdown import parse_inline
from generator.diagnostics import Span
from generator.document.tree import (
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Ref,
    Strong,
    Superscript,
    Text,
)

_BINDING = re.compile(r"\b(Nomor|No\.|Tahun|Pasal|pasal|ayat|angka|Rp\.?) (?=\(?\d)")
"""Words that stay on one line with the number behind them (practice of legal drafting)."""


def inlines(nodes: Iterable[SyntaxTreeNode], span: Span | None) -> Inlines:
    """Convert; text that needs no mark-up stays one run."""
    return tuple(part for node in nodes for part in _convert(node, span))


def from_text(text: str, span: Span | None) -> Inlines:
    """One line of marked Markdown (a caption, a title) as inlines."""
    return inlines(parse_inline(text.strip()), span)


def _convert(node: SyntaxTreeNode, span: Span | None) -> Inlines:
    match node.type:
        case "text" | "code_inline":
            return tuple(_bound(part) for part in marks.inlines(node.content))
        case "softbreak":
            return (Text(" "),)
        case "hardbreak":
            return (LineBreak(),)
        case "strong":
            return (Strong(inlines(node.children, span)),)
        case "em":
            return (Emphasis(inlines(node.children, span)),)
        case "superscript":
            return (Superscript(marks.inlines(node.content)),)
        case "ref":
            return (Ref(node.content, span=span),)
    return inlines(node.children, span)


def _bound(part: Inline) -> Inline:
    if isinstance(part, Text) and not part.computed:
        return Text(_BINDING.sub("\\1\u00a0", part.text))
    return part
