"""The comments `abaikan KODE, …: alasan` in the text of a file, with their places.

A comment begins with `#` in YAML and stands between `{# ` and `#}` in Markdown and templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.nodes import leaves
from generator.content.yaml import parse
from generator.diagnostics import Findings, Span

_WORD = "abaikan"
_YAML = re.compile(rf"(?<!\S)#[^\S\n]*{_WORD}\b(.*)")
_TEMPLATE = re.compile(rf"\{{#(\s*){_WORD}\b((?!\{{#).)*?#\}}", re.DOTALL)
_QUOTED = re.compile(r"""(?<![^\s,\[{])(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*')""")
_CODE = re.compile(r"[A-Za-z]\W?[\dOIl]{1,3}")
"""What is meant as a code, misspelt ones too; a comment without one is an ordinary one."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that is to set findings aside."""

    codes: tuple[str, ...]
    reason: str
    """Empty when there is none."""
    span: Span
    first: int
    """The first line whose findings it means."""
    last: int
    """The last: a value of YAML may be wrapped over several."""
    printed: bool = False
    """Not a comment to the template: it lacks the space after `{#`."""


def comments(text: str, path: str) -> Iterator[Comment]:
    """The comments of a file's text, in order; the file's name says how it writes comments."""
    if _WORD not in text:
        return
    yaml = path.endswith(".yaml")
    visible = _QUOTED.sub(lambda found: " " * len(found[0]), text) if yaml else text
    lines = text.split("\n")
    starts = _starts(text, path) if yaml else ()
    for found in (_YAML if yaml else _TEMPLATE).finditer(visible):
        said = _said(text[found.start() : found.end()])
        if said is None:
            continue
        names, reason = said
        begin, end = (text.count("\n", 0, at) for at in found.span())
        before = lines[begin][: found.start() - text.rfind("\n", 0, found.start()) - 1]
        after = text[found.end() :].partition("\n")[0]
        alone = not before.strip() and not after.strip()
        line = _next(lines, end + 1, yaml) if alone else end + 1
        yield Comment(
            names,
            reason,
            Span(path, begin + 1, len(before) + 1),
            line,
            next((start - 1 for start in starts if start > line), line),
            printed=not yaml and found[1][:1] != " ",
        )


def _starts(text: str, path: str) -> tuple[int, ...]:
    """The lines in which a key or value of YAML begins, and the one after the last."""
    root = parse(text, path, Findings())
    begin = {leaf.span.line for leaf in leaves(root)} if root else set()
    return (*sorted(begin), text.count("\n") + 2)


def _said(comment: str) -> tuple[tuple[str, ...], str] | None:
    """The codes and the reason of a comment; nothing for one that only happens to begin so."""
    body = comment.strip("{#} \t\n").removeprefix(_WORD)
    head, colon, tail = body.partition(":")
    names = tuple(filter(None, re.split(r"[,\s]+", head)))
    coded = tuple(name for name in names if _CODE.fullmatch(name))
    if not coded and (names or not colon):
        return None
    reason = " ".join(tail.split())
    return names if colon else coded, reason if re.search(r"\w", reason) else ""


def _next(lines: list[str], number: int, yaml: bool) -> int:
    """The number of the line, after the first `number`, that is neither blank nor a comment."""
    comment = re.compile(r"\s*#" if yaml else r"\s*\{#.*#\}\s*$")
    for following in range(number, len(lines)):
        if lines[following].strip() and not comment.match(lines[following]):
            return following + 1
    return number
