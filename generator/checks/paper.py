"""One composed document as the checks see it: its data, its numbered tree, its narrative."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from generator.checks.facts import Register
from generator.checks.facts.lexicon import lexicon
from generator.checks.numbers.claims import Claim, claims
from generator.checks.numbers.passage import Passage, passages
from generator.checks.prose import Prose, narrative
from generator.compose import profile
from generator.compose.schema import read
from generator.content.paths import ROOT as CONTENT
from generator.content.paths import DocumentRef
from generator.diagnostics import Findings, Span
from generator.document.tree import Block, Document, Figure, Heading, Pairs, Paragraph, Table
from generator.document.walk import blocks, plain_text
from generator.model import Perencanaan
from generator.world import World


@dataclass(frozen=True, slots=True)
class Printed:
    """A run of text as it is printed."""

    text: str
    span: Span | None
    """Where it comes from, a template or a narrative."""

    @property
    def narrative(self) -> bool:
        """Whether the dinas wrote it."""
        return self.span is not None and self.span.path.startswith(f"{CONTENT}/")


@dataclass(frozen=True)
class Paper:
    """A document, whole."""

    world: World
    plan: Perencanaan
    tree: Document

    @property
    def ref(self) -> DocumentRef:
        """Which document it is."""
        return self.plan.ref

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """What is typed by hand in the document's narrative files, line by line."""
        return tuple(narrative(self.world, self.ref))

    @cached_property
    def register(self) -> Register:
        """The numbers that its data know."""
        return Register(self.plan, lexicon(self.world))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The paragraphs of its narrative that may state a number, with what expressions print."""
        return tuple(
            passage
            for path, runs in groupby(self.prose, key=lambda run: run.span.path)
            for passage in passages(
                self.world.read_text(path),
                runs,
                self.register.printed,
                self._headings.get(path, ""),
            )
        )

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The typed numbers of its narrative of which something is to be said."""
        return tuple(claims(self.passages, self.register))

    @cached_property
    def _headings(self) -> Mapping[str, str]:
        """The heading above each file of the narrative."""
        above, found = "", dict[str, str]()
        for block in self.blocks:
            span = getattr(block, "span", None)
            if span:
                found.setdefault(span.path, above)
            if isinstance(block, Heading):
                above = plain_text(block.content)
        return found

    @property
    def blocks(self) -> Iterator[Block]:
        """Every block of front, body and appendix, those inside others too."""
        return blocks((*self.tree.front, *self.tree.body, *self.tree.appendix))

    @cached_property
    def profile(self) -> profile.Profile | None:
        """What its kind is; nothing when that cannot be read."""
        path = profile.path(self.plan.dokumen.jenis)
        return read(profile.Profile, self.world, path, Findings())

    @cached_property
    def printed(self) -> tuple[Printed, ...]:
        """Its headings, paragraphs, pairs and captions; not what stands in tables."""
        return tuple(
            Printed(text, getattr(block, "span", None))
            for block in self.blocks
            for text in _texts(block)
            if text
        )


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield plain_text(block.content)
        case Pairs():
            for label, value in block.items:
                yield f"{plain_text(label)}: {plain_text(value)}"
        case Table() | Figure():
            yield plain_text(block.caption)
            yield plain_text(block.source)
