"""A large project made from the sample: the same shapes, until there are enough sub kegiatan.

The sub kegiatan of each kegiatan are repeated under new codes, in the plans of all years and in
the Renstra alike, so that every joined table grows with them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from generator.content.paths import DocumentRef

Node = dict[str, Any]


def grow(source: Path, target: Path, ref: DocumentRef, count: int) -> None:
    """Copy the project with one dinas only, with `count` sub kegiatan in the year.

    With a `count` of 0 it stays as large as it is.
    """
    shutil.copytree(source / "templates", target / "templates")
    shutil.copytree(source / ref.owner.daerah_folder, target / ref.owner.daerah_folder)
    if not count:
        return
    copies = _copies(_read(target / ref.owner.year_path(ref.tahun, "program")), count)
    for path in sorted((target / ref.owner.folder).glob("*/*.yaml")):
        if path.name == "program.yaml" or path.parent.name == "renstra":
            tree = _read(path)
            for kegiatan in _kegiatan(tree):
                kegiatan["subkegiatan"] = list(_grown(kegiatan["subkegiatan"], copies))
            _write(path, tree)


def _copies(tree: Node, count: int) -> dict[str, int]:
    """How often each sub kegiatan stands in the grown plan, so that there are `count`."""
    codes = [sub["kode"] for kegiatan in _kegiatan(tree) for sub in kegiatan["subkegiatan"]]
    each, more = divmod(count, len(codes))
    return {kode: each + (place < more) for place, kode in enumerate(codes)}


def _grown(subs: list[Node], copies: dict[str, int]) -> Iterator[Node]:
    for sub in subs:
        yield sub
        head, _, last = sub["kode"].rpartition(".")
        for copy in range(1, copies.get(sub["kode"], 1)):
            yield {**sub, "kode": f"{head}.{copy:02}{last[-2:]}"}


def _kegiatan(tree: Node) -> Iterator[Node]:
    for urusan in tree["urusan"]:
        for bidang in urusan["bidang"]:
            for program in bidang["program"]:
                for kegiatan in program.get("kegiatan") or ():
                    if kegiatan.get("subkegiatan"):
                        yield kegiatan


def _read(path: Path) -> Node:
    tree: Node = YAML(typ="base", pure=True).load(path)  # every scalar as the text that it is
    return tree


def _write(path: Path, tree: Node) -> None:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 1_000_000
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    yaml.representer.ignore_aliases = lambda _: True
    yaml.dump(tree, path)
