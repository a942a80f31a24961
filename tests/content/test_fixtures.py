"""The examples of the Markdown files beside this one, each read as it stands there."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.content.yaml import parse
from generator.diagnostics import Findings
from generator.report.lines import block

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Example:
    """A heading's file, and what should come of it."""

    name: str
    yaml: str
    told: str
    read: str | None


def examples() -> list[Example]:
    found = []
    for path in sorted(Path(__file__).parent.glob("*.md")):
        for section in re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            title = section.split("\n", 1)[0]
            blocks = FENCE.findall(section)
            assert blocks, f"{path.name}: no example under {title!r}"
            assert [kind for kind, _ in blocks].count("yaml") == 1, f"{path.name}: {title!r}"
            kinds = dict(blocks)
            assert kinds.keys() <= {"yaml", "galat", "json"}, f"{path.name}: {title!r}"
            found.append(
                Example(
                    f"{path.stem}: {title}",
                    kinds["yaml"].replace("→", "\t").replace("␣", "\u00a0"),
                    kinds.get("galat", ""),
                    kinds.get("json"),
                )
            )
    return found


def plain(node: Node | None) -> Any:
    """Return a node as the data that JSON has for it."""
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(entries=entries):
            return {entry.key: plain(entry.value) for entry in entries}
    return None


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_example(example: Example) -> None:
    findings = Findings()

    read = parse(example.yaml, "x.yaml", findings)

    told = "".join(
        f"{line.removeprefix('x.yaml:')}\n" for found in findings for line in block(found)
    )
    assert told == example.told
    if example.read is not None:
        assert plain(read) == json.loads(example.read)
