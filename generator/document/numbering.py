"""Numbering: one pass over the tree that gives headings, tables and figures their numbers.

It also resolves every reference and fills the lists of contents, so that the writers only print
what is there. It finds S12 (a reference to nothing), S13 (an id that stands twice) and S14 (a
numbered table or figure that no sentence refers to; a warning).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from generator.content.names import nearest
from generator.diagnostics import Findings, Span
from generator.document.tree import (
    Block,
    Blocks,
    Contents,
    ContentsKind,
    Document,
    Entry,
    Figure,
    Heading,
    Number,
    Ref,
    Scheme,
    Table,
    Text,
)
from generator.document.walk import blocks, change_refs, rebuild
from generator.ordinals import letter, roman

APPENDIX = "LAMPIRAN"
"""The word before the number of an appendix."""


def number(document: Document, findings: Findings) -> Document:
    """The document with all numbers, references and lists of contents in place."""
    counter = _Counter(document.meta.scheme, findings)
    parts = [counter.part(document.front, "front"), counter.part(document.body, "body")]
    parts.append(counter.part(document.appendix, "appendix"))
    linker = _Linker(counter.numbers, findings)
    entries = tuple(_entries(parts))
    front, body, appendix = (_resolve(part, linker, entries) for part in parts)
    _report_unreferenced(parts, linker.used, findings)
    return replace(document, front=front, body=body, appendix=appendix)


@dataclass(slots=True)
class _Counter:
    scheme: Scheme
    findings: Findings
    numbers: dict[str, str] = field(default_factory=dict)
    """Id → what a reference to it prints."""
    _seen: dict[str, Span | None] = field(default_factory=dict)
    _place: str = ""
    _levels: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    _captions: dict[str, int] = field(default_factory=dict)

    def part(self, content: Blocks, place: str) -> Blocks:
        """Number one part of the document."""
        self._place = place
        self._levels = [0, 0, 0, 0]
        if place == "appendix":
            self._captions = {}
        return rebuild(content, self._number)

    def _number(self, block: Block) -> Block:
        match block:
            case Heading():
                return self._heading(block)
            case Table() if block.caption:
                return replace(block, number=self._caption(block.id, "Tabel", block.span))
            case Table() if block.id:
                self._remember(block.id, "", block.span)
            case Figure():
                return replace(block, number=self._caption(block.id, "Gambar", block.span))
        return block

    def _heading(self, heading: Heading) -> Heading:
        if not heading.numbered or self._place == "front":
            self._remember(heading.id, "", heading.span)
            return heading
        index = heading.level - 1
        self._levels[index] += 1
        self._levels[index + 1 :] = [0] * (len(self._levels) - index - 1)
        if index == 0 and self.scheme is Scheme.DECIMAL:
            self._captions = {}
        parts = tuple(self._levels[: heading.level])
        given = self._heading_number(parts)
        word = given.text if heading.level == 1 else f"subbab\u00a0{given.text.rstrip('.')}"
        self._remember(heading.id, word.replace(" ", "\u00a0"), heading.span)
        return replace(heading, number=given)

    def _heading_number(self, parts: tuple[int, ...]) -> Number:
        if len(parts) == 1:
            label = APPENDIX if self._place == "appendix" else "BAB"
            return Number(f"{label} {roman(parts[0])}", label, parts)
        if self.scheme is Scheme.DECIMAL:
            return Number(".".join(map(str, parts)), "", parts)
        last = parts[-1]
        text = {2: f"{letter(last).upper()}.", 3: f"{last}.", 4: f"{letter(last)}."}[len(parts)]
        return Number(text, "", parts)

    def _caption(self, key: str, label: str, span: Span | None) -> Number:
        ordinal = self._captions[label] = self._captions.get(label, 0) + 1
        chapter = self._levels[0]
        inside = self.scheme is Scheme.DECIMAL and chapter > 0
        parts = (chapter, ordinal) if inside else (ordinal,)
        prefix = "L" if self._place == "appendix" else ""
        text = f"{label} {prefix}{'.'.join(map(str, parts))}"
        self._remember(key, text.replace(" ", "\u00a0"), span)
        return Number(text, label, parts)

    def _remember(self, key: str, text: str, span: Span | None) -> None:
        if not key:
            return
        if key in self._seen:
            first = self._seen[key]
            self.findings.error(
                "S13",
                f"tanda `{key}` dipakai dua kali",
                span,
                f"yang pertama di {first}" if first else "beri tanda lain",
            )
        self._seen.setdefault(key, span)
        self.numbers[key] = text


@dataclass(slots=True)
class _Linker:
    numbers: dict[str, str]
    findings: Findings
    used: set[str] = field(default_factory=set)

    def resolve(self, ref: Ref) -> Ref:
        """The reference with what it prints."""
        self.used.add(ref.target)
        text = self.numbers.get(ref.target)
        if text is None:
            near = nearest(ref.target, self.numbers)
            self.findings.error(
                "S12",
                f"rujukan `@{ref.target}` tidak menunjuk apa pun",
                ref.span,
                f"maksud Anda `@{near}`?" if near else "periksa tanda tabel, gambar, atau subbab",
            )
        elif not text:
            self.findings.error(
                "S12", f"rujukan `@{ref.target}` menunjuk bagian yang tidak bernomor", ref.span
            )
        return replace(ref, text=text or "")


def _entries(parts: Iterable[Blocks]) -> Iterable[tuple[ContentsKind, Entry]]:
    for part in parts:
        for block in blocks(part):
            match block:
                case Heading(number=given):
                    text = given.text if given else ""
                    entry = Entry(block.id, block.level, text, block.content)
                    yield ContentsKind.HEADINGS, entry
                case Table(number=Number(text=text), caption=caption, code=code):
                    title = (*caption, Text(f" ({code})")) if code else caption
                    yield ContentsKind.TABLES, Entry(block.id, 1, text, title)
                case Figure(number=Number(text=text)):
                    yield ContentsKind.FIGURES, Entry(block.id, 1, text, block.caption)


_DEEPEST = 2
"""Headings of levels 1 and 2 are listed (practice)."""


def _resolve(
    content: Blocks, linker: _Linker, entries: tuple[tuple[ContentsKind, Entry], ...]
) -> Blocks:
    def change(block: Block) -> Block:
        if isinstance(block, Contents):
            listed = (e for kind, e in entries if kind is block.kind and e.level <= _DEEPEST)
            return replace(block, entries=tuple(listed))
        return change_refs(block, linker.resolve)

    return rebuild(content, change)


def _report_unreferenced(parts: list[Blocks], used: set[str], findings: Findings) -> None:
    for part in parts:
        for block in blocks(part):
            if isinstance(block, Table | Figure) and block.number and block.id not in used:
                findings.warn(
                    "S14",
                    f"{block.number.text} tidak dirujuk dalam naskah",
                    block.span,
                    f"tulis `@{block.id}` pada kalimat yang membahasnya",
                )
