"""The boxes of a tree: its spec run over the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from generator.compose.figure.reader import Reader, Words
from generator.compose.figure.spec import BoxSpec
from generator.content.names import suggestion
from generator.content.nodes import Scalar

STYLES: Final = ("gelap", "sedang", "terang", "polos")
"""The looks of boxes, which levels take in this order where they say nothing."""
_DEEPEST: Final = 12


@dataclass(frozen=True)
class Box:
    """A box and what hangs from it."""

    lines: tuple[str, ...]
    """The first is bold where there are several."""
    style: str
    across: str = ""
    """The mark of crosscutting; empty for none."""
    aside: bool = False
    """Stands beside the line that leads down from the box above."""
    children: tuple[Box, ...] = ()

    @cached_property
    def below(self) -> tuple[Box, ...]:
        """What hangs from it."""
        return tuple(box for box in self.children if not box.aside)

    @cached_property
    def beside(self) -> tuple[Box, ...]:
        """What stands at the side of its line."""
        return tuple(box for box in self.children if box.aside)

    @cached_property
    def depth(self) -> int:
        """How many levels hang from it."""
        return max((1 + box.depth for box in self.below), default=0)

    def all(self) -> Iterator[Box]:
        """It and everything under it, in reading order."""
        yield self
        for box in self.children:
            yield from box.all()


def boxes(
    levels: tuple[BoxSpec, ...], reader: Reader, words: Words, depth: int = 0
) -> tuple[Box, ...]:
    """The boxes of some levels, of which the uppermost is `depth` below the root."""
    return tuple(box for level in levels for box in _level(level, reader, words, depth))


def _level(level: BoxSpec, reader: Reader, words: Words, depth: int) -> Iterator[Box]:
    if depth > _DEEPEST:
        reader.renderer.findings.error(
            "S45",
            f"bagan lebih dari {_DEEPEST} tingkat",
            level.span,
            "periksa `ulang`: daftarnya harus makin ke bawah",
        )
        return
    for inner in reader.rounds(level.untuk, words, level.bila, level.urut):
        if not level.teks:
            yield from boxes(level.anak, reader, inner, depth)
            continue
        children = boxes(level.anak, reader, inner, depth + 1)
        if level.ulang is not None and level.untuk is not None:
            children += tuple(_level(_again(level, level.ulang), reader, inner, depth + 1))
        lines = tuple(line for line in (reader.text(t, inner) for t in level.teks) if line)
        yield Box(
            lines or ("–",),
            _style(level, reader, inner, depth),
            reader.text(level.lintas, inner),
            level.samping is not None and bool(reader.value(level.samping, inner)),
            children,
        )


def _again(level: BoxSpec, source: Scalar) -> BoxSpec:
    """The level with its repetition over what `source` holds."""
    name = level.untuk.text.split(" dari ")[0].strip() if level.untuk else ""
    again = replace(source, text=f"{name} dari {source.text}")
    return level.model_copy(update={"untuk": again})


def _style(level: BoxSpec, reader: Reader, words: Words, depth: int) -> str:
    usual = STYLES[min(depth, len(STYLES) - 1)]
    name = reader.caption(level.gaya, words) or usual
    if level.gaya is None or name in STYLES:
        return name
    reader.refuse(
        level.gaya,
        "S24",
        f"gaya `{name}` tidak dikenal",
        suggestion(name, STYLES) or "pakai salah satu: " + ", ".join(STYLES),
    )
    return usual
