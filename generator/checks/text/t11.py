"""Angka dalam naskah berasal dari data.

Apa: jumlah rupiah, persentase, serta banyaknya program, kegiatan, dan sub kegiatan yang diketik
dalam naskah dicari di antara semua angka yang diketahui dari data dokumen: pohon program tiap tahun
dan tahapan, indikator, data bersama, dan isian. Yang tidak sama dengan satu pun (angka yatim)
ditemukan. Nomor peraturan, tanggal, tahun, kode, batas ("paling banyak Rp1 miliar", "di atas 90
persen"), rentang, harga satuan, dan pengali 100% dibiarkan.
Mengapa: angka tanpa asal tidak dapat diperiksa, dan tidak ikut berubah ketika data berubah.
Contoh:
    Rencana kerja ini memerlukan Rp6.199.652.352.
    Asal `Rp6.199.652.352` tidak diketahui.
Perbaikan: tulis datanya dan cetak dengan ungkapan (docs/kata.md); bila memang bukan angka rencana
dinas, abaikan dengan alasan: `{# abaikan T11: angka inflasi nasional dari BPS #}`. Kata yang
menerangkan angka dapat ditambah di templates/_bersama/pemeriksaan/sebutan.yaml.
Sumber: kelaziman.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.numbers.verdict import Verdict
from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.diagnostics import Severity

SEVERITY = Severity.WARNING


def document(paper: Paper) -> Iterator[Found]:
    """Typed numbers that no data know."""
    for claim in paper.claims:
        if claim.judged.verdict is Verdict.ORPHAN:
            yield Found(
                f"asal `{claim.said}` tidak diketahui",
                claim.span,
                "cetak dengan ungkapan dari data, atau abaikan dengan menyebut sumbernya",
            )
