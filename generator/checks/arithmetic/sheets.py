"""Tables copied as printed, as columns of rows that can be added up and looked up in the trees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from generator.checks.arithmetic.scale import UNITS, likely
from generator.checks.dossier import Dossier
from generator.checks.stated.causes import Part
from generator.checks.stated.copies import Copy, copies
from generator.checks.stated.figures import Figures, Quarter, View, rupiah
from generator.checks.stated.sums import Column, Row
from generator.diagnostics import Severity
from generator.model.catatan import Catatan
from generator.model.hitung import TRIWULAN
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

INDICATOR = "indikator"
"""The level of a row that an indicator has to itself."""

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

    @property
    def flagged(self) -> int:
        """What its amounts are to be multiplied by, as its head says."""
        satuan = self.copy.isi.satuan
        return int(satuan.angka) if isinstance(satuan, Nilai) and satuan.angka else 1

    @cached_property
    def factor(self) -> int:
        """What its amounts are to be multiplied by, as other amounts of the same nodes show."""
        return likely(self._pairs(), self.flagged)

    def _pairs(self) -> Iterator[tuple[int, int]]:
        for column in ("pagu", "realisasi", "renstra", "prakiraan_maju"):
            for row in (*self.rows_of(column), self.whole(column, ())):
                known = self.said(column, row)
                if row.stated is not None and known is not None:
                    yield row.stated, known.amount

    @property
    def unit(self) -> str:
        """Its scale, as messages add it to amounts; nothing where they are in rupiah."""
        return "" if self.factor == 1 else f" (dalam {UNITS.get(self.factor, 'satuan tabel')})"

    def rupiah(self, amount: int) -> int:
        """An amount of it in rupiah."""
        return amount * self.factor

    def off(self, row: Row, meant: int) -> int | None:
        """By how much a row is too large, but for rounding; nothing for a blank one."""
        if row.stated is None:
            return None
        off = self.rupiah(row.stated) - meant
        return 0 if abs(off) < self.factor else off

    @cached_property
    def rows(self) -> tuple[tuple[str, Catatan], ...]:
        """Its rows with their kode, id or, where they have neither, their name or place."""
        rows = enumerate(self.copy.baris, 1)
        return tuple((str(row.kode or row.id or row.nama or f"ke-{i}"), row) for i, row in rows)

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
        """The rows of a column that stand under no other."""
        if column not in self._tops:
            self._tops[column] = self._under("", column)
        return self._tops[column]

    @cached_property
    def _tops(self) -> dict[str, tuple[Row, ...]]:
        return {}

    def rows_of(self, column: str) -> Iterator[Row]:
        """All rows of a column, in order of their places in the tree."""
        return (row for top in (*self.tops(column), *self.carried(column)) for row in top.all)

    def carried(self, column: str) -> tuple[Row, ...]:
        """The rows of indicators in a column."""
        key = BY_INDICATOR.get(column, "")
        return tuple(_indicator(one, key) for one in self.copy.indikator) if key else ()

    def _under(self, above: str, column: str) -> tuple[Row, ...]:
        found: list[Row] = []
        for place in self._places.get(above, ()):
            key, isi = self.rows[place]
            twice = any(key == other.key for other in found)
            below = () if twice else self._under(key, column)
            found.append(replace(self.cell(key, isi, column), below=below))
        return tuple(found)

    def cell(self, key: str, isi: Catatan, column: str) -> Row:
        """A row, or the total for no key, in a column."""
        share = getattr(isi, SHARES[column]) if column in SHARES else None
        return Row(
            key,
            self.figures.level(self.copy.tahun, key) if key else "jumlah",
            rupiah(getattr(isi, column)),
            isi.rentang(column),
            percent=share.angka if isinstance(share, Nilai) else None,
        )

    @property
    def lines(self) -> Iterator[tuple[str, Catatan]]:
        """Its rows and its total, without key."""
        yield from self.rows
        yield "", self.jumlah

    @cached_property
    def beside(self) -> Mapping[str, Catatan]:
        """The rows by key, the first of several, and the total by an empty one."""
        return dict(reversed([*self.lines]))

    def whole(self, column: str, over: tuple[Row, ...]) -> Row:
        """Its total in a column, over rows."""
        return replace(self.cell("", self.jumlah, column), below=over)

    def column(self, column: str) -> Column:
        """A column to be added up."""
        known = partial(self.known, column)
        return Column(MONEY[column], self.tops(column), known, HINT)

    def severity(self, column: str) -> Severity | None:
        """How bad it is when rows do not add up: ceilings, set from above, need not."""
        ceilings = self.copy.sudut.tahap.plafon and column == "pagu"
        return Severity.WARNING if ceilings else None

    def known(self, column: str, key: str) -> Iterator[Part]:
        """The other amounts of a row: those beside it, then what the trees say of its node."""
        if key in self.beside:
            yield from self._next_to(column, self.beside[key])
        view = self.view(column)
        own = None if view is None else self.figures.amount(self.copy.tahun, view, key)
        yield from (
            part for part in self.figures.others(self.copy.tahun, key) if part.amount != own
        )

    def _next_to(self, column: str, isi: Catatan) -> Iterator[Part]:
        for other, label in MONEY.items():
            amount = rupiah(getattr(isi, other))
            if other != column and amount is not None:
                yield Part(f"{label} di baris itu", amount, isi.rentang(other))

    def said(self, column: str, row: Row) -> Part | None:
        """What the trees say of a row in a column; nothing where they say nothing."""
        key = (column, row.level, row.key)
        if key not in self._said:
            view = self.view(column)
            self._said[key] = None if view is None else self._looked_up(view, row)
        return self._said[key]

    @cached_property
    def _said(self) -> dict[tuple[str, str, str], Part | None]:
        return {}

    def _looked_up(self, view: View | Quarter, row: Row) -> Part | None:
        if row.level != INDICATOR:
            return self.figures.said(self.copy.tahun, view, row.key)
        amount = view.of_all(self.figures.carried(self.copy.tahun, row.key))
        return None if amount is None else Part("jumlah program pendukungnya", amount)

    def amount(self, column: str, row: Row) -> int | None:
        """An amount in rupiah; of a blank row, what the trees say."""
        if row.stated is not None:
            return self.rupiah(row.stated)
        said = self.said(column, row)
        return said.amount if said else None

    def view(self, column: str) -> View | Quarter | None:
        """Which amounts a column has: the same for the same column of all tables of a year."""
        sudut, figures = self.copy.sudut, self.figures
        before = sudut.tahapan.get(self.copy.isi.pembanding)
        match column:
            case "pagu" | "prakiraan_maju":
                return figures.view(column, sudut.tahap)
            case "sebelum" if before is not None:
                return figures.view("pagu", before)
            case "realisasi":
                return figures.view(column, figures.last, sudut.batas)
            case "renstra":
                return figures.period
        return Quarter(column) if column in TRIWULAN else None


def _indicator(one: Catatan, key: str) -> Row:
    return Row(one.id or one.nama, INDICATOR, rupiah(getattr(one, key)), one.rentang(key))


def sheets(dossier: Dossier) -> tuple[Sheet, ...]:
    """All copied tables of a dinas, in order of the years that they stand in."""
    figures = dossier.once(Figures)
    return tuple(Sheet(copy, figures) for copy in copies(dossier))
