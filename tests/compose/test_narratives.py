"""Narratives: the dinas's own words where a template asks for them, and none left unprinted."""

from __future__ import annotations

from pathlib import Path

import pytest

import generator
from generator.diagnostics import Diagnostic
from tests.projects import copy_small

FOLDER = "content/uji/dinas/2023/nota"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_small(tmp_path / "proyek")


def found(root: Path) -> list[Diagnostic]:
    return [one for one in generator.check(root) if one.code == "S18"]


def test_all_that_is_written_is_printed(project: Path) -> None:
    assert found(project) == []


def test_a_name_that_no_template_calls(project: Path) -> None:
    (project / FOLDER / "penutpu.md").write_text("Selesai.\n")

    (one,) = found(project)

    assert str(one.span) == f"{FOLDER}/penutpu.md:1:1"
    assert one.message == "narasi `penutpu` tidak dipanggil templatnya, sehingga tidak tercetak"
    assert one.hint == "maksud Anda `penutup`?"


def test_what_is_still_to_be_written_is_named(project: Path) -> None:
    (project / FOLDER / "lain.md").write_text("Selesai.\n")

    assert found(project)[0].hint == "yang dipanggil dan belum ditulis: penutup"

    (project / FOLDER / "penutup.md").write_text("Selesai.\n")
    assert found(project)[0].hint == "hapus berkas ini bila tidak dipakai"


def test_pictures_are_no_narratives(project: Path) -> None:
    assert (project / FOLDER / "bagan.svg").exists()
    (project / FOLDER / "catatan.txt").write_text("bukan narasi\n")

    assert found(project) == []


def test_what_failed_may_have_called_it(project: Path) -> None:
    template = project / "templates/nota/penutup.md.j2"
    template.write_text("{{ tidak_ada }}\n")
    (project / FOLDER / "penutup.md").write_text("Selesai.\n")

    assert found(project) == []
