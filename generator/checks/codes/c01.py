"""Kode menurut nomenklatur: lengkap, setingkat daerahnya, ada, dan bernama benar.

Apa: setiap kode di program.yaml dan Renstra. Kode yang nolnya hilang ditulis lengkap; bagian
keempat sesuai dengan jenis daerah (1 provinsi, 2 kabupaten/kota, 3 sampai 8 kekhususan); sub
kegiatan satu tahun memakai satu nomenklatur (2 atau 4 angka). Bila ada daftar resmi di
content/nomenklatur.tsv atau content/<daerah>/nomenklatur.tsv (kolom kode dan nama), setiap kode
harus ada di sana dengan nama yang sama; huruf besar, spasi, dan tanda baca tidak dibedakan. Kode
penunjang dicari sebagai X.XX. Tahun yang sub kegiatannya memakai nomenklatur lain tidak dicocokkan
dengan daftar itu.
Mengapa: program digabung antartahun dan dengan anggaran menurut kodenya. Kode yang keliru membuat
satu program tampak seperti dua, dan dokumen ditolak ketika dicocokkan dengan SIPD.
Contoh:
    - kode: 3.30.6
      nama: Program Standarisasi dan Perlindungan Konsumen
    Kode tertulis `3.30.6`, bentuk lengkapnya 3.30.06. Nama 3.30.06 memuat `standarisasi`,
    seharusnya `standardisasi`, menurut nomenklatur.
Perbaikan: tulis kode dan nama seperti pada nomenklatur yang berlaku untuk tahun itu.
Sumber: Permendagri Nomor 90 Tahun 2019 dan pemutakhirannya (Kepmendagri Nomor 900.1.15.5-1317 Tahun
2023 memakai empat angka untuk sub kegiatan).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.codes import listed, shape
from generator.checks.codes.nomenclature import nomenclature
from generator.checks.codes.trees import trees
from generator.checks.dossier import Dossier
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING


def data(dossier: Dossier) -> Iterator[Found]:
    """Codes that are not as the nomenclature has them."""
    world, known = dossier.world, nomenclature(dossier)
    jenis = dossier.daerah.jenis if dossier.daerah else ""
    if known:
        yield from listed.unreadable(known)
    for tree in trees(dossier):
        yield from shape.mixed(tree)
        official = known if known and known.complete and listed.fits(known, tree) else None
        for simpul in tree.simpul:
            yield from shape.typed(world, simpul)
            yield from shape.general(simpul)
            if jenis:
                yield from shape.level(simpul, jenis)
            if official:
                yield from listed.listed(world, official, simpul)
