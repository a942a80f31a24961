"""One composed document as the checks see it: its data, its numbered tree, its narrative."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.checks.prose import Prose, narrative
from generator.content.paths import DocumentRef
from generator.document.tree import Block, Document
from generator.document.walk import blocks
from generator.model import Perencanaan
from generator.world import World


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

    @property
    def blocks(self) -> Iterator[Block]:
        """Every block of front, body and appendix, those inside others too."""
        return blocks((*self.tree.front, *self.tree.body, *self.tree.appendix))
