"""What YAML reads without a word and staff did not mean: findings about plain values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Severity, Span

QUOTE = 'beri tanda kutip: "…"'

_COMMENT = re.compile(r"\s+#(?!abaikan\s+[A-Z]\d)\w")
"""A comment that touches its `#`, but for one that sets a check's finding aside."""
_DASHED = re.compile(r"-[^\W\d]")
_KEYLIKE = re.compile(r"([a-z][a-z0-9_]*):(?!//)\S")
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069"
    "\ud800-\uf8ff\ufeff\ufffe\uffff]"
)
"""Control, invisible and direction characters, and the private ones of symbol fonts."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A value without quotes, and the places where it begins and ends, counted from 0."""

    text: str
    line: int
    col: int
    end_line: int
    end_col: int


Place = Callable[[int, int], Span]
"""Makes a `Span` from a line and column counted from 0."""


def hidden(text: str, lines: list[str], path: str) -> Iterator[Diagnostic]:
    """B08: each character that has no business in text, at the first place where it stands."""
    for char in sorted(set(_HIDDEN.findall(text))):
        line = next(number for number, line in enumerate(lines) if char in line)
        times = text.count(char)
        yield Diagnostic(
            "B08",
            f"karakter {name(char)} tidak boleh ada di sini" + f" ({times} kali)" * (times > 1),
            Span(path, line + 1, lines[line].index(char) + 1),
            "hapus atau ketik ulang; sering terbawa waktu menyalin dari Word atau PDF",
        )


def escaped(text: str, span: Span) -> Iterator[Diagnostic]:
    """B08: the same, made by an escape inside double quotes."""
    if found := _HIDDEN.search(text):
        yield Diagnostic(
            "B08", f"tanda \\ di sini menghasilkan karakter {name(found.group())}", span
        )


def name(char: str) -> str:
    """Return what a character that cannot be shown is called."""
    kind = " (lambang dari huruf khusus)" if "\ue000" <= char <= "\uf8ff" else " yang tak tampak"
    return f"U+{ord(char):04X}{kind}"


def plain(value: Plain, lines: list[str], place: Place) -> Iterator[Diagnostic]:
    """B12, B19, B20: a swallowed tail, a dash without its space, lines run together."""
    last = lines[value.end_line]
    if found := _COMMENT.match(last, value.end_col):
        yield Diagnostic(
            "B19",
            f"`{shorten(last[found.end() - 2 :])}` dianggap komentar dan tidak ikut terbaca",
            place(value.end_line, found.end() - 2),
            f"bila bagian dari nilai, {QUOTE}; bila komentar, tulis spasi sesudah #",
            Severity.WARNING,
        )
    if value.text.startswith("-") and _DASHED.match(value.text):
        end = value.end_col if value.line == value.end_line else None
        yield dash(lines[value.line][value.col : end], place(value.line, value.col))
    for number in range(value.line + 1, value.end_line + 1):
        yield from _continuation(lines[number], number, place)


def _continuation(line: str, number: int, place: Place) -> Iterator[Diagnostic]:
    text = line.lstrip()
    at = place(number, len(line) - len(text))
    if text.startswith("- ") or text == "-" or _DASHED.match(text):
        yield Diagnostic(
            "B20",
            "tanda - di sini terbaca sebagai lanjutan kalimat di baris sebelumnya, bukan butir",
            at,
            "mulai daftar di baris baru sesudah `kunci:`, dengan spasi sesudah tanda -; "
            f"bila memang bagian dari kalimat, {QUOTE}",
        )
    elif found := _KEYLIKE.match(text):
        yield Diagnostic(
            "B12",
            f"`{found.group(1)}:` di sini terbaca sebagai lanjutan kalimat di baris sebelumnya",
            at,
            f"bila ini kunci, samakan indentasinya dan tulis spasi sesudah titik dua; "
            f"bila bagian dari kalimat, {QUOTE}",
            Severity.WARNING,
        )


def dash(text: str, span: Span) -> Diagnostic:
    """B20: a dash that touches its word."""
    return Diagnostic(
        "B20",
        f"sesudah tanda - harus ada spasi: `{shorten(text)}`",
        span,
        f"tulis `- {shorten(text[1:])}`; bila tanda - bagian dari teks, {QUOTE}",
    )


def pair(key: str, before: str | None, span: Span) -> Diagnostic:
    """B18: a key of a flow mapping without its colon, most often the rest of a number."""
    if before is not None and key[:1].isdigit():
        return Diagnostic(
            "B18",
            f"koma di dalam {{…}} memisahkan kunci: `{before},{key}` terbaca sebagai "
            f"`{before}` dan kunci `{key}`",
            span,
            f'beri tanda kutip: "{before},{key}", atau tulis dalam bentuk blok '
            "(satu kunci satu baris)",
        )
    return Diagnostic(
        "B18",
        f"`{shorten(key)}` di dalam {{…}} tidak bertitik dua dan bernilai kosong",
        span,
        "tulis dalam bentuk blok (satu kunci satu baris); bila koma bagian dari teks, "
        f"{QUOTE}; untuk daftar pakai […]",
    )


def items(before: str, after: str, span: Span) -> Diagnostic:
    """B18: two items of a flow list that look like one number with a decimal comma."""
    return Diagnostic(
        "B18",
        f"`{before},{after}` di dalam […] terbaca sebagai dua butir, `{before}` dan `{after}`",
        span,
        f'bila satu bilangan, beri tanda kutip: "{before},{after}"; '
        "bila dua butir, tulis spasi sesudah koma",
    )


def expression(span: Span) -> Diagnostic:
    """B16: a value that begins with a template expression."""
    return Diagnostic(
        "B16",
        "nilai yang diawali {{ … }} terbaca sebagai kunci dan nilai, bukan teks",
        span,
        'beri tanda kutip: "{{ … }}"',
    )


def shorten(text: str, limit: int = 40) -> str:
    """Return the first words of a text, for use in a message."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
