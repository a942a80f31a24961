"""The whole HTML text: the theme's page, its style sheet, and what the document says of itself."""

from __future__ import annotations

from traceback import extract_tb
from typing import Final

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generator.diagnostics import ContentError, NaskahError, Span
from generator.document.tree import Blocks, Document, Landscape
from generator.writers.html.block import blocks
from generator.writers.html.picture import picture
from generator.writers.html.style import sheet
from generator.writers.theme import Theme

PAGE: Final = "halaman.html.j2"
"""The theme's template of the whole text; it includes the cover's."""


def render(document: Document, theme: Theme) -> str:
    """The document as one HTML text that needs no other file.

    Raises `ContentError` S80 when a template of the theme is wrong, and as `World` does when one
    is missing.
    """
    meta = document.meta
    environment = SandboxedEnvironment(
        loader=FunctionLoader(lambda name: (theme.text(name), theme.path(name), None)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    try:
        return environment.get_template(PAGE).render(
            meta=meta,
            sampul=meta.cover,
            lambang=_made(picture(meta.crest)) if meta.crest else "",
            gaya=_made(sheet(document, theme)),
            depan=_made(blocks(document.front)),
            isi=_made(blocks(document.body)),
            lampiran=_made(blocks(document.appendix)),
            mulai_lanskap=_turned(document.body),
        )
    except TemplateSyntaxError as error:
        span = Span(theme.path(error.name or PAGE), error.lineno)
        raise _wrong(error.message or "", span) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        raise _wrong(str(error), _place(error, theme.path(PAGE))) from error


def _made(html: str) -> Markup:
    """HTML made by this package, in which every text is escaped."""
    return Markup(html)  # noqa: S704


def _wrong(message: str, span: Span) -> NaskahError:
    return ContentError.of("S80", f"templat halaman tidak dapat dipakai: {message}", span)


def _place(error: Exception, path: str) -> Span:
    """The innermost line of a theme's template that the error passed through."""
    span = Span(path)
    for frame in extract_tb(error.__traceback__):
        if frame.filename.endswith(".j2") and frame.lineno:
            span = Span(frame.filename, frame.lineno)
    return span


def _turned(content: Blocks) -> bool:
    """Whether the first page is a landscape one."""
    return bool(content) and isinstance(content[0], Landscape)
