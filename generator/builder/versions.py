"""What outputs depend on besides content and templates: program, packages, libraries, fonts."""

from __future__ import annotations

import ctypes
import platform
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from itertools import product
from pathlib import Path
from typing import Final

from generator.diagnostics import EnvironmentLack
from generator.document.fonts import SUBSTITUTES, find

DISTRIBUTION: Final = "naskah"
"""The program as a Python package."""

_LIBRARIES: Final = (
    ("libpango-1.0.so.0", "pango_version_string"),
    ("libharfbuzz.so.0", "hb_version_string"),
    ("libharfbuzz-subset.so.0", "hb_version_string"),
)
"""Shared libraries that shape the PDF, and the function that says their version."""

_APART: Final = frozenset({"pyhanko"})
"""Packages that only look at what is made, with all behind them."""

_REQUIREMENT: Final = re.compile(r"([\w.-]+)\s*(?:\[([^]]*)\])?")
_EXTRA: Final = re.compile(r"extra\s*==\s*[\"']([^\"']+)")


def program() -> str:
    """The program's version."""
    return distribution(DISTRIBUTION).version


@cache
def code() -> str:
    """SHA-256 over the program's source."""
    package = Path(__file__).parents[1]
    digest = sha256()
    for path in sorted(package.rglob("*.py")):
        digest.update(path.relative_to(package).as_posix().encode() + b"\0")
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()


def python() -> str:
    """Python's kind and version: "CPython 3.11.7"."""
    return f"{platform.python_implementation()} {platform.python_version()}"


@cache
def packages() -> Mapping[str, str]:
    """The Python packages that the program runs with, and no tool beside it: name to version."""
    found: dict[str, str] = {}
    wanted = list(_required(DISTRIBUTION, frozenset()))
    done = {(name, frozenset[str]()) for name in _APART}
    while wanted:
        if (one := wanted.pop()) not in done:
            done.add(one)
            with suppress(PackageNotFoundError):  # wanted on another system only
                found[one[0]] = distribution(one[0]).version
                wanted += _required(*one)
    return dict(sorted(found.items()))


def _required(name: str, extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """What a package asks for, with the extras that it asks of it."""
    for line in distribution(name).requires or ():
        requirement, _, marker = line.partition(";")
        extra = _EXTRA.search(marker)
        asked = _REQUIREMENT.match(requirement)
        if asked and (extra is None or extra[1] in extras):
            inner = frozenset(re.split(r"\s*,\s*", (asked[2] or "").strip())) - {""}
            yield re.sub(r"[-_.]+", "-", asked[1]).lower(), inner


@cache
def libraries() -> Mapping[str, str]:
    """The shared libraries beneath them: name to version."""
    found = {"zlib": zlib.ZLIB_RUNTIME_VERSION}
    for library, function in _LIBRARIES:
        with suppress(OSError, AttributeError):
            version = getattr(ctypes.CDLL(library), function)
            version.restype = ctypes.c_char_p
            found[library.partition(".so")[0]] = version().decode()
    return found


def fonts(families: Iterable[str] = SUBSTITUTES) -> Mapping[str, Path]:
    """The files that print families, as far as they are installed, by name."""
    found = {}
    for family, bold, italic in product(sorted(families), (False, True), (False, True)):
        with suppress(EnvironmentLack):
            path = find(family, bold, italic)
            found[path.name] = path
    return dict(sorted(found.items()))
