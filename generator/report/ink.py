"""Colour, where the reader's terminal shows it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TextIO

from generator.diagnostics import Severity

_RESET, _BOLD, _DIM, _RED, _GREEN, _YELLOW, _BLUE = (
    f"\x1b[{n}m" for n in (0, 1, 2, 31, 32, 33, 34)
)
_TINTS = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW, Severity.SILENCED: _BLUE}


@dataclass(frozen=True, slots=True)
class Ink:
    """Writes words in colour, or as they are."""

    colour: bool = False

    def bold(self, text: str) -> str:
        """What the eye should find."""
        return self._in(_BOLD, text)

    def dim(self, text: str) -> str:
        """What the eye may pass over."""
        return self._in(_DIM, text)

    def severe(self, severity: Severity, text: str) -> str:
        """In the colour of a severity."""
        return self._in(_TINTS[severity], text)

    def gone(self, text: str) -> str:
        """What a mend takes away."""
        return self._in(_RED, text)

    def new(self, text: str) -> str:
        """What a mend puts there."""
        return self._in(_GREEN, text)

    def _in(self, code: str, text: str) -> str:
        return f"{code}{text}{_RESET}" if self.colour else text


def ink_for(stream: TextIO) -> Ink:
    """Colour for a terminal whose user did not ask for plain text."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Ink(stream.isatty() and not plain)
