"""Codes and names held against the official list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.codes.nomenclature import COLUMNS, Nomenclature, letters
from generator.checks.codes.trees import Tree
from generator.checks.mend import edited
from generator.checks.rule import Found
from generator.content.nodes import Scalar
from generator.diagnostics import Severity
from generator.model.skema.program import Simpul
from generator.wording import differing, likeness
from generator.world import World

_ALIKE = 0.7
"""Share of words that a name has in common with the one it was meant to be."""

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(("dan", "atau", "di", "ke", "dari", "yang", "dalam", "pada", "bagi", "untuk"))
"""Words that a name writes without a capital."""


def unreadable(known: Nomenclature) -> Iterator[Found]:
    """A list without the columns that it must have."""
    if not known.complete:
        yield Found(
            f"daftar nomenklatur belum berkolom {' dan '.join(COLUMNS)}",
            known.span,
            "baris pertama menyebut nama kolom, dipisahkan tab",
            severity=Severity.ERROR,
        )


def fits(known: Nomenclature, tree: Tree) -> bool:
    """Whether a list is of a tree's edition, by the width of its codes, and level of government."""
    edition = not tree.widths or tree.widths.most_common(1)[0][0] in known.widths
    return edition and (not tree.levels or not tree.levels.isdisjoint(known.levels))


def listed(world: World, known: Nomenclature, simpul: Simpul) -> Iterator[Found]:
    """A code that the list has not, or has under another name."""
    kode = simpul.kode
    if not kode or "X" in kode.teks or not known.covers(kode):
        return
    name = known.name(kode)
    if name is None:
        other = known.code(simpul.nama, kode)
        yield Found(
            f"kode {kode} tidak ada dalam nomenklatur",
            simpul.rentang("kode"),
            f"`{simpul.nama}` berkode {other}" if other else f"daftarnya: {known.path}",
        )
    elif letters(name) != letters(simpul.nama):
        yield _renamed(world, known, simpul, _cased(simpul.nama, name))


def _renamed(world: World, known: Nomenclature, simpul: Simpul, name: str) -> Found:
    """Another name than the official one, which is put there where the code is surely right."""
    node, alike = simpul.node("nama"), likeness(simpul.nama, name) >= _ALIKE
    other = known.code(simpul.nama, simpul.kode) if simpul.kode else None
    mends = edited(world, node, name) if alike and not other and isinstance(node, Scalar) else ()
    return Found(
        f"{_difference(simpul.kunci, simpul.nama, name)}, menurut nomenklatur",
        simpul.rentang("nama"),
        f"`{simpul.nama}` berkode {other}; betulkan kodenya" if other else f"tulis {name}",
        edits=mends,
    )


def _difference(kode: str, written: str, name: str) -> str:
    """The words in which two names of a code differ; both names where no word does."""
    apart = differing(written, name)
    if apart is None:
        return f"nama {kode} ialah `{name}`"
    return f"nama {kode} memuat `{apart[0]}`, seharusnya `{apart[1]}`"


def _cased(written: str, name: str) -> str:
    """The official name with the capitals of the written one, as far as words are the same."""
    if written.isupper():
        return name.upper()
    if not name.isupper():
        return name
    own = {word.casefold(): word for word in _WORD.findall(written)}

    def cased(found: re.Match[str]) -> str:
        word = found[0].casefold()
        return str(own.get(word, word if word in _SMALL else word.capitalize()))

    return _WORD.sub(cased, name)
