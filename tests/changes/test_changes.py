"""What changed between two sides: every kind of change, each in a small project."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings

from generator.changes import Change, Comparison, Kind, Side
from generator.changes.change import difference
from generator.diagnostics import Findings
from generator.model import load
from generator.model.nihil import NIHIL
from generator.model.nilai import jumlahkan
from generator.model.rupiah import Rupiah
from generator.model.salah import Salah
from generator.world import MemoryWorld
from tests.changes.sisi import compare, places, side, told, trees
from tests.model.proyek import PATHS, REF, SOUND, world

PROGRAM = SOUND["program"]
SOUND_FILES = {PATHS[name]: text for name, text in SOUND.items()}


def program(*edits: tuple[str, str]) -> dict[str, str]:
    """The sound programme tree with some of its text replaced."""
    text = PROGRAM
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return {"program": text}


def changed(*edits: tuple[str, str]) -> Comparison:
    """The sound project against one with an edited programme tree."""
    return compare({}, program(*edits))


def only(comparison: Comparison) -> Change:
    """The one change there is."""
    (change,) = comparison.semua
    return change


# --- amounts


def test_the_same_is_no_change() -> None:
    assert compare({}, {}).semua == ()
    assert compare({}, {}).simpul() == ()


def test_an_amount_changes_up_to_the_top() -> None:
    found = changed(
        ("perubahan: 2.500", "perubahan: 2.500\n                      pergeseran: 2.200")
    )
    assert found.semua == ()  # the document stands at its first stage

    found = changed(("renja: 2.000", "renja: 2.600"))
    assert told(found.semua) == [
        ("urusan", "2", "pagu", "Rp.\u00a03.000,-", "Rp.\u00a03.600,-", "Bertambah"),
        ("bidang", "2.17", "pagu", "Rp.\u00a03.000,-", "Rp.\u00a03.600,-", "Bertambah"),
        ("program", "2.17.03", "pagu", "Rp.\u00a03.000,-", "Rp.\u00a03.600,-", "Bertambah"),
        ("kegiatan", "2.17.03.2.01", "pagu", "Rp.\u00a03.000,-", "Rp.\u00a03.600,-", "Bertambah"),
        (
            "subkegiatan", "2.17.03.2.01.02", "pagu",
            "Rp.\u00a02.000,-", "Rp.\u00a02.600,-", "Bertambah",
        ),
    ]  # fmt: skip
    last = found.semua[-1]
    assert (last.selisih, str(last.persen), last.sendiri) == (Rupiah(600), "30,00%", Rupiah(600))
    assert [c.sendiri for c in found.semua[:-1]] == [Rupiah(0)] * 4
    assert places(last) == ("program.yaml:33:30", "program.yaml:33:30")


def test_stages_of_one_document() -> None:
    found = compare({}, {}, "renja", "perubahan")
    assert [c.kode for c in found.perubahan("pagu")] == [
        "2", "2.17", "2.17.03", "2.17.03.2.01", "2.17.03.2.01.02"
    ]  # fmt: skip
    assert found.semula.alamat == "kota-uji/dinas-uji/2023/laporan@renja"
    assert (found.menjadi.tahapan, str(found.menjadi.tahun.pagu)) == (
        "Perubahan", "Rp.\u00a03.500,-"
    )  # fmt: skip


def test_nothing_is_not_zero() -> None:
    found = changed(("pagu: 1.000\n", "pagu: 0\n"), ("realisasi: 900", "realisasi: 0"))
    sub = [c for c in found.perubahan("pagu") if c.tingkat == "subkegiatan"]
    assert [(str(c.selisih), str(c.persen), c.keadaan) for c in sub] == [
        ("-Rp.\u00a01.000,-", "-100,00%", "Berkurang")
    ]
    gone = changed(("                    realisasi: 900\n", ""))
    spent = gone.perubahan("realisasi")[-1]
    assert (spent.menjadi.nilai, spent.selisih, spent.keadaan) == (NIHIL, Rupiah(-900), "Dihapus")
    assert (
        str(changed(("realisasi: 900", "realisasi: 0")).semua[-1].menjadi.nilai) == "Rp.\u00a00,-"
    )


def test_a_percentage_of_nothing_is_nothing() -> None:
    found = compare(program(("pagu: 1.000\n", "pagu: 0\n")), {})
    assert [c.persen for c in found.semua if c.kode == "2.17.03.2.01.01"] == [NIHIL]


def test_an_amount_that_is_detailed_is_told_though_it_stays() -> None:
    """A kegiatan's own 3.000 becomes the sum of two sub kegiatan; the totals stay."""
    whole, _, _ = PROGRAM.partition("                subkegiatan:")
    found = compare({"program": whole + "                pagu: 3.000\n"}, {})

    parts = {c.kode: (str(c.selisih), c.keadaan, c.sendiri) for c in found.perubahan("pagu")}
    assert parts["2.17.03.2.01"] == ("Rp.\u00a00,-", "Tetap", Rupiah(-3000))
    assert parts["2.17.03.2.01.01"][2] == Rupiah(1000)
    assert set(parts) == {"2.17.03.2.01", "2.17.03.2.01.01", "2.17.03.2.01.02"}


