"""Achievement: realisasi against target, in percent, as a label, and as yes or no.

PermenPANRB 53/2014 asks for the comparison; the formulas are practice of public SAKIP
applications. More is better: realisasi / target × 100. Less is better: (2 × target − realisasi) /
target × 100. A tujuan or sasaran has the simple mean of its indicators (practice).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from generator.model.catatan import Objek
from generator.model.nihil import NIHIL, Nihil
from generator.model.nilai import Nilai, jumlahkan
from generator.model.rumus import Rumus
from generator.model.salah import Salah, TakSebanding
from generator.model.skala import DESIMAL, TANPA_SKALA, Skala


def capaian(target: Any, realisasi: Any, arah: str, skala: Skala = TANPA_SKALA) -> Any:
    """Percent with two decimals, cut where the scale says so.

    Nothing where a part is missing or a predicate, and for a target that is not above zero.
    Raises `TakSebanding` for different units.
    """
    if not (isinstance(target, Nilai) and isinstance(realisasi, Nilai)):
        return NIHIL
    if target.angka is None or realisasi.angka is None or target.angka <= 0:
        return NIHIL
    satuan = {nilai.satuan.casefold() for nilai in (target, realisasi) if nilai.satuan}
    if len(satuan) > 1:
        raise TakSebanding(f"target `{target}` dan realisasi `{realisasi}` berbeda satuan")
    atas = realisasi.angka if arah == "naik" else 2 * target.angka - realisasi.angka
    persen = Fraction(atas * 100) / target.angka
    if isinstance(skala.batas_atas, Nilai):
        persen = min(persen, skala.batas_atas.angka or persen)
    return Nilai(persen, "%", DESIMAL)


RUMUS: Mapping[str, Rumus] = {
    "naik": Rumus("realisasi", "target", "100%"),
    "turun": Rumus("(2 × target) − realisasi", "target", "100%"),
}
"""The formulas by the indicator's direction, to print."""


def rumus_capaian(arah: str) -> Rumus:
    """The formula of `capaian` for indicators of a direction, `naik` or `turun`."""
    if arah in RUMUS:
        return RUMUS[arah]
    raise Salah(f"arah `{arah}` tidak dikenal", f"pilih salah satu: {', '.join(RUMUS)}")


def tercapai(target: Any, realisasi: Any, arah: str) -> Any:
    """Whether the target was met: `True`, `False`, or nothing where one of them is missing.

    Predicates go by their order. Raises `TakSebanding` for different units or scales.
    """
    if not (_ada(target) and _ada(realisasi)):
        return NIHIL
    return realisasi >= target if arah == "naik" else realisasi <= target


def rata_rata(nilai: Iterable[Any]) -> Any:
    """The simple mean of those that are there, with at least two decimals; or nothing."""
    ada = [satu for satu in nilai if _ada(satu)]
    if not ada:
        return NIHIL
    total = jumlahkan(ada)
    if not isinstance(total, Nilai):
        return total / len(ada)
    return Nilai(total._pasti() / len(ada), total.satuan, max(DESIMAL, total.desimal))


def _ada(nilai: Any) -> bool:
    if isinstance(nilai, Nilai):
        return nilai.angka is not None or nilai.predikat is not None
    return not isinstance(nilai, Nihil)


class Terukur(Objek):
    """Something with a target and what came of it."""

    @property
    def _skala(self) -> Skala:
        raise NotImplementedError

    @property
    def arah(self) -> str:
        """`naik` when more is better, else `turun`."""
        raise NotImplementedError

    @property
    def target(self) -> Any:
        """Its target."""
        raise NotImplementedError

    @property
    def realisasi(self) -> Any:
        """What was reached."""
        raise NotImplementedError

    @property
    def capaian(self) -> Any:
        """`realisasi` against `target` in percent, by its `arah`; nothing for predicates."""
        return capaian(self.target, self.realisasi, self.arah, self._skala)

    @property
    def kategori(self) -> Any:
        """The scale's label of its `capaian`."""
        return self._skala.kategori(self.capaian)

    @property
    def tercapai(self) -> Any:
        """Whether its target was met, predicates by their order; nothing when not known."""
        return tercapai(self.target, self.realisasi, self.arah)
