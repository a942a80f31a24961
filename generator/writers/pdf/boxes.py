"""Finding one's way in WeasyPrint's boxes, after layout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import ParentBox, TableBox


def tables(box: Any) -> Iterator[Any]:
    """The parts of tables that lie in a page's box, from its top."""
    for child in box.children:
        if isinstance(child, TableBox):
            yield child
        elif isinstance(child, ParentBox):
            yield from tables(child)


def rows(table: Any) -> Iterator[Any]:
    """The rows of a table's part, those of its head too."""
    return (row for group in table.children for row in group.children)


def has_class(box: Any, name: str) -> bool:
    """Whether the element behind a box is of a class."""
    return name in (box.element.get("class") or "").split()