# --- nodes


def test_added_and_removed() -> None:
    new = """\
                  - kode: 2.17.03.2.01.03
                    nama: Sub kegiatan tiga
                    pagu: 700
                    indikator:
                      - nama: Jumlah pasar
                        target: 3 Unit
"""
    found = compare({}, {"program": PROGRAM + new})
    assert told(found.perubahan("susunan")) == [
        ("subkegiatan", "2.17.03.2.01.03", "nama", "–", "Sub kegiatan tiga", "Baru")
    ]
    assert told(found.perubahan("target")) == [
        ("subkegiatan", "2.17.03.2.01.03", "target", "–", "3\u00a0Unit", "Baru")
    ]
    assert found.perubahan("target")[0].indikator == "Jumlah pasar"
    gone = compare({"program": PROGRAM + new}, {})
    assert told(gone.perubahan("susunan")) == [
        ("subkegiatan", "2.17.03.2.01.03", "nama", "Sub kegiatan tiga", "–", "Dihapus")
    ]
    assert places(gone.perubahan("susunan")[0]) == ("program.yaml:37:27", "")
    assert [pair.keadaan for pair in gone.simpul()] == ["Berkurang"] * 4 + ["Dihapus"]


def test_a_renamed_code_is_one_node() -> None:
    found = changed(
        (
            "- kode: 2.17.03.2.01.02\n",
            "- kode: 2.17.03.2.01.0002\n                    kode_lama: 2.17.03.2.01.02\n",
        )
    )
    change = only(found)
    assert told((change,)) == [
        (
            "subkegiatan", "2.17.03.2.01.0002", "kode",
            "2.17.03.2.01.02", "2.17.03.2.01.0002", "Ganti kode",
        )
    ]  # fmt: skip
    assert change.semula.kode == "2.17.03.2.01.02"
    assert [str(pair.kode) for pair in found.simpul()][-1] == "2.17.03.2.01.0002"


def test_a_code_given_to_another_node_follows_the_old_name() -> None:
    """The new nomenclature gives kode 01 to another sub kegiatan and renames the old one."""
    old = "- kode: 2.17.03.2.01.01\n                    nama: Sub kegiatan satu"
    new = """\
- kode: 2.17.03.2.01.01
                    nama: Rapat kerja
                    pagu: 50
                  - kode: 2.17.03.2.01.09
                    nama: Sub kegiatan satu
                    kode_lama: 2.17.03.2.01.01"""
    found = changed((old, new))
    assert told(found.perubahan("susunan")) == [
        ("subkegiatan", "2.17.03.2.01.01", "nama", "–", "Rapat kerja", "Baru"),
        (
            "subkegiatan", "2.17.03.2.01.09", "kode",
            "2.17.03.2.01.01", "2.17.03.2.01.09", "Ganti kode",
        ),
    ]  # fmt: skip


