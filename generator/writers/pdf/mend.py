"""A mend of WeasyPrint 70.

Where rows were taken back to the next page, the table's box still has room for them, and its
closing line would stand below that empty room.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import ParentBox, TableBox


def close_tables(pages: list[Any]) -> None:
    """End each table's part on a page with its last row there."""
    for page in pages:
        for table in _tables(page._page_box):
            rows = [row for group in table.children for row in group.children]
            if rows:
                bottom = rows[-1].position_y + rows[-1].height
                table.height = bottom - table.content_box_y()


def _tables(box: Any) -> Iterator[Any]:
    for child in box.children:
        if isinstance(child, TableBox):
            yield child
        elif isinstance(child, ParentBox):
            yield from _tables(child)
