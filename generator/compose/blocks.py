"""Markdown to blocks of the tree; directives hand over to what knows tables and figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from markdown_it.tree import SyntaxTreeNode

from generator.compose import markdown
from generator.compose.inline import inlines
from generator.compose.marks import plain
from generator.content.names import suggestion
from generator.diagnostics import Findings, Span
from generator.document.tree import Block, Blocks, Heading, List, Marker, Pairs, Paragraph
from generator.document.walk import plain_text

_DIRECTIVE = re.compile(r"\s*\{([^{}]*)\}\s*(.*)", re.DOTALL)
_ORDERED = (Marker.DECIMAL, Marker.LOWER_ALPHA, Marker.DECIMAL_PAREN, Marker.LOWER_ALPHA_PAREN)
"""Markers of numbered lists by depth (practice of official texts: 1. a. 1) a))."""


@dataclass(frozen=True, slots=True)
class Call:
    """A directive as written: `::: {nama} argumen`, with the blocks inside it."""

    name: str
    argument: str
    span: Span | None
    inside: Sequence[SyntaxTreeNode]
    landscape: bool
    """Stands on a landscape page."""
    converter: Converter

    def blocks(self, landscape: bool | None = None) -> Blocks:
        """The blocks inside the directive."""
        turned = self.landscape if landscape is None else landscape
        return self.converter.convert(self.inside, turned)


Directive: TypeAlias = Callable[[Call], Blocks]


@dataclass(frozen=True, slots=True)
class Converter:
    """Converts one rendered part; knows the place of each of its lines."""

    places: tuple[Span | None, ...]
    directives: Mapping[str, Directive]
    findings: Findings

    def run(self, text: str) -> Blocks:
        """All blocks of a Markdown text."""
        return self.convert(markdown.parse(text).children, landscape=False)

    def convert(self, nodes: Sequence[SyntaxTreeNode], landscape: bool, depth: int = 0) -> Blocks:
        """The blocks of some nodes; `depth` counts the lists around them."""
        return tuple(block for node in nodes for block in self._block(node, landscape, depth))

    def span(self, node: SyntaxTreeNode) -> Span | None:
        """Where a node's first line came from."""
        return self.places[node.map[0]] if node.map else None

    def _block(self, node: SyntaxTreeNode, landscape: bool, depth: int) -> Iterator[Block]:
        match node.type:
            case "heading":
                yield self._heading(node)
            case "paragraph":
                yield Paragraph(self._inlines(node), span=self.span(node))
            case "bullet_list" | "ordered_list":
                yield self._list(node, landscape, depth)
            case "dl":
                yield self._pairs(node)
            case markdown.DIRECTIVE:
                yield from self._directive(node, landscape)
            case _:
                self.findings.error(
                    "S10",
                    f"bentuk Markdown `{node.type}` tidak didukung",
                    self.span(node),
                    "pakai paragraf, daftar, subjudul, atau `::: {tabel} …`",
                )

    def _inlines(self, node: SyntaxTreeNode) -> tuple:  # type: ignore[type-arg]
        return inlines(node.children, self.span(node))

    def _heading(self, node: SyntaxTreeNode) -> Heading:
        content = self._inlines(node)
        level = int(node.tag[1])
        key = str(node.attrs.get("id") or "sec-" + _slug(plain_text(content)))
        numbered = "tanpa-nomor" not in str(node.attrs.get("class", "")).split()
        if level > 4:
            self.findings.error(
                "S10",
                "subjudul lebih dari empat tingkat",
                self.span(node),
                "pakai paling dalam ####",
            )
        return Heading(min(level, 4), content, key, numbered, span=self.span(node))

    def _list(self, node: SyntaxTreeNode, landscape: bool, depth: int) -> List:
        ordered = node.type == "ordered_list"
        marker = _ORDERED[min(depth, 3)] if ordered else Marker.BULLET
        items = tuple(self.convert(item.children, landscape, depth + 1) for item in node.children)
        return List(items, marker, int(node.attrs.get("start", 1)), self.span(node))

    def _pairs(self, node: SyntaxTreeNode) -> Pairs:
        items = []
        for label, value in zip(node.children[::2], node.children[1::2], strict=False):
            paragraphs = [p for p in value.children if p.type == "paragraph"]
            content = tuple(part for p in paragraphs for part in self._inlines(p))
            items.append((self._inlines(label), content))
        return Pairs(tuple(items), self.span(node))

    def _directive(self, node: SyntaxTreeNode, landscape: bool) -> Blocks:
        found = _DIRECTIVE.fullmatch(plain(node.info))
        name, argument = (found[1].strip(), found[2].strip()) if found else ("", "")
        span = self.span(node)
        directive = self.directives.get(name)
        if directive is None:
            self.findings.error(
                "S11",
                f"perintah `::: {{{name}}}` tidak dikenal",
                span,
                suggestion(name, self.directives)
                or "yang ada: " + ", ".join(sorted(self.directives)),
            )
            return ()
        return directive(Call(name, argument, span, node.children, landscape, self))


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60]
