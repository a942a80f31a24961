"""Work on the nodes of a file that is done once, however many documents of a process read it.

Nodes are frozen, and those of a file are made once as long as it stays the same (see `yaml`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

from generator.content.nodes import Node
from generator.diagnostics import Diagnostic, Findings

P = ParamSpec("P")
T = TypeVar("T")

REMEMBERED = 1_000
"""How many results each kind of work keeps."""


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A node that equals itself only: to compare nodes by what they hold would be work again."""

    node: Node

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.node is other.node

    def __hash__(self) -> int:
        return id(self.node)


def once(
    work: Callable[Concatenate[Node, Findings, P], T],
) -> Callable[Concatenate[Node, Findings, P], T]:
    """Let work remember its result and its findings by the node; other arguments are hashable."""

    def anew(same: _Same, *args: P.args, **kwargs: P.kwargs) -> tuple[T, tuple[Diagnostic, ...]]:
        findings = Findings()
        result = work(same.node, findings, *args, **kwargs)
        return result, tuple(findings)

    done: Callable[..., tuple[T, tuple[Diagnostic, ...]]] = lru_cache(REMEMBERED)(anew)

    @wraps(work)
    def call(node: Node, findings: Findings, /, *args: P.args, **kwargs: P.kwargs) -> T:
        result, found = done(_Same(node), *args, **kwargs)
        findings.extend(found)
        return result

    return call
