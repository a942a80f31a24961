"""Jinja for other people's templates: sandboxed, strict and bounded.

- Strict: an unknown name is an error, with the nearest known name as a hint.
- Sandboxed: no private attributes, no mutation, only the filters that are listed here.
- Bounded: a `Budget` counts loop rounds, calls and characters printed; text and numbers cannot be
  blown up by operators. Bounds are counts, not seconds, so that a build gives the same on any
  machine.
- Printed values are data: `escape` hides them from Markdown. What is already Markdown (a
  narrative, a macro, a call block) is a `Markup` and stays as it is.
- Lines are kept: each line of a template ends with a mark that names file and line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from types import CodeType
from typing import Any, TypeVar

from jinja2 import StrictUndefined, nodes
from jinja2.environment import Template, TemplateExpression
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.filters import FILTERS
from jinja2.meta import find_undeclared_variables
from jinja2.parser import Parser
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from generator.compose.marks import escape, formula
from generator.compose.rewrite import BOUNDED, JOINED, bound, mark_lines
from generator.content.names import nearest
from generator.model.rumus import Rumus

T = TypeVar("T")

_KEPT_FILTERS = (
    *("abs", "batch", "default", "first", "groupby", "last", "length", "list", "map", "max"),
    *("min", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "sum", "unique"),
)
"""Jinja's own filters that cannot blow up text; ours come on top."""

_TEXT_METHODS = frozenset(
    {"capitalize", "endswith", "lower", "startswith", "strip", "title", "upper"}
)
_LOADING: tuple[type[nodes.Node], ...] = (
    nodes.Include,
    nodes.Import,
    nodes.FromImport,
    nodes.Extends,
)
_TEXT_BOUND = 100_000
_BITS_BOUND = 4_096
_RANGE_BOUND = 10_000
_READ_BOUND = 10_000
_SAFE: dict[tuple[type, str], bool] = {}
"""Which attributes of which classes templates may have."""
_READ: dict[tuple[object, ...], Any] = {}
"""What was made of texts, by the filters known, the kind of work and the text."""


class OutOfBounds(Exception):
    """A template asks for more than a document may need."""


class Forbidden(TemplateSyntaxError):
    """What templates may not even ask for."""


@dataclass(slots=True)
class Budget:
    """What is left of a document's loop rounds, calls and printed characters."""

    steps: int = 2_000_000
    characters: int = 20_000_000

    def step(self) -> None:
        """One loop round or call; raises `OutOfBounds` when none is left."""
        self.steps -= 1
        if self.steps < 0:
            raise OutOfBounds("perulangan atau pemanggilan terlalu banyak")

    def spend(self, text: str) -> str:
        """Print `text`; raises `OutOfBounds` when too much has been printed."""
        self.characters -= len(text)
        if self.characters < 0:
            raise OutOfBounds("hasil templat terlalu panjang")
        return text


def as_markdown(text: str) -> Markup:
    """Text that is Markdown already: printed as it is. `Markup` never means HTML here."""
    return Markup(text)  # noqa: S704


class Unknown(StrictUndefined):
    """An unknown name: says so in Indonesian, and what may have been meant."""

    @property
    def _undefined_message(self) -> str:
        name = str(self._undefined_name)
        if self._undefined_hint:
            empty = self._undefined_hint.endswith("sequence was empty.")
            return "daftar kosong tidak mempunyai butir" if empty else self._undefined_hint
        known = _attributes(self._undefined_obj) if _has_owner(self) else ()
        owner = _called(self._undefined_obj) if _has_owner(self) else ""
        near = nearest(name, known)
        meant = f"; maksud Anda `{near}`?" if near else ""
        return f"`{name}` tidak dikenal{owner}{meant}"


def _has_owner(undefined: Unknown) -> bool:
    return undefined._undefined_obj is not missing


def _attributes(owner: object) -> tuple[str, ...]:
    if isinstance(owner, Mapping):
        return tuple(str(key) for key in owner)
    return tuple(name for name in dir(owner) if not name.startswith("_"))


def _called(owner: object) -> str:
    """What the owner of a name is called in content: by its kode or id, if it has one."""
    name = next((str(v) for k in ("kode", "id") if (v := _field(owner, k))), "")
    return f" pada {type(owner).__name__.lower()} `{name}`" if name else ""


