"""Tables: from a spec (`docs/tabel.md`) and the model to a `Table` of the document tree.

spec ─▶ columns ─┐
     └▶ rows ────┴▶ cells ─▶ widths ─▶ Table
"""
