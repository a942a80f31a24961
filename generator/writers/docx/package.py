"""The file: parts in one order, with one date, so that equal documents are equal bytes."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST: Final = "[Content_Types].xml"
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


def repack(data: bytes, changed: dict[str, bytes]) -> bytes:
    """The same package with some parts replaced, in bytes that depend on its content alone."""
    output = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(output, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            target.writestr(info, changed[name] if name in changed else source.read(name))
    return output.getvalue()


def part(data: bytes, name: str) -> str:
    """A part's text."""
    with ZipFile(BytesIO(data)) as source:
        return source.read(name).decode("utf-8")
