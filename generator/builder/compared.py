"""A document over a comparison: made of its changes, with no file of its own in the content."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.builder.clock import Clock
from generator.builder.drawing import composed
from generator.builder.patience import patient
from generator.builder.plan import kind
from generator.builder.product import printed
from generator.builder.result import Result, State, Wish
from generator.builder.store import replace
from generator.changes import Comparison
from generator.changes.side import plan_of, world_of
from generator.content.paths import is_slug
from generator.diagnostics import Findings, UsageError
from generator.world import DiskWorld, World
from generator.writers.theme import Theme


class Blend:
    """The content of one world under the templates of another."""

    def __init__(self, content: World, templates: World) -> None:
        self._content = content
        self._templates = templates

    def _of(self, path: str) -> World:
        return self._content if path.startswith("content/") else self._templates

    def read_bytes(self, path: str) -> bytes:
        """See `World`."""
        return self._of(path).read_bytes(path)

    def read_text(self, path: str) -> str:
        """See `World`."""
        return self._of(path).read_text(path)

    def exists(self, path: str) -> bool:
        """See `World`."""
        return self._of(path).exists(path)

    def list(self, folder: str) -> tuple[str, ...]:
        """See `World`."""
        return self._of(folder).list(folder)

    @property
    def reads(self) -> Mapping[str, str]:
        """See `World`."""
        return {**self._content.reads, **self._templates.reads}


def build(root: Path, comparison: Comparison, jenis: str, nama: str = "") -> Result:
    """Make a document of a kind over a comparison and write it to `build/`.

    It stands beside the documents of the side after, dated and signed as that one, and is called
    `nama`, or after its kind. Its templates are the project's, its content that of the side,
    archived or not. Raises `UsageError` L02 for an unknown kind and for a name that a document of
    the content has, `ContentError` when something is wrong with the templates, and as
    `store.replace` does.
    """
    project, side = DiskWorld(root), comparison.menjadi
    world = Blend(world_of(side), project)
    known = kind(project, jenis)
    data = plan_of(side).sebagai(nama or known, known, world)
    _check_name(project, data.ref.nama, data.ref.path)
    findings, clock = Findings(), Clock()
    with patient():
        document = composed(world, data, findings, clock, comparison)
        findings.raise_errors()
        theme = Theme(world, data.ref.daerah)
        product = printed(document, theme, data.ref, Wish(), findings, clock)
    replace(root, product.files)
    state = State.BUILT if product.complete else State.PARTIAL
    return Result(data.ref, state, tuple(product.files), tuple(findings), product.pages)


def _check_name(project: World, nama: str, path: str) -> None:
    if not is_slug(nama):
        raise UsageError.of(
            "L02",
            f"nama dokumen `{nama}` hanya boleh huruf kecil, angka, dan tanda hubung",
            hint="misalnya: perubahan-2",
        )
    if project.exists(path):
        raise UsageError.of(
            "L02",
            f"sudah ada dokumen bernama `{nama}` di {path}",
            hint="beri nama lain dengan --nama",
        )
