"""PDF: the HTML text set on pages by WeasyPrint, as PDF/A-3u that is the same on every day.

WeasyPrint and Pango load only when something is set on pages, so that the program starts fast
and the other formats work without them.
"""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO
from typing import TYPE_CHECKING

from generator.diagnostics import EnvironmentLack, Findings
from generator.document.tree import Document
from generator.writers.html import render
from generator.writers.theme import Theme

if TYPE_CHECKING:
    from generator.writers.pdf.engine import Laid, PageMap

__all__ = ["layout", "write"]


def write(document: Document, theme: Theme, findings: Findings) -> tuple[bytes, PageMap]:
    """The PDF, and the printed page of each heading, table and figure.

    Raises as `render` and `layout` do; what the page setter complains of goes into `findings`.
    """
    laid = layout(render(document, theme), findings)
    return laid.write(), laid.pages


def layout(html: str, findings: Findings) -> Laid:
    """Set the text that `render` made on pages; `Laid.write` then makes the PDF.

    Raises `EnvironmentLack` L10 when WeasyPrint or Pango is missing, L11 when a font is.
    """
    try:
        with redirect_stdout(StringIO()):  # WeasyPrint prints advice of its own there
            from generator.writers.pdf import engine  # noqa: PLC0415
    except (ImportError, OSError) as error:
        raise EnvironmentLack.of(
            "L10",
            f"PDF tidak dapat dibuat: WeasyPrint atau Pango tidak dapat dimuat ({_first(error)})",
            hint="jalankan: sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0"
            " libharfbuzz-subset0",
        ) from error
    return engine.layout(html, findings)


def _first(error: Exception) -> str:
    return str(error).partition("\n")[0]
