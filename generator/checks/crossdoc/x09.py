"""Urutan tahun dan masa Renstra disebut dengan benar.

Apa: kalimat "tahun ke-k Renstra a–b" dalam narasi dan berkas data: tahun yang disebut, atau tahun
dokumennya, harus tahun ke-k menurut masa Renstra yang disebut, atau yang berlaku. Masa Renstra
dinas yang disebut dan memuat tahun dokumen harus masa Renstra yang berlaku. Renstra kementerian
atau perangkat daerah lain tidak dibandingkan.
Mengapa: kalimat yang disalin dari dokumen tahun lalu menyebut urutan tahun lalu; pembaca
menghitungnya lebih dahulu daripada angka yang lain.
Contoh:
    Tahun Anggaran 2024 merupakan tahun ketiga dari Rencana Strategis Tahun 2024-2026.
    Tahun 2024 ialah tahun pertama Renstra 2024–2026, bukan tahun ketiga.
Perbaikan: tulis `tahun {{ renstra.tahun_ke | ke }} Renstra {{ renstra.awal }}–{{ renstra.akhir }}`.
Sumber: kelaziman.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.checks.crossdoc import reading
from generator.checks.crossdoc.ordinals import NAMED, claims, mentions
from generator.checks.crossdoc.reading import Reading
from generator.checks.dossier import Dossier
from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.diagnostics import ContentError, Severity
from generator.model.cetak import ke
from generator.wording import words

SEVERITY = Severity.ERROR

_OWN = frozenset(
    words("tahun, periode, masa, dinas, perangkat daerah, PD, OPD, SKPD, kabupaten, kota, provinsi")
)
"""What may stand between the name of the dinas's own Renstra and its period."""

_HINT = "tulis {{ renstra.tahun_ke | ke }}, {{ renstra.awal }}, dan {{ renstra.akhir }}"


def data(dossier: Dossier) -> Iterator[Found]:
    """What data files say of the Renstra in force in their year."""
    dinas, daerah = dossier.dinas, dossier.daerah
    names = [dinas.nama, dinas.singkatan] if dinas else []
    own = _OWN | set(words(" ".join((*names, daerah.nama if daerah else ""))))
    for one in reading.of_data(dossier, NAMED):
        plan = dossier.renstra_of(one.tahun)
        if plan is not None:
            yield from _wrong(one, (plan.periode.awal, plan.periode.akhir), own)


def document(paper: Paper) -> Iterator[Found]:
    """What the narrative says of the Renstra in force in the document's year."""
    plan = paper.plan
    try:
        period = (int(plan.renstra.awal), int(plan.renstra.akhir))
    except ContentError:  # there is none
        return
    own = _OWN | set(words(f"{plan.dinas.nama} {plan.dinas.singkatan} {plan.daerah.nama}"))
    for one in reading.of_paper(paper):
        yield from _wrong(one, period, own)


def _wrong(one: Reading, period: tuple[int, int], own: Set[str]) -> Iterator[Found]:
    for claim in claims(one.text):
        tahun = claim.tahun or one.tahun
        awal, akhir = (claim.renstra.awal, claim.renstra.akhir) if claim.renstra else period
        if not claim.right(tahun, awal, akhir):
            inside = awal <= tahun <= akhir
            which = f"ialah tahun {ke(tahun - awal + 1)}" if inside else "di luar masa"
            yield Found(
                f"{tahun} {which} Renstra {awal}–{akhir}, bukan tahun {claim.sebutan}",
                one.span(one.text[claim.start : claim.start + len(claim.sebutan)]),
                _HINT,
            )
    named = {(mention.awal, mention.akhir): mention for mention in mentions(one.text)}
    for (awal, akhir), mention in named.items() if period not in named else ():
        if awal <= one.tahun <= akhir and set(words(mention.sebutan)) <= own:
            yield Found(
                f"Renstra {awal}–{akhir} disebut, padahal Renstra yang berlaku pada {one.tahun}"
                f" ialah Renstra {period[0]}–{period[1]}",
                one.span(one.text[mention.start : mention.start + 4]),
                _HINT,
                severity=Severity.WARNING,
            )
