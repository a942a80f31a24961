"""Word: a native file, as a careful person makes it, from the theme's shell and the tree."""

from __future__ import annotations

from generator.writers.docx.assemble import write

__all__ = ["write"]
