"""JSON Schemas on disk, one file a kind of content, where editors are told to find them."""

from __future__ import annotations

import json
from pathlib import Path

from generator.builder.store import FOLDER, replace
from generator.model import json_schema
from generator.world import DiskWorld

_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest that the editors' YAML extensions understand in full."""


def write(root: Path) -> tuple[str, ...]:
    """Write `build/skema/<kind>.json` for each kind of file; returns the paths.

    `.vscode/settings.json` binds them to the files that they describe.
    """
    schema = json_schema(DiskWorld(root))
    files = {
        f"{FOLDER}/skema/{kind}.json": {
            "$schema": _DRAFT,
            "$ref": f"#/$defs/{kind}",
            "$defs": schema["$defs"],
        }
        for kind in schema["x-berkas"]
    }
    replace(
        root, {path: json.dumps(one, ensure_ascii=False).encode() for path, one in files.items()}
    )
    return tuple(files)
