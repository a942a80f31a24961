"""What `::: {nama} argumen` stands for: tables, figures, pictures, lists, titles, pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from posixpath import join
from typing import Any, TypeVar

from generator.compose import picture
from generator.compose.blocks import Call, Directive
from generator.compose.figure.build import build_chart, build_tree
from generator.compose.figure.spec import ChartSpec, TreeSpec
from generator.compose.inline import inlines
from generator.compose.markdown import keep_lines
from generator.compose.office import Office
from generator.compose.schema import Bagian, read
from generator.compose.table.build import Room, build
from generator.compose.table.spec import TableSpec
from generator.compose.template import Renderer
from generator.content.names import suggestion
from generator.document.tree import (
    Blocks,
    Contents,
    ContentsKind,
    Figure,
    Inlines,
    Landscape,
    PageBreak,
    Paper,
    Paragraph,
    ParagraphStyle,
    Picture,
    Text,
    Together,
    Typography,
)
from generator.document.walk import plain_text
from generator.world import World

S = TypeVar("S", bound=Bagian)

_WIDTH = re.compile(r"lebar=(\d+)%")
_ID = re.compile(r"#((?:gbr|tbl)-[a-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class Directives:
    """The directives of one document."""

    world: World
    renderer: Renderer
    context: Mapping[str, Any]
    paper: Paper
    typography: Typography
    template_folders: tuple[str, ...]
    """Where specs of tables and figures are looked up, first hit first."""
    content_folder: str
    """Where the dinas keeps the document's pictures."""
    crest: Picture | None = None
    """The daerah's crest, for the letterhead."""

    def by_name(self) -> Mapping[str, Directive]:
        """Every directive under the name that templates call it by."""
        office = Office(
            self.context, self.paper, self.typography, self.crest, self.renderer.findings
        )
        return {
            "tabel": self.table,
            "gambar": self.figure,
            "grafik": self.chart,
            "bagan": self.tree,
            "kop": office.letterhead,
            "ttd": office.signatures,
            "judul": self.title,
            "tengah": self.centered,
            "daftar": self.contents,
            "lanskap": self.landscape,
            "bersama": self.together,
            "halaman-baru": self.page_break,
        }

    def table(self, call: Call) -> Blocks:
        """`::: {tabel} tc33`: the table of a spec."""
        spec = self._spec(TableSpec, call, "tabel", "S15")
        if spec is None:
            return ()
        key = f"tbl-{call.argument}"
        room = self._room(call)
        return (build(spec, key, call.span, self.renderer, self.context, room),)

    def chart(self, call: Call) -> Blocks:
        """`::: {grafik} serapan`: the chart of a spec."""
        spec = self._spec(ChartSpec, call, "gambar", "S40")
        if spec is None:
            return ()
        key = f"gbr-{call.argument}"
        room = self._room(call)
        return (build_chart(spec, key, call.span, self.renderer, self.context, room),)

    def tree(self, call: Call) -> Blocks:
        """`::: {bagan} organisasi`: the tree of a spec."""
        spec = self._spec(TreeSpec, call, "gambar", "S40")
        if spec is None:
            return ()
        key = f"gbr-{call.argument}"
        room = self._room(call)
        return (build_tree(spec, key, call.span, self.renderer, self.context, room),)

    def figure(self, call: Call) -> Blocks:
        """`::: {gambar} peta.png #gbr-peta lebar=80%`: a picture; its caption stands inside."""
        words = call.argument.split()
        name = words[0] if words else ""
        key = _ID.search(call.argument)
        share = _WIDTH.search(call.argument)
        caption, source = self._caption(call)
        width = self.paper.text_width(call.landscape) * (int(share[1]) if share else 100) / 100
        path = join(self.content_folder, name)
        found = picture.load(
            self.world, path, plain_text(caption), width, self.renderer.findings, call.span
        )
        if found is None:
            return ()
        stem = key[1] if key else f"gbr-{name.rsplit('.', 1)[0]}"
        return (Figure(stem, caption, found, source, span=call.span),)

    def title(self, call: Call) -> Blocks:
        """`::: {judul}`: bold lines in the middle that are no heading."""
        return _styled(call, ParagraphStyle.TITLE)

    def centered(self, call: Call) -> Blocks:
        """`::: {tengah}`: lines in the middle."""
        return _styled(call, ParagraphStyle.CENTERED)

    def contents(self, call: Call) -> Blocks:
        """`::: {daftar} isi`: a list of contents, of tables or of figures."""
        kinds = [kind.value for kind in ContentsKind]
        if call.argument not in kinds:
            self.renderer.findings.error(
                "S11",
                f"daftar `{call.argument}` tidak dikenal",
                call.span,
                "pakai salah satu: " + ", ".join(kinds),
            )
            return ()
        return (Contents(ContentsKind(call.argument), span=call.span),)

    def landscape(self, call: Call) -> Blocks:
        """`:::: {lanskap}`: what is inside stands on landscape pages."""
        return (Landscape(call.blocks(landscape=True)),)

    def together(self, call: Call) -> Blocks:
        """`:::: {bersama}`: what is inside stays on one page."""
        return (Together(call.blocks()),)

    def page_break(self, _call: Call) -> Blocks:
        """`::: {halaman-baru}`: what follows begins a new page."""
        return (PageBreak(),)

    def _caption(self, call: Call) -> tuple[Inlines, Inlines]:
        """The paragraphs inside: the caption, and a source line that begins with "Sumber:"."""
        caption: Inlines = ()
        source: Inlines = ()
        for node in call.inside:
            text = inlines(node.children, call.span)
            if plain_text(text).startswith("Sumber:"):
                source = (Text(plain_text(text).removeprefix("Sumber:").strip()),)
            else:
                caption += text
        return caption, source

    def _spec(self, model: type[S], call: Call, kind: str, code: str) -> S | None:
        """The spec that a call names, in the folder `kind`; `None` and a finding without one."""
        folders = [f"{folder}/{kind}" for folder in self.template_folders]
        paths = [f"{folder}/{call.argument}.yaml" for folder in folders]
        path = next((p for p in paths if self.world.exists(p)), None)
        if path is not None:
            return read(model, self.world, path, self.renderer.findings)
        names = [name.removesuffix(".yaml") for f in folders for name in self.world.list(f)]
        self.renderer.findings.error(
            code,
            f"{kind} `{call.argument}` tidak ada",
            call.span,
            suggestion(call.argument, names) or f"buat {paths[0]}",
        )
        return None

    def _room(self, call: Call) -> Room:
        """The page that a call stands on."""
        return Room(
            self.paper.text_width(call.landscape),
            self.paper.text_height(call.landscape),
            self.typography.table,
        )


def _styled(call: Call, style: ParagraphStyle) -> Blocks:
    """The blocks inside; a paragraph's lines end where they were typed."""
    keep_lines(call.inside)
    return tuple(
        replace(block, style=style) if isinstance(block, Paragraph) else block
        for block in call.blocks()
    )
