"""The path contract, and names that were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.names import nearest, suggestion
from generator.content.paths import (
    DinasRef,
    DocumentRef,
    Period,
    find_data,
    find_dinas,
    find_documents,
    find_renstra,
    find_years,
    is_slug,
)
from generator.diagnostics import Findings
from generator.report import line
from generator.world import MemoryWorld

OWNER = DinasRef("pasaman-barat", "diskopukm")


def world(*paths: str) -> MemoryWorld:
    return MemoryWorld(dict.fromkeys(paths, ""))


def told(findings: Findings) -> list[str]:
    return [line(found) for found in findings]


def test_paths_of_a_document() -> None:
    ref = DocumentRef("pasaman-barat", "diskopukm", 2023, "renja")

    assert ref.owner == OWNER
    assert ref.stem == "pasaman-barat/diskopukm/2023/renja"
    assert ref.folder == "content/pasaman-barat/diskopukm/2023"
    assert ref.path == "content/pasaman-barat/diskopukm/2023/renja.yaml"
    assert ref.narrative_folder == "content/pasaman-barat/diskopukm/2023/renja"
    assert ref.narrative_path("latar") == "content/pasaman-barat/diskopukm/2023/renja/latar.md"


def test_paths_of_a_dinas() -> None:
    assert OWNER.daerah_path == "content/pasaman-barat/daerah.yaml"
    assert OWNER.path == "content/pasaman-barat/diskopukm/dinas.yaml"
    assert OWNER.year_path(2021, "program") == "content/pasaman-barat/diskopukm/2021/program.yaml"


def test_documents_are_what_a_year_holds_besides_its_own_files() -> None:
    year = f"{OWNER.folder}/2023"
    findings = Findings()

    found = find_documents(
        world(
            OWNER.daerah_path,
            "content/pasaman-barat/lambang.svg",
            OWNER.path,
            f"{OWNER.folder}/renstra/2021-2026.yaml",
            f"{OWNER.folder}/2022/renja.yaml",
            f"{year}/program.yaml",
            f"{year}/kinerja.yaml",
            f"{year}/data/usulan.yaml",
            f"{year}/renja.yaml",
            f"{year}/renja/latar-belakang.md",
            f"{year}/pk-perubahan-2.yaml",
            f"{year}/catatan.txt",
            "content/bali/diskopukm/2024/lkjip.yaml",
            "content/BACA.md",
        ),
        findings,
    )

    assert found == (
        DocumentRef("bali", "diskopukm", 2024, "lkjip"),
        DocumentRef("pasaman-barat", "diskopukm", 2022, "renja"),
        DocumentRef("pasaman-barat", "diskopukm", 2023, "pk-perubahan-2"),
        DocumentRef("pasaman-barat", "diskopukm", 2023, "renja"),
    )
    assert not len(findings)


def test_names_out_of_contract_are_told_and_left_out() -> None:
    findings = Findings()

    found = find_documents(
        world(
            "content/Kab. Pasaman Barat/dinas/2023/renja.yaml",
            "content/bali/dinas_koperasi/2023/renja.yaml",
            "content/bali/diskop/23/renja.yaml",
            "content/bali/diskop/2023/Renja 2023.yaml",
            "content/bali/diskop/2023/renja.yml",
            "content/bali/diskop/2023/data.yaml",
        ),
        findings,
    )

    assert found == ()
    rule = "hanya boleh huruf kecil, angka, dan tanda hubung"
    diskop = "content/bali/diskop"
    assert told(findings) == [
        f"content/Kab. Pasaman Barat:1:1: galat B07: nama daerah `Kab. Pasaman Barat` {rule}",
        f"content/bali/dinas_koperasi:1:1: galat B07: nama dinas `dinas_koperasi` {rule}",
        f"{diskop}/2023/Renja 2023.yaml:1:1: galat B07: nama dokumen `Renja 2023` {rule}",
        f"{diskop}/2023/data.yaml:1:1: galat B07: nama dokumen tidak boleh `data`",
        f"{diskop}/2023/renja.yml:1:1: galat B07: berkas berakhiran .yml tidak dibaca",
        f"{diskop}/23:1:1: peringatan B07: folder ini tidak dibaca: bukan tahun dan bukan renstra",
    ]
    assert [found.hint for found in findings][:3] == [
        "ubah namanya, misalnya menjadi kab-pasaman-barat",
        "ubah namanya, misalnya menjadi dinas-koperasi",
        "ubah namanya, misalnya menjadi renja-2023",
    ]


def test_a_narrative_without_its_document_is_told() -> None:
    year = "content/bali/diskop/2023"
    findings = Findings()
    find_documents(
        world(f"{year}/renja.yaml", f"{year}/renja/latar.md", f"{year}/renj/latar.md"), findings
    )

    assert [(found.code, str(found.span), found.hint) for found in findings] == [
        ("B07", f"{year}/renj:1:1", "maksud Anda `renja`?")
    ]


def test_renstra_by_period() -> None:
    folder = f"{OWNER.folder}/renstra"
    findings = Findings()

    periods = find_renstra(
        world(
            f"{folder}/2021-2026.yaml",
            f"{folder}/2016-2021.yaml",
            f"{folder}/2026.yaml",
            f"{folder}/2026-2021.yaml",
        ),
        OWNER,
        findings,
    )

    assert periods == (
        Period(2016, 2021, f"{folder}/2016-2021.yaml"),
        Period(2021, 2026, f"{folder}/2021-2026.yaml"),
    )
    assert 2026 in periods[1]
    assert 2020 not in periods[1]
    assert [found.code for found in findings] == ["B07", "B07"]


def test_years_and_data() -> None:
    findings = Findings()
    found = world(
        f"{OWNER.folder}/2021/program.yaml",
        f"{OWNER.folder}/2023/data/usulan.yaml",
        f"{OWNER.folder}/2023/data/peraturan.yaml",
        f"{OWNER.folder}/2023/data/gambar.png",
        f"{OWNER.folder}/renstra/2021-2026.yaml",
    )

    assert find_dinas(found, findings) == (OWNER,)
    assert find_years(found, OWNER) == (2021, 2023)
    assert find_data(found, OWNER, 2023, findings) == {
        "peraturan": f"{OWNER.folder}/2023/data/peraturan.yaml",
        "usulan": f"{OWNER.folder}/2023/data/usulan.yaml",
    }
    assert find_data(found, OWNER, 2021, findings) == {}
    assert not len(findings)


@given(st.text())
def test_slugs_are_safe_as_one_part_of_a_path(name: str) -> None:
    if is_slug(name):
        assert not set(name) - set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert name
        assert not name.startswith("-")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("prakiran_maju", "prakiraan_maju"),
        ("Sumber-Dana", "sumber_dana"),
        ("sumberdana", "sumber_dana"),
        ("indikatro", "indikator"),
        ("pagu", "pagu"),
        ("xyz", None),
        ("", None),
    ],
)
def test_nearest(word: str, meant: str | None) -> None:
    keys = ["kode", "nama", "pagu", "prakiraan_maju", "sumber_dana", "indikator", "lokasi"]

    assert nearest(word, keys) == meant
    assert suggestion(word, keys) == (f"maksud Anda `{meant}`?" if meant else None)
