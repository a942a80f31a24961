"""Nothing, as a value: prints a dash, leaves sums as they are and makes every quotient nothing."""

from __future__ import annotations

from typing import Any


class Nihil:
    """The value of what is not there; there is one, `NIHIL`, and its kind that knows stages."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return "–"

    def __repr__(self) -> str:
        return "NIHIL"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Nihil)

    def __hash__(self) -> int:
        return hash(Nihil)

    def __add__(self, other: Any) -> Any:
        return NIHIL if isinstance(other, int) and other == 0 else _polos(other)

    __radd__ = __add__

    def __sub__(self, other: Any) -> Any:
        return NIHIL if isinstance(other, Nihil) else -other

    def __rsub__(self, other: Any) -> Any:
        return _polos(other)

    def _nothing(self, *_other: object) -> Nihil:
        return NIHIL

    __neg__ = __abs__ = __round__ = _nothing
    __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _nothing

    def _never(self, _other: object) -> bool:
        return False

    __lt__ = __gt__ = __le__ = __ge__ = _never


NIHIL = Nihil()
"""Nothing."""


def _polos(value: Any) -> Any:
    return NIHIL if isinstance(value, Nihil) else value
