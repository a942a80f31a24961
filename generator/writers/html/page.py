"""The whole HTML text: the theme's page, its style sheet, and what the document says of itself."""

from __future__ import annotations

from typing import Final

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generator.diagnostics import ContentError, NaskahError, Span
from generator.document.tree import Blocks, Document, Landscape
from generator.writers.html.block import blocks, picture
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
        loader=FunctionLoader(theme.text),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    try:
        return environment.get_template(PAGE).render(
            meta=meta,
            sampul=meta.cover,
            lambang=Markup(picture(meta.crest)) if meta.crest else "",
            gaya=Markup(sheet(document, theme)),
            depan=Markup(blocks(document.front)),
            isi=Markup(blocks(document.body)),
            lampiran=Markup(blocks(document.appendix)),
            mulai_lanskap=_turned(document.body),
        )
    except TemplateSyntaxError as error:
        name = error.name or PAGE
        raise _wrong(error, Span(theme.path(name), error.lineno)) from error
    except TemplateError as error:
        raise _wrong(error, Span(theme.path(PAGE))) from error


def _wrong(error: TemplateError, span: Span) -> NaskahError:
    return ContentError.of("S80", f"templat halaman tidak dapat dipakai: {error.message}", span)


def _turned(content: Blocks) -> bool:
    """Whether the first page is a landscape one."""
    return bool(content) and isinstance(content[0], Landscape)
