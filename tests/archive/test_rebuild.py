"""Built again from what the PDF carries: the same bytes, or what differs and why."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import generator
from generator.archive.rebuild import changed
from generator.archive.room import Room
from generator.archive.sources import Sources
from generator.archive.text import difference
from generator.archive.verdict import Verdict
from generator.builder import versions
from generator.diagnostics import EnvironmentLack, Severity
from generator.world import MemoryWorld
from generator.writers import pdf
from tests.archive.conftest import FOLDER, NOTA, lines, verdicts, write
from tests.archive.signing import sign
from tests.projects import copy_small

SAME = "dibangun ulang dari sumbernya: sama byte demi byte"
PROGRAM = "content/uji/dinas/2023/program.yaml"
STYLE = ("templates/_tema/naskah.css", "p { margin: 0 0 .5em;", "p { margin: 0 0 4em;")
"""A change that moves what stands on the pages."""

Change = Callable[[str, str, str], None]
Found = list[tuple[str, Severity, str, str | None]]


@pytest.fixture
def change(monkeypatch: pytest.MonkeyPatch) -> Change:
    """Have today's program make something else of a source: text replaced in a file."""

    def replace(path: str, old: str, new: str) -> None:
        def world(self: Sources) -> MemoryWorld:
            text = self.files[path].decode()
            assert old in text
            return MemoryWorld({**self.files, path: text.replace(old, new)})

        monkeypatch.setattr(Sources, "world", world)

    return replace


@pytest.fixture
def older(tmp_path: Path) -> Room:
    """The nota as it was filed with another page setter and another zlib."""
    root = copy_small(tmp_path / "lama")
    room = Room(root, root / "arsip")
    packages, libraries = versions.packages(), versions.libraries()
    with pytest.MonkeyPatch.context() as then:
        then.setattr(versions, "packages", lambda: {**packages, "weasyprint": "69.0"})
        then.setattr(versions, "libraries", lambda: {**libraries, "zlib": "1.2.11"})
        generator.preserve(room, [NOTA], workers=1)
    return room


def findings(found: list[Verdict]) -> Found:
    return [
        (one.code, one.severity, str(one.span), one.hint)
        for verdict in found
        for one in verdict.findings
    ]


def explained() -> str:
    zlib, setter = versions.libraries()["zlib"], versions.packages()["weasyprint"]
    return f"yang berbeda: weasyprint 69.0 menjadi {setter}, zlib 1.2.11 menjadi {zlib}"


def test_it_is_the_same_to_the_byte(filed: Room) -> None:
    found = verdicts(filed, again=True)

    assert lines(found) == []
    assert [verdict.remarks for verdict in found] == [(SAME,)] * 3


def test_a_file_by_itself_and_a_signed_one(room: Room, tmp_path: Path) -> None:
    path = room.revision(NOTA, 2).folder / "nota.pdf"
    copy = tmp_path / "TERKIRIM.PDF"
    copy.write_bytes(sign(path.read_bytes()))

    (verdict,) = verdicts(room, copy, again=True)
    assert verdict.findings == ()
    assert (verdict.remarks[0], verdict.remarks[2]) == (f"sama dengan {FOLDER}/r02", SAME)


def test_a_revision_whose_manifest_knows_no_pdf_is_not_built(room: Room) -> None:
    manifest = room.revision(NOTA, 3).manifest
    data = json.loads(manifest.read_bytes())
    del data["keluaran"]["nota.pdf"]
    write(manifest, json.dumps(data).encode())
    (manifest.parent / "nota.pdf").unlink()

    last = verdicts(room, again=True)[2]
    assert (last.findings, last.remarks) == ((), ())


def test_what_is_broken_is_not_built(room: Room) -> None:
    write(room.revision(NOTA, 1).folder / "nota.docx", b"x")

    assert [SAME in verdict.remarks for verdict in verdicts(room, again=True)] == [
        False,
        True,
        True,
    ]


def test_other_versions_are_nothing_where_the_bytes_are_the_same(older: Room) -> None:
    (found,) = verdicts(older, again=True)

    assert found.findings == ()
    assert found.remarks == (SAME,)


