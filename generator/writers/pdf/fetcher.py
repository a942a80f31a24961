"""What the page setter may load: data inside the text, and the fonts that the program knows."""

from __future__ import annotations

from typing import Final

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from generator.diagnostics import EnvironmentLack
from generator.document import fonts

_FACES: Final = {
    "tegak": (False, False),
    "tebal": (True, False),
    "miring": (False, True),
    "tebal-miring": (True, True),
}


class MissingFontError(FatalURLFetchingError):  # type: ignore[misc]
    """A font is missing: ends the work, where WeasyPrint would take another font instead."""

    def __init__(self, lack: EnvironmentLack) -> None:
        super().__init__(str(lack))
        self.lack = lack


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Refuses the network and every file; `huruf:Arial/tebal` is a face of a known family."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The content behind `url`; `ValueError` when it is not allowed, `MissingFontError`."""
        scheme, _, rest = url.partition(":")
        if scheme != "huruf":
            return super().fetch(url, headers)
        slug, _, face = rest.partition("/")
        bold, italic = _FACES[face]
        try:
            path = fonts.find(slug.replace("-", " "), bold, italic)
        except EnvironmentLack as lack:
            raise MissingFontError(lack) from lack
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "font/otf"})
