"""What templates see of a file's keys: records that only read.

Pydantic models do not go to templates (they can copy, dump and parse files); records do.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.diagnostics import Span
from generator.model.nihil import NIHIL
from generator.model.salah import TakTerbaca

_TANPA_TEMPAT = Span("")


class Objek:
    """The base of template-facing objects: it has no text of its own."""

    __slots__ = ()

    def __str__(self) -> str:
        apa = type(self).__name__.lower()
        raise TakTerbaca(f"{apa} tidak dapat dicetak utuh", "sebut bagiannya, misalnya `.nama`")


class Catatan(Objek):
    """A record: its attributes are the keys of the file. Falsy when it was left out."""

    __slots__ = ("_isi", "_rentang", "_span")
    _isi: Mapping[str, Any]
    _rentang: Mapping[str, Span]
    _span: Span

    def __init__(
        self,
        isi: Mapping[str, Any],
        span: Span = _TANPA_TEMPAT,
        rentang: Mapping[str, Span] | None = None,
    ) -> None:
        object.__setattr__(self, "_isi", isi)
        object.__setattr__(self, "_span", span)
        object.__setattr__(self, "_rentang", rentang or {})

    def __setattr__(self, nama: str, nilai: object) -> None:
        raise AttributeError(nama)

    def __getattr__(self, nama: str) -> Any:
        if nama.startswith("__"):
            raise AttributeError(nama)
        try:
            return self._isi[nama]
        except KeyError:
            raise AttributeError(nama) from None

    def __dir__(self) -> list[str]:
        return [*self._isi, "span"]

    def __bool__(self) -> bool:
        return self._span is not _TANPA_TEMPAT

    def __repr__(self) -> str:
        return f"Catatan({', '.join(self._isi)})"

    @property
    def span(self) -> Span:
        """Where it begins in its file."""
        return self._span

    def rentang(self, kunci: str) -> Span:
        """Where the value of a key stands; where the record begins when the key is not there."""
        return self._rentang.get(kunci, self._span)


def catat(model: Any, **tambahan: Any) -> Any:
    """The record of a schema model, with further attributes; other values as they are."""
    if isinstance(model, tuple):
        return tuple(catat(satu) for satu in model)
    if not isinstance(model, BaseModel):
        return NIHIL if model is None else model
    isi = {
        field.alias or name: catat(getattr(model, name))
        for name, field in type(model).model_fields.items()
    }
    node = model._node  # type: ignore[attr-defined]
    rentang = {entry.key: entry.value.span for entry in node.entries}
    return Catatan(isi | tambahan, node.span, rentang)


def ganti(catatan: Catatan, **baru: Any) -> Catatan:
    """A record with other values under some keys."""
    return Catatan({**catatan._isi, **baru}, catatan._span, catatan._rentang)


def kosongkan(model: type[BaseModel]) -> Catatan:
    """The record of a group that was left out: every part is what it is when left out."""
    return Catatan({f.alias or name: _kosong(f) for name, f in model.model_fields.items()})


def _kosong(field: FieldInfo) -> Any:
    if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
        return kosongkan(field.annotation)
    if field.is_required():
        return next((m.kosong for m in field.metadata if hasattr(m, "kosong")), NIHIL)
    bawaan = field.get_default(call_default_factory=True)
    return NIHIL if bawaan is None else bawaan
