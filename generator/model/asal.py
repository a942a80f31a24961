"""From what templates see back to what stands in the file: for checks, never for templates."""

from __future__ import annotations

from typing import Any

from generator.model.skema.dasar import Bagian


def asal(objek: Any) -> Bagian:
    """The part of a file (with its places) behind a node, an indicator, a sasaran or a tujuan."""
    isi: Bagian = objek._isi
    return isi
