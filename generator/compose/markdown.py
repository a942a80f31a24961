"""Markdown to a syntax tree.

CommonMark with definition lists, pipe tables, `^superscript^`, `@ref`, heading attributes
`{#id .kelas}` and directives `::: {nama} argumen`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin

DIRECTIVE = "container_naskah"
"""Node type of a directive; its `info` is what stands behind the colons."""

_REF = re.compile(r"@((?:tbl|gbr|sec|lamp)-[a-z0-9]+(?:-[a-z0-9]+)*)")
_ATTRIBUTES = re.compile(r"\s*\{([^{}]*)\}\s*$")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "typographer": True})
    parser.enable(["table", "smartquotes"])
    parser.use(deflist_plugin)
    parser.use(container_plugin, name="naskah", validate=_is_directive)
    parser.core.ruler.before("inline", "naskah_heading", _heading_attributes)
    parser.inline.ruler.before("emphasis", "naskah_ref", _reference)
    parser.inline.ruler.before("emphasis", "naskah_superscript", _superscript)
    return parser


def parse(text: str) -> SyntaxTreeNode:
    """The syntax tree of a Markdown text; nodes know their lines (`map`, from 0)."""
    return SyntaxTreeNode(_parser().parse(text))


def keep_lines(nodes: Iterable[SyntaxTreeNode]) -> None:
    """End each line of the text where it was typed."""
    for node in nodes:
        for inner in node.walk():
            if inner.type == "softbreak" and inner.token:
                inner.token.type = "hardbreak"


def parse_inline(text: str) -> list[SyntaxTreeNode]:
    """The inline nodes of one line of Markdown."""
    children = SyntaxTreeNode(_parser().parseInline(text)).children
    return children[0].children if children else []


def _is_directive(info: str, _markup: str) -> bool:
    return info.strip().startswith("{")


def _heading_attributes(state: StateCore) -> None:
    """Take `{#id .kelas}` off the end of a heading's text and put it on the heading."""
    for heading, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if heading.type != "heading_open":
            continue
        found = _ATTRIBUTES.search(inline.content)
        if found is None:
            continue
        inline.content = inline.content[: found.start()]
        for word in found[1].split():
            if word.startswith("#"):
                heading.attrSet("id", word[1:])
            elif word.startswith("."):
                heading.attrJoin("class", word[1:])


def _reference(state: StateInline, silent: bool) -> bool:
    found = _REF.match(state.src, state.pos)
    if found is None or (state.pos and state.src[state.pos - 1].isalnum()):
        return False
    if not silent:
        token = state.push("ref", "", 0)
        token.content = found[1]
    state.pos = found.end()
    return True


def _superscript(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "^":
        return False
    end = state.src.find("^", state.pos + 1)
    content = state.src[state.pos + 1 : end]
    if end < 0 or not content or re.search(r"\s", content):
        return False
    if not silent:
        token = state.push("superscript", "", 0)
        token.content = content
    state.pos = end + 1
    return True
