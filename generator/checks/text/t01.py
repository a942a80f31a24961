"""Bab, tabel, dan gambar dirujuk dengan tandanya, bukan dengan nomor yang diketik.

Apa: "Tabel 3.3", "Gambar 4.1", "Bab IV", atau "subbab 2.1" yang diketik dalam naskah dicocokkan
dengan nomor yang sebenarnya pada dokumen. Yang tidak ada adalah galat; yang ada sebaiknya ditulis
dengan tandanya, @tbl-…, @gbr-…, atau @sec-…. Judul bab yang menyertai nomornya harus judul bab itu.
Bab atau tabel milik peraturan dan dokumen lain dibiarkan. Nomor kembar dan tabel yang tidak dirujuk
ditemukan ketika dokumen disusun (S12 sampai S14).
Mengapa: nomor yang diketik tidak ikut berubah ketika ada tabel atau bab yang ditambahkan.
Contoh:
    Kegiatannya tampak pada Gambar 4.1.
    Gambar 4.1 tidak ada dalam dokumen ini.
Perbaikan: tulis tanda tabel, gambar, atau judulnya, misalnya @tbl-tc33.
Sumber: kelaziman.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.citation import Kind, citations
from generator.checks.mend import edits
from generator.checks.paper import Paper
from generator.checks.prose import Prose
from generator.checks.rule import Found
from generator.diagnostics import Severity
from generator.document.tree import Figure, Heading, Table
from generator.document.walk import plain_text
from generator.ordinals import roman

SEVERITY = Severity.WARNING

_TYPED = re.compile(
    r"\b((?i:Tabel|Gambar|Grafik|Bagan|Diagram|Bab|Sub[\s-]?bab))"
    r"\s+(\d+(?:\.\d+)*|[IVXLC]+(?:\.\d+)*)\b"
)
_LABELS = {"grafik": "gambar", "bagan": "gambar", "diagram": "gambar"}
"""What is numbered as something else."""

_ELSEWHERE = re.compile(
    r"[^.;]{0,40}?\b(?:Peraturan|Undang-Undang|UUD|Per(?:men|pres|da|bup|gub)\w*|Keputusan|RPJMD"
    r"|RPJPD|RKPD|dokumen\s+lain)\b",
    re.IGNORECASE,
)
"""Behind a number: it is another document's."""


@dataclass(frozen=True, slots=True)
class _Target:
    """What has a number in the document."""

    id: str
    number: str
    title: str


def document(paper: Paper) -> Iterator[Found]:
    """Numbers typed by hand in the narrative."""
    known = dict(_targets(paper))
    for prose in paper.prose:
        for found in _TYPED.finditer(prose.text):
            if not _counts(found) and not _of_another(prose.text, found.end()):
                yield from _typed(paper, known, prose, found)


def _targets(paper: Paper) -> Iterator[tuple[str, _Target]]:
    for block in paper.blocks:
        if isinstance(block, Table | Figure) and block.number:
            target = _Target(block.id, block.number.text, plain_text(block.caption))
            yield block.number.text.casefold(), target
        elif isinstance(block, Heading) and block.number:
            label = "" if block.number.label else "subbab "
            target = _Target(block.id, f"{label}{block.number.text}", plain_text(block.content))
            yield target.number.rstrip(".").casefold(), target


def _counts(found: re.Match[str]) -> bool:
    """Whether a number counts instead of naming: "gambar 1 kali dicetak"."""
    return bool(found[1][0].islower() and found[2].isdigit())


def _of_another(text: str, end: int) -> bool:
    """Whether a law or another document is named behind a number."""
    law = any(one.kind is Kind.LAW and end <= one.start <= end + 30 for one in citations(text))
    return law or _ELSEWHERE.match(text, end) is not None


def _typed(
    paper: Paper, known: Mapping[str, _Target], prose: Prose, found: re.Match[str]
) -> Iterator[Found]:
    key = _key(found)
    target, titled = known.get(key), _titled(known, key, prose.text[found.end() :])
    span = prose.at(found.start())
    if titled:
        yield Found(
            f"`{titled.title}` ialah {titled.number}, tertulis {found[0]}",
            span,
            f"tulis `@{titled.id}`" if titled.id else None,
            severity=Severity.ERROR,
        )
    elif target is None:
        yield Found(
            f"{found[0]} tidak ada dalam dokumen ini",
            span,
            "rujuk dengan tandanya: `@tbl-…`, `@gbr-…`, atau `@sec-…`",
            severity=Severity.ERROR,
        )
    elif target.id:
        yield Found(
            f"nomor {found[0]} diketik, sehingga tidak ikut berubah",
            span,
            f"tulis `@{target.id}`",
            edits=edits(paper.world, prose, found.start(), found[0], f"@{target.id}"),
        )


def _key(found: re.Match[str]) -> str:
    label = re.sub(r"[\s-]", "", found[1].casefold())
    number = found[2]
    if label == "bab" and number.isdigit():
        number = roman(int(number))
    return f"{_LABELS.get(label, label)} {number}".casefold()


def _titled(known: Mapping[str, _Target], key: str, rest: str) -> _Target | None:
    """The bab whose title stands behind the number of another."""
    title = rest.lstrip(" :.-–").casefold()
    if not key.startswith("bab "):
        return None
    named = (t for k, t in known.items() if k.startswith("bab ") and k != key)
    return next((t for t in named if t.title and title.startswith(t.title.casefold())), None)