def test_a_node_that_moved_under_another_programme_is_one_node() -> None:
    other = """\
          - kode: 2.17.04
            nama: Program dua
            kegiatan:
              - kode: 2.17.04.2.05
                nama: Kegiatan satu
                kode_lama: 2.17.03.2.01
                subkegiatan:
"""
    moved = PROGRAM.replace(
        """\
            kegiatan:
              - kode: 2.17.03.2.01
                nama: Kegiatan satu
                subkegiatan:
""",
        other,
    )
    for last in ("01", "02"):
        moved = moved.replace(
            f"- kode: 2.17.03.2.01.{last}\n",
            f"- kode: 2.17.04.2.05.{last}\n                    kode_lama: 2.17.03.2.01.{last}\n",
        )
    found = compare({}, {"program": moved})

    assert [(c.kode, c.keadaan) for c in found.perubahan("susunan")] == [
        ("2.17.03", "Dihapus"),  # of it only a ceiling is left
        ("2.17.04", "Baru"),
        ("2.17.04.2.05", "Ganti kode"),
        ("2.17.04.2.05.01", "Ganti kode"),
        ("2.17.04.2.05.02", "Ganti kode"),
    ]
    assert [(c.kode, str(c.selisih)) for c in found.perubahan("pagu")] == [
        ("2.17.03", "-Rp.\u00a03.000,-"),
        ("2.17.04", "Rp.\u00a03.000,-"),
    ]


def test_nodes_without_kode_are_known_by_their_id() -> None:
    def tree(parent: str) -> dict[str, str]:
        spare = "          - kode: 2.17.04\n            nama: Program dua\n"
        child = "            kegiatan:\n              - id: rapat\n                nama: Rapat\n"
        programs = {"2.17.03": "          - kode: 2.17.03\n            nama: Program satu\n"}
        programs["2.17.04"] = spare
        programs[parent] += child + "                pagu: 10\n"
        head, _, _ = PROGRAM.partition("          - kode: 2.17.03")
        return {"program": head + programs["2.17.03"] + programs["2.17.04"]}

    found = compare(tree("2.17.03"), tree("2.17.04"))
    assert told(found.perubahan("susunan")) == [
        ("kegiatan", "rapat", "induk", "2.17.03", "2.17.04", "Pindah")
    ]


# --- indicators and wording


def test_values_of_different_units_change_without_a_difference() -> None:
    change = only(changed(("renja: 2,25 %", "renja: 2 Unit")))
    assert (change.keadaan, change.selisih, change.persen) == ("Berubah", NIHIL, NIHIL)
    assert change.indikator == "Koperasi dinilai"
    assert places(change) == ("program.yaml:18:26", "program.yaml:18:26")


@pytest.mark.parametrize("same", ["2,250 %", "2,25%"])
def test_the_same_value_in_another_notation_is_no_change(same: str) -> None:
    assert changed(("renja: 2,25 %", f"renja: {same}")).semua == ()


def test_an_indicator_is_known_by_its_wording_or_near_it() -> None:
    change = only(changed(("Koperasi dinilai", "Koperasi yang dinilai")))
    assert told((change,)) == [
        ("program", "2.17.03", "nama", "Koperasi dinilai", "Koperasi yang dinilai", "Berubah")
    ]
    assert [(k.teks, k.beda) for k in change.kata_menjadi] == [
        ("Koperasi", False), ("yang", True), ("dinilai", False)
    ]  # fmt: skip
    assert change.jenis is Kind.WORDING


def test_an_indicator_of_another_wording_is_another() -> None:
    found = changed(("nama: Koperasi dinilai", "nama: Nilai ekspor"))
    assert told(found.perubahan("susunan")) == [
        ("program", "2.17.03", "nama", "Koperasi dinilai", "–", "Dihapus"),
        ("program", "2.17.03", "nama", "–", "Nilai ekspor", "Baru"),
    ]
    assert [c.keadaan for c in found.perubahan("target")] == ["Dihapus", "Baru"]


