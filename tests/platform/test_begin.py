"""A beginning: what is missing is written, explained, and builds at once; nothing is changed."""

from __future__ import annotations

import errno
import os
import re
import shutil
from pathlib import Path

import pytest

import generator
from generator import cli
from generator.content.paths import DocumentRef, kinds
from generator.content.yaml import read_yaml
from generator.diagnostics import (
    ContentError,
    Diagnostic,
    EnvironmentLack,
    Findings,
    UsageError,
)
from generator.model.skema.dinas import Dinas
from generator.model.skema.isian import susun
from generator.scaffold import begin
from generator.scaffold.over import Over
from generator.scaffold.sample import HERE, sample
from generator.scaffold.written import MARK, written
from generator.world import DiskWorld, MemoryWorld
from tests.projects import naskah

ROOT = Path(__file__).parents[2]
KINDS = kinds(DiskWorld(ROOT))
YEAR = 2026
LATER = {"K03", "K06"}
"""What a beginning rightly lacks: a review of it, and results of the year before."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the templates and no content."""
    (tmp_path / "content").mkdir()
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    return tmp_path


@pytest.fixture
def sampled(project: Path) -> Path:
    """A project with the invented dinas in it."""
    shutil.copytree(ROOT / "content/contoh", project / "content/contoh")
    return project


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new dinas with every kind of document."""
    root = tmp_path_factory.mktemp("whole")
    (root / "content").mkdir()
    shutil.copytree(ROOT / "templates", root / "templates")
    begin(root, "daerah/dinas", YEAR, ",".join(KINDS))
    return root


def texts(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(errors="replace")
        for path in sorted((root / "content").rglob("*"))
        if path.is_file()
    }


def wrong(root: Path) -> list[Diagnostic]:
    """What is found in a project and could not wait."""
    return [found for found in generator.check(root) if found.code not in LATER]


# --- what is written


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_document_builds_at_once(project: Path, kind: str) -> None:
    """When this fails for a new kind, `baru` in its profile or `contoh` in its fields mends it."""
    begun = begin(project, "daerah-baru/dinas", YEAR, kind)

    assert set(begun.written) == set(texts(project))
    assert f"content/daerah-baru/dinas/{YEAR}/{kind}.yaml" in begun.written
    assert wrong(project) == []
    document = generator.draw(project, DocumentRef("daerah-baru", "dinas", YEAR, kind))
    assert "Nama Dinas" in document.meta.title


def test_all_kinds_together_build_too(whole: Path) -> None:
    assert [ref.nama for ref in generator.documents(whole)] == sorted(KINDS)
    assert wrong(whole) == []


@pytest.mark.parametrize("tahun", [2024, 2025])
def test_at_the_end_and_the_beginning_of_a_period(project: Path, tahun: int) -> None:
    begin(project, "daerah/dinas", tahun, "renja")

    assert wrong(project) == []


def test_a_draft_from_the_command_line(project: Path) -> None:
    done = naskah(project, "baru", "daerah/dinas", str(YEAR), "--dokumen", "pk")
    assert done.returncode == 0, done.stderr
    built = naskah(project, "build", "daerah/dinas", "--draf")

    assert built.returncode in {0, 3}, built.stdout + built.stderr  # 3: no Pango here
    assert (project / f"build/daerah/dinas/{YEAR}/pk.docx").exists()


def test_no_line_is_long_and_examples_are_marked(whole: Path) -> None:
    for path, text in texts(whole).items():
        lines = text.split("\n")
        assert [line for line in lines if len(line) > 100 and line.lstrip()[0] == "#"] == [], path
        assert [line for line in lines if line.endswith(MARK)], path
        assert text.endswith("\n")
        assert "\n\n\n" not in text


def test_keys_are_explained_by_the_schema(project: Path) -> None:
    begin(project, "daerah/dinas", YEAR)
    text = (project / "content/daerah/dinas/dinas.yaml").read_text()

    for key, info in Dinas.model_fields.items():
        needed = r" \(wajib\)" if info.is_required() else ""
        assert re.search(rf"(?m)^# {re.escape(info.description or '')}{needed}\n(# )?{key}:", text)


def test_own_fields_are_explained_by_their_description(whole: Path) -> None:
    text = (whole / f"content/daerah/dinas/{YEAR}/lkjip.yaml").read_text()

    assert "isian:\n  # Cara menghitung efisiensi." in text
    assert f"  efisiensi: pmk-214 {MARK}\n" in text
    assert "narasi sendiri di folder lkjip/:" in text


def test_the_data_are_those_that_the_documents_ask_for(project: Path) -> None:
    begun = begin(project, "daerah/dinas", YEAR, "pk")
    assert not [path for path in begun.written if "/data/" in path]

    begun = begin(project, "daerah/dinas", YEAR, "renja")
    assert {
        f"content/daerah/dinas/{YEAR}/data/usulan.yaml",
        f"content/daerah/dinas/{YEAR - 1}/data/belanja.yaml",
        f"content/daerah/dinas/{YEAR - 2}/program.yaml",
    } <= set(begun.written)


# --- beside what is there


def test_nothing_is_overwritten(sampled: Path) -> None:
    before = texts(sampled)
    begun = begin(sampled, "contoh/dinas-contoh", 2025, "renja,pk,pk-perubahan")

    assert before.items() <= texts(sampled).items()
    assert set(begun.written) == set(texts(sampled)) - set(before)
    assert "content/contoh/dinas-contoh/2025/renja.yaml" in begun.kept
    assert begin(sampled, "contoh/dinas-contoh", 2025, "renja,pk,pk-perubahan").written == ()


def test_a_new_year_speaks_of_the_indicators_of_its_renstra(sampled: Path) -> None:
    begun = begin(sampled, "contoh/dinas-contoh", YEAR, "renja")

    assert not [path for path in begun.written if "renstra" in path]
    text = (sampled / f"content/contoh/dinas-contoh/{YEAR}/kinerja.yaml").read_text()
    assert "  - id: nilai-sakip\n" in text
    assert f"      tw4: A {MARK}\n" in text, "its target of the year"
    ref = DocumentRef("contoh", "dinas-contoh", YEAR, "renja")
    assert generator.check(sampled, [ref]) == ()


def test_a_daerah_with_stages_of_its_own(project: Path) -> None:
    begin(project, "daerah/dinas", YEAR)
    (project / f"content/daerah/dinas/{YEAR}/program.yaml").unlink()
    daerah = project / "content/daerah/daerah.yaml"
    stages = "tahapan:\n  - kode: pagu-awal\n    nama: Awal\n    plafon: ya\n  - kode: induk\n"
    daerah.write_text(f"{daerah.read_text()}{stages}    nama: Induk\n")
    begin(project, "daerah/dinas", YEAR, "pk")

    text = (project / f"content/daerah/dinas/{YEAR}/program.yaml").read_text()
    assert f"pagu-awal: 100.000.000 {MARK}" in text
    assert generator.check(project) == ()


def test_what_is_there_and_wrong_is_said(sampled: Path) -> None:
    renstra = sampled / "content/contoh/dinas-contoh/renstra/2021-2026.yaml"
    renstra.write_text("tujuan: satu\n")
    before = texts(sampled)

    with pytest.raises(ContentError) as caught:
        begin(sampled, "contoh/dinas-contoh", YEAR)

    assert caught.value.diagnostics[0].code == "B201"
    assert texts(sampled) == before


def test_all_or_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def fault(temporary: Path, path: Path) -> Path:
        if path.name == "kinerja.yaml":
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        return real(temporary, path)

    monkeypatch.setattr(Path, "replace", fault)
    with pytest.raises(EnvironmentLack) as caught:
        begin(project, "daerah/dinas", YEAR)

    assert caught.value.diagnostics[0].hint == "beri izin: chmod -R u+rwX content"
    assert texts(project) == {}


# --- messages


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("", "`DAERAH/DINAS` belum ditulis", "lihat: naskah baru --help"),
        ("a/b", "`TAHUN` belum ditulis", "lihat: naskah baru --help"),
        (
            "a/b dua",
            "`TAHUN`: `dua` harus bilangan bulat dari 1900 sampai 2099",
            "lihat: naskah baru --help",
        ),
        ("a 2026", "`a` harus DAERAH/DINAS", "misalnya: pasaman-barat/diskopukm"),
        ("a/b/c 2026", "`a/b/c` harus DAERAH/DINAS", "misalnya: pasaman-barat/diskopukm"),
        (
            "a/Dinas_B 2026",
            "nama folder `Dinas_B` hanya boleh huruf kecil, angka, dan tanda hubung",
            "misalnya: dinas-b",
        ),
        (
            "../x 2026",
            "nama folder `..` hanya boleh huruf kecil, angka, dan tanda hubung",
            "misalnya: pasaman-barat/diskopukm",
        ),
        (
            "a/b 2026 --dokumen pk,renj",
            "jenis dokumen `renj` tidak dikenal",
            "maksud Anda `renja`?",
        ),
        (
            "a/b 2026 --dokumen zzz",
            "jenis dokumen `zzz` tidak dikenal",
            f"jenis yang ada: {', '.join(KINDS)}",
        ),
    ],
)
def test_wrong_usage(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    line: str,
    message: str,
    hint: str,
) -> None:
    monkeypatch.chdir(project)

    assert cli.main(["baru", *line.split()]) == UsageError.exit_code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == f"naskah: galat L02: {message}\n    petunjuk: {hint}\n"
    assert texts(project) == {}


def test_what_is_said(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    said = []
    for line in ("a/b 2026", "content/a/b/ 2026 --dokumen pk", "a/b 2026 --dokumen pk"):
        assert cli.main(["baru", *line.split()]) == 0
        said.append(capsys.readouterr().err.splitlines())

    assert said[0] == [
        "content/a/daerah.yaml (ditulis)",
        "content/a/b/dinas.yaml (ditulis)",
        "content/a/b/renstra/2025-2029.yaml (ditulis)",
        "content/a/b/2026/program.yaml (ditulis)",
        "content/a/b/2026/kinerja.yaml (ditulis)",
        "mulai dokumennya dengan: naskah baru a/b 2026 --dokumen …",
    ]
    assert said[1] == [
        "content/a/b/2026/pk.yaml (ditulis)",
        "isi berkasnya, lalu lihat hasilnya: naskah build a/b --tahun 2026 --draf",
    ]
    assert said[2] == [
        "content/a/b/2026/pk.yaml (sudah ada; tidak diubah)",
        "tidak ada berkas yang kurang; lihat hasilnya: naskah build a/b --tahun 2026 --draf",
    ]


# --- its parts


DESCRIBED = """\
nama:
  jenis: teks
  wajib: ya
  bantuan: Nama barang, misalnya Meja Kerja atau Kursi.
