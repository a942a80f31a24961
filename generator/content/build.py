"""Parser events to nodes, without recursion and within bounds."""

from __future__ import annotations

import re
from typing import Any, NoReturn

from generator.content import traps
from generator.content.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.diagnostics import Diagnostic, Findings, Span

DEPTH = 64
"""Deepest nesting of lists and maps."""

NODES = 250_000
"""Most nodes in one file."""

FINDINGS = 200
"""Most findings about one file; what comes after them is seldom read."""

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain values that say nothing."""

_DIGIT_TAIL = re.compile(r"\d$")
_DECIMALS = re.compile(r"\d{1,3}(?!\d)")


class Refused(Exception):
    """Reading ends here for a reason that is already among the findings."""


class _List:
    """A list that is still open."""

    def __init__(self, span: Span, flow: bool) -> None:
        self.span = span
        self.flow = flow
        self.items: list[Node] = []

    def close(self) -> Sequence:
        return Sequence(tuple(self.items), self.span)


class _Map:
    """A map that is still open."""

    def __init__(self, span: Span, flow: bool) -> None:
        self.span = span
        self.flow = flow
        self.entries: list[Entry] = []
        self.places: dict[str, Span] = {}
        self.key: Node | None = None
        self.key_end = (0, 0)

    def close(self) -> Mapping:
        return Mapping(tuple(self.entries), self.span)


class Builder:
    """Takes the events of one file; `root` is its top node, `found` what is wrong with it."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.root: Node | None = None
        self.found = Findings()
        self.refused = False
        self.last: Any = None
        """The last scalar event; tells syntax errors apart."""
        self.open: list[_List | _Map] = []
        self._nodes = 0
        self._documents = 0
        self._muted = 0
        """Depth of a misread expression, whose inside is not worth a finding."""

    def place(self, line: int, col: int) -> Span:
        """Return the place of a line and column counted from 0, inside the file."""
        line = min(line, len(self.lines) - 1)
        return Span(self.path, line + 1, min(col, len(self.lines[line])) + 1)

    def tell(self, *diagnostics: Diagnostic) -> None:
        """Keep findings, unless they are about the inside of a misread expression."""
        if self._muted or not diagnostics:
            return
        self.found.extend(diagnostics)
        if len(self.found) >= FINDINGS:
            self.refuse(
                "B25",
                f"sudah {FINDINGS} kesalahan; sisa berkas ini tidak diperiksa",
                diagnostics[-1].span or Span(self.path),
                "perbaiki dahulu yang sudah disebut",
            )

    def error(self, code: str, message: str, span: Span, hint: str | None = None) -> None:
        """Keep one error."""
        self.tell(Diagnostic(code, message, span, hint))

    def refuse(self, code: str, message: str, span: Span, hint: str | None = None) -> NoReturn:
        """Keep one error and end reading."""
        self.found.error(code, message, span, hint)
        self.refused = True
        raise Refused

    def accept(self, event: Any) -> None:
        """Take the next event of the parser."""
        match type(event).__name__:
            case "ScalarEvent":
                self._scalar(event)
            case "MappingStartEvent":
                self._start(event, _Map)
            case "SequenceStartEvent":
                self._start(event, _List)
            case "MappingEndEvent" | "SequenceEndEvent":
                closed = self.open.pop()
                if len(self.open) < self._muted:
                    self._muted = 0
                self._add(closed.close(), event)
            case "AliasEvent":
                span = self._span(event)
                self.error(
                    "B23",
                    f"rujukan YAML `*{event.anchor}` tidak dipakai di sini",
                    span,
                    f"tulis nilainya langsung; bila tanda * bagian dari teks, {traps.QUOTE}",
                )
                self._add(Scalar("", span), event)
            case "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    self.refuse(
                        "B26",
                        "tanda `---` memulai dokumen YAML kedua dalam berkas yang sama",
                        self._span(event),
                        "hapus tanda `---`, atau pindahkan isinya ke berkas lain",
                    )

    def _span(self, event: Any) -> Span:
        mark = event.start_mark
        return self.place(mark.line, mark.column)

    def _start(self, event: Any, kind: type[_List] | type[_Map]) -> None:
        span = self._span(event)
        self._count(span)
        self._properties(event, span)
        if len(self.open) >= DEPTH:
            self.refuse("B25", f"isi bersarang lebih dari {DEPTH} tingkat", span)
        flow = bool(event.flow_style)
        if flow and kind is _Map and not self._muted:
            line = self.lines[event.start_mark.line]
            if line.startswith("{{", event.start_mark.column):
                self.tell(traps.expression(span))
                self._muted = len(self.open) + 1
        self.open.append(kind(span, flow))

    def _count(self, span: Span) -> None:
        self._nodes += 1
        if self._nodes > NODES:
            self.refuse("B25", f"berkas ini berisi lebih dari {NODES} nilai", span)

    def _properties(self, event: Any, span: Span) -> None:
        if event.tag is not None:
            self.error(
                "B22",
                f"tag YAML `{traps.shorten(_tag(event.tag))}` tidak dipakai di sini",
                span,
                f"hapus tag itu; bila tanda ! bagian dari teks, {traps.QUOTE}",
            )
        if event.anchor is not None:
            self.error(
                "B23",
                f"jangkar YAML `&{event.anchor}` tidak dipakai di sini",
                span,
                f"hapus jangkar itu; bila tanda & bagian dari teks, {traps.QUOTE}",
            )

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        span = self.place(start.line, start.column)
        self._count(span)
        if event.tag is not None or event.anchor is not None:
            self._properties(event, span)
        text: str = event.value
        if event.style in {"|", ">"}:
            node = Scalar(text.rstrip("\n"), span, True)
        elif event.style in {"'", '"'}:
            node = Scalar(text, span, True)
            if event.style == '"':
                self.tell(*traps.escaped(text, span))
        else:
            node = Scalar("" if text in NOTHING else text, span)
            value = traps.Plain(text, start.line, start.column, end.line, end.column)
            self._plain(value)
        self._add(node, event)
        self.last = event

    def _plain(self, value: traps.Plain) -> None:
        if value.line >= len(self.lines) or value.end_line >= len(self.lines):
            return
        self.tell(*traps.plain(value, self.lines, self.place))
        if self.open and isinstance(self.open[-1], _List) and self.open[-1].flow:
            self._comma(value)

    def _comma(self, value: traps.Plain) -> None:
        """Tell of `[1,5]`, which may be meant as one and a half."""
        before = self.last
        if (
            before is None
            or before.end_mark.line != value.line
            or before.end_mark.column + 1 != value.col
            or not _DIGIT_TAIL.search(before.value)
            or not _DECIMALS.match(value.text)
            or before.style in {"'", '"'}
        ):
            return
        span = self.place(before.start_mark.line, before.start_mark.column)
        self.tell(traps.items(before.value, value.text, span))

    def _add(self, node: Node, event: Any) -> None:
        if not self.open:
            self.root = node
            return
        top = self.open[-1]
        if isinstance(top, _List):
            top.items.append(node)
        elif top.key is None:
            top.key = node
            top.key_end = (event.end_mark.line, event.end_mark.column)
        else:
            key, top.key = top.key, None
            self._entry(top, key, node)

    def _entry(self, into: _Map, key: Node, value: Node) -> None:
        if into.flow and isinstance(key, Scalar) and self._lonely(into, value):
            before = into.entries[-1].value if into.entries else None
            number = before.text if isinstance(before, Scalar) and not before.quoted else None
            self.tell(traps.pair(key.text, number, key.span))
            return
        name = self._key(key)
        if name is None:
            return
        first = into.places.setdefault(name, key.span)
        if first is not key.span:
            self.error(
                "B21",
                f"kunci `{name}` sudah ada di baris {first.line}",
                key.span,
                "hapus salah satu; bila ini butir baru dalam daftar, awali dengan `- `",
            )
            return
        into.entries.append(Entry(name, key.span, value))

    def _lonely(self, into: _Map, value: Node) -> bool:
        """Say whether a flow mapping's key stands there without a colon."""
        if not isinstance(value, Scalar) or value.text or value.quoted:
            return False
        line, col = into.key_end
        last, end = value.span.line - 1, value.span.col - 1
        if line == last:
            return ":" not in self.lines[line][col:end]
        between = [self.lines[line][col:], *self.lines[line + 1 : last], self.lines[last][:end]]
        return ":" not in "".join(between)

    def _key(self, key: Node) -> str | None:
        """Return a key's text, or nothing when it cannot be one."""
        if not isinstance(key, Scalar) or not key.text.strip():
            self.error(
                "B28",
                "kunci harus berupa teks",
                key.span,
                f"tulis `kunci: nilai`; bila ini bagian dari teks, {traps.QUOTE}",
            )
            return None
        if key.text == "<<" and not key.quoted:
            self.error(
                "B24",
                "kunci gabung `<<` tidak dipakai di sini",
                key.span,
                "tulis kunci dan nilainya langsung",
            )
            return None
        if key.text != key.text.strip():
            self.error(
                "B11",
                "ada spasi tak putus (U+00A0) di tepi kunci",
                key.span,
                "ganti dengan spasi biasa; sering terbawa waktu menyalin dari Word atau web",
            )
            return None
        return key.text


def _tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!", 1)
