"""The numbers of a chart: its spec run over the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.compose.figure.reader import Reader, Words
from generator.compose.figure.scale import MONEY, RANKS
from generator.compose.figure.spec import ChartSpec, Shape
from generator.content.nodes import Scalar
from generator.model.nihil import Nihil
from generator.model.nilai import SKALA, Nilai, cetak_sel
from generator.model.rupiah import Rupiah


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value that can be drawn, or nothing."""

    amount: Fraction | None = None
    label: str = "–"
    """As the drawing prints it."""
    spoken: str = "–"
    """As a sentence says it."""
    unit: str = ""
    names: tuple[str, ...] = ()
    """The predicates of its scale, worst first."""


_WHOLE = Quantity(Fraction(100), "100%", "100%", "%")
"""What achievement is measured against."""


@dataclass(frozen=True, slots=True)
class Category:
    """What a group of values is of."""

    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """One value for each category."""

    name: str
    values: tuple[Quantity, ...]

    @property
    def known(self) -> bool:
        """Whether it has any value."""
        return any(value.amount is not None for value in self.values)


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart."""

    title: str
    categories: tuple[Category, ...]
    series: tuple[Series, ...]
    mark: Quantity = Quantity()
    """The value that a line marks."""

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Everything that is there to draw."""
        all_ = (*(q for s in self.series for q in s.values), self.mark)
        return tuple(q for q in all_ if q.amount is not None)

    @property
    def amounts(self) -> list[Fraction]:
        """The numbers of these."""
        return [q.amount for q in self.quantities if q.amount is not None]

    @property
    def unit(self) -> str:
        """The unit of all values; of the first, where they differ."""
        return next((q.unit for q in self.quantities), "")

    @property
    def names(self) -> tuple[str, ...]:
        """The predicates of the scale, where values are predicates."""
        return next((q.names for q in self.quantities), ())


def panels(spec: ChartSpec, reader: Reader, words: Words) -> tuple[Panel, ...]:
    """The charts of a spec; series and charts without any value are left out."""
    if spec.panel is None:
        found = [_panel(spec, "", reader, words)]
    else:
        rounds = reader.rounds(spec.panel.untuk, words, spec.panel.bila)
        found = [_panel(spec, reader.caption(spec.panel.judul, r), reader, r) for r in rounds]
    known = {s.name for panel in found for s in panel.series if s.known}
    kept = (replace(p, series=tuple(s for s in p.series if s.name in known)) for p in found)
    return tuple(panel for panel in kept if any(s.known for s in panel.series))


def _panel(spec: ChartSpec, title: str, reader: Reader, words: Words) -> Panel:
    rounds = tuple(reader.rounds(spec.untuk, words, spec.bila, spec.urut))
    categories = tuple(
        Category(reader.text(spec.label, r), reader.text(spec.keterangan, r)) for r in rounds
    )
    series = tuple(_series(spec, rounds, reader, words))
    panel = Panel(title, categories, series, _mark(spec, reader, words))
    _one_unit(panel, spec, reader)
    return panel


def _series(
    spec: ChartSpec, rounds: tuple[Words, ...], reader: Reader, words: Words
) -> Iterator[Series]:
    for one in spec.seri:
        for outer in reader.rounds(one.untuk, words):
            own = {name: word for name, word in outer.items() if words.get(name) is not word}
            values = (_quantity(one.nilai, reader, {**r, **own}, spec.desimal) for r in rounds)
            yield Series(reader.caption(one.nama, outer), tuple(values))


def _mark(spec: ChartSpec, reader: Reader, words: Words) -> Quantity:
    if spec.acuan is not None:
        return _quantity(spec.acuan, reader, words, spec.desimal)
    return _WHOLE if spec.bentuk is Shape.ACHIEVEMENT else Quantity()


def _quantity(scalar: Scalar, reader: Reader, words: Words, decimals: int | None) -> Quantity:
    value = reader.value(scalar, words)
    label = cetak_sel(value, desimal=decimals)
    match value:
        case None | Nihil() | "":
            return Quantity()
        case Rupiah():
            return Quantity(Fraction(value.jumlah), label, str(value), MONEY)
        case Nilai(angka=Fraction() as amount):
            return Quantity(amount, label, label, value.satuan)
        case Nilai(predikat=str() as name):
            names = next(scale for scale in SKALA if name in scale)
            return Quantity(Fraction(names.index(name) + 1), name, name, RANKS, names)
        case Nilai():
            return Quantity(label=label, spoken=label)
        case bool():
            pass
        case int() | Fraction():
            return Quantity(Fraction(value), label, label)
    reader.refuse(
        scalar,
        "S41",
        f"`{scalar.text}` menghasilkan `{label}`, bukan nilai yang dapat digambar",
        "pakai bilangan, jumlah rupiah, atau nilai bersatuan",
    )
    return Quantity()


def _one_unit(panel: Panel, spec: ChartSpec, reader: Reader) -> None:
    units = list(dict.fromkeys(q.unit.casefold() for q in panel.quantities))
    if len(units) > 1:
        shown = ", ".join(f"`{u or 'tanpa satuan'}`" for u in units)
        place = f" ({panel.title})" if panel.title else ""
        reader.renderer.findings.warn(
            "S42",
            f"satu grafik memuat beberapa satuan{place}: {shown}",
            spec.span,
            "pisahkan dengan `panel`, satu grafik kecil untuk satu indikator",
        )
