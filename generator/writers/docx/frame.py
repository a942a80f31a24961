"""The outside of a table: where its columns stand, its properties, its grid."""

from __future__ import annotations

from itertools import accumulate, pairwise

from generator.writers.docx.xml import twips


def edges(widths: tuple[float, ...]) -> list[int]:
    """Where the columns begin and the last one ends, in twips: rounding never adds up."""
    return [twips(edge) for edge in accumulate(widths, initial=0.0)]


def frame(properties: str, columns: list[int], rows: list[str]) -> str:
    """The table around finished rows."""
    grid = "".join(f'<w:gridCol w:w="{end - start}"/>' for start, end in pairwise(columns))
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def indent(left: int) -> str:
    """The table begins that many twips from the edge."""
    return f'<w:tblInd w:w="{left}" w:type="dxa"/>' if left else ""


def properties(style: str, width: int, place: str = "", words: str = "") -> str:
    """Properties of a table of fixed width; `words` tell what it is to who cannot see it."""
    return (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{width}" w:type="dxa"/>{place}'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0"'
        f' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{words}</w:tblPr>'
    )
