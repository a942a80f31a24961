"""A project as it was when first looked at: each file is read once and kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.world import BYTES_LIMIT, DiskWorld


class Snapshot(DiskWorld):
    """A project whose files stay what they were, though someone goes on typing."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self._kept: dict[str, bytes | None] = {}

    def _load(self, path: str, limit: int) -> bytes | None:
        if path not in self._kept:
            self._kept[path] = super()._load(path, BYTES_LIMIT)
        data = self._kept[path]
        return None if data is None else data[: limit + 1]

    @property
    def files(self) -> Mapping[str, bytes]:
        """Path to bytes of every file that was read, by path."""
        return {path: data for path, data in sorted(self._kept.items()) if data is not None}
