"""The tables of a Word file, cell by cell, with the heads above each column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.reading import parts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class WordTable:
    """A captioned table; a row has one text for each grid column."""

    caption: str
    head: tuple[tuple[str, ...], ...]
    body: tuple[tuple[str, ...], ...]
    """Without heads; a cell merged over several columns or rows stands in its first place."""

    @property
    def name(self) -> str:
        """The regulation's name in the caption, or the number: "T-C.29", "Tabel 4.1"."""
        _, bracket, code = self.caption.rpartition("(")
        if bracket and code.startswith("T-C"):
            return code.removesuffix(")")
        return " ".join(self.caption.split()[:2])

    def column(self, *path: str) -> int:
        """The grid column under heads that begin with these words, from the outermost."""
        heads = list(zip(*self.head, strict=True))
        found = [i for i, head in enumerate(heads) if _under(head, path)]
        assert len(found) == 1, f"{self.name}: {path} is {len(found)} of {heads}"
        return found[0]

    def rows(self, key: str, column: int = 0) -> list[tuple[str, ...]]:
        """The rows that say `key` in a column."""
        return [row for row in self.body if row[column] == key]


def _under(head: tuple[str, ...], path: tuple[str, ...]) -> bool:
    said = [text for text in head if text]
    return len(said) >= len(path) and all(
        text.startswith(word) for text, word in zip(said, path, strict=False)
    )


def tables(docx: bytes) -> Iterator[WordTable]:
    """Every table with a caption before it, in order."""
    caption = ""
    for block in parts(docx)["word/document.xml"].find(f"{W}body"):
        if block.tag == f"{W}tbl" and caption:
            yield _table(block, caption)
        style = block.find(f"{W}pPr/{W}pStyle")
        is_caption = style is not None and style.get(f"{W}val") == "Caption"
        caption = text(block) if is_caption else ""


def text(element: Any) -> str:
    """The visible text of an element; breaks and spaces of any kind are one space."""
    words = []
    for node in element.iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}noBreakHyphen"):
        match node.tag.removeprefix(W):
            case "t":
                words.append(node.text or "")
            case "noBreakHyphen":
                words.append("-")
            case _ if node.getparent().tag == f"{W}r":
                words.append(" ")
    return " ".join("".join(words).replace("\u200b", "").split())


def _table(element: Any, caption: str) -> WordTable:
    head: list[tuple[str, ...]] = []
    body: list[tuple[str, ...]] = []
    for row in element.iterchildren(f"{W}tr"):
        if row.find(f"{W}trPr/{W}tblHeader") is not None:
            head.append(tuple(_cells(row, spread=True)))
        else:
            body.append(tuple(_cells(row, spread=False)))
    return WordTable(caption, tuple(head), tuple(body))


def _cells(row: Any, *, spread: bool) -> Iterator[str]:
    """The text of each grid column; `spread` repeats it under a cell over several columns."""
    for cell in row.iterchildren(f"{W}tc"):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        count = 1 if span is None else int(span.get(f"{W}val"))
        said = text(cell)
        yield said
        yield from [said if spread else ""] * (count - 1)
