"""Fields to sign on, and what is said of who signed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from generator.archive.room import Room
from generator.diagnostics import Severity
from generator.document.fonts import MM_PER_POINT
from generator.writers.pdf.proof import read
from tests.archive.conftest import FOLDER, NOTA, lines, verdicts, write
from tests.archive.signing import NAME, alter, sign

HERE = f"{FOLDER}/r02/nota.pdf:1:1: galat"
SIGNED = re.compile(
    rf"ditandatangani {NAME} di ttd-1 pada \d{{4}}-\d\d-\d\d \d\d:\d\d UTC;"
    " sertifikatnya tidak dinilai di sini"
)


@pytest.fixture
def path(room: Room) -> Path:
    """The PDF with a field."""
    return room.revision(NOTA, 2).folder / "nota.pdf"


# --- fields ------------------------------------------------------------------------------------


def test_the_field_lies_between_office_and_name(path: Path) -> None:
    with pikepdf.open(path) as file:
        (field,) = file.Root.AcroForm.Fields
        left, bottom, right, top = (float(edge) * MM_PER_POINT for edge in field.Rect)
        page = next(n for n, page in enumerate(file.pages) if page.objgen == field.P.objgen)
        annotated = [note.objgen for note in file.pages[page].Annots]
    sheet = read(path.read_bytes())[page]
    office = next(run for run in sheet.runs if run.text == "Kepala Dinas Uji")
    name = next(run for run in sheet.runs if run.text == "Nama Kepala Dinas")

    assert field.objgen in annotated
    assert office.bottom <= sheet.height - top + 1
    assert sheet.height - bottom <= name.top + 1
    assert left <= office.left < office.right <= right
    assert top - bottom == pytest.approx(22, abs=0.1)


def test_the_field_is_empty_named_and_says_who_signs(path: Path) -> None:
    with pikepdf.open(path) as file:
        (field,) = file.Root.AcroForm.Fields
        assert str(field.FT) == "/Sig"
        assert "/V" not in field
        assert str(field["/T"]) == "ttd-1"
        assert str(field["/TU"]) == "Tanda tangan Kepala Dinas Uji, Nama Kepala Dinas"
        assert field.AP.N.read_bytes() == b""
        assert "/NeedAppearances" not in file.Root.AcroForm
        assert int(file.Root.AcroForm.SigFlags) == 3


def test_without_the_option_there_is_no_form(filed: Room) -> None:
    with pikepdf.open(filed.revision(NOTA, 1).folder / "nota.pdf") as file:
        assert "/AcroForm" not in file.Root


def test_a_field_changes_nothing_on_the_pages(filed: Room) -> None:
    plain, fields = (filed.revision(NOTA, n).folder / "nota.pdf" for n in (1, 2))

    assert read(plain.read_bytes()) == read(fields.read_bytes())


# --- signatures --------------------------------------------------------------------------------


def test_signing_adds_to_the_pdf_and_keeps_it_pdf_a(
    path: Path, tmp_path: Path, verapdf: Callable[[Path], None]
) -> None:
    signed = tmp_path / "nota-ttd.pdf"
    signed.write_bytes(sign(path.read_bytes()))

    assert signed.read_bytes().startswith(path.read_bytes())
    verapdf(signed)


def test_a_signed_copy_anywhere_is_known_and_its_signature_told(
    room: Room, path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "terkirim.pdf"
    copy.write_bytes(sign(path.read_bytes()))

    (verdict,) = verdicts(room, copy)
    same, signed = verdict.remarks
    assert verdict.findings == ()
    assert same == f"sama dengan {FOLDER}/r02"
    assert SIGNED.fullmatch(signed)


def test_a_signed_copy_may_stand_beside_the_original(room: Room, path: Path) -> None:
    (path.parent / "nota-ttd.pdf").write_bytes(sign(path.read_bytes()))

    found = verdicts(room)
    assert lines(found) == []
    assert [len(verdict.remarks) for verdict in found] == [0, 1, 0]
    assert SIGNED.fullmatch(found[1].remarks[0])


def test_the_original_may_be_signed_in_its_place(room: Room, path: Path) -> None:
    write(path, sign(path.read_bytes()))

    found = verdicts(room)
    assert lines(found) == []
    assert SIGNED.fullmatch(found[1].remarks[0])


def test_two_may_sign(room: Room, path: Path) -> None:
    twice = sign(sign(path.read_bytes()), "kedua", (50, 50, 150, 90))
    write(path, twice)

    assert lines(verdicts(room)) == []
    assert [remark.split(" di ")[1][:5] for remark in verdicts(room)[1].remarks] == [
        "ttd-1",
        "kedua",
    ]


def codes(room: Room) -> list[str]:
    return [one.code for verdict in verdicts(room) for one in verdict.findings]


def test_a_change_after_signing_is_told(room: Room, path: Path) -> None:
    write(path, alter(sign(path.read_bytes())))
    invalid = f"tanda tangan {NAME} di `ttd-1` tidak sah: PDF diubah sesudah ditandatangani"

    assert lines(verdicts(room)) == [
        f"{HERE} R13: {invalid}",
        f"{HERE} R14: isi PDF ini diubah sesudah diarsipkan, bukan hanya ditandatangani",
    ]


def test_a_change_before_signing_is_told(room: Room, path: Path) -> None:
    """The signature holds, but not over what was filed."""
    write(path, sign(alter(path.read_bytes())))

    assert codes(room) == ["R14"]
    assert SIGNED.fullmatch(verdicts(room)[1].remarks[0])


def test_a_change_without_a_signature_is_told(room: Room, path: Path) -> None:
    write(path, alter(path.read_bytes()))

    assert lines(verdicts(room)) == [
        f"{HERE} R14: PDF ini ditambahi sesudah diarsipkan, tanpa tanda tangan"
    ]


def test_signed_bytes_that_were_changed_are_no_longer_what_was_filed(
    room: Room, path: Path
) -> None:
    data = bytearray(sign(path.read_bytes()))
    data[1000] ^= 1
    write(path, bytes(data))

    assert codes(room) == ["R04"]


def test_a_signature_that_was_changed_does_not_hold(room: Room, path: Path) -> None:
    data = sign(path.read_bytes())
    start = data.rindex(b"/Contents <") + 200
    write(path, data[:start] + bytes([data[start] ^ 1]) + data[start + 1 :])

    assert set(codes(room)) & {"R13", "R14"}


def test_of_a_pdf_filed_without_fields_changes_cannot_be_told(room: Room) -> None:
    plain = room.revision(NOTA, 1).folder / "nota.pdf"
    write(plain, sign(plain.read_bytes(), "baru", (50, 50, 150, 90)))

    first = verdicts(room)[0]
    assert first.whole
    assert [(one.code, one.severity) for one in first.findings] == [("R15", Severity.WARNING)]
    assert NAME in first.remarks[0]


def test_a_stranger_beside_the_original_is_no_signed_copy(room: Room, path: Path) -> None:
    shutil.copyfile(room.revision(NOTA, 1).folder / "nota.pdf", path.parent / "nota-ttd.pdf")

    assert codes(room) == ["R03"]
