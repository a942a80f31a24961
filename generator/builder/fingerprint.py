"""What outputs depend on besides content and templates: program, libraries, fonts."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path

from generator.document.fonts import FOLDERS, SUBSTITUTES

_LIBRARIES = (
    ("libpango-1.0.so.0", "pango_version_string"),
    ("libharfbuzz.so.0", "hb_version_string"),
    ("libharfbuzz-subset.so.0", "hb_version_string"),
)
"""Shared libraries that shape the PDF, and the function that says their version."""


@cache
def fingerprint() -> str:
    """SHA-256 over the program's source, the installed packages, Pango and the font files."""
    digest = sha256()
    for part in (*_program(), *_packages(), *_shared(), *_fonts()):
        digest.update(part)
        digest.update(b"\0")
    return digest.hexdigest()


def _program() -> Iterator[bytes]:
    package = Path(__file__).parents[1]
    for path in sorted(package.rglob("*.py")):
        yield path.relative_to(package).as_posix().encode()
        yield path.read_bytes()


def _packages() -> Iterator[bytes]:
    yield sys.version.encode()
    yield from sorted(f"{found.name}=={found.version}".encode() for found in distributions())


def _shared() -> Iterator[bytes]:
    for library, function in _LIBRARIES:
        try:
            version = getattr(ctypes.CDLL(library), function)
        except (OSError, AttributeError):
            continue
        version.restype = ctypes.c_char_p
        yield library.encode() + b" " + version()


def _fonts() -> Iterator[bytes]:
    for name in sorted(file for font in SUBSTITUTES.values() for file in font.files):
        for folder in FOLDERS:
            path = Path(folder, name)
            if path.exists():
                yield str(path).encode()
                yield sha256(path.read_bytes()).digest()
