"""What the page setter may load: data inside the text, and the fonts that the program knows."""

from __future__ import annotations

from typing import Final

from weasyprint.urls import URLFetcher, URLFetcherResponse

from generator.document import fonts

_FACES: Final = {
    "tegak": (False, False),
    "tebal": (True, False),
    "miring": (False, True),
    "tebal-miring": (True, True),
}


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Refuses the network and every file; `huruf:Arial/tebal` is a face of a known family."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The content behind `url`; `ValueError` for an address that is not allowed."""
        scheme, _, rest = url.partition(":")
        if scheme != "huruf":
            return super().fetch(url, headers)
        slug, _, face = rest.partition("/")
        bold, italic = _FACES[face]
        path = fonts.find(slug.replace("-", " "), bold, italic)
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "font/otf"})
