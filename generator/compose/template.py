"""Running templates and expressions: marked Markdown or a value out, errors as findings."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from traceback import walk_tb
from typing import Any

from jinja2 import TemplateSyntaxError, Undefined
from jinja2.exceptions import SecurityError, TemplateAssertionError, UndefinedError
from markupsafe import Markup

from generator.compose.marks import has_private
from generator.compose.path import path_of
from generator.compose.sandbox import Forbidden, OutOfBounds, Sandbox, as_markdown
from generator.content.names import nearest, suggestion
from generator.content.nodes import Scalar
from generator.diagnostics import ContentError, Diagnostic, Findings, Span

Context = Mapping[str, Any]

_BUGS = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError)
"""What an expression raises when its values do not fit its operators."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression or mixed text with the place where it stands."""

    text: str
    span: Span
    evaluate: Callable[[Context], Any]


@dataclass(frozen=True, slots=True)
class Renderer:
    """Runs templates in one sandbox and reports into one list of findings."""

    sandbox: Sandbox
    findings: Findings

    def render(self, path: str, source: str, context: Context) -> str | None:
        """The marked text of a template file, or `None` when an error was found."""
        if has_private(source):
            self.findings.error("S01", "berkas memuat karakter khusus yang tidak boleh", Span(path))
            return None
        try:
            return self.include(path, source, context)
        except Exception as error:
            self._report(error, Span(path), source, context)
            return None

    def include(self, path: str, source: str, context: Context) -> Markup:
        """The marked text of a template file that another template asks for; errors pass up."""
        self.sandbox.files.add(path)
        code = self.sandbox.compile(source, name=path, filename=path)
        template = self.sandbox.template_class.from_code(
            self.sandbox, code, self.sandbox.make_globals(dict(context))
        )
        return as_markdown(template.render())

    def text(self, scalar: Scalar | None, context: Context) -> str:
        """The marked text of a value that may hold `{{ … }}`; empty when it cannot be computed."""
        if scalar is None or not scalar.text:
            return ""
        if not _is_mixed(scalar.text):
            return scalar.text
        expression = self.expression(scalar.text, scalar.span)
        return str(self.value(expression, context) or "") if expression else ""

    def expression(self, text: str, span: Span) -> Expression | None:
        """Compile `text`: an expression, or text mixed with expressions (`{{`, `{%`)."""
        try:
            if _is_mixed(text):
                template = self.sandbox.text(text)
                return Expression(text, span, lambda context: as_markdown(template.render(context)))
            evaluate = path_of(text, self.sandbox) or self.sandbox.compile_expression(text, False)
            return Expression(text, span, evaluate)
        except Exception as error:
            self._report(error, span, text)
            return None

    def names(self, expression: Expression) -> frozenset[str]:
        """The names that an expression takes from its context."""
        text = expression.text
        return self.sandbox.names(text if _is_mixed(text) else f"{{{{ {text} }}}}")

    def value(self, expression: Expression, context: Context) -> Any:
        """The value of an expression, or `None` (and a finding) when it cannot be computed."""
        try:
            value = expression.evaluate(context)
            if isinstance(value, Undefined):
                value._fail_with_undefined_error()
        except Exception as error:
            self._report(error, expression.span, expression.text, context)
            return None
        return value

    def _report(
        self, error: Exception, place: Span, source: str, known: Collection[str] = ()
    ) -> None:
        for found in _explain(error, place, source, self.sandbox):
            unsure = found.code == "S02" and "maksud" not in found.message
            hint = _name_hint(found.message, known) if unsure else found.hint
            self.findings.extend([replace(found, hint=hint)])


def _is_mixed(text: str) -> bool:
    return "{{" in text or "{%" in text


def _explain(
    error: Exception, place: Span, source: str, sandbox: Sandbox
) -> tuple[Diagnostic, ...]:
    """The findings for an error; what is not of the template's making is raised again."""
    span = _where(error, place, source, sandbox)
    match error:
        case ContentError():
            return tuple(
                Diagnostic(d.code, d.message, d.span or span, d.hint, d.severity)
                for d in error.diagnostics
            )
        case Forbidden():
            return (Diagnostic("S04", f"tidak diizinkan: {error.message}", span),)
        case TemplateAssertionError():
            return (_unknown_filter(error, span, sandbox),)
        case TemplateSyntaxError():
            return (
                Diagnostic(
                    "S01",
                    f"tata tulis templat salah: {_syntax(error.message or '')}",
                    span,
                    "periksa pasangan `{{ … }}` dan `{% … %}`",
                ),
            )
        case UndefinedError():
            return (Diagnostic("S02", str(error.message), span),)
        case SecurityError():
            return (Diagnostic("S04", f"tidak diizinkan: {error}", span),)
        case OutOfBounds() | OverflowError() | MemoryError():
            return (Diagnostic("S05", f"melampaui batas: {error}", span),)
        case RecursionError():
            return (Diagnostic("S05", "melampaui batas: templat memanggil dirinya sendiri", span),)
    if isinstance(error, _BUGS):
        return (Diagnostic("S06", f"ungkapan tidak dapat dihitung: {error}", span),)
    raise error


def _where(error: Exception, place: Span, source: str, sandbox: Sandbox) -> Span:
    """The place in the innermost template that the error passed through."""
    if isinstance(error, TemplateSyntaxError) and error.name in sandbox.files:
        return Span(error.name or place.path, error.lineno)
    found = place
    for frame, line in walk_tb(error.__traceback__):
        if frame.f_code.co_filename in sandbox.files:
            found = Span(frame.f_code.co_filename, line)
    if found.path == place.path and isinstance(error, UndefinedError):
        return _column(found, str(error.message), source)
    return found


def _column(span: Span, message: str, source: str) -> Span:
    name = re.match(r"`([^`]+)`", message)
    lines = source.split("\n")
    if name is None or not 0 < span.line <= len(lines):
        return span
    column = lines[span.line - 1].find(name[1])
    return Span(span.path, span.line, column + 1) if column >= 0 else span


def _unknown_filter(error: TemplateAssertionError, span: Span, sandbox: Sandbox) -> Diagnostic:
    name = re.search(r"'([^']+)'", error.message or "")
    near = nearest(name[1], tuple(sandbox.filters)) if name else None
    kind = "uji" if "test" in (error.message or "") else "saringan"
    return Diagnostic(
        "S03",
        f"{kind} `{name[1] if name else '?'}` tidak dikenal",
        span,
        f"maksud Anda `{near}`?" if near else None,
    )


def _name_hint(message: str, known: Collection[str]) -> str:
    name = re.match(r"`([^`]+)` tidak dikenal$", message)
    return (suggestion(name[1], known) if name else None) or "periksa ejaan nama itu"


_SYNTAX = (
    (r"unexpected '(.+)'", r"`\1` tidak pada tempatnya"),
    (r"expected token '(.+)', got '(.+)'", r"seharusnya `\1`, tertulis `\2`"),
    (r"Unexpected end of template.*", "`{% … %}` belum ditutup"),
    (r"Encountered unknown tag '(\w+)'.*", r"perintah `\1` tidak dikenal"),
    (r"unexpected end of template.*", "ungkapan belum selesai"),
    (r"Missing end of comment tag", "`{# …` belum ditutup dengan `#}`"),
)


def _syntax(message: str) -> str:
    for pattern, replacement in _SYNTAX:
        if re.match(pattern, message, re.DOTALL):
            return re.sub(pattern, replacement, message, count=1, flags=re.DOTALL)
    return message
