"""What changed in records: the keys of a document, a dinas, a daerah or a data file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.changes.change import Change, Kind, Stated
from generator.changes.facts import value
from generator.changes.pairing import by_wording, pairs
from generator.diagnostics import Span
from generator.model.catatan import Catatan
from generator.model.nihil import NIHIL

NAMED = ("id", "kode", "nip")
"""Keys by which an item of a list is known."""

CALLED = ("jabatan", "nama", "uraian", "judul", "tentang")
"""Keys by which it is called; else by its first text."""


@dataclass(frozen=True, slots=True)
class Walk:
    """Two records walked through together, key by key."""

    jenis: Kind
    bagian: str
    tingkat: str = ""
    nama: str = ""
    """What the record is called: the item of a list."""
    kode: str = ""
    isian: str = ""
    """The keys that led here."""
    aside: frozenset[str] = frozenset()
    """Keys of the record that are not looked at."""

    def records(self, semula: Any, menjadi: Any) -> Iterator[Change]:
        """The differences under the keys of two records; either may be nothing."""
        for key in dict.fromkeys((*_keys(semula), *_keys(menjadi))):
            if key not in self.aside:
                yield from self.key(key, semula, menjadi)

    def key(self, key: str, semula: Any, menjadi: Any) -> Iterator[Change]:
        """The differences under one key of two records."""
        below = replace(self, isian=f"{self.isian}.{key}" if self.isian else key, aside=frozenset())
        lama, baru = _found(semula, key), _found(menjadi, key)
        if _listed(lama) or _listed(baru):
            yield from below.lists(lama, baru)
        elif _record(lama) or _record(baru):
            yield from below.records(lama, baru)
        elif value(lama) != value(baru):
            yield below._change(
                below._stated(lama, _span(semula, key)), below._stated(baru, _span(menjadi, key))
            )

    def lists(self, semula: Any, menjadi: Any) -> Iterator[Change]:
        """Items that only one side has, and the differences of those that both have."""
        joined = pairs(
            tuple(semula or ()),
            tuple(menjadi or ()),
            _whole,
            lambda one, other: by_wording(
                (_named(one), _called(one)), (_named(other), _called(other))
            ),
        )
        for pair in joined:
            inner = replace(self, nama=_called(pair.one), kode=_named(pair.one))
            if pair.semula is not None and pair.menjadi is not None:
                yield from inner.records(pair.semula, pair.menjadi)
            else:
                yield inner._change(
                    *(
                        inner._stated(_called(item), _span(item)) if item is not None else Stated()
                        for item in (pair.semula, pair.menjadi)
                    )
                )

    def _change(self, semula: Stated, menjadi: Stated) -> Change:
        return Change(self.jenis, self.bagian, self.tingkat, self.isian, semula, menjadi)

    def _stated(self, found: Any, span: Span | None) -> Stated:
        return Stated(value(found), self.nama, self.kode, span=span)


def _found(record: Any, key: str) -> Any:
    """What stands under a key; of an official his id, for he is told of elsewhere."""
    found: Any = getattr(record, key, NIHIL) if _record(record) else NIHIL
    return found.id if _record(found) and hasattr(found, "nip") else found


def _span(record: Any, key: str = "") -> Span | None:
    """Where a key stands, or the record; nothing for what was left out."""
    span = record.rentang(key) if _record(record) else None
    return span if span and span.path else None


def _keys(record: Any) -> tuple[str, ...]:
    """The keys of a record in their order."""
    return tuple(k for k in record.__dir__() if k != "span") if _record(record) else ()


def _record(found: Any) -> bool:
    return isinstance(found, Catatan)


def _listed(found: Any) -> bool:
    return isinstance(found, tuple) and any(map(_record, found))


def _whole(item: Any) -> Any:
    """All that an item says, so that equal items go together."""
    if _record(item):
        return tuple((key, _whole(getattr(item, key))) for key in _keys(item))
    return tuple(map(_whole, item)) if isinstance(item, tuple) else value(item)


def _named(item: Any) -> str:
    found = (str(getattr(item, key, "") or "") for key in NAMED)
    return next(filter(None, found), "")


def _called(item: Any) -> str:
    if not _record(item):
        return str(value(item))
    keys = (*(key for key in CALLED if hasattr(item, key)), *_keys(item))
    texts = (value(getattr(item, key)) for key in keys if not _listed(getattr(item, key)))
    return next((str(text) for text in texts if text), "")
