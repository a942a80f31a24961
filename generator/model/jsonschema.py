"""JSON Schemas of the content files, for completion and explanation while staff type."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import models_json_schema

from generator.content.yaml import read_yaml
from generator.diagnostics import Findings
from generator.model.pembaca import KETERANGAN
from generator.model.skema.daerah import Daerah, DaftarTahapan
from generator.model.skema.dasar import Bagian
from generator.model.skema.dinas import Dinas
from generator.model.skema.dokumen import Dokumen
from generator.model.skema.isian import susun
from generator.model.skema.program import PohonProgram
from generator.model.skema.renstra import Kinerja, Renstra
from generator.world import World

_BERKAS: dict[str, tuple[type[Bagian], str]] = {
    "daerah": (Daerah, "content/*/daerah.yaml"),
    "dinas": (Dinas, "content/*/*/dinas.yaml"),
    "renstra": (Renstra, "content/*/*/renstra/*.yaml"),
    "program": (PohonProgram, "content/*/*/*/program.yaml"),
    "kinerja": (Kinerja, "content/*/*/*/kinerja.yaml"),
    "dokumen": (Dokumen, "content/*/*/[0-9][0-9][0-9][0-9]/*.yaml"),
    "tahapan": (DaftarTahapan, "templates/_bersama/tahapan.yaml"),
}


def json_schema(world: World) -> dict[str, Any]:
    """One JSON Schema with a `$defs` entry for each kind of file.

    `x-berkas` maps each kind to the pattern of the paths that it describes: bind
    `{"$ref": "#/$defs/<kind>"}` to it. Data files are `data-<name>`, documents that have fields of
    their own `dokumen-<jenis>`.
    """
    berkas = dict(_BERKAS)
    findings = Findings()
    for name in _yaml(world, KETERANGAN):
        model = _described(world, f"{KETERANGAN}/{name}.yaml", findings)
        if model:
            berkas[f"data-{name}"] = (model, f"content/*/*/*/data/{name}.yaml")
    refs, whole = models_json_schema(
        [(model, "validation") for model, _ in berkas.values()], ref_template="#/$defs/{model}"
    )
    definitions: dict[str, Any] = whole["$defs"]
    for kind, (model, _) in berkas.items():
        definitions[kind] = dict(refs[(model, "validation")])
    for jenis in world.list("templates"):
        _add_document(world, jenis, definitions, berkas, findings)
    for definition in definitions.values():
        _allow_empty(definition)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Naskah",
        "x-berkas": {kind: pattern for kind, (_, pattern) in berkas.items()},
        "$defs": definitions,
    }


def _add_document(
    world: World,
    jenis: str,
    definitions: dict[str, Any],
    berkas: dict[str, tuple[type[Bagian], str]],
    findings: Findings,
) -> None:
    """A kind of document with fields of its own: the common keys, `isian` in its place."""
    model = _described(world, f"templates/{jenis}/isian.yaml", findings)
    if model is None:
        return
    isian = model.model_json_schema(ref_template="#/$defs/{model}")
    definitions.update(isian.pop("$defs", {}))
    definitions[f"isian-{jenis}"] = isian
    umum = definitions["Dokumen"]
    properties = umum["properties"] | {"isian": {"$ref": f"#/$defs/isian-{jenis}"}}
    definitions[f"dokumen-{jenis}"] = umum | {"properties": properties}
    berkas[f"dokumen-{jenis}"] = (Dokumen, f"content/*/*/*/{jenis}*.yaml")


def _described(world: World, path: str, findings: Findings) -> type[Bagian] | None:
    if not world.exists(path):
        return None
    node = read_yaml(world, path, findings)
    nama = path.removeprefix("templates/").removesuffix(".yaml").replace("/", "_")
    return susun(nama, node, findings) if node else None


def _yaml(world: World, folder: str) -> tuple[str, ...]:
    return tuple(n.removesuffix(".yaml") for n in world.list(folder) if n.endswith(".yaml"))


def _allow_empty(definition: dict[str, Any]) -> None:
    """A key that may be left out may also be left empty."""
    needed = definition.get("required", ())
    for name, schema in definition.get("properties", {}).items():
        if name not in needed:
            extra = {k: schema.pop(k) for k in ("description", "title", "default") if k in schema}
            definition["properties"][name] = {"anyOf": [dict(schema), {"type": "null"}], **extra}
