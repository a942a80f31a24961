"""Where a document is signed: the room between office and name, and an empty field upon it.

The field is what a certified signing service looks for; nothing is drawn, nothing is signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pydyf

from generator.writers.pdf.boxes import has_class, rows, tables

POINTS_PER_PX: Final = 0.75

_PRINTED, _LOCKED = 1 << 2, 1 << 7
_EXIST, _APPEND = 1, 2


@dataclass(frozen=True, slots=True)
class Space:
    """Room for a signature, in points from the lower left corner of its page."""

    page: int
    """Index of the page."""
    left: float
    bottom: float
    right: float
    top: float
    signatory: str
    """Who signs there, as printed."""


def spaces(pages: Iterable[Any]) -> Iterator[Space]:
    """The rooms for signatures on laid-out pages, in reading order."""
    for index, page in enumerate(pages):
        for table in tables(page._page_box):
            for row in rows(table) if has_class(table, "ttd") else ():
                for cell in row.children if has_class(row, "nama") else ():
                    yield _space(index, page.height, cell)


def _space(index: int, height: float, cell: Any) -> Space:
    """The padding over a name; its width is that of the name's column."""
    top = height - cell.position_y
    return Space(
        index,
        cell.content_box_x() * POINTS_PER_PX,
        (top - cell.padding_top) * POINTS_PER_PX,
        (cell.content_box_x() + cell.width) * POINTS_PER_PX,
        top * POINTS_PER_PX,
        cell.element.get("data-penanda") or "",
    )


def add_fields(pdf: pydyf.PDF, where: Sequence[Space]) -> None:
    """Put an empty signature field on each space: `ttd-1`, `ttd-2`, … in reading order.

    PDF/A wants an appearance of whatever has a size; it is an empty one.
    """
    if not where:
        return
    pages = {item.reference: item for item in pdf.objects if isinstance(item, pydyf.Dictionary)}
    fields = pydyf.Array()
    for number, space in enumerate(where, 1):
        reference = pdf.page_references[space.page]
        field = _field(pdf, space, reference, number)
        pages[reference].setdefault("Annots", pydyf.Array()).append(field.reference)
        fields.append(field.reference)
    pdf.catalog["AcroForm"] = pydyf.Dictionary({"Fields": fields, "SigFlags": _EXIST | _APPEND})


def _field(pdf: pydyf.PDF, space: Space, page: bytes, number: int) -> pydyf.Dictionary:
    size = (0, 0, space.right - space.left, space.top - space.bottom)
    nothing = pydyf.Stream([], {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array(size)})
    pdf.add_object(nothing)
    field = pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Widget",
            "FT": "/Sig",
            "T": pydyf.String(f"ttd-{number}"),
            "TU": pydyf.String(f"Tanda tangan {space.signatory}".rstrip()),
            "Rect": pydyf.Array((space.left, space.bottom, space.right, space.top)),
            "P": page,
            "F": _PRINTED | _LOCKED,
            "AP": pydyf.Dictionary({"N": nothing.reference}),
        }
    )
    pdf.add_object(field)
    return field
