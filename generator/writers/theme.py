"""The theme: the files that hold the look, with a daerah's own laid over the shared ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.world import World

SHARED: Final = "templates/_tema"
"""The look that every daerah starts from."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Looks a theme file up in `content/<daerah>/_tema` first, then in `templates/_tema`."""

    world: World
    daerah: str = ""
    """Slug of the daerah; empty for the shared look alone."""

    def path(self, name: str) -> str:
        """Project path of the file `name` ("naskah.css"); the shared one when there is no other."""
        own = f"content/{self.daerah}/_tema/{name}"
        return own if self.daerah and self.world.exists(own) else f"{SHARED}/{name}"

    def text(self, name: str) -> str:
        """The file as text. Raises `ContentError` as `World.read_text` does."""
        return self.world.read_text(self.path(name))

    def bytes(self, name: str) -> bytes:
        """The file as it is. Raises `ContentError` as `World.read_bytes` does."""
        return self.world.read_bytes(self.path(name))
