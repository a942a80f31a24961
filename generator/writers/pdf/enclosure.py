"""Files carried inside a PDF: how they get in, and how they are taken out again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from ctypes import c_char, c_ulong
from dataclasses import dataclass
from datetime import date
from hashlib import md5
from typing import Any, Final

import pydyf
import pypdfium2
from pypdfium2 import raw

LIMIT: Final = 50 * 1024 * 1024
"""Largest file that is taken out, in bytes."""

_END: Final = b"%%EOF"
_TAIL: Final = 1024
"""Bytes at the end of a PDF, among which its end mark stands."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file to be carried inside a PDF."""

    name: str
    data: bytes
    media_type: str
    """`text/yaml`; stated, as guesses differ from one machine to another."""
    relationship: str
    """What it is to the document, by ISO 32000-2, 7.11.3: `Source`, `Data`, `Supplement`."""
    date: date
    """The day that it bears."""


def enclose(pdf: pydyf.PDF, enclosures: Iterable[Enclosure]) -> None:
    """Put files into a PDF that is about to be written, by name, as PDF/A-3 wants them.

    WeasyPrint 70 does so too, but lists each file twice in /AF and asks the system for its type.
    """
    names, files = pydyf.Array(), pydyf.Array()
    for enclosure in sorted(enclosures, key=lambda enclosure: enclosure.name.encode()):
        entry = _entry(pdf, enclosure)
        names.extend((entry["F"], entry.reference))
        files.append(entry.reference)
    if files:
        pdf.catalog.setdefault("Names", pydyf.Dictionary())["EmbeddedFiles"] = pydyf.Dictionary(
            {"Names": names}
        )
        pdf.catalog["AF"] = files


def _entry(pdf: pydyf.PDF, enclosure: Enclosure) -> pydyf.Dictionary:
    day = pydyf.String(f"D:{enclosure.date:%Y%m%d}000000Z")
    checksum = md5(enclosure.data, usedforsecurity=False).hexdigest()
    about = {
        "Size": len(enclosure.data),
        "CheckSum": f"<{checksum}>",
        "CreationDate": day,
        "ModDate": day,
    }
    stream = pydyf.Stream(
        [enclosure.data],
        {
            "Type": "/EmbeddedFile",
            "Subtype": pydyf.name(enclosure.media_type),
            "Params": pydyf.Dictionary(about),
        },
        compress=bool(enclosure.data),  # pdfium takes a packed nothing for something
    )
    pdf.add_object(stream)
    entry = pydyf.Dictionary(
        {
            "Type": "/Filespec",
            "F": pydyf.String(enclosure.name.encode()),
            "UF": pydyf.String(enclosure.name),
            "EF": pydyf.Dictionary({"F": stream.reference, "UF": stream.reference}),
            "AFRelationship": pydyf.name(enclosure.relationship),
        }
    )
    pdf.add_object(entry)
    return entry


def enclosed(pdf: bytes) -> Mapping[str, bytes]:
    """The files inside a PDF by name; their names are whatever its maker wrote.

    Raises `ValueError`, in Indonesian, for what is no whole PDF, and for files that stand twice,
    are too large, or cannot be unpacked.
    """
    if _END not in pdf[-_TAIL:]:
        raise ValueError("akhir berkas terpotong")
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise ValueError("tidak dapat dibuka sebagai PDF") from error
    files: dict[str, bytes] = {}
    try:
        for index in range(document.count_attachments()):
            attachment = document.get_attachment(index)
            name = attachment.get_name()
            if name in files:
                raise ValueError(f"lampiran {name} ada dua kali")
            files[name] = _data(attachment, name)
    except (pypdfium2.PdfiumError, UnicodeError) as error:
        raise ValueError("daftar lampirannya rusak") from error
    finally:
        document.close()
    return files


def _data(attachment: Any, name: str) -> bytes:
    """The bytes of a file; `PdfAttachment.get_data` refuses those of an empty one."""
    size = c_ulong()
    readable = raw.FPDFAttachment_GetFile(attachment, None, 0, size)
    if not readable or size.value > LIMIT:
        raise ValueError(f"lampiran {name} rusak atau terlalu besar")
    if not size.value:
        return b""
    buffer = (c_char * size.value)()
    raw.FPDFAttachment_GetFile(attachment, buffer, size.value, size)
    return bytes(buffer)
