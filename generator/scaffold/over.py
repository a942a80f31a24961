"""Files that are not written yet, seen together with those of the project."""

from __future__ import annotations

from collections.abc import Mapping

from generator.world import DiskWorld


class Over(DiskWorld):
    """A project with more files in it than there are on the disk."""

    def __init__(self, world: DiskWorld, files: Mapping[str, str]) -> None:
        super().__init__(world.root)
        self._files = {path: text.encode() for path, text in files.items()}

    def _load(self, path: str, limit: int) -> bytes | None:
        data = self._files.get(path)
        return super()._load(path, limit) if data is None else data[: limit + 1]

    def _present(self, path: str) -> bool:
        return path in self._files or self._inside(path) != set() or super()._present(path)

    def _names(self, folder: str) -> tuple[str, ...] | None:
        names = self._inside(folder) | set(super()._names(folder) or ())
        return tuple(names) or None

    def _inside(self, folder: str) -> set[str]:
        start = f"{folder}/"
        return {
            path.removeprefix(start).partition("/")[0]
            for path in self._files
            if path.startswith(start)
        }
