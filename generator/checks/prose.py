"""Text that people typed, with the place of each run: narrative and the sentences in YAML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError

from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.content.paths import DocumentRef
from generator.content.yaml import FILES
from generator.diagnostics import Span
from generator.world import World

_LEXER = Environment(autoescape=True, comment_start_string="{# ").lexer
"""As the sandbox reads templates, but without trimming, so that every blank is still there."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A run of typed text in one line."""

    text: str
    span: Span
    """Where its first character stands."""

    def at(self, start: int) -> Span:
        """The place of its character number `start`, from 0."""
        return Span(self.span.path, self.span.line, self.span.col + start)


def narrative(world: World, ref: DocumentRef) -> Iterator[Prose]:
    """The typed runs of a document's Markdown files, in order; expressions are left out."""
    for name in world.list(ref.narrative_folder):
        if name.endswith(".md"):
            path = f"{ref.narrative_folder}/{name}"
            yield from typed(world.read_text(path), path)


@lru_cache(maxsize=FILES)
def typed(source: str, path: str) -> tuple[Prose, ...]:
    """The runs of a template's own text, each within a line; none when it cannot be read."""
    return tuple(_typed(source, path))


def _typed(source: str, path: str) -> Iterator[Prose]:
    try:
        tokens = list(_LEXER.tokeniter(source, path))
    except TemplateSyntaxError:
        return
    offset, line, start = 0, 1, 0
    for _, kind, text in tokens:
        found = source.index(text, offset)  # the lexer leaves out the blanks before a `{%-`
        line += source.count("\n", offset, found)
        start = max(start, source.rfind("\n", offset, found) + 1)
        offset = found
        for number, part in enumerate(text.split("\n")):
            if number:
                offset, line = offset + 1, line + 1
                start = offset
            if kind == "data" and part.strip():
                yield Prose(part, Span(path, line, offset - start + 1))
            offset += len(part)


def sentences(node: Node) -> Iterator[Prose]:
    """The texts of a YAML file in order; of a wrapped one only where it begins is known."""
    waiting = [node]
    while waiting:
        match waiting.pop():
            case Scalar(text=text, span=span, quoted=quoted):
                if text:
                    yield Prose(text, Span(span.path, span.line, span.col + 1) if quoted else span)
            case Mapping(entries=entries):
                waiting.extend(entry.value for entry in reversed(entries))
            case Sequence(items=items):
                waiting.extend(reversed(items))
