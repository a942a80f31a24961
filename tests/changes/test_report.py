"""Comparisons as people and programs see them, to the letter."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.changes import Comparison, Side
from generator.changes.report import FORMATS, render
from generator.changes.report.grid import lay
from generator.changes.side import plan_of, world_of
from tests.changes.sisi import compare
from tests.model.proyek import SOUND

PROGRAM = SOUND["program"]
EDITED = (
    PROGRAM.replace("renja: 2.000", "renja: 1.500")
    .replace("renja: 2,25 %", "renja: 3 %")
    .replace("nama: Koperasi dinilai", "nama: Koperasi yang dinilai")
    .replace("nama: Kegiatan satu", "nama: Kegiatan Satu")
    + "                    lokasi: Kota Uji\n"
    + """\
                  - kode: 2.17.03.2.01.03
                    nama: Sub kegiatan tiga dengan nama yang panjang sekali
                    pagu: 2.000.000
"""
)
AFTER = {
    "program": EDITED,
    "renstra": SOUND["renstra"].replace("2023: BB", "2023: A"),
    "dokumen": SOUND["dokumen"].replace("3 Januari", "5 Januari"),
}
PEOPLE = """\
semula:  kota-uji/dinas-uji/2023/laporan@renja (Renja, realisasi sampai akhir tahun; isi sekarang)
menjadi: kota-uji/dinas-uji/2023/laporan@renja (Renja, realisasi sampai akhir tahun; isi sekarang)

Baru, dihapus, dan pindah
  Sub kegiatan 2.17.03.2.01.03 Sub kegiatan tiga dengan nama yang panjang sekali: baru

Pagu (Rp)
                                        Semula    Menjadi    Selisih          %
Urusan
2                Urusan dua              3.000  2.002.500  1.999.500  66.650,00  Bertambah
Bidang urusan
2.17             Bidang koperasi         3.000  2.002.500  1.999.500  66.650,00  Bertambah
Program
2.17.03          Program satu            3.000  2.002.500  1.999.500  66.650,00  Bertambah
Kegiatan
2.17.03.2.01     Kegiatan Satu           3.000  2.002.500  1.999.500  66.650,00  Bertambah
Sub kegiatan
2.17.03.2.01.02  Sub kegiatan dua        2.000      1.500      (500)     -25,00  Berkurang
2.17.03.2.01.03  Sub kegiatan tiga           –  2.000.000  2.000.000             Baru
                 dengan nama yang
                 panjang sekali
                 Jumlah seluruhnya       3.000  2.002.500  1.999.500  66.650,00  Bertambah

Target
                                Semula  Menjadi  Selisih
Program
2.17.03  Koperasi yang dinilai   2,25%       3%    0,75%  Bertambah

Target: renstra
                                   Semula  Menjadi  Selisih
Indikator
nilai-sakip  Nilai SAKIP               BB        A        –  Bertambah

Rumusan
  Program 2.17.03 Program satu, indikator Koperasi yang dinilai, nama: berubah
    semula  Koperasi dinilai
    menjadi Koperasi [yang] dinilai
  Kegiatan 2.17.03.2.01 Kegiatan Satu, nama: penulisan
    semula  Kegiatan [satu]
    menjadi Kegiatan [Satu]

Keterangan
  Sub kegiatan 2.17.03.2.01.02 Sub kegiatan dua, lokasi: baru
    menjadi Kota Uji

Dokumen
  tanggal: berubah
    semula  3 Januari 2024
    menjadi 5 Januari 2024

