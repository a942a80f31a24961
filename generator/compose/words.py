"""The filters of the templates; the other words are the model's (`Perencanaan.kata`)."""

from __future__ import annotations

from generator.model import cetak
from generator.model.kosong import minimal_satu

FILTERS = {**cetak.FILTERS, "minimal_satu": minimal_satu}
"""By the names that templates use."""