def test_an_id_keeps_an_indicator_through_any_wording() -> None:
    before = program(
        ("- nama: Koperasi dinilai", "- id: nilai\n                nama: Koperasi dinilai")
    )
    after = program(("- nama: Koperasi dinilai", "- id: nilai\n                nama: Ekspor"))
    assert only(compare(before, after)).isian == "nama"


@pytest.mark.parametrize("spelt", ["KOPERASI dinilai", "Koperasi  dinilai", "koperasi Dinilai"])
def test_case_and_spaces_are_spelling(spelt: str) -> None:
    change = only(changed(("nama: Koperasi dinilai", f'nama: "{spelt}"')))
    assert (change.jenis, change.keadaan) == (Kind.WORDING, "Penulisan")


def test_a_name_and_details_of_a_node() -> None:
    found = changed(
        ("nama: Sub kegiatan dua", "nama: Sub kegiatan dua baru\n                    lokasi: Desa")
    )
    assert told(found.semua) == [
        (
            "subkegiatan", "2.17.03.2.01.02", "nama",
            "Sub kegiatan dua", "Sub kegiatan dua baru", "Berubah",
        ),
        ("subkegiatan", "2.17.03.2.01.02", "lokasi", "–", "Desa", "Baru"),
    ]  # fmt: skip
    assert [c.jenis for c in found.semua] == [Kind.WORDING, Kind.DETAIL]


# --- Renstra and performance


def renstra(*edits: tuple[str, str]) -> dict[str, str]:
    text = SOUND["renstra"]
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return {"renstra": text}


def test_targets_of_the_renstra_in_every_year() -> None:
    found = compare({}, renstra(("renja: 95,75 %", "renja: 96 %"), ("2022: B\n", "2022: BB\n")))
    assert told(found.semua) == [
        ("indikator", "koperasi-aktif", "target", "95,75%", "96%", "Bertambah"),
        ("indikator", "nilai-sakip", "target 2022", "B", "BB", "Bertambah"),
    ]
    assert found.semua[0].nama == "Koperasi aktif"
    assert found.semua[0].indikator == "Persentase koperasi aktif"


def test_wording_and_structure_of_the_renstra() -> None:
    found = compare(
        {},
        renstra(
            ("nama: Koperasi maju", "nama: Koperasi makin maju"),
            ("    nama: Nilai SAKIP\n", "    nama: Nilai AKIP\n    arah: turun\n"),
        ),
    )
    assert told(found.semua) == [
        ("tujuan", "maju", "nama", "Koperasi maju", "Koperasi makin maju", "Berubah"),
        ("indikator", "nilai-sakip", "nama", "Nilai SAKIP", "Nilai AKIP", "Berubah"),
        ("indikator", "nilai-sakip", "arah", "naik", "turun", "Berubah"),
    ]


def test_a_sasaran_that_came_with_its_indicator() -> None:
    added = """\
      - id: tumbuh
        nama: Koperasi tumbuh
        indikator:
          - id: koperasi-baru
            nama: Jumlah koperasi baru
            target:
              2023: 4 Unit
indikator:
"""
    found = compare({}, renstra(("\nindikator:\n", "\n" + added)))
    assert told(found.semua) == [
        ("sasaran", "tumbuh", "nama", "–", "Koperasi tumbuh", "Baru"),
        ("indikator", "koperasi-baru", "nama", "–", "Jumlah koperasi baru", "Baru"),
        ("indikator", "koperasi-baru", "target", "–", "4\u00a0Unit", "Baru"),
    ]


def test_the_programmes_of_the_renstra_have_their_own_changes() -> None:
    found = compare({}, renstra(("2023: 300", "2023: 350")))
    assert {(c.bagian, c.jenis) for c in found.semua} == {("renstra", Kind.PAGU)}
    assert str(found.semua[-1].selisih) == "Rp.\u00a050,-"
    assert found.simpul() == ()


