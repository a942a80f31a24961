"""Comparisons for people: who is compared, a table of each kind, how many changes there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from generator.changes.change import LEVELS, Change, Kind
from generator.changes.comparison import Comparison
from generator.changes.report.grid import Row, lay
from generator.changes.side import Side
from generator.changes.tree import AMOUNTS
from generator.model.nihil import NIHIL
from generator.model.nilai import cetak_sel
from generator.report.lines import one_line
from generator.wording import Kata

_AMOUNTS = {kind: isian for isian, kind in AMOUNTS.items()}
_VALUES = frozenset({Kind.TARGET, Kind.REACHED})
_PLAN = "program"
"""The part of the data that goes without saying."""

_HEAD = ("", "", "Semula", "Menjadi", "Selisih", "%", "")
_WORDS = 1
_RIGHT = frozenset({2, 3, 4, 5})
"""Columns of a table: that which wraps, and those that stand to the right."""


def render(comparison: Comparison, changes: Sequence[Change], width: int) -> str:
    """The changes of a comparison as text in lines of about `width` characters."""
    texts = [_side("semula: ", comparison.semula), _side("menjadi:", comparison.menjadi)]
    for (kind, bagian), found in groupby(changes, key=lambda c: (c.jenis, c.bagian)):
        group = sorted(found, key=_level)
        texts += ["", kind.judul if bagian in {_PLAN, kind} else f"{kind.judul}: {bagian}"]
        if kind in _AMOUNTS:
            total = comparison.jumlah(_AMOUNTS[kind], bagian)
            texts += _table(group, [_row("", "Jumlah seluruhnya", total)], width)
        elif kind in _VALUES:
            texts += _table(group, [], width)
        else:
            texts += [line for change in group for line in _told(change, width)]
    return "\n".join([*texts, "", summary(changes), ""])


def summary(changes: Iterable[Change]) -> str:
    """How many changes there are, by kind."""
    counts = Counter(change.jenis for change in changes)
    parts = (f"{counts[kind]} {kind.replace('_', ' ')}" for kind in Kind if counts[kind])
    return f"{counts.total()} perubahan: {', '.join(parts)}" if counts else "tidak ada perubahan"


def _side(label: str, side: Side) -> str:
    known = f", realisasi sampai {side.tahun.batas}" if side.tahun.batas else ""
    return f"{label} {one_line(side.alamat)} ({side.tahapan}{known}; {one_line(side.asal)})"


def _level(change: Change) -> int:
    return list(LEVELS).index(change.tingkat) if change.tingkat in LEVELS else len(LEVELS)


def _table(group: Sequence[Change], totals: Sequence[Row], width: int) -> Iterator[str]:
    """A table with a line for each level before its rows; no percentages where none is known."""
    rows = [_HEAD, *(_row(change.kode, _measured(change), change) for change in group), *totals]
    known = [i for i, column in enumerate(zip(*rows[1:], strict=True)) if any(column)]
    shown = [tuple(row[i] for i in known) for row in rows]
    right = frozenset(known.index(i) for i in _RIGHT if i in known)
    head, *laid = lay(shown, known.index(_WORDS), right, width)
    yield from head
    levels = [*map(_level, group), *([None] * len(totals))]
    before = None
    for level, lines in zip(levels, laid, strict=True):
        if level is not None and level != before:
            yield LEVELS[group[levels.index(level)].tingkat]
        before = level
        yield from lines


def _row(kode: str, words: str, change: Change) -> Row:
    values = (change.semula.nilai, change.menjadi.nilai, change.selisih)
    percent = change.persen
    return (
        kode,
        words,
        *(cetak_sel(value) for value in values),
        "" if percent == NIHIL else percent.polos,
        change.keadaan,
    )


def _measured(change: Change) -> str:
    """What a number is of: a node, or an indicator and which of its values."""
    if change.jenis in _AMOUNTS:
        return change.nama
    main = change.isian in {"target", "realisasi"}
    return change.indikator if main else f"{change.indikator} ({change.hal})"


def _told(change: Change, width: int) -> Iterator[str]:
    """A change of texts: what it is of, then both, with the words that differ in brackets."""
    yield from _wrapped(f"{change.sebutan}: {change.keadaan.lower()}", "  ", width)
    lama, baru = change.semula.nilai, change.menjadi.nilai
    both = NIHIL not in (lama, baru)
    if change.jenis is Kind.NARRATIVE:
        yield f"    {_counted(change)}"
    elif both or not change.utuh:
        sides = (("semula ", lama, change.kata_semula), ("menjadi", baru, change.kata_menjadi))
        for label, nilai, words in sides:
            if nilai != NIHIL:
                text = _marked(words) if both and isinstance(nilai, str) else cetak_sel(nilai)
                yield from _wrapped(f"{label} {text}", "    ", width)


def _counted(change: Change) -> str:
    """How many words of a narrative went and came."""
    sides = (change.kata_semula, change.kata_menjadi)
    gone, come = (sum(word.banyak for word in words if word.beda) for words in sides)
    return f"{gone} kata hilang, {come} kata baru"


def _marked(words: Sequence[Kata]) -> str:
    if all(word.beda for word in words):
        return " ".join(word.teks for word in words)
    return " ".join(f"[{word.teks}]" if word.beda else word.teks for word in words)


def _wrapped(text: str, indent: str, width: int) -> list[str]:
    return wrap(text, width, initial_indent=indent, subsequent_indent=f"{indent}    ")
