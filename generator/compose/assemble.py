"""A document put together: profile, parts, narrative and tables into one numbered tree."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from generator.compose.blocks import Converter
from generator.compose.directives import Directives
from generator.compose.marks import take_lines
from generator.compose.template import Renderer
from generator.content.names import suggestion
from generator.content.paths import DocumentRef, is_slug
from generator.diagnostics import ContentError, Span
from generator.document.tree import Blocks
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
    called: set[str] = field(default_factory=set)
    """The names that the templates have asked for."""

    def __call__(self, nama: str, caller: Callable[[], Markup] | None = None) -> Markup:
        """The marked Markdown of a narrative; raises `ContentError` S07 when nobody wrote it."""
        if not is_slug(nama):
            raise ContentError.of(
                "S07",
                f"nama narasi `{nama}` hanya boleh huruf kecil, angka, dan tanda hubung",
            )
        self.called.add(nama)
        path = self.ref.narrative_path(nama)
        if self.world.exists(path):
            return self.renderer.include(path, self.world.read_text(path), self.context)
        if caller is not None:
            return caller()
        raise ContentError.of(
            "S07", f"narasi `{nama}` belum ditulis", hint=f"tulis naskahnya di {path}"
        )

    def report_uncalled(self) -> None:
        """S18: narratives that nobody asked for, and that are not printed therefore."""
        for name in self.world.list(self.ref.narrative_folder):
            stem, _, suffix = name.rpartition(".")
            if suffix == "md" and stem not in self.called:
                missing = sorted(n for n in self.called if not self._written(n))
                self.renderer.findings.warn(
                    "S18",
                    f"narasi `{stem}` tidak dipanggil templatnya, sehingga tidak tercetak",
                    Span(self.ref.narrative_path(stem)),
                    suggestion(stem, missing) or _known(missing),
                )

    def _written(self, nama: str) -> bool:
        return self.world.exists(self.ref.narrative_path(nama))


def _known(names: Sequence[str]) -> str:
    listed = f"yang dipanggil dan belum ditulis: {', '.join(names)}"
    return listed if names else "hapus berkas ini bila tidak dipakai"


@dataclass(frozen=True, slots=True)
class Parts:
    """Runs the parts of a profile into blocks."""

    world: World
    folder: str
    """The templates of this kind of document."""
    renderer: Renderer
    context: Mapping[str, Any]
    directives: Directives

    def blocks(self, names: tuple[str, ...]) -> Blocks:
        """The blocks of some parts, in order."""
        return tuple(block for name in names for block in self._part(name))

    def _part(self, name: str) -> Blocks:
        for folder in (self.folder, SHARED):
            path = f"{folder}/{name}.md.j2"
            if self.world.exists(path):
                break
        else:
            self.renderer.findings.error(
                "S08",
                f"bagian `{name}` tidak ada",
                Span(f"{self.folder}/profil.yaml"),
                f"buat {self.folder}/{name}.md.j2",
            )
            return ()
        text = self.renderer.render(path, self.world.read_text(path), self.context)
        if text is None:
            return ()
        lined = take_lines(text)
        converter = Converter(lined.places, self.directives.by_name(), self.renderer.findings)
        return converter.run(lined.text)
