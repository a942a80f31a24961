"""Tables touched up after layout, in WeasyPrint's own boxes, before they are drawn.

A vertical merge flows over pages as single cells; here the cells of a run that share a page
become one box, so that inner rules are gone and the run is closed where the page ends.
"""

from __future__ import annotations

from typing import Any

from generator.writers.pdf.boxes import has_class, rows, tables


def mend_tables(pages: list[Any]) -> None:
    """Join merged cells and close each table's part on a page."""
    for page in pages:
        for table in tables(page._page_box):
            _join(table)
            _close(table)


def _join(table: Any) -> None:
    """Let a cell grow over the cells that go on with it (class `a`), and drop those."""
    above: dict[int, Any] = {}
    for group in table.children:
        for row in () if group.is_header else group.children:
            kept = []
            for cell in row.children:
                if cell.grid_x in above and has_class(cell, "a"):
                    first = above[cell.grid_x]
                    bottom = cell.position_y + cell.border_height()
                    first.height += bottom - first.position_y - first.border_height()
                else:
                    above[cell.grid_x] = cell
                    kept.append(cell)
            row.children = kept


def _close(table: Any) -> None:
    """End the table with its last row: WeasyPrint 70 keeps room for rows it took back."""
    *_, last = (None, *rows(table))
    if last:
        table.height = last.position_y + last.height - table.content_box_y()
