"""Rumusan yang sama untuk hal yang sama, di semua dokumen dan tahun.

Apa: nama program, kegiatan, dan sub kegiatan berkode sama, serta indikatornya, dibandingkan antara
Renstra dan tahun-tahun berikutnya (tidak bila `kode_lama` menyebut nomenklatur lama); tujuan,
sasaran, dan indikator yang id-nya sama dibandingkan antara Renstra yang satu dan berikutnya;
indikator program.yaml yang memakai id indikator Renstra dan nama pada tabel yang disalin
dibandingkan dengan datanya; bentuk dan judul peraturan dalam kalimat dibandingkan dengan
data/peraturan.yaml. Huruf besar, spasi, dan tanda baca diabaikan; yang ditunjukkan hanya kata yang
berbeda.
Mengapa: sasaran yang dirumuskan empat macam dalam satu dokumen tampak seperti empat sasaran, dan
indikator yang berganti kata antara rencana dan laporan dinilai sebagai indikator lain.
Contoh:
    Renstra      Terwujudnya UMKM dan Wirausaha yang Berdaya Saing
    Tabel 3.7    Terwujudnya Wirausaha yang berdaya saing
    Sasaran `umkm-wirausaha` berbunyi lain daripada di data: "Wirausaha" / "UMKM dan Wirausaha".
Perbaikan: pakai rumusan Renstra, atau nomenklatur bagi program, kegiatan, dan sub kegiatan; bila
indikatornya memang lain, beri id lain.
Sumber: PermenPANRB Nomor 88 Tahun 2021, keselarasan dokumen; Permendagri Nomor 90 Tahun 2019 dan
pemutakhirannya.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.checks.crossdoc import goals
from generator.checks.crossdoc.laws import of_laws
from generator.checks.crossdoc.naming import Naming, Wording, of_nodes, of_plans, of_twins
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.checks.stated.copies import copies
from generator.checks.stated.entries import Entry, entries
from generator.checks.stated.sums import name
from generator.diagnostics import Related, Severity
from generator.model.skema.program import Ukuran
from generator.model.skema.renstra import Sasaran
from generator.wording import differing, words

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Names that differ from what the same thing is called elsewhere."""
    plain = chain(of_plans(dossier.renstra), of_twins(dossier), of_nodes(dossier))
    copied = chain(_rows(dossier), _indicators(dossier))
    for naming in chain(plain, copied, of_laws(dossier)):
        yield from _unlike(naming)


def _unlike(naming: Naming) -> Iterator[Found]:
    stated, known = naming.stated, naming.known
    if words(stated.text) in {words(other.text) for other in known}:
        return
    apart = differing(stated.text, known[0].text)
    if apart is not None:
        yield Found(
            f'{naming.apa} berbunyi lain daripada di {known[0].where}: "{apart[0]}" / "{apart[1]}"',
            stated.span,
            "pakai satu rumusan di semua dokumen",
            (Related(known[0].span, f"di {known[0].where}: {known[0].text}"),),
        )


def _rows(dossier: Dossier) -> Iterator[Naming]:
    """Names of programmes, kegiatan and sub kegiatan in copied tables."""
    for copy in copies(dossier):
        year = dossier.years.get(copy.tahun)
        nodes = {simpul.kunci: simpul for simpul in year.simpul} if year else {}
        for row in copy.baris:
            node = nodes.get(str(row.kode or row.id))
            if node is not None and row.nama:
                stated = Wording(row.nama, row.rentang("nama"), copy.nama)
                known = Wording(node.nama, node.rentang("nama"), f"program.yaml {copy.tahun}")
                yield Naming(name(node.tingkat, node.kunci), stated, (known,))


def _indicators(dossier: Dossier) -> Iterator[Naming]:
    """Names of indicators and sasaran in copied tables."""
    for row in entries(dossier):
        if row.measure is not None and row.isi.nama:
            apa = f"indikator {row.isi.kode or f'`{row.measure.id}`'}"
            yield Naming(apa, _stated(row, "nama"), (_known(row.measure.isi),))
        mine = goals.own(row)
        if mine is not None and row.isi.sasaran and goals.other(dossier, row) is None:
            yield Naming(f"sasaran `{mine.id}`", _stated(row, "sasaran"), (_known(mine),))


def _stated(row: Entry, kunci: str) -> Wording:
    return Wording(getattr(row.isi, kunci), row.span(kunci), row.copy.nama)


def _known(part: Ukuran | Sasaran) -> Wording:
    return Wording(part.nama, part.rentang("nama"), "data")