def test_what_was_reached() -> None:
    found = compare({}, {"kinerja": SOUND["kinerja"].replace("tw2: 92 %", "tw2: 93 %")})
    assert told(found.semua) == [
        ("indikator", "koperasi-aktif", "realisasi", "92%", "93%", "Bertambah")
    ]
    assert only(found).jenis is Kind.REACHED


def test_a_dinas_without_renstra() -> None:
    bare = {"renstra": "", "kinerja": ""}
    assert compare(bare, bare).semua == ()
    gone = compare({}, bare).perubahan("susunan")
    assert {c.keadaan for c in gone} == {"Dihapus"}
    assert {c.bagian for c in gone} == {"renstra"}


# --- the document and what lies around it


def test_the_document_its_fields_and_who_signs() -> None:
    after = SOUND["dokumen"].replace("tanggal: 3 Januari 2024", "tanggal: 4 Januari 2024")
    after = after.replace("ringkas: Baik", "ringkas: Baik sekali") + "nomor: 050/12\n"
    after = after.replace("penanda_tangan: kepala-dinas\n", "")
    found = compare({}, {"dokumen": after})

    assert told(found.perubahan("dokumen")) == [
        ("", "", "nomor", "–", "050/12", "Baru"),
        ("", "", "tanggal", "3 Januari 2024", "4 Januari 2024", "Berubah"),
        ("", "", "isian.ringkas", "Baik", "Baik sekali", "Berubah"),
    ]
    assert told(found.perubahan("pejabat")) == [
        ("", "", "penanda_tangan", "kepala-dinas", "–", "Dihapus")
    ]
    assert places(found.perubahan("dokumen")[1]) == ("laporan.yaml:2:10", "laporan.yaml:2:10")


def test_an_official_who_came_after() -> None:
    before = (
        SOUND["dinas"]
        .replace("1 Juli 2022", "1 Juli 2024")
        .replace("sampai: 30 Juni 2022", "sampai: 30 Juni 2024")
    )
    found = compare({"dinas": before}, {})
    assert [row[2:] for row in told(found.semua)] == [
        ("pejabat.nama", "Kepala Lama", "Kepala Baru", "Berubah"),
        ("pejabat.pangkat", "–", "Pembina", "Baru"),
        ("pejabat.golongan", "–", "IV/a", "Baru"),
        (
            "pejabat.nip",
            "19700101\u00a0199501\u00a01\u00a0001",
            "19750202\u00a0200003\u00a02\u00a0002",
            "Berubah",
        ),
    ]
    assert {(c.kode, c.nama) for c in found.semua} == {("kepala-dinas", "Kepala Dinas Uji")}
    assert [c.menjadi.span is not None for c in found.semua] == [True] * 4


def test_data_files_by_item() -> None:
    before = "daftar:\n  - uraian: Jalan\n    volume: 2 Unit\n  - uraian: Pasar\n"
    after = "daftar:\n  - uraian: Jembatan\n  - uraian: Jalan\n    volume: 3 Unit\n"
    found = compare({"usulan": before}, {"usulan": after})
    assert [(c.nama, *row[2:]) for c, row in zip(found.semua, told(found.semua), strict=True)] == [
        ("Jembatan", "daftar", "–", "Jembatan", "Baru"),
        ("Jalan", "daftar.volume", "2\u00a0Unit", "3\u00a0Unit", "Bertambah"),
        ("Pasar", "daftar", "Pasar", "–", "Dihapus"),
    ]
    assert {(c.bagian, c.tingkat) for c in found.semua} == {("data", "usulan")}
    assert told(compare({"usulan": ""}, {}).semua)[0][-1] == "Baru"


def test_the_dinas_and_its_daerah() -> None:
    found = compare(
        {},
        {
            "dinas": SOUND["dinas"] + "alamat:\n  - Jalan Satu\n  - Uji\n",
            "daerah": SOUND["daerah"] + "kertas: A4\n",
        },
    )
    assert told(found.semua) == [
        ("", "", "alamat", "–", "Jalan Satu; Uji", "Baru"),
        ("", "", "kertas", "F4-215", "A4", "Berubah"),
    ]


