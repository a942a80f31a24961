"""What can be wrong with a single typed value: exceptions that know their code and a hint.

    Salah                  a value cannot be read or used      B210
    ├── TakTerbaca         not a number, amount, date, …       B211
    ├── BermaknaGanda      may be read in two ways             B212
    ├── Negatif            below zero where that cannot be     B213
    ├── SalahKode          not a nomenclature code             B214
    ├── SalahTanggal       not a date, or no such day          B215
    ├── SalahNip           not a NIP                           B216
    └── TakSebanding       values that do not go together      B217

The schema turns them into diagnostics at the place of the value; in a template they end its
expression.
"""

from __future__ import annotations

from typing import ClassVar


class Salah(ValueError):
    """A value that cannot be read or used; message and hint are Indonesian."""

    kode: ClassVar[str] = "B210"

    def __init__(
        self, pesan: str, petunjuk: str | None = None, ganti: tuple[str, str] | None = None
    ) -> None:
        super().__init__(pesan)
        self.pesan = pesan
        self.petunjuk = petunjuk
        self.ganti = ganti
        """Characters of the text and what is to be typed instead, where that is beyond doubt."""


class TakTerbaca(Salah):
    """The text is not of the kind that is asked for."""

    kode = "B211"


class BermaknaGanda(Salah):
    """The text may be read in two ways."""

    kode = "B212"


class Negatif(Salah):
    """Below zero where that makes no sense."""

    kode = "B213"


class SalahKode(Salah):
    """Not a code of the nomenclature."""

    kode = "B214"


class SalahTanggal(Salah):
    """Not a date, or a day that does not exist."""

    kode = "B215"


class SalahNip(Salah):
    """Not an employee number of 18 digits with a possible date of birth."""

    kode = "B216"


class TakSebanding(Salah):
    """Values of different units or scales that are added or compared."""

    kode = "B217"
