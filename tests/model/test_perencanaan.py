"""A document's plan: years, stages, cut-offs, officials, and the joined trees."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.content.nodes import Mapping
from generator.diagnostics import ContentError, Findings
from generator.model import load
from generator.model.nihil import NIHIL
from generator.model.nilai import Nilai, cetak_sel
from generator.model.rupiah import Rupiah
from generator.model.salah import Salah, TakTerbaca
from generator.world import MemoryWorld
from tests.model.proyek import REF, SOUND, plan, world


def words(**files: str) -> dict[str, Any]:
    return dict(plan(**files).kata)


def document(lines: str) -> str:
    return SOUND["dokumen"] + lines


def kodes(nodes: Any) -> list[str]:
    return [str(node.kode) for node in nodes]


# --- the tree of the document's year


def test_a_year_is_a_number_and_a_door_to_others() -> None:
    tahun = words()["tahun"]
    assert (str(tahun), tahun - 1, f"{tahun + 1}") == ("2023", 2022, "2024")
    assert [cetak_sel(year) for year in (tahun, tahun - 1, 2022)] == ["2023", "2022", "2.022"]
    assert kodes(tahun(2022).program) == ["2.17.02"]


def test_amounts_are_sums_of_what_lies_below() -> None:
    k = words()
    assert [str(n.pagu) for n in k["urusan"][0].semua] == [
        f"Rp.\u00a0{amount}.000,-" for amount in (3, 3, 3, 3, 1, 2)
    ]
    assert k["pagu"] == Rupiah(3_000)


def test_a_ceiling_is_as_stated_and_no_amount() -> None:
    program = words()["program"][0]
    assert program.pagu.ranwal == Rupiah(5_000)
    assert program.kegiatan[0].pagu.ranwal == NIHIL
    assert words()["pagu"].ranwal == Rupiah(5_000)


def test_a_later_stage_takes_the_one_before_where_it_has_none() -> None:
    k = words(dokumen=document("tahapan: perubahan\n"))
    assert k["pagu"] == Rupiah(1_000 + 2_500)
    assert k["pagu"].renja == Rupiah(1_000 + 2_000)


def test_a_node_belongs_to_a_stage_when_it_has_a_value_by_then() -> None:
    tahun = words()["tahun"]
    ranwal = tahun(2023, "ranwal")
    assert kodes(ranwal.semua) == ["2", "2.17", "2.17.03"]
    assert len(tahun(2023).subkegiatan) == 2
    late = SOUND["program"].replace("renja: 2.000\n", "")
    tahun = words(program=late)["tahun"]
    assert kodes(tahun(2023).subkegiatan) == ["2.17.03.2.01.01"]
    assert len(tahun(2023, "perubahan").subkegiatan) == 2


def test_a_document_seen_at_another_stage() -> None:
    seen = plan(dokumen=document("pembanding: ranwal\n"))
    later, before = seen.pada("perubahan"), seen.semula

    assert (seen.tahap.kode, later.tahap.kode, before.tahap.kode) == (
        "renja", "perubahan", "ranwal"
    )  # fmt: skip
    assert (later.kata["pagu"], before.kata["pagu"]) == (Rupiah(3_500), Rupiah(5_000))
    assert (later.dokumen.tahapan, later.dokumen.tanggal) == ("perubahan", seen.dokumen.tanggal)
    assert before.renstra("koperasi-aktif").target == Nilai(Fraction(95), "%")
    with pytest.raises(Salah, match="belum menyebut tahapan pembanding"):
        _ = plan().semula
    with pytest.raises(Salah, match="tahapan `akhir` tidak dikenal"):
        seen.pada("akhir")


def test_a_year_as_a_whole_is_known_to_its_end_at_its_last_stage() -> None:
    year = load(world(), replace(REF, nama=""), Findings())

    assert year.kata["pagu"] == Rupiah(3_500)
    assert year.kata["tahun"](2023).batas == "akhir tahun"
    assert year.kata["tahun"](2023).realisasi == Rupiah(600 + 900)
    assert (year.dokumen.jenis, year.dokumen.penanda_tangan[:]) == ("", ())


def test_data_for_a_document_without_a_file() -> None:
    other = {"keterangan": SOUND["keterangan"], "isian": "ringkas:\n  jenis: teks\n"}
    made = plan(**other).sebagai("matriks", "contoh", world(**other))

    assert (made.ref.nama, made.dokumen.nama, made.dokumen.jenis) == (
        "matriks",
        "matriks",
        "contoh",
    )
    assert (made.dokumen.judul, made.isian.ringkas) == ("", "")
    assert made.dokumen.penanda_tangan.nama == "Kepala Baru"
    with pytest.raises(ContentError, match="jenis dokumen `contoh2` tidak dikenal"):
        plan(**other).sebagai("matriks", "contoh2", world(**other))
    with pytest.raises(ContentError, match="ringkas"):
        plan().sebagai("matriks", "contoh", world())


def test_an_unknown_stage_is_told() -> None:
    with pytest.raises(Salah) as told:
        words()["tahun"](2023, "ranwall")
    assert told.value.petunjuk == "maksud Anda `ranwal`?"


def test_targets_know_their_stages() -> None:
    program = words()["program"][0]
    (indikator,) = program.indikator
    assert program.capaian == (indikator,)
    assert (str(indikator.target), str(indikator.target.ranwal)) == ("2,25%", "2,33%")
    assert indikator.satuan == "%"


def test_levels_lie_below_or_above() -> None:
    k = words()
    sub = k["subkegiatan"][1]
    assert kodes(sub.induk.anak) == kodes(k["subkegiatan"])
    above = [str(sub._tingkat(t).kode) for t in ("urusan", "bidang", "program", "kegiatan")]
    assert above == ["2", "2.17", "2.17.03", "2.17.03.2.01"]
    assert kodes(k["urusan"][0].subkegiatan) == kodes(k["subkegiatan"])
    assert sub.subkegiatan is sub


@given(st.lists(st.lists(st.integers(0, 10**12), min_size=1, max_size=4), min_size=1, max_size=4))
def test_any_tree_adds_up_on_every_level(amounts: list[list[int]]) -> None:
    lines = ["urusan:", "  - kode: 2", "    nama: U", "    bidang:"]
    lines += ["      - kode: 2.17", "        nama: B", "        program:"]
    lines += ["          - kode: 2.17.03", "            nama: P", "            kegiatan:"]
    for i, row in enumerate(amounts, 1):
        kegiatan = f"2.17.03.2.{i:02}"
        lines += [f"              - kode: {kegiatan}", "                nama: K"]
        lines += ["                subkegiatan:"]
        for j, amount in enumerate(row, 1):
            lines += [f"                  - kode: {kegiatan}.{j:02}", "                    nama: S"]
            lines += [f"                    pagu: {amount:,}".replace(",", ".")]
    k = words(program="\n".join(lines) + "\n")
    assert [n.pagu.jumlah for n in k["kegiatan"]] == [sum(row) for row in amounts]
    assert k["program"][0].pagu.jumlah == k["pagu"].jumlah == sum(map(sum, amounts))


# --- cut-offs


@pytest.mark.parametrize(
    ("lines", "spent", "said"),
    [
        ("", 600 + 900, "akhir tahun"),
        ("batas_data:\n  2023: tw2\n", 300, "triwulan II"),
        ("batas_data:\n  2023: tw3\n", 600, "triwulan III"),
    ],
)
def test_a_document_reads_up_to_its_cut_off(lines: str, spent: int, said: str) -> None:
    year = words(dokumen=document(lines))["tahun"](2023)
    assert (year.realisasi, year.batas) == (Rupiah(spent), said)


@pytest.mark.parametrize(
    ("date", "spent", "said"),
    [
        ("31 Maret 2023", NIHIL, ""),
        ("1 April 2023", Rupiah(100), "triwulan I"),
        ("3 Agustus 2023", Rupiah(300), "triwulan II"),
        ("31 Desember 2023", Rupiah(600), "triwulan III"),
        ("1 Januari 2024", Rupiah(1500), "akhir tahun"),
    ],
)
def test_a_running_year_is_read_up_to_the_triwulan_that_had_ended(
    date: str, spent: object, said: str
) -> None:
    dated = SOUND["dokumen"].replace("3 Januari 2024", date)
    year = words(dokumen=dated)["tahun"](2023)
    assert (year.realisasi, year.batas) == (spent, said)


def test_a_year_after_the_document_is_not_read() -> None:
    early = SOUND["dokumen"].replace("2024", "2022")
    year = words(dokumen=early)["tahun"](2023)
    assert year.realisasi == NIHIL
    assert year.serapan == NIHIL
    assert str(words()["tahun"](2022).serapan) == "85,71%"


# --- the Renstra


def test_indicators_are_joined_with_each_years_numbers() -> None:
    renstra = words(dokumen=document("batas_data:\n  2023: tw1\n"))["renstra"]
    aktif = renstra("koperasi-aktif")
    now, last, next_ = aktif.pada(2023), aktif.pada(2022), aktif.pada(2024)
    assert (str(now.target), str(now.target.ranwal), str(now.realisasi)) == ("95,75%", "95%", "90%")
    assert (str(now.proyeksi), str(now.capaian)) == ("96%", "93,99%")
    assert (str(last.target), last.realisasi) == ("95,50%", NIHIL)
    assert (next_.target, next_.realisasi, next_.proyeksi) == (NIHIL, NIHIL, NIHIL)


def test_the_renstra_knows_its_period_its_order_and_its_money() -> None:
    renstra = words()["renstra"]
    assert (renstra.awal, renstra.akhir) == (2021, 2026)
    assert [i.id for i in renstra.indikator] == ["koperasi-aktif", "nilai-sakip"]
    assert [i.id for i in renstra.kinerja_pelayanan] == ["nilai-sakip", "koperasi-aktif"]
    assert renstra.pagu == Rupiah(600)
    assert renstra.tujuan[0].sasaran[0].indikator[0].sasaran.tujuan.nama == "Koperasi maju"


def test_an_indicator_leads_to_the_programmes_that_support_it() -> None:
    renstra = words()["renstra"]
    assert kodes(renstra("koperasi-aktif").program) == ["2.17.03"]
    assert renstra("nilai-sakip").program == ()
    assert renstra.tujuan[0].sasaran[0].pagu == renstra.tujuan[0].pagu == Rupiah(3_000)


def test_an_unknown_indicator_is_told() -> None:
    with pytest.raises(ContentError) as told:
        words()["renstra"]("koperasi-aktip")
    assert told.value.diagnostics[0].hint == "maksud Anda `koperasi-aktif`?"


def test_a_node_is_asked_for_by_its_kode() -> None:
    kata = plan().kata

    assert kata["simpul"]("2.17.03.2.01").nama == "Kegiatan satu"
    assert kata["tahun"](2022).simpul("2.17.02").pagu == Rupiah(700)
    assert kata["renstra"].simpul("2.17.03").pagu == Rupiah(600)


def test_an_unknown_node_is_told() -> None:
    with pytest.raises(ContentError) as error:
        plan().kata["simpul"]("2.17.30")
    assert error.value.diagnostics[0].code == "B224"
    assert error.value.diagnostics[0].hint == "maksud Anda `2.17.03`?"


def test_without_a_renstra_whoever_needs_it_is_told() -> None:
    files = {"renstra": "", "program": SOUND["program"].replace("koperasi-aktif", "entah")}
    renstra = words(**files)["renstra"]
    with pytest.raises(ContentError, match="belum ada Renstra yang memuat tahun 2023"):
        renstra.tujuan  # noqa: B018


# --- other years


def test_a_year_without_data_is_told_with_the_file_to_write() -> None:
    with pytest.raises(ContentError) as told:
        words()["tahun"](2019)
    (found,) = told.value.diagnostics
    assert (found.code, found.message) == ("B230", "data tahun 2019 belum ada")
    assert found.hint == "buat berkas content/kota-uji/dinas-uji/2019/program.yaml"


def test_another_years_errors_appear_when_it_is_asked_for() -> None:
    tahun = words(lalu="urusan: entah\n")["tahun"]
    with pytest.raises(ContentError) as told:
        tahun(2022)
    assert [d.span.path.rsplit("/", 2)[1] for d in told.value.diagnostics if d.span] == ["2022"]


def test_a_node_is_found_in_other_years() -> None:
    k = words(lalu=SOUND["program"].replace("1.000", "400"))
    sub = k["subkegiatan"][0]
    assert sub.pada(2022).pagu == Rupiah(400)
    assert str(k["program"][0].indikator[0].pada(2022).target) == "2,25%"
    gone = words()["subkegiatan"][0].pada(2022)
    assert (gone.nama, gone.pagu, gone.anak, bool(gone)) == ("", NIHIL, (), False)
    assert gone.pagu.ranwal == NIHIL


def test_trees_are_joined_outer() -> None:
    k = words()
    joined = k["pohon"](k["tahun"](2022), k["tahun"](2023), k["renstra"])
    assert kodes(joined.program) == ["2.17.02", "2.17.03"]
    old, new = joined.program
    assert (old.pada(2022).realisasi, old.pada(2023).pagu) == (Rupiah(600), NIHIL)
    assert (old.renstra.pagu, old.renstra.nama) == (NIHIL, "")
    assert (new.pada(2022).nama, new.pada(2023).pagu) == ("", Rupiah(3_000))
    assert (new.nama, new.renstra.nama, new.renstra.pagu) == (
        "Program satu", "Program Renstra", Rupiah(600),
    )  # fmt: skip
    assert [i.nama for i in new.indikator] == ["Koperasi dinilai"]
    assert [n.tingkat for n in joined.semua[:3]] == ["urusan", "bidang", "program"]
    assert new.kegiatan[0].program is new
    with pytest.raises(Salah):
        old.pada(2020)


def test_stages_of_one_year_are_joined_too() -> None:
    k = words()
    joined = k["pohon"](k["tahun"](2023, "ranwal"), k["tahun"](2023))
    (program,) = joined.program
    assert program.pada("ranwal").pagu == Rupiah(5_000)
    assert program.pada("renja").pagu == Rupiah(3_000)
    assert not program.kegiatan[0].pada("ranwal")


def test_a_code_that_changed_keeps_its_row() -> None:
    old = SOUND["program"].replace("2.17.03", "2.17.13")
    new = SOUND["program"].replace(
        "          - kode: 2.17.03\n", "          - kode: 2.17.03\n            kode_lama: 2.17.13\n"
    )
    k = words(lalu=old, program=new)
    (program,) = k["pohon"](k["tahun"](2022), k["tahun"](2023)).program
    assert (str(program.pada(2022).kode), str(program.pada(2023).kode)) == ("2.17.13", "2.17.03")
    assert str(k["program"][0].pada(2022).kode) == "2.17.13"


def test_an_old_code_given_to_another_node_hides_neither() -> None:
    second = SOUND["program"].split("        program:\n", 1)[1].replace("2.17.03", "2.17.13")
    new = SOUND["program"].replace(
        "          - kode: 2.17.03\n", "          - kode: 2.17.03\n            kode_lama: 2.17.13\n"
    ) + second.replace("Program satu", "Program lain")
    old = SOUND["program"].replace("2.17.03", "2.17.13").replace("Program satu", "Program lama")
    k = words(lalu=old, program=new)
    rows = k["pohon"](k["tahun"](2022), k["tahun"](2023)).program

    assert [(row.pada(2022).nama, row.pada(2023).nama) for row in rows] == [
        ("Program lama", "Program satu"),
        ("", "Program lain"),
    ]


def test_lists_stand_side_by_side() -> None:
    k = words()
    rows = k["sejajar"](a=k["program"], b=k["subkegiatan"], c=())
    assert [(row.a.nama, row.b.nama, row.c.nama) for row in rows] == [
        ("Program satu", "Sub kegiatan satu", ""),
        ("", "Sub kegiatan dua", ""),
    ]
    assert rows[1].a.pagu.ranwal == NIHIL
    assert len(k["sejajar"](a=())) == 1


# --- people, fields, data


@pytest.mark.parametrize(
    ("date", "name"), [("30 Juni 2022", "Kepala Lama"), ("1 Juli 2022", "Kepala Baru")]
)
def test_who_signs_held_office_on_the_documents_date(date: str, name: str) -> None:
    signed = words(dokumen=SOUND["dokumen"].replace("3 Januari 2024", date))["dokumen"]
    assert signed.penanda_tangan.nama == name
    assert [p.nama for p in signed.penanda_tangan] == [name]


def test_the_head_of_the_daerah_is_an_official_without_nip() -> None:
    officials = {p.id: p for p in words()["dinas"].pejabat}
    head = officials["kepala-daerah"]
    assert (head.jabatan, head.nip) == ("Wali Kota Uji", "")
    assert str(officials["kepala-dinas"].nip).startswith("19750202")


def test_defaults_come_from_elsewhere() -> None:
    k = words()
    assert (k["dokumen"].tempat, k["dokumen"].tahapan) == ("Uji", "renja")
    assert (k["daerah"].kertas, k["daerah"].margin.kiri) == ("F4-215", 3.0)
    assert k["daerah"].rentang("nama").line == 1


def test_own_fields_and_data_files() -> None:
    k = words(dokumen=document("  tembusan: kepala-daerah\n"))
    assert (k["isian"].ringkas, k["isian"].tembusan.nama) == ("Baik", "Nama Wali Kota")
    (row,) = k["data"].usulan.daftar
    assert (row.uraian, str(row.volume), row.asal) == ("Jalan", "2\u00a0Unit", "")
    assert (row.rincian.biaya, row.rincian.sebutan, bool(row.rincian)) == (NIHIL, "", False)


def test_a_data_file_that_is_needed_is_told_when_it_is_missing() -> None:
    data = words(usulan="")["data"]
    with pytest.raises(ContentError, match="data `usulan` tahun 2023 belum ada"):
        data.usulan  # noqa: B018
    with pytest.raises(AttributeError):
        data.usul  # noqa: B018


# --- what templates may reach


def test_records_have_no_text_of_their_own_and_cannot_be_changed() -> None:
    k = words()
    for thing in (k["daerah"], k["program"][0], k["renstra"]):
        with pytest.raises(TakTerbaca):
            str(thing)
    with pytest.raises(AttributeError):
        k["daerah"].nama = "Kota Lain"
    for thing in k["daerah"], k["program"][0], k["renstra"]("nilai-sakip"):
        with pytest.raises(AttributeError):
            thing.entah  # noqa: B018


def test_nothing_public_leads_out() -> None:
    k = words(dokumen=document("pembanding: ranwal\n"))
    joined = k["pohon"](k["tahun"](2022), k["tahun"](2023), k["renstra"])
    waiting: list[Any] = [*k.values(), k["tahun"](2022), joined, k["renstra"]("nilai-sakip")]
    waiting += k["sejajar"](a=k["program"])
    seen: set[int] = set()
    kept = []
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen or isinstance(thing, str | int | float):
            continue
        seen.add(id(thing))
        kept.append(thing)
        assert not isinstance(thing, MemoryWorld | Findings | BaseModel | Mapping), thing
        if isinstance(thing, tuple):
            waiting += thing
        elif type(thing).__module__.startswith("generator.model"):
            for name in dir(thing):
                with suppress(ContentError):
                    waiting += [] if name[0] == "_" else [getattr(thing, name)]
    assert len(kept) > 100
