"""One document, from its files to the bytes of its outputs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.builder.clock import Clock
from generator.builder.drawing import inspect
from generator.builder.result import Wish
from generator.builder.review import concerning
from generator.builder.store import FOLDER
from generator.content.paths import DocumentRef
from generator.diagnostics import ContentError, Diagnostic, EnvironmentLack, Findings, Severity
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
    world: World,
    ref: DocumentRef,
    wish: Wish,
    findings: Findings,
    clock: Clock,
    audited: Iterable[Diagnostic] = (),
) -> Product:
    """Make the outputs of a document; without Pango all but the PDF.

    `audited` is what was found in the data of its dinas; what lies in files that it reads counts.

    Raises `ContentError` when its content or templates are wrong, `EnvironmentLack` when it
    cannot even be composed.
    """
    document = inspect(world, ref, findings, clock)
    document = _approve(document, wish, (*findings, *concerning(audited, world.reads)))
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


def _approve(document: Document, wish: Wish, found: tuple[Diagnostic, ...]) -> Document:
    """The document when it is fit to print. Raises `ContentError` with all findings if not.

    B and S errors always stop it; those of checks only where no draft is asked for.
    """
    errors = (one for one in found if one.severity is Severity.ERROR)
    if any(not wish.draft or one.code[0] in "BSL" for one in errors):
        raise ContentError(found)
    return replace(document, meta=replace(document.meta, draft=wish.draft))
