"""JSON Schemas of the content files, for completion and explanation while staff type."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaWarningKind, models_json_schema

from generator.content.paths import kinds
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
from generator.model.skema.skala import SkalaBaku
from generator.world import World

Berkas: TypeAlias = Mapping[str, tuple[type[Bagian], str]]
"""Kinds of files: the model of each and the pattern of the paths that it describes."""

_BERKAS: Berkas = {
    "daerah": (Daerah, "content/*/daerah.yaml"),
    "dinas": (Dinas, "content/*/*/dinas.yaml"),
    "renstra": (Renstra, "content/*/*/renstra/*.yaml"),
    "program": (PohonProgram, "content/*/*/*/program.yaml"),
    "kinerja": (Kinerja, "content/*/*/*/kinerja.yaml"),
    "skala": (SkalaBaku, "templates/_bersama/skala.yaml"),
    "tahapan": (DaftarTahapan, "templates/_bersama/tahapan.yaml"),
}


def json_schema(world: World, lain: Berkas = MappingProxyType({})) -> dict[str, Any]:
    """One JSON Schema with a `$defs` entry for each kind of file, those of `lain` too.

    `x-berkas` maps each kind to the pattern of the paths that it describes: bind
    `{"$ref": "#/$defs/<kind>"}` to it. Data files are `data-<name>`, documents `dokumen-<jenis>`.
    """
    berkas = {**_BERKAS, **lain}
    dokumen: tuple[type[Bagian], str] = (Dokumen, "")
    findings = Findings()
    for name in _yaml(world, KETERANGAN):
        model = _described(world, f"{KETERANGAN}/{name}.yaml", findings)
        if model:
            berkas[f"data-{name}"] = (model, f"content/*/*/*/data/{name}.yaml")
    refs, whole = models_json_schema(
        [(model, "validation") for model, _ in (*berkas.values(), dokumen)],
        ref_template="#/$defs/{model}",
        schema_generator=_Generator,
    )
    definitions: dict[str, Any] = whole["$defs"]
    for kind, (model, _) in berkas.items():
        definitions[kind] = dict(refs[(model, "validation")])
    for jenis in kinds(world):
        _add_document(world, jenis, definitions, berkas, findings)
    for definition in definitions.values():
        _tidy(definition)
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
    """A kind of document: the common keys, and what `isian` holds of its own fields."""
    dokumen = definitions["Dokumen"]
    model = _described(world, f"templates/{jenis}/isian.yaml", findings)
    if model is not None:
        isian = model.model_json_schema(ref_template="#/$defs/{model}", schema_generator=_Generator)
        definitions.update(isian.pop("$defs", {}))
        definitions[f"isian-{jenis}"] = isian
        khusus = {"isian": {"$ref": f"#/$defs/isian-{jenis}"}}
        dokumen = dokumen | {"properties": dokumen["properties"] | khusus}
    definitions[f"dokumen-{jenis}"] = dict(dokumen)
    longer = any(lain != jenis and lain.startswith(jenis) for lain in kinds(world))
    berkas[f"dokumen-{jenis}"] = (
        Dokumen,
        f"content/*/*/*/{jenis}.yaml" if longer else f"content/*/*/*/{jenis}*.yaml",
    )


def _described(world: World, path: str, findings: Findings) -> type[Bagian] | None:
    if not world.exists(path):
        return None
    node = read_yaml(world, path, findings)
    nama = path.removeprefix("templates/").removesuffix(".yaml").replace("/", "_")
    return susun(node, findings, nama) if node else None


def _yaml(world: World, folder: str) -> tuple[str, ...]:
    return tuple(n.removesuffix(".yaml") for n in world.list(folder) if n.endswith(".yaml"))


def _tidy(definition: dict[str, Any]) -> None:
    """Drop what staff need not see; a key that may be left out may also be left empty."""
    definition.pop("title", None)
    definition.pop("description", None)  # the docstring of the class
    needed = definition.get("required", ())
    for name, schema in definition.get("properties", {}).items():
        keterangan = {"description": schema["description"]} if "description" in schema else {}
        isi = {k: v for k, v in schema.items() if k not in {"title", "default", "description"}}
        pilihan = isi["anyOf"] if set(isi) == {"anyOf"} else [isi]
        if name not in needed and {"type": "null"} not in pilihan:
            pilihan = [*pilihan, {"type": "null"}]
        definition["properties"][name] = keterangan | (
            {"anyOf": pilihan} if len(pilihan) > 1 else pilihan[0]
        )


class _Generator(GenerateJsonSchema):
    """Leaves out defaults: they are values of ours, which no editor needs to know."""

    def emit_warning(self, kind: JsonSchemaWarningKind, detail: str) -> None:
        """Say nothing of defaults that are not JSON."""
        if kind != "non-serializable-default":
            super().emit_warning(kind, detail)
