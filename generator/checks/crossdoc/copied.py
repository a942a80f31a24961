"""Values of indicators in copied tables that are not what the data say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.checks.crossdoc.apart import brief, differs, same
from generator.checks.rule import Found
from generator.checks.stated.entries import Entry
from generator.checks.stated.measures import Measure, Said
from generator.diagnostics import Severity

Meant = Callable[[Entry, Measure], Said | None]
"""What the data say of a row's indicator."""


@dataclass(frozen=True, slots=True)
class Unlike:
    """A value of a row beside the one that it should be."""

    entry: Entry
    stated: Said
    meant: Said
    asal: str
    """Where that one stands: in the data, or in another table."""

    def found(self, apa: str, hint: str, severity: Severity | None = None) -> Found:
        """As a finding; `apa` is what the value is."""
        apa = f"{apa} {self.entry.tahun} `{brief(self.entry.nama)}` tertulis"
        return differs(apa, self.stated, self.asal, self.meant, hint, severity)


def unlike(rows: Iterable[Entry], kunci: str, meant: Meant) -> Iterator[Unlike]:
    """Rows that state something else than the data.

    Where the data say nothing, the first table that states the value of a year and stage counts.
    """
    first: dict[tuple[object, ...], tuple[Entry, Said]] = {}
    for entry in rows:
        stated = entry.said(kunci)
        if stated is None or entry.measure is None:
            continue
        known = meant(entry, entry.measure)
        asal = "pada data"
        if known is None:
            sudut = entry.copy.sudut
            key = (entry.measure.isi.span, entry.tahun, sudut.tahap, sudut.batas)
            other, known = first.setdefault(key, (entry, stated))
            asal = f"pada {other.copy.nama}"
        if not same(stated.nilai, known.nilai):
            yield Unlike(entry, stated, known, asal)