jumlah:
  jenis: nilai
  wajib: ya
  bantuan: Misalnya 4 Unit.
catatan:
  jenis: teks
  bantuan: Misalnya rusak.
peran:
  jenis: pilihan
  pilihan:
    - satu
    - dua
  contoh: dua
rincian:
  jenis: daftar
  wajib: ya
  isi:
    tanggal:
      jenis: tanggal
      wajib: ya
      bantuan: "Hari kejadian: tanggal."
    lain:
      jenis: kelompok
      isi:
        kode:
          jenis: kode
"""

EXPECTED = """\
# Nama barang, misalnya Meja Kerja atau Kursi. (wajib)
nama: Meja Kerja # ganti
# Misalnya 4 Unit. (wajib)
jumlah: 4 Unit # ganti
# Misalnya rusak.
# catatan:
peran: dua # ganti
# (wajib)
rincian:
  # Hari kejadian: tanggal. (wajib)
  - tanggal: 2 Januari 2026 # ganti
    # lain:
    #   kode:
"""


def test_a_description_as_yaml_to_fill_in() -> None:
    findings = Findings()
    node = read_yaml(MemoryWorld({"templates/a.yaml": DESCRIBED}), "templates/a.yaml", findings)
    assert node
    model = susun(node, findings, "a")
    assert model

    assert written(sample(node, YEAR), model, {HERE.line}) == EXPECTED
    assert not len(findings)


def test_files_that_are_not_written_yet_are_seen(tmp_path: Path) -> None:
    (tmp_path / "content/a").mkdir(parents=True)
    (tmp_path / "content/a/old.yaml").write_text("a: 1\n")
    over = Over(DiskWorld(tmp_path), {"content/a/b/new.yaml": "b: 2\n"})

    assert over.list("content/a") == ("b", "old.yaml")
    assert over.list("content/a/b") == ("new.yaml",)
    assert over.read_text("content/a/b/new.yaml") == "b: 2\n"
    assert over.read_text("content/a/old.yaml") == "a: 1\n"
    assert over.exists("content/a/b")
    assert not over.exists("content/a/c")
