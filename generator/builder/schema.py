"""JSON Schemas on disk, one file a kind of content, and an editor told which describes which."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.builder.store import FOLDER, replace
from generator.checks.policy import PATTERN, Pemeriksaan
from generator.model import json_schema
from generator.world import DiskWorld

SETTINGS = ".vscode/settings.json"
"""Where VS Code's YAML extension looks for schemas."""

_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest that the editors' YAML extensions understand in full."""

_KEY = "yaml.schemas"


def write(root: Path) -> tuple[str, ...]:
    """Write `build/skema/<kind>.json` for each kind of file, and bind them in `SETTINGS`.

    Returns the paths written. Other settings stay; a settings file that is not plain JSON is
    left alone.
    """
    policy = {"pemeriksaan": (Pemeriksaan, PATTERN)}
    schema = json_schema(DiskWorld(root), policy)
    files = {
        _path(kind): {"$schema": _DRAFT, "$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]}
        for kind in schema["x-berkas"]
    }
    texts = {path: json.dumps(one, ensure_ascii=False) for path, one in files.items()}
    settings = _bound(root / SETTINGS, schema["x-berkas"])
    if settings:
        texts[SETTINGS] = settings
    replace(root, {path: text.encode() for path, text in texts.items()})
    return tuple(texts)


def _path(kind: str) -> str:
    return f"{FOLDER}/skema/{kind}.json"


def _bound(path: Path, patterns: Mapping[str, str]) -> str | None:
    """The settings with each schema bound to its files; nothing when they are so already."""
    try:
        before = path.read_text() if path.exists() else "{}"
        settings: dict[str, Any] = json.loads(before)
        foreign = {
            schema: files
            for schema, files in settings.get(_KEY, {}).items()
            if not schema.startswith(f"./{FOLDER}/")
        }
    except (OSError, ValueError, AttributeError):
        return None
    ours = {f"./{_path(kind)}": pattern for kind, pattern in patterns.items()}
    after = json.dumps(settings | {_KEY: foreign | ours}, indent=2, ensure_ascii=False) + "\n"
    return after if after != before else None
