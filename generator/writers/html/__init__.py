"""HTML: one compact text with everything in it, for the PDF writer and for browsers."""

from __future__ import annotations

from generator.writers.html.page import render

__all__ = ["render"]
