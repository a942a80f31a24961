"""Satu kode untuk satu program, kegiatan, atau sub kegiatan.

Apa: yang tidak terlihat ketika satu berkas dibaca: nama yang sama dengan dua kode di bawah induk
yang sama; `kode_lama` yang masih dipakai sebagai kode simpul lain pada tahun itu atau sesudahnya,
atau disebut oleh dua simpul; kode yang dua kali ada pada satu tabel yang disalin. Kode yang bernama
lain pada tahun lain: lihat X07.
Mengapa: pohon beberapa tahun dan Renstra digabung menurut kode; `kode_lama` yang bentrok membuat
satu baris hilang dari tabel, dan nama yang terulang membuat satu pekerjaan dianggarkan dua kali.
Contoh:
    - kode: 2.17.03.2.01.03
      kode_lama: 2.17.03.2.01.01
    sedangkan 2.17.03.2.01.01 masih ada pada tahun yang sama: kode_lama 2.17.03.2.01.01 masih kode
    simpul lain, sehingga keduanya menjadi satu baris.
Perbaikan: beri `kode_lama` pada simpul yang kodenya berganti, dan betulkan kode yang tertukar.
Sumber: kelaziman; penggabungan menurut Permendagri Nomor 90 Tahun 2019 dan pemutakhirannya.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.codes.nomenclature import Nomenclature, letters, nomenclature
from generator.checks.codes.trees import Tree, trees
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.copies import copies
from generator.diagnostics import Related, Severity
from generator.model.catatan import Catatan
from generator.model.kode import Kode
from generator.model.skema.program import Simpul
from generator.wording import words

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Codes that stand for two things, and things that have two codes."""
    all_trees = sorted(trees(dossier), key=lambda tree: tree.awal)
    known = nomenclature(dossier)
    for i, tree in enumerate(all_trees):
        yield from _former(tree, all_trees[i:])
        for simpul in tree.simpul:
            yield from _named_twice(simpul, known)
    yield from _printed_twice(dossier)


def _former(tree: Tree, later: list[Tree]) -> Iterator[Found]:
    """Former codes that a node still has, in this tree or a later one, or that two nodes claim."""
    claimed: dict[Kode, Simpul] = {}
    for simpul in tree.simpul:
        former = simpul.kode_lama
        if former is None:
            continue
        held = ((s, t) for t in later for s in t.simpul if s.kode == former)
        holder, where = next(held, (None, tree))
        if holder is not None:
            yield Found(
                f"kode_lama {former} masih menjadi kode simpul pada {where.sebutan},"
                " sehingga keduanya tergabung menjadi satu baris",
                simpul.rentang("kode_lama"),
                "hapus `kode_lama` ini, atau betulkan kode simpul yang lain",
                (Related(holder.rentang("kode"), f"`{holder.nama}`"),),
                severity=Severity.ERROR,
            )
        elif former in claimed:
            yield Found(
                f"kode_lama {former} disebut oleh dua simpul, padahal hanya satu yang dapat"
                " melanjutkannya",
                simpul.rentang("kode_lama"),
                "sisakan pada simpul yang meneruskan angkanya",
                (Related(claimed[former].rentang("kode_lama"), f"`{claimed[former].nama}`"),),
            )
        claimed.setdefault(former, simpul)


def _named_twice(parent: Simpul, known: Nomenclature | None) -> Iterator[Found]:
    """Children of one name; some the nomenclature itself names alike."""
    seen: dict[tuple[str, ...], Simpul] = {}
    for simpul in parent.anak:
        first = seen.setdefault(words(simpul.nama), simpul)
        if first is simpul or _official(known, first, simpul):
            continue
        yield Found(
            f"`{simpul.nama}` sudah ada di bawah {parent.kunci} dengan kode {first.kunci}",
            simpul.rentang("nama"),
            "betulkan namanya, atau gabungkan bila memang satu",
            (Related(first.rentang("nama"), f"kode {first.kunci}"),),
        )


def _official(known: Nomenclature | None, *simpul: Simpul) -> bool:
    """Whether the nomenclature gives this name to all of these codes."""
    return known is not None and all(
        s.kode is not None and letters(known.name(s.kode) or "") == letters(s.nama) for s in simpul
    )


def _printed_twice(dossier: Dossier) -> Iterator[Found]:
    """A code that two rows of one copied table have."""
    for copy in copies(dossier):
        rows: dict[Kode, Catatan] = {}
        for baris in copy.baris:
            if not baris.kode:
                continue
            first = rows.setdefault(baris.kode, baris)
            if first is not baris:
                yield Found(
                    f"kode {baris.kode} dua kali ada pada tabel ini",
                    baris.rentang("kode"),
                    "hapus salah satu barisnya, atau betulkan kodenya",
                    (Related(first.rentang("kode"), "yang pertama"),),
                )
