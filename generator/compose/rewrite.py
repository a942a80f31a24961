"""Changes to a parsed template: lines marked, loops bounded, concatenation through a filter."""

from __future__ import annotations

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer

from generator.compose.marks import line_mark

BOUNDED = "_terbatas"
"""The filter that every loop's items go through."""

JOINED = "_sambung"
"""The filter that stands in for `a ~ b`."""


def mark_lines(template: nodes.Template, file: str) -> None:
    """End every line of the template's own text with a mark of its place in `file`."""
    for data in template.find_all(nodes.TemplateData):
        lines = data.data.split("\n")
        marked = [text + line_mark(file, data.lineno + i) for i, text in enumerate(lines[:-1])]
        data.data = "\n".join([*marked, lines[-1]])


def bound(template: nodes.Template, environment: Environment) -> nodes.Template:
    """The template with its loops and concatenations led through the sandbox's filters."""
    return _Bounder(environment).visit(template)  # type: ignore[no-any-return]


class _Bounder(NodeTransformer):
    def __init__(self, environment: Environment) -> None:
        self.environment = environment

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - jinja2 names it
        self.generic_visit(node)
        node.iter = self._filtered(node.iter, BOUNDED)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:  # noqa: N802 - jinja2 names it
        self.generic_visit(node)
        return self._filtered(nodes.List(node.nodes, lineno=node.lineno), JOINED)

    def _filtered(self, node: nodes.Node, name: str) -> nodes.Filter:
        made = nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)
        made.set_environment(self.environment)
        return made
