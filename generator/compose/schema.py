"""Kinds of values in template files, on top of those of the content's schema."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.content.nodes import Node, Scalar
from generator.content.yaml import read_yaml
from generator.diagnostics import Findings
from generator.model.skema.dasar import Bagian, Konteks, SalahJenis, sebutan
from generator.model.skema.jenis import Peta, Skalar, pilihan
from generator.model.skema.periksa import M, periksa
from generator.world import World


class _Whole:
    """Annotation of a scalar that is kept with its place: it is an expression or a template."""

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Take the scalar itself."""
        return core_schema.no_info_plain_validator_function(_scalar)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Text or number."""
        return {"type": ["string", "number"]}


def _scalar(node: Node) -> Scalar:
    if not isinstance(node, Scalar):
        raise SalahJenis(f"di sini harus satu nilai, bukan {sebutan(node)}")
    return node


def _digits(text: str, context: Konteks) -> int:
    return int(pilihan(*"0123456").baca(text, context))


Template: TypeAlias = Annotated[Scalar, _Whole()]
Templates: TypeAlias = Annotated[dict[str, Template], Peta()]
Digits: TypeAlias = Annotated[int, Skalar(_digits, {"type": ["string", "integer"]})]


def read(model: type[M], world: World, path: str, findings: Findings) -> M | None:
    """The model of a template's YAML file; `None`, with findings, when it cannot be read."""
    node = read_yaml(world, path, findings)
    return periksa(model, node, Konteks(findings)) if node is not None else None


__all__ = ["Bagian", "Digits", "Template", "Templates", "read"]
