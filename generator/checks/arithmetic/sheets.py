"""Tables copied as printed, as columns of rows that can be added up and looked up in the trees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.checks.arithmetic.causes import Part
from generator.checks.arithmetic.figures import Figures, View, rupiah
from generator.checks.arithmetic.sums import Column, Row
from generator.checks.copies import Copy, copies
from generator.diagnostics import Severity
from generator.model.catatan import Catatan
from generator.model.nilai import Nilai

MONEY = {
    "pagu": "pagu",
    "sebelum": "pagu sebelum perubahan",
    "realisasi": "realisasi",
    "tw1": "realisasi tw1",
    "tw2": "realisasi tw2",
    "tw3": "realisasi tw3",
    "tw4": "realisasi tw4",
    "prakiraan_maju": "prakiraan maju",
    "renstra": "anggaran Renstra",
    "lalu": "realisasi sampai tahun lalu",
    "sampai": "realisasi sampai tahun ini",
}
"""The columns of money by their key, and how they are called."""

SHARES = {"pagu": "serapan", "realisasi": "serapan", "renstra": "capaian", "sampai": "capaian"}
"""The percentage that stands beside an amount."""

BY_INDICATOR = {"pagu": "pagu", "realisasi": "realisasi_anggaran"}
"""The columns that a table of indicators has, and their keys there."""

HINT = "bila salah salin, betulkan di sini; bila tercetak demikian, dokumen itu yang keliru"
"""How a copied figure is mended."""


@dataclass(frozen=True)
class Sheet:
    """A copied table."""

    copy: Copy
    figures: Figures

    @property
    def jumlah(self) -> Catatan:
        """Its row of totals."""
        return self.copy.isi.jumlah  # type: ignore[no-any-return]

    @cached_property
    def rows(self) -> tuple[tuple[str, Catatan], ...]:
        """Its rows with their kode, id or, where they have neither, their name."""
        return tuple((str(row.kode or row.id or row.nama), row) for row in self.copy.baris)

    @cached_property
    def _places(self) -> Mapping[str, tuple[int, ...]]:
        """The places of rows by the key of the row that they stand under; empty for the top."""
        found: dict[str, list[int]] = {}
        present = {key for key, _ in self.rows}
        for place, (key, _) in enumerate(self.rows):
            chain = self.figures.above(self.copy.tahun, key)
            above = next((up for up in chain if up in present), "")
            found.setdefault(above, []).append(place)
        return {key: tuple(places) for key, places in found.items()}

    def tops(self, column: str) -> tuple[Row, ...]:
        """The rows of a column that stand under no other; of a table of indicators, those."""
        if self.rows:
            return self._under("", column)
        key = BY_INDICATOR.get(column)
        return tuple(_indicator(one, key) for one in self.copy.indikator) if key else ()

    def _under(self, above: str, column: str) -> tuple[Row, ...]:
        found: list[Row] = []
        for place in self._places.get(above, ()):
            key, row = self.rows[place]
            twice = any(key == other.key for other in found)
            below = () if twice else self._under(key, column)
            level = self.figures.level(self.copy.tahun, key)
            amount, share = (
                rupiah(getattr(row, column)),
                getattr(row, SHARES.get(column, "serapan")),
            )
            percent = share.angka if isinstance(share, Nilai) else None
            found.append(Row(key, level, amount, row.rentang(column), below, percent))
        return tuple(found)

    def whole(self, column: str) -> Row | None:
        """The row of its total in a column; nothing where it has none."""
        amount = rupiah(getattr(self.jumlah, column))
        if amount is None:
            return None
        return Row("", "jumlah", amount, self.jumlah.rentang(column), self.tops(column))

    def column(self, column: str) -> Column:
        """A column to be added up; where amounts are ceilings, they need not add up."""
        loose = self.copy.sudut.tahap.plafon and column == "pagu"
        return Column(
            MONEY[column],
            self.tops(column),
            lambda row: self._known(row, column),
            HINT,
            Severity.WARNING if loose else None,
        )

    def _known(self, row: Row, column: str) -> Iterator[Part]:
        """The other amounts of a row: those beside it, then what the trees say of its node."""
        own = self.said(column, row.key)
        beside = next((one for key, one in self.rows if key == row.key), self.jumlah)
        for other, label in MONEY.items():
            amount = rupiah(getattr(beside, other))
            if other != column and amount is not None:
                yield Part(f"{label} di baris itu", amount, beside.rentang(other))
        for part in self.figures.others(self.copy.tahun, row.key):
            if own is None or part.amount != own.amount:
                yield part

    def said(self, column: str, key: str = "") -> Part | None:
        """What the trees say of a row in a column, of the total without a key; or nothing."""
        figures, tahun = self.figures, self.copy.tahun
        if column == "renstra":
            where, isi, tops = "Renstra", figures.planned(tahun, key), figures.planned_tops(tahun)
        else:
            where, isi, tops = "program.yaml", figures.node(tahun, key), figures.tops(tahun)
        view = self._view(column)
        if view is None or (key and isi is None):
            return None
        amount = view.of(isi) if isi else view.of_all(tops)
        return (
            None if amount is None else Part(where, amount, isi.rentang(view.kind) if isi else None)
        )

    def _view(self, column: str) -> View | None:
        """Where the trees tell a column; nothing for what they do not tell."""
        sudut = self.copy.sudut
        before = sudut.tahapan.get(self.copy.isi.pembanding)
        match column:
            case "pagu" | "prakiraan_maju":
                return self.figures.view(column, sudut.tahap)
            case "sebelum" if before is not None:
                return self.figures.view("pagu", before)
            case "realisasi":
                return self.figures.view(column, self.figures.last, sudut.batas)
            case "renstra":
                return self.figures.period
        return None


def _indicator(one: Catatan, key: str) -> Row:
    return Row(one.id or one.nama, "indikator", rupiah(getattr(one, key)), one.rentang(key))


def sheets(figures: Figures) -> Iterator[Sheet]:
    """All copied tables of a dinas, in order of the years that they stand in."""
    return (Sheet(copy, figures) for copy in copies(figures.dossier))
