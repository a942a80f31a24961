"""WeasyPrint at work: from HTML text to pages, from pages to bytes."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import pydyf
import weasyprint

from generator.diagnostics import Findings
from generator.writers.pdf.enclosure import Enclosure, enclose
from generator.writers.pdf.fetcher import Fetcher, MissingFontError
from generator.writers.pdf.labels import Labels
from generator.writers.pdf.mend import mend_tables
from generator.writers.pdf.opentype import empty_encoding
from generator.writers.pdf.signing import Space, add_fields, spaces

PageMap: TypeAlias = Mapping[str, str]
"""Id of a heading, table or figure to the page printed on its foot: "iv", "12"."""

VARIANT: Final = "pdf/a-3u"
"""Archival, every character readable, attachments of any kind allowed."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Pages, set and not yet written."""

    document: Any
    labels: Labels
    findings: Findings

    @property
    def pages(self) -> PageMap:
        """Where each id stands, as printed."""
        return self.labels.printed

    def __len__(self) -> int:
        return len(self.document.pages)

    @property
    def spaces(self) -> tuple[Space, ...]:
        """Where it is signed, in reading order."""
        return tuple(spaces(self.document.pages))

    def write(self, enclosures: Iterable[Enclosure] = (), fields: Sequence[Space] = ()) -> bytes:
        """The PDF's bytes: the same for the same text, in any folder, on any day.

        With `enclosures` inside, and an empty signature field on each of `fields`.
        """

        def finish(_: object, pdf: Any) -> None:
            self._label(pdf)
            _empty_encodings(pdf)
            add_fields(pdf, fields)
            enclose(pdf, enclosures)

        with _watched(self.findings):
            data: bytes = self.document.write_pdf(
                pdf_variant=VARIANT, finisher=finish, custom_metadata=False
            )
        return data

    def _label(self, pdf: Any) -> None:
        numbers = pydyf.Array()
        for index, entry in self.labels.ranges:
            numbers.extend((index, pydyf.Dictionary(entry)))
        pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": numbers})


def _empty_encodings(pdf: Any) -> None:
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.extra.get("Subtype") == "/OpenType":
            item.stream = [empty_encoding(b"".join(item.stream))]


def layout(html: str, findings: Findings) -> Laid:
    """Set `html` on pages. Raises `EnvironmentLack` L11 when a font is missing."""
    with _watched(findings):
        source = weasyprint.HTML(string=html, url_fetcher=Fetcher())
        try:
            document = source.render(pdf_variant=VARIANT)
        except MissingFontError as missing:
            raise missing.lack from missing
        mend_tables(document.pages)
    return Laid(document, Labels.of([page.anchors for page in document.pages]), findings)


class _Listener(logging.Handler):
    """Turns what WeasyPrint logs into findings; nothing is printed."""

    def __init__(self, findings: Findings) -> None:
        super().__init__(logging.WARNING)
        self.findings = findings

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if "HarfBuzz-Subset" in message:
            self.findings.warn(
                "L13",
                "libharfbuzz-subset belum terpasang: PDF lebih lambat dibuat",
                hint="jalankan: sudo apt-get install -y libharfbuzz-subset0",
            )
        else:
            self.findings.warn("S89", f"penata halaman: {message}")


@contextmanager
def _watched(findings: Findings) -> Iterator[None]:
    """Collect the log of WeasyPrint and of the font library behind it."""
    listener = _Listener(findings)
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    before = [logger.propagate for logger in loggers]
    for logger in loggers:
        logger.addHandler(listener)
        logger.propagate = False
    try:
        with warnings.catch_warnings():
            # WeasyPrint 70 leaves its colour profile to the garbage collector to close.
            warnings.simplefilter("ignore", ResourceWarning)
            yield
    finally:
        for logger, propagate in zip(loggers, before, strict=True):
            logger.removeHandler(listener)
            logger.propagate = propagate