def test_other_pages_with_the_same_words_are_explained(older: Room, change: Change) -> None:
    change(*STYLE)
    found = verdicts(older, again=True)

    assert findings(found) == [
        ("R16", Severity.WARNING, f"{FOLDER}/r01/nota.{kind}:1:1", explained())
        for kind in ("docx", "pdf")  # in Word, a page number in the contents
    ]
    assert found[0].whole


def test_other_bytes_that_nothing_explains_are_an_error(filed: Room, change: Change) -> None:
    change(*STYLE)
    found = verdicts(filed, filed.revision(NOTA, 1).folder, again=True)

    assert lines(found)[1] == (
        f"{FOLDER}/r01/nota.pdf:1:1: galat R17: hasil bangun ulang tidak sama byte demi byte,"
        " padahal program, pustaka, dan hurufnya sama"
    )


def test_another_figure_is_named_in_both_files(older: Room, change: Change) -> None:
    change(PROGRAM, "25.500.000", "25.500.007")
    found = verdicts(older, again=True)

    word, paper = lines(found)
    assert word.startswith(f"{FOLDER}/r01/nota.docx:1:1: galat R17: hasil bangun ulang berbeda")
    assert "di arsip `Kemajuan pembinaan koperasi tahun 2023 dibiayai Rp125.500.000 (" in word
    assert "`, sekarang `Kemajuan pembinaan koperasi tahun 2023 dibiayai Rp125.500.007 (" in word
    assert paper.startswith(f"{FOLDER}/r01/nota.pdf:1:1: galat R17: ")
    assert "`25.500.000`" in paper.partition("hanya sekarang")[0]
    assert "`25.500.007`" in paper.partition("hanya sekarang")[2]
    assert {hint for *_, hint in findings(found)} == {explained()}


def test_sources_that_no_longer_build_say_why(older: Room, change: Change) -> None:
    change("templates/nota/penutup.md.j2", "kepala-dinas", "kepala-balai")
    found = verdicts(older, again=True)

    name = versions.program()
    assert findings(found) == [
        (
            "R18",
            Severity.ERROR,
            f"{FOLDER}/r01/nota.docx:1:1",
            f"bangun dengan Naskah {name} yang membuatnya",
        )
    ]
    assert lines(found)[0].endswith(
        "sumbernya tidak lagi dapat dibangun: S16 pejabat `kepala-balai` tidak ada"
    )


def test_without_pango_it_cannot_be_told(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(*_: object) -> None:
        raise EnvironmentLack.of("L10", "PDF tidak dapat dibuat")

    monkeypatch.setattr(pdf, "layout", lacking)
    found = verdicts(room, room.revision(NOTA, 1).folder, again=True)

    assert [one.code for verdict in found for one in verdict.findings] == ["L10"] * 3


def test_what_differs_between_machines_is_named(filed: Room) -> None:
    machine = filed.manifest(filed.revision(NOTA, 1))[0].mesin
    name, font = next(iter(machine.huruf.items()))
    newer = machine.model_copy(
        update={
            "naskah": "9.0",
            "python": "CPython 3.14.0",
            "pustaka": {**machine.pustaka, "baru": "1.0"},
            "sistem": {key: value for key, value in machine.sistem.items() if key != "zlib"},
            "huruf": {**machine.huruf, name: font.model_copy(update={"sha256": "0" * 64})},
        }
    )

    code = machine.kode[:8]
    assert changed(machine, machine) == ()
    assert changed(machine, newer) == (
        f"Naskah {machine.naskah} ({code}) menjadi 9.0 ({code})",
        f"Python {machine.python} menjadi CPython 3.14.0",
        f"zlib {machine.sistem['zlib']} menjadi tidak ada",
        f"{name} {font.versi} ({font.sha256[:8]}) menjadi {font.versi} (00000000)",
        "baru tidak ada menjadi 1.0",
    )


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_a_text_is_like_itself(filed: Room, kind: str) -> None:
    data = (filed.revision(NOTA, 1).folder / f"nota.{kind}").read_bytes()

    assert difference(kind, data, data) == ""
