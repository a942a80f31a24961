"""Tahun disebut dengan sebutan yang benar: n-2, n-1, n, n+1, tahun berjalan.

Apa: tahun yang ditulis di samping sebutannya, "tahun n-2 (2021)" atau "tahun berjalan (2022)",
dihitung dari tahun dan tanggal dokumennya; pada tabel yang disalin satu tahun tidak boleh tercetak
sebagai realisasi dan sebagai proyeksi indikator yang sama.
Mengapa: pada Renja tahun n, yang sudah direalisasikan ialah n-2 dan yang sedang berjalan n-1;
sebutan yang bergeser setahun membuat seluruh tabel evaluasi terbaca pada tahun yang keliru.
Contoh:
    Renja 2023, 3 Agustus 2022: tahun anggaran berjalan (tahun 2021)
    Tahun berjalan ialah 2022, bukan 2021.
Perbaikan: tulis tahunnya dengan ungkapan, misalnya `{{ tahun - 1 }}`, atau betulkan sebutannya.
Sumber: Permendagri Nomor 86 Tahun 2017, evaluasi pelaksanaan Renja sampai dengan tahun berjalan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.crossdoc import reading
from generator.checks.crossdoc.labels import YEARS, Label, shifted, worded
from generator.checks.crossdoc.reading import Reading
from generator.checks.dossier import Dossier
from generator.checks.paper import Paper
from generator.checks.rule import Found
from generator.checks.stated.entries import Entry, entries
from generator.checks.stated.measures import Said
from generator.diagnostics import Related, Severity, Span
from generator.model.cetak import rangkai

SEVERITY = Severity.ERROR


def data(dossier: Dossier) -> Iterator[Found]:
    """Labels in data files, and years that copied tables print in two ways."""
    for one in reading.of_data(dossier, YEARS):
        yield from _wrong(one, shifted(one.text, one.tahun))
    yield from _both(entries(dossier))


def document(paper: Paper) -> Iterator[Found]:
    """Labels in a narrative."""
    tanggal = paper.plan.dokumen.tanggal
    for one in reading.of_paper(paper):
        yield from _wrong(one, shifted(one.text, one.tahun))
        yield from _wrong(one, worded(one.text, one.tahun, tanggal))


def _wrong(one: Reading, labels: Iterable[Label]) -> Iterator[Found]:
    for label in labels:
        if label.tahun not in label.benar:
            right = rangkai(dict.fromkeys(label.benar), "atau")
            yield Found(
                f"{label.teks} ialah {right}, bukan {label.tahun}",
                one.span(one.text[label.start : label.start + 4]),
                "betulkan tahunnya atau sebutannya",
            )


def _both(rows: Iterable[Entry]) -> Iterator[Found]:
    """Tables that tell of a year both what the whole of it reached and what it will reach."""
    reached: dict[tuple[object, ...], Said] = {}
    found: dict[tuple[Span, int], list[tuple[Said, Said]]] = {}
    for row in rows:
        table = (row.copy.isi.span, row.tahun)
        if (said := row.said("realisasi")) and row.copy.sudut.batas == "tw4":
            reached[*table, row.nama] = said
        if (expected := row.said("proyeksi")) and (*table, row.nama) in reached:
            found.setdefault(table, []).append((reached[*table, row.nama], expected))
    for (_, tahun), pairs in found.items():
        said, expected = pairs[0]
        yield Found(
            f"{tahun} tercetak sebagai realisasi dan sebagai proyeksi dari {len(pairs)} indikator:"
            f" {said.nilai} dan {expected.nilai}",
            expected.span,
            "betulkan tahunnya, atau tulis batas realisasi tabel itu bila belum setahun",
            (Related(said.span, f"realisasi {tahun}: {said.nilai}"),),
        )
