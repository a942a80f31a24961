"""Expressions that only follow attributes, `p.pagu.induk`: what most cells of most tables hold.

They mean what Jinja makes of them, and are followed without being compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from jinja2 import Environment
from jinja2.utils import missing

_PATH = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*", re.ASCII)
_KEPT = frozenset(
    "and caller else false if in is loop none not or self true".split()  # noqa: SIM905, a list
)
"""Words that mean something to Jinja itself."""


def path_of(text: str, environment: Environment) -> Callable[[Mapping[str, Any]], Any] | None:
    """What follows a path through a context; nothing when the text is another expression."""
    if not _PATH.fullmatch(text):
        return None
    first, *rest = text.split(".")
    return None if first in _KEPT else partial(_follow, environment, first, tuple(rest))


def _follow(
    environment: Environment, first: str, rest: tuple[str, ...], context: Mapping[str, Any]
) -> Any:
    value = context.get(first, environment.globals.get(first, missing))
    if value is missing:
        value = environment.undefined(name=first)
    for name in rest:
        value = environment.getattr(value, name)
    return value
