"""A document put together: profile, parts, narrative and tables into one numbered tree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.compose.profile import Profile
from markupsafe import Markup

from generator.compose.blocks import Converter
from generator.compose.directives import Directives
from generator.compose.inline import from_text
from generator.compose.marks import plain
from generator.compose.template import Renderer
from generator.content.paths import DocumentRef
from generator.diagnostics import ContentError, Span
from generator.document.tree import Blocks
from generator.document.walk import plain_text
from generator.world import World

SHARED = "templates/_bersama"
"""Parts and tables that several kinds of documents use."""


@dataclass(frozen=True, slots=True)
class Narratives:
    """`narasi("x")`: the dinas's own `x.md`, or the standard text in a call block around it."""

    world: World
    ref: DocumentRef
    renderer: Renderer
    context: Mapping[str, Any]

    def __call__(self, nama: str, caller: Callable[[], Markup] | None = None) -> Markup:
        """The marked Markdown of a narrative; raises `ContentError` S07 when nobody wrote it."""
        path = f"{self.ref.narrative_folder}/{nama}.md"
        if self.world.exists(path):
            return self.renderer.include(path, self.world.read_text(path), self.context)
        if caller is not None:
            return caller()
        raise ContentError.of(
            "S07", f"narasi `{nama}` belum ditulis", hint=f"tulis naskahnya di {path}"
        )


@dataclass(frozen=True, slots=True)
class Parts:
    """Runs the parts of a profile into blocks."""

    world: World
    profile: Profile
    renderer: Renderer
    context: Mapping[str, Any]
    directives: Directives

    def blocks(self, names: tuple[str, ...]) -> Blocks:
        """The blocks of some parts, in order."""
        return tuple(block for name in names for block in self._part(name))

    def _part(self, name: str) -> Blocks:
        for folder in (self.profile.folder, SHARED):
            path = f"{folder}/{name}.md.j2"
            if self.world.exists(path):
                break
        else:
            self.renderer.findings.error(
                "S08",
                f"bagian `{name}` tidak ada",
                Span(self.profile.path),
                f"buat {self.profile.folder}/{name}.md.j2",
            )
            return ()
        text = self.renderer.render(path, self.world.read_text(path), self.context)
        if text is None:
            return ()
        lined, places = self.renderer.lines(text)
        converter = Converter(places, self.directives.by_name(), self.renderer.findings)
        return converter.run(lined.text)


def line(renderer: Renderer, scalar: Any, context: Mapping[str, Any]) -> str:
    """A one-line template text of the profile, plain."""
    return plain_text(from_text(renderer.text(scalar, context), None)).strip()


__all__ = ["SHARED", "Narratives", "Parts", "line", "plain"]
