"""Rows of indicators in copied tables, each with the indicator of the data that it means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.changes.pairing import ALIKE
from generator.checks.dossier import Dossier
from generator.checks.stated.copies import Copy, copies
from generator.checks.stated.measures import Measure, Said, measures, said
from generator.diagnostics import Span
from generator.model.catatan import Catatan
from generator.wording import likeness, words


@dataclass(frozen=True, slots=True)
class Entry:
    """A row."""

    copy: Copy
    isi: Catatan
    tahun: int
    """The year that its values are of."""
    measure: Measure | None
    """The indicator that it means; nothing when there is none."""

    @property
    def nama(self) -> str:
        """What the indicator is called: as it is printed, else as in the data."""
        return self.isi.nama or (self.measure.nama if self.measure else self.isi.id)

    @property
    def reported(self) -> bool:
        """Whether the row tells what was reached: it is from a report."""
        return bool(self.said("realisasi") or self.said("capaian"))

    def said(self, kunci: str) -> Said | None:
        """A value that it states."""
        return said(getattr(self.isi, kunci), self.isi, kunci)

    def span(self, kunci: str) -> Span:
        """Where a key of it stands."""
        return self.isi.rentang(kunci)


def entries(dossier: Dossier) -> Iterator[Entry]:
    """The rows of all copied tables, in order."""
    registers: dict[tuple[int, int], Register] = {}
    for copy in copies(dossier):
        for isi in copy.indikator:
            tahun = int(isi.tahun or copy.tahun)
            key = (copy.folder, tahun)
            if key not in registers:
                registers[key] = Register(measures(dossier, tahun, copy.folder))
            yield Entry(copy, isi, tahun, registers[key].meant(isi))


class Register:
    """Indicators, to be found by id, by the kode of their node, or by their wording."""

    def __init__(self, known: Iterable[Measure]) -> None:
        self._by_id: dict[str, Measure] = {}
        self._planned: list[Measure] = []
        self._by_node: defaultdict[str, list[Measure]] = defaultdict(list)
        self._by_words: dict[tuple[str, ...], Measure] = {}
        for measure in known:
            self._by_words.setdefault(words(measure.nama), measure)
            self._by_id.setdefault(measure.id, measure)
            if measure.simpul is None:
                self._planned.append(measure)
            else:
                self._by_node[measure.simpul.kunci].append(measure)

    def meant(self, isi: Catatan) -> Measure | None:
        """The indicator that a row means."""
        if isi.kode:
            return self._of_node(str(isi.kode), isi.nama)
        return self._by_id.get(isi.id) if isi.id else self._worded(isi.nama)

    def _of_node(self, kode: str, nama: str) -> Measure | None:
        own = self._by_node.get(kode, [])
        return max(own, key=lambda one: likeness(one.nama, nama), default=None)

    def _worded(self, nama: str) -> Measure | None:
        if (exact := self._by_words.get(words(nama))) is not None:
            return exact
        near = max(self._planned, key=lambda one: likeness(one.nama, nama), default=None)
        return near if near is not None and likeness(near.nama, nama) >= ALIKE else None
