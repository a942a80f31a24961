"""Figures: from a spec (`docs/gambar.md`) and the model to a `Figure` of the document tree.

spec ─▶ data ─▶ columns, bars, lines ─▶ chart ─┐
     └▶ branch ─▶ layout ─▶ tree ──────────────┴▶ svg ─▶ Figure

Lengths inside this package are points: a drawing's user unit is the point, so that the size of
its letters is the size on paper.
"""
