"""Files that are wrong as files, folders that may not be written, disks that are full."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.world import TEXT_LIMIT
from tests.masukan.conftest import OTHERS, OURS, nothing_lost
from tests.projects import OLD, ROOT, Outcome, Run, naskah

PROGRAM = "content/uji/dinas/2023/program.yaml"
Change = Callable[[Path], object]


def _large(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"# " + b"x" * TEXT_LIMIT + b"\n")


def _latin(path: Path) -> None:
    path.write_bytes(
        path.read_bytes().replace(b"Pelatihan Pengurus", b"Pelatihan Pengurus caf\xe9")
    )


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _link_out(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/hostname")


def _link_round(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_large, "1:1: galat B04: berkas lebih besar dari 5 MB"),
        (_latin, "21:49: galat B05: berkas bukan UTF-8: byte ke-"),
        (
            lambda path: path.write_text(path.read_text(), "utf-16"),
            "1:1: galat B05: berkas bukan UTF-8, melainkan UTF-16",
        ),
        (lambda path: path.write_bytes(b"a: \x00\n"), "1:4: galat B08: "),
        (lambda path: path.write_bytes(b""), "1:1: galat B06: berkas kosong"),
        (lambda path: path.write_bytes(b"# hanya catatan\n"), "1:1: galat B06: berkas kosong"),
        (_folder, "1:1: galat B03: ini folder, bukan berkas"),
        (_link_out, "1:1: galat B02: tautan ini menunjuk ke luar folder content/ dan templates/"),
    ],
    ids=[
        *("over 5 MB", "not UTF-8", "UTF-16", "a zero byte", "empty", "only a comment", "a folder"),
        "a link out of the project",
    ],
)
def test_a_file_that_cannot_be_read(change: Change, told: str, project: Path, run: Run) -> None:
    change(project / PROGRAM)

    outcome = run()

    assert outcome.code == 1
    assert outcome.told.startswith(f"{PROGRAM}:{told}")
    nothing_lost(project, outcome)


def test_a_link_to_itself_is_no_file(project: Path, run: Run) -> None:
    _link_round(project / PROGRAM)

    outcome = run()

    assert outcome.code == 1
    assert outcome.told.startswith("naskah: galat B230: data tahun 2023 belum ada")
    assert f"buat berkas {PROGRAM}" in outcome.told
    nothing_lost(project, outcome)


def test_a_picture_behind_a_link_out_of_the_project(project: Path, run: Run) -> None:
    picture = project / "content/uji/dinas/2023/nota/bagan.svg"
    picture.unlink()
    picture.symlink_to("/etc/hostname")

    outcome = run()

    assert outcome.code == 1
    assert "kemajuan.md.j2:21:1: galat B02: gambar " in outcome.told
    nothing_lost(project, outcome)


# --- other ways to ask --------------------------------------------------------------------------


def test_check_finds_the_same_and_writes_nothing(project: Path, run: Run) -> None:
    path = project / "content/uji/dinas/2023/nota.yaml"
    path.write_text(path.read_text().replace("3 Agustus", "32 Agustus"))

    built, checked = run(), run("check", "--format", "baris")

    assert checked.told == built.told
    assert checked.code == built.code == 1
    assert checked.said == ""


def test_json_says_the_same(project: Path, run: Run) -> None:
    path = project / "content/uji/dinas/2023/nota.yaml"
    path.write_text(path.read_text().replace("3 Agustus", "32 Agustus"))

    outcome = run("check", "--format", "json")

    told = json.loads(outcome.told)
    assert "B215" in json.dumps(told)
    assert outcome.code == 1


def test_a_draft_is_not_made_of_content_that_cannot_be_read(project: Path, run: Run) -> None:
    (project / PROGRAM).write_text("urusan: x\n")

    outcome = run("build", "--draf", "--pekerja", "1", "--format", "baris")

    assert outcome.code == 1
    nothing_lost(project, outcome)


def test_in_processes_of_their_own_as_staff_run_it(project: Path) -> None:
    path = project / "content/uji/dinas/2023/nota.yaml"
    path.write_text(path.read_text().replace("tanggal:", "tangal:"))

    done = naskah(project, "build", "--pekerja", "2", NO_COLOR="1")

    assert done.returncode == 1
    assert "nota.yaml:4:1: galat B202: kunci `tangal` tidak dikenal" in done.stdout
    assert "maksud Anda `tanggal`?" in done.stdout
    assert "2 galat" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert all((project / other).exists() for other in OTHERS)
    assert all((project / ours).read_bytes() == OLD for ours in OURS)


# --- the disk -----------------------------------------------------------------------------------


def test_a_full_disk(project: Path, run: Run) -> None:
    """The file beside the output is a link to the device that is always full."""
    pdf = project / OURS[0]
    pdf.with_name(f".{pdf.name}.{os.getpid()}.tmp").symlink_to("/dev/full")

    outcome = run()

    assert outcome.code == 3
    assert outcome.told.startswith("naskah: galat L20: ruang disk habis, build/uji/")
    assert "berkas yang lama tetap ada" in outcome.told
    nothing_lost(project, outcome)


def test_a_file_where_the_folder_should_be(project: Path, run: Run) -> None:
    shutil.rmtree(project / "build")
    (project / "build").write_text("bukan folder")

    outcome = run()

    assert outcome.code == 3
    assert outcome.told.startswith("naskah: galat L22: build")
    assert "Traceback" not in outcome.told + outcome.said
    assert (project / "build").read_text() == "bukan folder"


def test_a_folder_where_the_file_should_be(project: Path, run: Run) -> None:
    pdf = project / OURS[0]
    pdf.unlink()
    pdf.mkdir()

    outcome = run()

    assert outcome.code == 3
    assert "naskah: galat L22: build/uji/dinas/2023/nota.pdf tidak dapat ditulis" in outcome.told
    assert (project / OURS[1]).read_bytes() == OLD
    assert all((project / other).exists() for other in OTHERS)


def test_a_folder_that_may_not_be_written(project: Path) -> None:
    """By someone whom permissions bind; root is bound without the right to override them."""
    folder = (project / OURS[0]).parent
    folder.chmod(0o555)
    bound = ["setpriv", "--bounding-set=-dac_override"] if os.getuid() == 0 else []

    done = subprocess.run(
        [*bound, sys.executable, "-m", "generator", "build", "--pekerja", "1", "--format", "baris"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    folder.chmod(0o755)

    assert done.returncode == 3, done.stderr
    assert done.stdout.startswith("naskah: galat L21: build/uji/dinas/2023/nota.pdf tidak boleh")
    assert "petunjuk: beri izin: chmod -R u+rwX build" in done.stdout
    nothing_lost(project, Outcome(done.returncode, done.stdout, done.stderr))
