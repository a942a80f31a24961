"""The sasaran that a copied row names, beside the one that its indicator measures."""

from __future__ import annotations

from generator.changes.pairing import ALIKE
from generator.checks.dossier import Dossier
from generator.checks.stated.entries import Entry
from generator.checks.stated.measures import plan_of
from generator.model.skema.renstra import Sasaran
from generator.wording import likeness


def own(row: Entry) -> Sasaran | None:
    """The sasaran that the row's indicator measures in the Renstra."""
    pemilik = row.measure.pemilik if row.measure else None
    return pemilik if isinstance(pemilik, Sasaran) else None


def other(dossier: Dossier, row: Entry) -> Sasaran | None:
    """Another sasaran of the Renstra, to which the row's wording is nearer than to its own."""
    mine, plan = own(row), plan_of(dossier, row.copy.folder)
    if mine is None or plan is None or not row.isi.sasaran:
        return None
    near = max(
        (sasaran for tujuan in plan.isi.tujuan for sasaran in tujuan.sasaran),
        key=lambda sasaran: likeness(sasaran.nama, row.isi.sasaran),
    )
    alike = likeness(near.nama, row.isi.sasaran)
    nearer = alike >= ALIKE and alike > likeness(mine.nama, row.isi.sasaran)
    return near if nearer else None