def _field(owner: object, name: str) -> object:
    return getattr(owner, name, None) if name in _attributes(owner) else None


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one document. Not for use by two documents at once."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, filters: Mapping[str, Callable[..., Any]], budget: Budget) -> None:
        super().__init__(
            undefined=Unknown,
            autoescape=True,
            finalize=self._print,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            comment_start_string="{# ",  # with its space, since {#sec-x} names a heading
        )
        self.budget = budget
        self.files: set[str] = set()
        self.filters = {name: FILTERS[name] for name in _KEPT_FILTERS} | dict(filters)
        self.filters |= {BOUNDED: self._bounded, JOINED: self._concatenate}
        self._known = frozenset(self.filters)
        self._texts: dict[str, Template] = {}
        self.globals.clear()
        self.globals["range"] = _range
        self.globals["rentang"] = lambda first, last: _range(int(first), int(last) + 1)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template knows; a plain map, as it is copied for every value."""
        return {**self.globals, **(d or {})}

    # --- printing

    def _print(self, value: object) -> object:
        if isinstance(value, Markup):
            return value
        text = self.budget.spend("" if value is None else str(value))
        if isinstance(value, Rumus) and value.penyebut:
            return as_markdown(formula(value.pembilang, value.penyebut, value.kali))
        return as_markdown(escape(text)) if text else ""

    # --- bounds

    def _bounded(self, values: Iterable[Any]) -> Iterator[Any]:
        for value in values:
            self.budget.step()
            yield value

    def _concatenate(self, parts: Iterable[object]) -> str:
        values = list(parts)
        if any(isinstance(part, Markup) for part in values):
            return as_markdown(
                self.budget.spend("".join(str(self._print(part)) for part in values))
            )
        return self.budget.spend("".join(str(part) for part in values))

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call for the template, within the budget."""
        self.budget.step()
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse operators that blow up text or numbers."""
        if isinstance(left, Unknown) or isinstance(right, Unknown):
            return super().call_binop(context, operator, left, right)
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self._concatenate((left, right))
        if operator == "%" and isinstance(left, str):
            raise SecurityError("`%` atas teks tidak diperbolehkan")
        if operator == "*":
            _check_product(left, right)
        if operator == "**":
            _check_power(left, right)
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of text only a few methods; of everything else what the sandbox allows."""
        kind = (type(obj), attr)  # what the answer hangs on
        if kind not in _SAFE:
            of_text = attr in _TEXT_METHODS
            inherited = super().is_safe_attribute(obj, attr, value)
            _SAFE[kind] = of_text if isinstance(obj, str) else inherited
        return _SAFE[kind]

    def unsafe_undefined(self, _obj: Any, attribute: str) -> Any:
        """What is forbidden is an error at once, not an undefined value."""
        return self.undefined(f"`{attribute}` tidak boleh dipakai dalam templat", exc=SecurityError)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """`str.format` can pad without bound: refused."""
        if super().wrap_str_format(value) is not None:
            raise SecurityError("`format` tidak boleh dipakai dalam templat")
        return None

    # --- compiling: each text once in a process, since documents share their templates

    def compile(
        self,
        source: str | nodes.Template,
        name: str | None = None,
        filename: str | None = None,
        raw: bool = False,
        defer_init: bool = False,
    ) -> Any:
        """The code of a template."""
        if raw or not isinstance(source, str):
            return super().compile(source, name, filename, raw, defer_init)  # type: ignore[call-overload]
        plain = super().compile
        return self._once(
            ("template", source, name, filename), lambda: plain(source, name, filename)
        )

    def text(self, source: str) -> Template:
        """The template of a short text; the same text stands in many rows and columns."""
        if source not in self._texts:
            self._texts[source] = self.from_string(source)
        return self._texts[source]

    def compile_expression(self, source: str, undefined_to_none: bool = True) -> TemplateExpression:
        """An expression that can be evaluated, bounded as templates are."""
        code = self._once(("expression", source), lambda: self._expression(source))
        template = self.template_class.from_code(self, code, self.make_globals(None))
        return TemplateExpression(template, undefined_to_none)

    def _expression(self, source: str) -> CodeType:
        parser = Parser(self, source, state="variable")
        try:
            value = parser.parse_expression()
            if not parser.stream.eos:
                raise TemplateSyntaxError("chunk after expression", parser.stream.current.lineno)
        except TemplateSyntaxError:
            self.handle_exception(source=source)
        value.set_environment(self)
        body = [nodes.Assign(nodes.Name("result", "store"), value, lineno=1)]
        return super().compile(bound(nodes.Template(body, lineno=1), self))

    def names(self, template: str) -> frozenset[str]:
        """The names that a template takes from its context."""
        key = ("names", template)
        return self._once(key, lambda: frozenset(find_undeclared_variables(self.parse(template))))

    def _once(self, key: tuple[str | None, ...], make: Callable[[], T]) -> T:
        known = (self._known, *key)
        if known not in _READ:
            if len(_READ) >= _READ_BOUND:
                _READ.clear()
            _READ[known] = make()
        result: T = _READ[known]
        return result

    # --- parsing: bound the loops, mark the lines

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        if loading := next(template.find_all(_LOADING), None):
            raise Forbidden("templat lain tidak dapat dimuat dari sini", loading.lineno, name)
        if name:
            mark_lines(template, name)
        return bound(template, self)


def _range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > _RANGE_BOUND:
        raise OutOfBounds(f"rentang lebih dari {_RANGE_BOUND} bilangan")
    return numbers


def _check_product(left: Any, right: Any) -> None:
    for text, times in ((left, right), (right, left)):
        many = isinstance(text, str | list | tuple) and isinstance(times, int)
        if many and len(text) * times > _TEXT_BOUND:
            raise OutOfBounds("teks yang digandakan terlalu panjang")
    whole = isinstance(left, int) and isinstance(right, int)
    if whole and left.bit_length() + right.bit_length() > _BITS_BOUND:
        raise OutOfBounds("bilangan terlalu besar")


def _check_power(base: Any, exponent: Any) -> None:
    if not (isinstance(base, int) and isinstance(exponent, int)):
        raise SecurityError("`**` hanya untuk bilangan bulat")
    if base.bit_length() * abs(exponent) > _BITS_BOUND:
        raise OutOfBounds("bilangan terlalu besar")
