"""What changed in the data between two sides: documents, stages, years, archived or present.

    pairing     what belongs together: by key, else by kinship, the same from both sides
    nodes       programme trees joined by kode and kode lama; indicators by id or wording
    tree        ▸ structure, amounts, targets, wording of nodes and their indicators
    goals       ▸ tujuan, sasaran and indicators of the Renstra
    papers      ▸ the document's own fields, officials, dinas, daerah, data files (`records`)
    narrative   ▸ the files of its narrative
    comparison  all of these of two sides; templates know it as `perbandingan`
    report/     printers: for people, as JSON

What is compared is what the sides see: at their stage, up to their cut-off. The functions are
pure; a `Change` is a frozen record with both values and both places.
"""

from __future__ import annotations

from generator.changes.change import Change, Kind
from generator.changes.comparison import Comparison
from generator.changes.side import Side

__all__ = ["Change", "Comparison", "Kind", "Side"]