13 perubahan: 1 susunan, 6 pagu, 2 target, 2 rumusan, 1 keterangan, 1 dokumen
"""


def test_people_see_a_table_of_each_kind_by_level_with_totals() -> None:
    assert render(compare({}, AFTER), "orang", (), 90) == PEOPLE


def test_people_see_what_they_ask_for() -> None:
    text = render(compare({}, AFTER), "orang", ("target", "dokumen"), 90)
    assert text.splitlines()[-1] == "3 perubahan: 2 target, 1 dokumen"
    assert "Pagu" not in text
    assert render(compare({}, {}), "orang", (), 90).splitlines()[-1] == "tidak ada perubahan"


@pytest.mark.parametrize("width", [60, 80, 132])
def test_lines_keep_to_the_width(width: int) -> None:
    text = render(compare({}, AFTER), "orang", (), width)
    _, _, *lines = text.splitlines()
    # On a narrow terminal the amounts still stand on one line, beside a column of 20 for names.
    assert max(map(len, lines)) <= max(width, 90)
    assert "66.650,00" in text


def test_texts_of_several_lines_stand_on_one() -> None:
    dinas = SOUND["dinas"] + "tugas: |\n  Satu tugas.\n\n  Dua tugas.\n"
    text = render(compare({}, {"dinas": dinas}), "orang", (), 90)
    assert "    menjadi Satu tugas.  Dua tugas.\n" in text


def test_the_name_of_a_file_steers_no_terminal() -> None:
    sides = compare({}, {})
    named = Side(plan_of(sides.semula), world_of(sides.semula), "arsip/\x1b[31m.pdf")
    text = render(Comparison(named, sides.menjadi), "orang", (), 90)
    assert "\x1b" not in text


def parsed(before: dict[str, str], after: dict[str, str]) -> Any:
    return json.loads(render(compare(before, after), "json", (), 90))


def test_json_says_the_same_with_numbers_and_places() -> None:
    data = parsed({}, AFTER)

    assert data["versi"] == 1
    assert data["semula"] == {
        "alamat": "kota-uji/dinas-uji/2023/laporan@renja",
        "asal": "isi sekarang",
        "tahapan": "Renja",
        "batas": "akhir tahun",
    }
    assert data["jumlah"]["pagu"] == {
        "semula": 3000, "menjadi": 2002500, "selisih": 1999500, "persen": 66650
    }  # fmt: skip
    assert data["jumlah"]["prakiraan_maju"]["semula"] is None
    assert data["banyak"] == {
        "susunan": 1, "pagu": 6, "target": 2, "rumusan": 2, "keterangan": 1, "dokumen": 1
    }  # fmt: skip
    (cut,) = (c for c in data["perubahan"] if c["selisih"] == -500)
    assert cut == {
        "jenis": "pagu",
        "bagian": "program",
        "tingkat": "subkegiatan",
        "kode": "2.17.03.2.01.02",
        "nama": "Sub kegiatan dua",
        "indikator": "",
        "isian": "pagu",
        "keadaan": "Berkurang",
        "semula": {
            "teks": "2.000",
            "angka": 2000,
            "satuan": "rupiah",
            "kode": "2.17.03.2.01.02",
            "nama": "Sub kegiatan dua",
            "indikator": "",
            "berkas": "content/kota-uji/dinas-uji/2023/program.yaml",
            "baris": 33,
            "kolom": 30,
        },
        "menjadi": cut["semula"] | {"teks": "1.500", "angka": 1500},
        "selisih": -500,
        "persen": -25,
        "sendiri": -500,
    }


def test_json_of_values_and_of_nothing() -> None:
    changes = {c["isian"] + c["tingkat"]: c for c in parsed({}, AFTER)["perubahan"]}

    target = changes["targetprogram"]
    assert (target["semula"]["angka"], target["menjadi"]["angka"]) == (2.25, 3)
    assert (target["semula"]["satuan"], target["selisih"], target["persen"]) == ("%", 0.75, None)
    grade = changes["targetindikator"]
    assert (grade["semula"]["teks"], grade["semula"]["angka"]) == ("BB", None)
    added = changes["lokasisubkegiatan"]
    assert added["semula"] is None
    assert added["menjadi"]["teks"] == "Kota Uji"
    assert [key for key, c in changes.items() if c["keadaan"] == "Penulisan"] == ["namakegiatan"]


def test_an_unknown_format_is_a_bug() -> None:
    assert FORMATS == ("orang", "json")
    with pytest.raises(ValueError, match="sarif"):
        render(compare({}, {}), "sarif", (), 90)


def test_words_wrap_and_numbers_stand_to_the_right() -> None:
    rows = [("a", "satu dua tiga empat lima enam", "1"), ("bb", "", "1.000")]
    assert list(lay(rows, 1, frozenset({2}), 30)) == [
        ("a   satu dua tiga empat       1", "    lima enam"),
        ("bb                        1.000",),
    ]
