"""An example as YAML to fill in: the schema's order, descriptions and keys that may be left out.

Every key is explained once, where it first stands. A key that the example leaves out stands as a
comment in the last group that may hold it, so that a tree of groups is not drowned in them.
"""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.content.nodes import Mapping as Group
from generator.content.nodes import Node, Scalar, Sequence
from generator.content.yaml import parse
from generator.diagnostics import Findings
from generator.model.skema.dasar import Bagian

WIDTH = 100
"""Longest line of a comment."""

MARK = "# ganti"
"""Says of a value that it is an example."""

Key = tuple[str, str]
"""What names a key in a file: its word and its description."""


def written(
    node: Group,
    model: type[Bagian],
    examples: Collection[int],
    inner: Mapping[str, type[Bagian]] | None = None,
) -> str:
    """The YAML of `node` as `model` explains it.

    Scalars of the lines in `examples` are marked. `inner` gives the models of keys that the
    schema leaves open.
    """
    writer = _Writer(examples, inner or {})
    writer.survey(node, model)
    return "\n".join(writer.group(node, model, "")) + "\n"


@dataclass
class _Writer:
    examples: Collection[int]
    inner: Mapping[str, type[Bagian]]
    live: set[Key] = field(default_factory=set)
    last: dict[Key, int] = field(default_factory=dict)
    """The group (by the place of its node in memory) in which a missing key is shown."""
    said: set[Key] = field(default_factory=set)

    def survey(self, node: Node, model: type[Bagian] | None) -> None:
        """Learn which keys the example has, and where those that it has not are shown."""
        if isinstance(node, Sequence):
            for item in node.items:
                self.survey(item, model)
        elif isinstance(node, Group) and model:
            for key, info in _fields(model):
                value = node.get(key)
                if value is None:
                    self.last[_name(key, info)] = id(node)
                else:
                    self.live.add(_name(key, info))
                    self.survey(value, self._model(key, info))

    def group(self, node: Group, model: type[Bagian] | None, indent: str) -> Iterator[str]:
        """The lines of a group of keys."""
        if model is None:
            for entry in node.entries:
                yield from self._entry(entry.key, entry.value, None, indent)
            return
        for key, info in sorted(_fields(model), key=lambda field: field[0] != _first(node, model)):
            value, name = node.get(key), _name(key, info)
            if value is not None:
                if name not in self.said:
                    yield from comment(_explanation(info), indent)
                self.said.add(name)
                yield from self._entry(key, value, self._model(key, info), indent)
            elif name not in self.live and self.last[name] == id(node):
                yield from comment(_explanation(info), indent)
                yield from _absent(key, info, self._model(key, info), indent + "# ")

    def _entry(
        self, key: str, value: Node, model: type[Bagian] | None, indent: str
    ) -> Iterator[str]:
        if isinstance(value, Scalar):
            yield f"{indent}{key}: {self._scalar(value)}".rstrip()
            return
        yield f"{indent}{key}:"
        if isinstance(value, Group):
            yield from self.group(value, model, indent + "  ")
            return
        for item in value.items:
            yield from self._item(item, model, indent + "  ")

    def _item(self, item: Node, model: type[Bagian] | None, indent: str) -> Iterator[str]:
        if isinstance(item, Scalar):
            yield f"{indent}- {self._scalar(item)}"
        elif isinstance(item, Group):
            yield from _dashed(self.group(item, model, indent + "  "), indent)

    def _scalar(self, scalar: Scalar) -> str:
        mark = f" {MARK}" if scalar.span.line in self.examples else ""
        return f"{_quoted(scalar.text)}{mark}"

    def _model(self, key: str, info: FieldInfo) -> type[Bagian] | None:
        return _inner(info.annotation) or self.inner.get(key)


def _fields(model: type[Bagian]) -> list[tuple[str, FieldInfo]]:
    """The keys of a group in the schema's order."""
    return [(info.alias or name, info) for name, info in model.model_fields.items()]


def _first(node: Group, model: type[Bagian]) -> str:
    """The key at the head of a group: its id, or the first that the example has."""
    keys = [key for key, _ in _fields(model) if node.get(key) is not None]
    return "id" if "id" in keys else keys[0] if keys else ""


def _name(key: str, info: FieldInfo) -> Key:
    return (key, info.description or "")


def _explanation(info: FieldInfo) -> str:
    text = info.description or ""
    return f"{text} (wajib)".lstrip() if info.is_required() else text


def _inner(annotation: Any) -> type[Bagian] | None:
    """The group that a key, a list of it or an optional one holds."""
    if isinstance(annotation, type) and issubclass(annotation, Bagian):
        return annotation
    inside = (_inner(part) for part in get_args(annotation))
    return next((model for model in inside if model), None)


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


def _absent(
    key: str,
    info: FieldInfo,
    model: type[Bagian] | None,
    indent: str,
    above: tuple[type[Bagian], ...] = (),
) -> Iterator[str]:
    """The lines of a key that the example leaves out: itself, and the keys within it."""
    if model is None or model in above:
        yield f"{indent}{key}: {_default(info)}".rstrip()
        return
    yield f"{indent}{key}:"
    listed = _is_list(info.annotation)
    within = indent + ("    " if listed else "  ")
    lines = (
        line
        for name, part in _fields(model)
        for line in _absent(name, part, _inner(part.annotation), within, (*above, model))
    )
    yield from _dashed(lines, indent + "  ") if listed else lines


def _default(info: FieldInfo) -> str:
    match info.default:
        case bool(value):
            return "ya" if value else "tidak"
        case float(value):
            return f"{value:g}".replace(".", ",")
        case str(value):
            return _quoted(value) if value else ""
    return ""


def _dashed(lines: Iterator[str], indent: str) -> Iterator[str]:
    """Lines of an item with its dash before the first key; comments above it move out."""
    begun = False
    for line in lines:
        text = line.removeprefix(f"{indent}  ")
        if begun:
            yield line
        elif text.startswith("#"):
            yield f"{indent}{text}"
        else:
            begun = True
            yield f"{indent}- {text}"


def comment(text: str, indent: str = "") -> list[str]:
    """Text as the lines of a comment."""
    start = f"{indent}# "
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=start,
        subsequent_indent=start,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _quoted(text: str) -> str:
    """Text as YAML reads it back: in quotes only where it must be."""
    findings = Findings()
    node = parse(f"a: {text}\n", "", findings)
    value = node.get("a") if node else None
    plain = isinstance(value, Scalar) and value.text == text and not value.quoted
    return text if plain and not len(findings) else "'{}'".format(text.replace("'", "''"))
