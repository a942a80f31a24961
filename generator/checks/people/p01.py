"""NIP masuk akal, dan satu orang mempunyai satu NIP.

Apa: NIP pejabat di dinas.yaml. Bulan pengangkatannya 01 sampai 12 (PPPK: 21 ke atas), usia ketika
diangkat paling rendah 16 tahun, pengangkatannya tidak sesudah mulai menjabat, dan usia ketika mulai
menjabat tidak melewati batas usia pensiun. Nama yang sama harus ber-NIP sama dan NIP yang sama
harus bernama sama, juga di antara semua dinas satu daerah; gelar tidak dibandingkan. NIP yang
diketik dalam naskah diperiksa dengan cara yang sama.
Mengapa: NIP tercetak di bawah tanda tangan. Satu angka yang tertukar membuat dokumen ditandatangani
oleh orang yang tidak ada.
Contoh:
    - nama: Nama Kepala Dinas
      nip: 19700101 199513 1 001
    Angka ke-13 dan ke-14 NIP ialah 13, bukan bulan pengangkatan.
Perbaikan: salin NIP dari surat keputusan pangkat terakhir: tanggal lahir, bulan pengangkatan, jenis
kelamin, nomor urut.
Sumber: Perka BKN Nomor 22 Tahun 2007; batas usia pensiun Undang-Undang Nomor 20 Tahun 2023.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.dossier import Dossier
from generator.checks.mend import edited, edits, place
from generator.checks.people.offices import Person, elsewhere, own, terms
from generator.checks.prose import Prose
from generator.checks.rule import Found
from generator.content.nodes import Scalar
from generator.diagnostics import Related, Severity
from generator.model.nip import Nip, baca_nip
from generator.model.salah import SalahNip
from generator.model.skema.dinas import Masa
from generator.model.tanggal import BULAN, Tanggal
from generator.world import World

SEVERITY = Severity.ERROR

YOUNGEST = 16
"""Years of age at appointment, at least (practice of older cohorts)."""

OLDEST = 65
"""Years of age in office, at most: the highest age of retirement."""

_TYPED = re.compile(r"\bNIP\b[.:\s]*(\d[\d .\u00a0]{9,30}\d)", re.IGNORECASE)


def data(dossier: Dossier) -> Iterator[Found]:
    """Numbers that nobody can have, and people with two of them."""
    here, there = tuple(own(dossier)), tuple(elsewhere(dossier))
    for _, masa in terms(dossier):
        if masa.nip:
            yield from _untidy(dossier.world, masa)
            yield from _unlikely(masa.nip, masa)
    yield from _two_numbers(here, there)
    yield from _two_names(here, there)
    known = {person.nip.angka for person in (*here, *there)}
    for text, places in dossier.written.items():
        for found in _TYPED.finditer(text) if "NIP" in text.upper() else ():
            for written in places:
                yield from _typed(dossier.world, written.prose, found, known)


def _untidy(world: World, masa: Masa) -> Iterator[Found]:
    node = masa.node("nip")
    if isinstance(node, Scalar) and masa.nip and node.text != spaced(masa.nip):
        yield Found(
            f"NIP tertulis `{node.text}`, bentuk bakunya {spaced(masa.nip)}",
            node.span,
            "pisahkan tanggal lahir, bulan pengangkatan, kelamin, dan nomor urut",
            edits=edited(world, node, spaced(masa.nip)),
            severity=Severity.WARNING,
        )


def spaced(nip: Nip) -> str:
    """A NIP as people type it: with plain spaces."""
    return str(nip).replace("\u00a0", " ")


def _unlikely(nip: Nip, masa: Masa) -> Iterator[Found]:
    """What its digits say of a person who took office on a day."""
    fault = _appointment(nip) or _time(nip, masa.mulai)
    if fault:
        message, hint = fault
        yield Found(message, masa.rentang("nip"), hint)


def _appointment(nip: Nip) -> tuple[str, str] | None:
    if not nip.pppk and not 1 <= nip.bulan_tmt <= 12:
        code = nip.angka[12:14]
        return (
            f"angka ke-13 dan ke-14 NIP ialah {code}, bukan bulan pengangkatan",
            "01 sampai 12, atau 21 ke atas bagi PPPK",
        )
    age = _age(nip.lahir, nip.tahun_tmt, 12 if nip.pppk else nip.bulan_tmt)
    if age < YOUNGEST:
        return (
            f"menurut NIP diangkat pada usia {age} tahun: lahir {nip.lahir}, diangkat {_tmt(nip)}",
            f"paling rendah {YOUNGEST} tahun; periksa angka tahunnya",
        )
    return None


def _time(nip: Nip, mulai: Tanggal) -> tuple[str, str] | None:
    appointed = (nip.tahun_tmt, 1 if nip.pppk else nip.bulan_tmt)
    if appointed > (mulai.tahun, mulai.bulan):
        return (
            f"menurut NIP baru diangkat {_tmt(nip)}, sesudah mulai menjabat {mulai}",
            "periksa tahun pengangkatan pada NIP, atau tanggal `mulai`",
        )
    age = _age(nip.lahir, mulai.tahun, mulai.bulan)
    if age > OLDEST:
        return (
            f"menurut NIP berusia {age} tahun ketika mulai menjabat {mulai}",
            f"batas usia pensiun paling tinggi {OLDEST} tahun; periksa tahun lahirnya",
        )
    return None


def _age(lahir: Tanggal, tahun: int, bulan: int) -> int:
    """Full years in a month; in the month of birth they count."""
    return (tahun - lahir.tahun) - (bulan < lahir.bulan)


def _tmt(nip: Nip) -> str:
    return str(nip.tahun_tmt) if nip.pppk else f"{BULAN[nip.bulan_tmt - 1]} {nip.tahun_tmt}"


def _two_numbers(here: tuple[Person, ...], there: tuple[Person, ...]) -> Iterator[Found]:
    for person, other, severity in _pairs(here, there):
        if person.bare and person.bare == other.bare and person.nip != other.nip:
            yield Found(
                f"NIP {person.nama} di sini {spaced(person.nip)}, di tempat lain"
                f" {spaced(other.nip)}",
                person.span,
                "samakan; bila memang dua orang, tulis gelar atau nama lengkapnya dan abaikan",
                (Related(other.span, f"NIP {other.nama}"),),
                severity=severity,
            )


def _two_names(here: tuple[Person, ...], there: tuple[Person, ...]) -> Iterator[Found]:
    for person, other, severity in _pairs(here, there):
        if person.bare != other.bare and person.nip == other.nip:
            yield Found(
                f"NIP {spaced(person.nip)} di sini milik {person.nama}, di tempat lain"
                f" {other.nama}",
                person.span,
                "betulkan namanya bila orangnya sama, atau NIP-nya bila berbeda",
                (Related(other.span, f"NIP {other.nama}"),),
                severity=severity,
            )


def _pairs(
    here: tuple[Person, ...], there: tuple[Person, ...]
) -> Iterator[tuple[Person, Person, Severity]]:
    """Each person beside those before and those elsewhere, whose file is another's to mend."""
    for i, person in enumerate(here):
        yield from ((person, other, Severity.ERROR) for other in here[:i])
        yield from ((person, other, Severity.WARNING) for other in there)


def _typed(
    world: World, prose: Prose, found: re.Match[str], known: Iterable[str]
) -> Iterator[Found]:
    """A NIP typed in a sentence: read as those of officials are, and near one of theirs."""
    digits, start = found[1].strip(), found.start(1)
    span = place(world, prose, start)
    try:
        nip = baca_nip(digits)
    except SalahNip as error:
        yield Found(error.pesan, span, error.petunjuk)
        return
    near = next((other for other in known if _near(nip.angka, other)), None)
    if near:
        yield Found(
            f"NIP tertulis {digits}, di dinas.yaml {spaced(Nip(near))}",
            span,
            "cetak dari data: {{ dokumen.penanda_tangan.nip }}",
        )
    elif digits != spaced(nip):
        yield Found(
            f"NIP tertulis `{digits}`, bentuk bakunya {spaced(nip)}",
            span,
            "pisahkan tanggal lahir, bulan pengangkatan, kelamin, dan nomor urut",
            edits=edits(world, prose, start, digits, spaced(nip)),
            severity=Severity.WARNING,
        )


def _near(one: str, other: str) -> bool:
    """Whether two numbers differ in a digit or two: one of them is a slip."""
    return 0 < sum(a != b for a, b in zip(one, other, strict=True)) <= 2
