"""What all schema models share: made from a mapping, frozen, aware of where they stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationInfo,
    model_validator,
)

from generator.content.names import suggestion
from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.diagnostics import Findings, Span
from generator.model.rupiah import GAYA
from generator.model.salah import Salah
from generator.model.tahapan import TANPA_TAHAPAN, Tahapan


class SalahJenis(Salah):
    """A list, a group of keys or a single value where another of them belongs."""

    kode = "B201"


@dataclass(frozen=True, slots=True)
class Konteks:
    """What reading a file needs to know besides its nodes."""

    findings: Findings
    tahapan: Tahapan = TANPA_TAHAPAN
    gaya: str = GAYA
    """How the daerah prints amounts."""
    per_tahun: bool = False
    """Keys of `pagu` and `target` are years (Renstra), not stages."""
    pejabat: Callable[[str], Any] = str
    """The official of an id, for fields of that kind; raises `Salah` when there is none."""


_TANPA_NODE = Mapping((), Span(""))


class Bagian(BaseModel):
    """A group of keys in a file."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    _node: Mapping = PrivateAttr(default_factory=lambda: _TANPA_NODE)

    @model_validator(mode="wrap")
    @classmethod
    def _from_node(
        cls, data: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo[Any]
    ) -> Self:
        """Validate a mapping; unknown keys are reported here, where the known ones are at hand."""
        if isinstance(data, dict):  # pydantic wraps a model that contains itself twice
            return handler(data)
        if not isinstance(data, Mapping):
            raise SalahJenis(f"di sini harus kunci dan isinya, bukan {sebutan(data)}")
        known = _keys(cls)
        given = {}
        for entry in data.entries:
            if entry.key not in known:
                _report_unknown(entry.key, entry.key_span, known, info.context.findings)
            elif not kosong(entry.value):
                given[entry.key] = entry.value
        model = handler(given)
        model._node = data
        return model

    @property
    def span(self) -> Span:
        """Where it begins."""
        return self._node.span

    def rentang(self, *kunci: str | int) -> Span:
        """Where the value at the end of a path of keys stands, as far as the path leads.

        A value that was typed alone, without stages or years, stands for all of them.
        """
        node: Node = self._node
        for satu in kunci:
            dalam = node.get(str(satu)) if isinstance(node, Mapping) else None
            if dalam is None:
                break
            node = dalam
        return node.span

    def node(self, kunci: str) -> Node | None:
        """The node of a key."""
        return self._node.get(kunci)


def _keys(cls: type[BaseModel]) -> tuple[str, ...]:
    return tuple(field.alias or name for name, field in cls.model_fields.items())


def _report_unknown(key: str, span: Span, known: tuple[str, ...], findings: Findings) -> None:
    hint = suggestion(key, known) or f"kunci yang dikenal di sini: {', '.join(known)}"
    findings.error("B202", f"kunci `{key}` tidak dikenal", span, hint)


def kosong(node: Node) -> bool:
    """Whether a key was left without value."""
    return isinstance(node, Scalar) and not node.text and not node.quoted


def sebutan(node: object) -> str:
    """What a node is, for messages."""
    match node:
        case Scalar(text=""):
            return "kosong"
        case Scalar():
            return f"`{node.text[:40]}`"
        case Sequence():
            return "daftar"
    return "kunci dan isinya"


def wajib(keterangan: str) -> Any:
    """A key that must be there, with its description for editors."""
    return Field(description=keterangan)


def boleh(keterangan: str, bawaan: Any = None) -> Any:
    """A key that may be left out, with its description and default."""
    if isinstance(bawaan, dict):
        return Field(default_factory=dict, description=keterangan)
    return Field(default=bawaan, description=keterangan)


def kelompok(keterangan: str, bawaan: Callable[[], Any]) -> Any:
    """A group of keys that may be left out as a whole."""
    return Field(default_factory=bawaan, description=keterangan)