def test_narrative_files() -> None:
    def narrated(**texts: str | bytes) -> Side:
        paths = {name.replace("_", "."): text for name, text in texts.items()}
        files = {f"{REF.narrative_folder}/{name}": text for name, text in paths.items()}
        seen = MemoryWorld({**SOUND_FILES, **files})
        return Side(load(seen, REF, Findings()), seen)

    before = narrated(lama_md="Satu dua.", sama_md="Sama.\n", peta_png=b"1", spasi_md="Satu dua")
    after = narrated(baru_md="Tiga.", sama_md="Sama.", peta_png=b"12", spasi_md="satu\ndua\n")
    found = Comparison(before, after)

    assert [(c.isian, c.keadaan) for c in found.perubahan("narasi")] == [
        ("baru.md", "Baru"),
        ("lama.md", "Dihapus"),
        ("peta.png", "Berubah"),
        ("spasi.md", "Penulisan"),
    ]
    assert found.semua[2].menjadi.nilai == f"2 byte, SHA-256 {sha256(b'12').hexdigest()}"
    assert str(found.semua[0].menjadi.span) == f"{REF.narrative_folder}/baru.md:1:1"


def test_a_year_has_no_narrative() -> None:
    seen = MemoryWorld({**SOUND_FILES, f"{REF.narrative_folder}/isi.md": "Isi."})
    whole = Side(load(seen, replace(REF, nama=""), Findings()), seen)
    assert Comparison(whole, Side(load(seen, REF, Findings()), seen)).perubahan("narasi") == ()


# --- the whole


def test_years_of_one_dinas() -> None:
    seen = world()
    last = Side(load(seen, replace(REF, tahun=2022, nama=""), Findings()), seen)
    found = Comparison(last, side({}))

    assert last.alamat == "kota-uji/dinas-uji/2022@perubahan"
    assert [(c.kode, c.keadaan) for c in found.perubahan("susunan") if c.tingkat == "program"] == [
        ("2.17.02", "Dihapus"),
        ("2.17.03", "Baru"),
    ]
    targets = {
        c.kode: (str(c.semula.nilai), str(c.menjadi.nilai)) for c in found.perubahan("target")
    }
    assert targets["nilai-sakip"] == ("B", "BB")
    assert found.perubahan("dokumen") == ()
    assert str(last.tahun.realisasi) == "Rp.\u00a0600,-"


def test_an_unknown_kind_is_told() -> None:
    with pytest.raises(Salah) as told_of:
        compare({}, {}).perubahan("pagunya")
    assert told_of.value.petunjuk == "maksud Anda `pagu`?"


def mirrored(change: Change) -> Change:
    """The change as it is from the other side."""
    return replace(
        change,
        semula=change.menjadi,
        menjadi=change.semula,
        sendiri=difference(change.sendiri, NIHIL),
    )


@settings(max_examples=40)
@given(trees(), trees())
def test_random_trees(one: str, other: str) -> None:
    """The same is empty, the mirror mirrors, and own shares make up the difference of totals."""
    before, after = ({"program": text, "renstra": "", "kinerja": ""} for text in (one, other))
    for stages in (("renja", "perubahan"), ("ranwal", "induk"), ("induk", "induk")):
        there = compare(before, after, *stages)
        back = compare(after, before, *reversed(stages))
        for field in ("pagu", "prakiraan_maju", "realisasi"):
            parts = jumlahkan(c.sendiri for c in there.perubahan(field))
            totals = [getattr(s.tahun, field) for s in (there.semula, there.menjadi)]
            assert (parts or NIHIL) == (difference(*totals) or NIHIL)
        assert sorted(map(repr, map(mirrored, there.semua))) == sorted(map(repr, back.semua))
    assert compare(before, before, "induk", "induk").semua == ()
