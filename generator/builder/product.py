"""One document, from its files to the bytes of its outputs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.builder.clock import Clock
from generator.builder.drawing import draw
from generator.builder.result import Wish
from generator.builder.store import FOLDER
from generator.content.paths import DocumentRef
from generator.diagnostics import ContentError, EnvironmentLack, Findings
from generator.document.tree import Document
from generator.world import World
from generator.writers import docx, html, pdf
from generator.writers.theme import Theme


@dataclass(slots=True)
class Product:
    """The outputs of one document, not yet written."""

    files: dict[str, bytes]
    """Path under the project to bytes."""
    pages: int = 0
    """Pages of the PDF; 0 without one."""
    complete: bool = True
    """Whether every output asked for is there."""


def produce(
    world: World, ref: DocumentRef, wish: Wish, findings: Findings, clock: Clock
) -> Product:
    """Make the outputs of a document; without Pango all but the PDF.

    Raises `ContentError` when its content or templates are wrong, `EnvironmentLack` when it
    cannot even be composed.
    """
    document = _approve(draw(world, ref, findings, clock), wish, findings)
    theme = Theme(world, ref.daerah)
    stem = f"{FOLDER}/{ref.stem}"
    with clock.stage("html"):
        text = html.render(document, theme)
    product = Product({})
    printed = None
    try:
        with clock.stage("layout"):
            laid = pdf.layout(text, findings)
        with clock.stage("write"):
            product.files[f"{stem}.pdf"] = laid.write()
        product.pages, printed = len(laid), laid.pages
    except EnvironmentLack as lack:
        findings.extend(lack.diagnostics)
        product.complete = False
    with clock.stage("docx"):
        product.files[f"{stem}.docx"] = docx.write(document, theme, printed)
    if wish.html:
        product.files[f"{stem}.html"] = text.encode()
    return product


def _approve(document: Document, wish: Wish, findings: Findings) -> Document:
    """The document when it is fit to print. Raises `ContentError` with all findings if not.

    B and S errors always stop it; those of checks only where no draft is asked for.
    """
    if any(not wish.draft or found.code[0] in "BSL" for found in findings.errors):
        raise ContentError(tuple(findings))
    return replace(document, meta=replace(document.meta, draft=wish.draft))
