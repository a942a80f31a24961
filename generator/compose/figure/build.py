"""Putting a figure together: its spec, the model and the page give a `Figure`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.compose.figure import chart, speech, tree
from generator.compose.figure.branch import boxes
from generator.compose.figure.data import panels
from generator.compose.figure.face import Face
from generator.compose.figure.look import Drawn
from generator.compose.figure.reader import Reader, Words
from generator.compose.figure.spec import ChartSpec, DrawingSpec, TreeSpec
from generator.compose.figure.svg import SOFT, sheet, text
from generator.compose.inline import from_text
from generator.compose.table.build import Room
from generator.compose.template import Renderer
from generator.diagnostics import Span
from generator.document.fonts import MM_PER_POINT
from generator.document.tree import Figure, Picture
from generator.document.walk import plain_text

_TALLEST: Final = 80.0
"""Percent of the text height that a figure may take: its caption stands below it."""


def build_chart(
    spec: ChartSpec, key: str, span: Span | None, renderer: Renderer, words: Words, room: Room
) -> Figure:
    """The chart of a spec over the model's words; `key` is its id, `span` where it is called."""
    work = _Work(spec, key, span, Reader(renderer), words, room)
    found = panels(spec, work.reader, words)
    title = work.reader.caption(spec.satuan, words)

    def paint(face: Face) -> Drawn:
        return chart.draw(found, spec.bentuk, spec.arah, work.size, face, title)

    drawn = work.largest(paint) if found else work.nothing()
    return work.figure(drawn, lambda caption: speech.of_chart(caption, found))


def build_tree(
    spec: TreeSpec, key: str, span: Span | None, renderer: Renderer, words: Words, room: Room
) -> Figure:
    """The tree of a spec over the model's words; `key` is its id, `span` where it is called."""
    work = _Work(spec, key, span, Reader(renderer), words, room)
    roots = boxes(spec.akar, work.reader, words)

    def paint(face: Face) -> Drawn:
        return tree.draw(roots, work.size, face)

    def listed(face: Face) -> Drawn:
        return tree.draw(roots, work.size, face, first=1)

    drawn = work.largest(paint, listed) if roots else work.nothing()
    return work.figure(drawn, lambda caption: speech.of_tree(caption, roots))


@dataclass(frozen=True, slots=True)
class _Work:
    """What building a figure needs."""

    spec: DrawingSpec
    key: str
    span: Span | None
    reader: Reader
    words: Words
    room: Room

    @property
    def size(self) -> tuple[float, float]:
        """Width and most height in points."""
        share = self.spec.tinggi or _TALLEST
        return (
            self.room.width * min(self.spec.lebar, 100) / 100 / MM_PER_POINT,
            self.room.height * min(share, 95) / 100 / MM_PER_POINT,
        )

    def nothing(self) -> Drawn:
        """The drawing of no data, with a warning."""
        self.reader.renderer.findings.warn(
            "S44",
            f"tidak ada yang digambar pada `{self.key}`",
            self.span or self.spec.span,
            "lengkapi datanya, atau panggil gambarnya hanya bila datanya ada",
        )
        width, face = self.size[0], Face(self.room.family, self.spec.huruf)
        line = text(width / 2, face.leading, self.spec.kosong, face, "middle", SOFT)
        return Drawn(line, width, face.leading * 3)

    def largest(self, *paints: Callable[[Face], Drawn]) -> Drawn:
        """The drawing with the largest letters that fit, of the first of `paints` that has one.

        Warns when none has: then it is the last one's with the smallest letters.
        """
        drawn = Drawn("", 0, 0)
        for paint in paints:
            for face in self._faces():
                drawn = paint(face)
                if not drawn.cramped:
                    return drawn
        self.reader.renderer.findings.warn(
            "S43",
            f"gambar tidak muat pada {self.room.width:.0f} × {self.room.height:.0f} mm"
            f" dengan huruf {self.spec.huruf_minimal:g} poin",
            self.spec.span,
            "taruh pada halaman melintang (`:::: {lanskap}`), atau pecah menjadi beberapa gambar",
        )
        return drawn

    def _faces(self) -> Iterator[Face]:
        """The letters to try, the largest first."""
        size = self.spec.huruf
        while size > self.spec.huruf_minimal:
            yield Face(self.room.family, size)
            size -= 0.5
        yield Face(self.room.family, self.spec.huruf_minimal)

    def figure(self, drawn: Drawn, say: Callable[[str], str]) -> Figure:
        """The figure of a drawing; `say` makes the alternative text of the caption."""
        caption = from_text(self.reader.renderer.text(self.spec.judul, self.words), self.span)
        source = from_text(self.reader.renderer.text(self.spec.sumber, self.words), self.span)
        width, most = self.size
        scale = min(1.0, width / drawn.width, most / drawn.height)
        picture = Picture(
            sheet(drawn.width, drawn.height, self.room.family, drawn.shapes),
            "image/svg+xml",
            say(plain_text(caption).rstrip(".")),
            round(drawn.width * scale * MM_PER_POINT, 2),
            round(drawn.height * scale * MM_PER_POINT, 2),
        )
        return Figure(self.key, caption, picture, source, span=self.span)
