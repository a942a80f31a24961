"""The theme's Word file is looked at before it is used: what it lacks is said by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from generator.diagnostics import ContentError
from generator.world import MemoryWorld
from generator.writers import docx
from generator.writers.theme import Theme
from tests.reading import parts
from tests.writers import contoh
from tests.writers.docx.conftest import ROOT

PATH = "templates/_tema/naskah.docx"
SHELL = (ROOT / PATH).read_bytes()
DOCUMENT = contoh.document(contoh.p("Isi."))


def changed(part: str, change: Callable[[str], str]) -> bytes:
    """The project's shell with one part rewritten."""
    output = BytesIO()
    with ZipFile(BytesIO(SHELL)) as source, ZipFile(output, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            target.writestr(name, change(text) if name == part else text)
    return output.getvalue()


def found(shell: bytes) -> list[str]:
    """What is said of a shell: codes and messages."""
    with pytest.raises(ContentError) as caught:
        docx.write(DOCUMENT, Theme(MemoryWorld({PATH: shell})))
    for diagnostic in caught.value.diagnostics:
        assert diagnostic.span is not None
        assert diagnostic.span.path == PATH
        assert diagnostic.hint
    return [f"{d.code} {d.message}" for d in caught.value.diagnostics]


def tag(old: str, new: str) -> bytes:
    return changed("word/document.xml", lambda text: text.replace(old, new))


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"<html>", SHELL[:4000], (ROOT / "pyproject.toml").read_bytes()],
    ids=["empty", "stub", "html", "cut", "text"],
)
def test_a_file_that_is_not_word_is_said_to_be_none(data: bytes) -> None:
    [message] = found(data)

    assert message.startswith("S81 bukan berkas Word (.docx) yang utuh")


def test_a_file_with_broken_xml_is_said_to_be_broken() -> None:
    [message] = found(changed("word/document.xml", lambda text: text[:-30]))

    assert message.startswith("S81 ")


def test_every_missing_style_is_named() -> None:
    gone = {"Isi Tabel": "Isi Tabelku", "toc 2": "toc dua"}

    def rename(text: str) -> str:
        for old, new in gone.items():
            text = text.replace(f'w:val="{old}"', f'w:val="{new}"')
        return text

    assert found(changed("word/styles.xml", rename)) == [
        'S82 gaya "Isi Tabel" tidak ada',
        'S82 gaya "toc 2" tidak ada',
    ]


def test_headings_without_a_list_are_said_to_lack_it() -> None:
    numbers = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    shell = changed("word/styles.xml", lambda text: text.replace(numbers, "", 1))

    assert found(shell) == ['S82 gaya "heading 1" tidak memakai daftar bertingkat']


def test_a_missing_mark_is_named() -> None:
    assert found(tag("{{p isi }}", "isi")) == ["S83 tanda {{p isi }} tidak ada"]


def test_a_tag_that_nothing_fills_is_named() -> None:
    [message] = found(tag("{{ judul }}", "{{ judul }} {{ nomor }}"))

    assert message.startswith("S84 tanda tidak dikenal")
    assert "nomor" in message


def test_a_tag_written_wrongly_is_said_to_be_wrong() -> None:
    [message] = found(tag("{{ judul }}", "{{ judul | }}"))

    assert message.startswith("S84 ")


def test_a_tag_may_not_reach_into_the_program() -> None:
    [message] = found(tag("{{ judul }}", "{{ judul }}{{ ''.__class__.__mro__ }}"))

    assert message.startswith("S84 ")


def test_a_value_that_the_cover_does_not_print_is_named() -> None:
    meta = replace(contoh.META, cover=(*contoh.META.cover, ("nomor", "12")))
    with pytest.raises(ContentError) as caught:
        docx.write(replace(DOCUMENT, meta=meta), Theme(MemoryWorld({PATH: SHELL})))

    [diagnostic] = caught.value.diagnostics
    assert (diagnostic.code, diagnostic.message) == ("S86", 'nilai sampul "nomor" tidak dicetak')


def test_sections_are_counted() -> None:
    def join(text: str) -> str:
        start = text.index("<w:sectPr")
        end = text.index("</w:sectPr>") + len("</w:sectPr>")
        return text[:start] + text[end:]

    [message] = found(changed("word/document.xml", join))
    assert message.startswith("S85 berkas ini mempunyai 2 bagian")


def test_a_daerah_may_lay_its_own_file_over_the_shared_one() -> None:
    own = changed("word/styles.xml", lambda text: text.replace('w:val="E9EDF2"', 'w:val="ABCDEF"'))
    world = MemoryWorld({PATH: SHELL, "content/kabupaten-contoh/_tema/naskah.docx": own})
    made = docx.write(DOCUMENT, Theme(world, "kabupaten-contoh"))

    assert "content/kabupaten-contoh/_tema/naskah.docx" in world.reads
    assert PATH not in world.reads
    assert parts(made)


def test_styles_are_found_by_name_when_word_has_renamed_their_ids() -> None:
    def rename(text: str) -> str:
        return text.replace('w:styleId="BodyText"', 'w:styleId="TeksIsi"').replace(
            'w:val="BodyText"', 'w:val="TeksIsi"'
        )

    made = docx.write(DOCUMENT, Theme(MemoryWorld({PATH: changed("word/styles.xml", rename)})))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    used = {s.get(f"{w}val") for s in parts(made)["word/document.xml"].iter(f"{w}pStyle")}

    assert "TeksIsi" in used
    assert "BodyText" not in used


@pytest.mark.parametrize("reach", ['href="/etc/passwd"', 'x:href="file:///etc/hosts"'])
def test_a_drawing_reaches_for_nothing(reach: str) -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"'
        f' viewBox="0 0 9 9"><image {reach}/><script>a</script></svg>'
    ).encode()
    crest = replace(contoh.META.crest, data=drawing) if contoh.META.crest else None
    made = docx.write(
        replace(DOCUMENT, meta=replace(contoh.META, crest=crest)),
        Theme(MemoryWorld({PATH: SHELL})),
    )
    with ZipFile(BytesIO(made)) as package:
        [name] = [name for name in package.namelist() if name.endswith(".svg")]
        kept = package.read(name)

    assert b"etc" not in kept
    assert b"script" not in kept


def test_a_broken_drawing_is_said_to_be_broken() -> None:
    picture = replace(contoh.META.crest, data=b"<svg") if contoh.META.crest else None
    with pytest.raises(ContentError) as caught:
        docx.write(
            replace(DOCUMENT, meta=replace(contoh.META, crest=picture)),
            Theme(MemoryWorld({PATH: SHELL})),
        )

    assert [d.code for d in caught.value.diagnostics] == ["S88"]
