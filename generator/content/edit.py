"""Mends in the text of a file: made, and read again to prove that they changed nothing else."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as Map
from dataclasses import dataclass, replace
from typing import Any

from generator.content.nodes import Mapping, Node, Scalar, leaves
from generator.content.yaml import parse
from generator.diagnostics import Edit, Findings, Span


@dataclass(frozen=True, slots=True)
class Edited:
    """The lines of a text with the mends that could be made in them."""

    lines: tuple[str, ...]
    done: tuple[Edit, ...]
    """In order of place, each once."""
    left: tuple[Edit, ...]
    """Those whose old text is not there, or that overlap one that was made."""


def mended(lines: Sequence[str], edits: Iterable[Edit], path: str) -> Edited | None:
    """Make mends in the lines of a file; a value of YAML that needs quotes then gets them.

    Nothing when YAML would not read afterwards as it did before, but for what is mended.
    """
    plain = edited(lines, edits)
    if not path.endswith(".yaml"):
        return plain
    root, faults = _read(lines, path)
    if root is None:
        return None
    places = (Span(path), *sorted(leaf.span for leaf in leaves(root)))
    starts = {edit: places[bisect(places, edit.span) - 1] for edit in plain.done}
    texts = _texts(root, lines, plain.done, starts)
    whole = {edit.span: edit for edit in _quoted(root, lines, texts)}
    inner = (edit for edit in plain.done if starts[edit] not in whole)
    result = replace(plain, lines=edited(lines, (*inner, *whole.values())).lines)
    after, faults_after = _read(result.lines, path)
    same = after is not None and _values(after, {}) == _values(root, texts)
    return result if same and faults_after <= faults else None


def edited(lines: Sequence[str], edits: Iterable[Edit]) -> Edited:
    """Make mends in the lines of a text."""
    result, done, left = list(lines), list[Edit](), list[Edit]()
    for edit in sorted(set(edits), key=lambda edit: (edit.span, edit.old, edit.new)):
        if _there(lines, edit) and not (done and _overlap(done[-1], edit)):
            done.append(edit)
        else:
            left.append(edit)
    for edit in reversed(done):
        number, start = edit.span.line - 1, edit.span.col - 1
        line = result[number]
        result[number] = line[:start] + edit.new + line[start + len(edit.old) :]
    return Edited(tuple(result), tuple(done), tuple(left))


def _there(lines: Sequence[str], edit: Edit) -> bool:
    """Whether there is something to mend: what is to go stands where it is said to stand."""
    line = lines[edit.span.line - 1] if edit.span.line <= len(lines) else ""
    return bool(edit.old) and line.startswith(edit.old, edit.span.col - 1)


def _overlap(one: Edit, later: Edit) -> bool:
    return one.span.line == later.span.line and later.span.col < one.span.col + len(one.old)


def _read(lines: Sequence[str], path: str) -> tuple[Mapping | None, int]:
    """What a file says, and how much is wrong with it."""
    findings = Findings()
    return parse("\n".join(lines), path, findings), len(findings)


def _values(node: Node, texts: Map[Span, str]) -> Any:
    """What a file says, without places and with some of its texts replaced."""
    match node:
        case Scalar():
            return texts.get(node.span, node.text)
        case Mapping():
            return [(texts.get(e.key_span, e.key), _values(e.value, texts)) for e in node.entries]
    return [_values(item, texts) for item in node.items]


def _texts(
    root: Node, lines: Sequence[str], edits: Sequence[Edit], starts: Map[Edit, Span]
) -> Map[Span, str]:
    """What mended keys and values are to say, by where they begin."""
    known = {Span(root.span.path): "", **{leaf.span: leaf.text for leaf in leaves(root)}}
    texts: dict[Span, str] = {}
    for edit in reversed(edits):  # from the last, so that earlier ones keep their places
        start = starts[edit]
        text = texts.get(start, known[start])
        times = _between(lines, start, edit.span).count(edit.old)
        pieces = text.split(edit.old)
        head, tail = edit.old.join(pieces[: times + 1]), edit.old.join(pieces[times + 1 :])
        texts[start] = head + edit.new + tail if times + 1 < len(pieces) else text
    return texts


def _quoted(root: Node, lines: Sequence[str], texts: Map[Span, str]) -> Iterator[Edit]:
    """Values without quotes that need them to say what they are to say."""
    for leaf in leaves(root):
        new, line = texts.get(leaf.span), lines[leaf.span.line - 1]
        if new is None or not leaf.text or not line.startswith(leaf.text, leaf.span.col - 1):
            continue
        read, faults = _read([f"k: {new}"], leaf.span.path)
        if read is None or faults or _values(read, {}) != [("k", new)]:
            yield Edit(leaf.span, leaf.text, "'" + new.replace("'", "''") + "'")


def _between(lines: Sequence[str], start: Span, end: Span) -> str:
    """The text of a file from one place to another."""
    part = list(lines[start.line - 1 : end.line])
    part[-1] = part[-1][: end.col - 1]
    part[0] = part[0][start.col - 1 :]
    return "\n".join(part)
