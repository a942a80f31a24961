"""The same tables set by others: WeasyPrint told nothing, and Typst."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from time import perf_counter

from generator.document.tree import Cell, Document, Inlines, Merge, Row, Table
from generator.document.walk import blocks, plain_text

Rival = Callable[[Document], tuple[float, int]]
"""Sets the tables of a document as PDF; returns seconds and pages."""


def naive(document: Document) -> tuple[float, int]:
    """WeasyPrint as most use it: HTML tables, widths left to automatic layout."""
    import weasyprint

    paper = document.meta.paper
    style = (
        f"@page {{ size: {paper.height}mm {paper.width}mm; margin: 20mm 15mm }}"
        "table { border-collapse: collapse; font: 7pt 'Liberation Sans'; width: 100% }"
        "td, th { border: .5pt solid; padding: 1mm; vertical-align: top }"
    )
    tables = "".join(_html(table) for table in tables_of(document))
    source = f"<html lang=id><style>{style}</style>{tables}</html>"
    start = perf_counter()
    laid = weasyprint.HTML(string=source).render(pdf_variant="pdf/a-3u")
    laid.write_pdf(pdf_variant="pdf/a-3u")
    return perf_counter() - start, len(laid.pages)


def typst(document: Document) -> tuple[float, int]:
    """The Typst compiler in process, widths left to it as well."""
    import pypdfium2
    import typst as compiler

    paper = document.meta.paper
    page = f"width: {paper.height}mm, height: {paper.width}mm, margin: (x: 15mm, y: 20mm)"
    settings = f'#set page({page})\n#set text(font: "Liberation Sans", size: 7pt, lang: "id")\n'
    source = settings + "".join(_typst(table) for table in tables_of(document))
    start = perf_counter()
    pdf = compiler.compile(source.encode(), pdf_standards=["a-3b"])
    seconds = perf_counter() - start
    assert isinstance(pdf, bytes)
    return seconds, len(pypdfium2.PdfDocument(pdf))


RIVALS: dict[str, Rival] = {"WeasyPrint, tabel polos": naive, "Typst": typst}


def tables_of(document: Document) -> Iterator[Table]:
    """The tables that have a caption."""
    for part in (document.front, document.body, document.appendix):
        for block in blocks(part):
            if isinstance(block, Table) and block.caption:
                yield block


def _rows(table: Table) -> tuple[list[Row], list[Row]]:
    head = [*table.head, *([table.number_row] if table.number_row else [])]
    return head, [*table.body, *table.foot]


def _html(table: Table) -> str:
    def row(cells: Row, tag: str) -> str:
        return f"<tr>{''.join(cell(one, tag) for one in cells.cells)}</tr>"

    def cell(one: Cell, tag: str) -> str:
        return f"<{tag} colspan={one.colspan}>{escape(_shown(one))}</{tag}>"

    head, body = _rows(table)
    heads = "".join(row(one, "th") for one in head)
    return (
        f"<p>{escape(_text(table.caption))}</p><table><thead>{heads}</thead>"
        f"<tbody>{''.join(row(one, 'td') for one in body)}</tbody></table>"
    )


def _typst(table: Table) -> str:
    def row(cells: Row) -> str:
        return "".join(
            f"table.cell(colspan: {one.colspan}, {_string(_shown(one))}),\n" for one in cells.cells
        )

    head, body = _rows(table)
    return (
        f"#par({_string(_text(table.caption))})\n#table(columns: {len(table.widths)},\n"
        f"table.header({''.join(map(row, head))}),\n{''.join(map(row, body))})\n"
    )


def _shown(cell: Cell) -> str:
    return "" if cell.merge is Merge.CONTINUE else _text(cell.content)


def _text(content: Inlines) -> str:
    return plain_text(content)


def _string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
