"""One document, from its files to the bytes of its outputs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from generator.writers.pdf.engine import Laid


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
    document = approved(world, ref, wish, findings, clock, audited)
    return printed(document, Theme(world, ref.daerah), ref, wish, findings, clock)


def printed(
    document: Document, theme: Theme, ref: DocumentRef, wish: Wish, findings: Findings, clock: Clock
) -> Product:
    """The outputs of a document's tree; without Pango all but the PDF."""
    made = typeset(document, theme, findings, clock)
    stem = f"{FOLDER}/{ref.stem}"
    files = {}
    if made.laid:
        with clock.stage("write"):
            files[f"{stem}.pdf"] = made.laid.write()
    files[f"{stem}.docx"] = made.docx
    if wish.html:
        files[f"{stem}.html"] = made.html.encode()
    return Product(files, len(made.laid or ()), complete=made.laid is not None)


@dataclass(frozen=True, slots=True)
class Typeset:
    """A document in each format; its PDF is set on pages and not yet written."""

    html: str
    laid: Laid | None
    """Nothing without Pango."""
    docx: bytes


def typeset(document: Document, theme: Theme, findings: Findings, clock: Clock) -> Typeset:
    """Set a document in each format; that Pango is missing goes into `findings`.

    After it, all that the document depends on has been read.
    """
    with clock.stage("html"):
        text = html.render(document, theme)
    laid = None
    try:
        with clock.stage("layout"):
            laid = pdf.layout(text, findings)
    except EnvironmentLack as lack:
        findings.extend(lack.diagnostics)
    with clock.stage("docx"):
        word = docx.write(document, theme, laid.pages if laid else None)
    return Typeset(text, laid, word)


def approved(
    world: World,
    ref: DocumentRef,
    wish: Wish,
    findings: Findings,
    clock: Clock,
    audited: Iterable[Diagnostic] = (),
) -> Document:
    """A document's tree when it is fit to print. Raises `ContentError` with all findings if not.

    B and S errors always stop it; those of checks only where no draft is asked for.
    """
    document = inspect(world, ref, findings, clock)
    found = (*findings, *concerning(audited, world.reads))
    errors = (one for one in found if one.severity is Severity.ERROR)
    if any(not wish.draft or one.code[0] in "BSL" for one in errors):
        raise ContentError(found)
    return replace(document, meta=replace(document.meta, draft=wish.draft))
