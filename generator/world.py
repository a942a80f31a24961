"""The edge: everything from outside enters through `World`, which remembers what was read.

`DiskWorld` reads a project folder and never leaves `content/` and `templates/`;
`MemoryWorld` holds files in a dict and makes tests fast and pure.

Paths are relative to the project, with forward slashes. `reads` is the complete list of what a
result depends on; `stale` says which of it has changed since.
"""

from __future__ import annotations

import re
import stat
from abc import ABC, abstractmethod
from codecs import BOM_UTF8
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from os.path import realpath, sep
from pathlib import Path
from typing import NoReturn, Protocol

from generator.diagnostics import ContentError, Span

ROOMS = ("content", "templates")
"""The folders of a project that may be read."""

TEXT_LIMIT = 5 * 1024 * 1024
"""Largest text file, in bytes."""

BYTES_LIMIT = 50 * 1024 * 1024
"""Largest other file (pictures, Word templates), in bytes."""

ABSENT = ""
"""In `reads`: looked for and not there."""

PRESENT = "+"
"""In `reads`: known to be there, content not looked at."""


class World(Protocol):
    """What the program may know of the outside."""

    def read_bytes(self, path: str) -> bytes:
        """Return a file's bytes, at most `BYTES_LIMIT`; `ContentError` B01 to B04 otherwise."""

    def read_text(self, path: str) -> str:
        r"""Return a file's text, UTF-8, lines ended by `\n`; `ContentError` B01 to B05 otherwise.

        At most `TEXT_LIMIT` bytes. A byte order mark is dropped.
        """

    def exists(self, path: str) -> bool:
        """Say whether a file or folder is there."""

    def list(self, folder: str) -> tuple[str, ...]:
        """Return the sorted names directly in a folder, without hidden ones; () when missing."""

    @property
    def reads(self) -> Mapping[str, str]:
        """What was asked for: path (of a listing: `folder/`) to SHA-256, `PRESENT` or `ABSENT`."""


class RecordingWorld(ABC):
    """What both worlds share: confined paths, limits, decoding and the record."""

    def __init__(self) -> None:
        self._reads: dict[str, str] = {}

    @abstractmethod
    def _load(self, path: str, limit: int) -> bytes | None:
        """Return the bytes of the file, or nothing when it is missing."""

    @abstractmethod
    def _present(self, path: str) -> bool:
        """Say whether a file or folder is there."""

    @abstractmethod
    def _names(self, folder: str) -> tuple[str, ...] | None:
        """Return the names in the folder, in any order, or nothing when it is missing."""

    def _read(self, path: str, limit: int) -> tuple[str, bytes]:
        path = confine(path)
        data = self._load(path, limit)
        if data is None:
            self._reads[path] = ABSENT
            fail("B01", "berkas tidak ditemukan", path, "periksa nama berkas dan foldernya")
        if len(data) > limit:
            fail(
                "B04",
                f"berkas lebih besar dari {limit // 1024**2} MB",
                path,
                "pecah atau perkecil berkas ini",
            )
        self._reads[path] = sha256(data).hexdigest()
        return path, data

    def read_bytes(self, path: str) -> bytes:
        """See `World`."""
        return self._read(path, BYTES_LIMIT)[1]

    def read_text(self, path: str) -> str:
        """See `World`."""
        return decode(*self._read(path, TEXT_LIMIT))

    def exists(self, path: str) -> bool:
        """See `World`."""
        path = confine(path)
        present = self._present(path)
        if not present:
            self._reads[path] = ABSENT
        elif self._reads.get(path, ABSENT) == ABSENT:
            self._reads[path] = PRESENT
        return present

    def list(self, folder: str) -> tuple[str, ...]:
        """See `World`."""
        folder = confine(folder)
        found = self._names(folder)
        if found is None:
            self._reads[folder + "/"] = ABSENT
            return ()
        names = tuple(sorted(name for name in found if not name.startswith(".")))
        listing = "\n".join(names).encode("utf-8", "surrogateescape")
        self._reads[folder + "/"] = sha256(listing).hexdigest()
        return names

    @property
    def reads(self) -> Mapping[str, str]:
        """See `World`."""
        return dict(sorted(self._reads.items()))


class DiskWorld(RecordingWorld):
    """The project folder on disk; links may not lead out of `content/` and `templates/`."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.root = Path(realpath(root))
        self._rooms = tuple(f"{self.root}{sep}{room}" for room in ROOMS)

    def _locate(self, path: str) -> Path:
        real = realpath(f"{self.root}{sep}{path}")
        if not any(real == room or real.startswith(room + sep) for room in self._rooms):
            fail(
                "B02",
                "tautan ini menunjuk ke luar folder content/ dan templates/",
                path,
                "salin berkasnya ke dalam proyek",
            )
        return Path(real)

    def _load(self, path: str, limit: int) -> bytes | None:
        try:
            real = self._locate(path)
            mode = real.stat().st_mode
            if stat.S_ISDIR(mode):
                fail("B03", "ini folder, bukan berkas", path)
            if not stat.S_ISREG(mode):
                fail("B03", "ini bukan berkas biasa", path)
            with real.open("rb") as file:
                return file.read(limit + 1)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except PermissionError:
            fail("B03", "berkas tidak boleh dibaca", path, f"beri izin: chmod u+r '{path}'")
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            fail("B03", f"berkas tidak dapat dibaca ({reason})", path)

    def _present(self, path: str) -> bool:
        try:
            self._locate(path).stat()
        except (OSError, ValueError):
            return False
        return True

    def _names(self, folder: str) -> tuple[str, ...] | None:
        try:
            return tuple(child.name for child in self._locate(folder).iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return None
        except PermissionError:
            fail("B03", "folder tidak boleh dibaca", folder, f"beri izin: chmod u+rx '{folder}'")
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            fail("B03", f"folder tidak dapat dibaca ({reason})", folder)


class MemoryWorld(RecordingWorld):
    """Files in a dict: path to text or bytes. Folders are what the paths imply."""

    def __init__(self, files: Mapping[str, str | bytes]) -> None:
        super().__init__()
        self._files = {
            path: text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
            for path, text in files.items()
        }

    def _load(self, path: str, limit: int) -> bytes | None:
        data = self._files.get(path)
        if data is None and self._names(path) is not None:
            fail("B03", "ini folder, bukan berkas", path)
        return None if data is None else data[: limit + 1]

    def _present(self, path: str) -> bool:
        return path in self._files or self._names(path) is not None

    def _names(self, folder: str) -> tuple[str, ...] | None:
        inside = folder + "/"
        return (
            tuple(
                {
                    path.removeprefix(inside).split("/")[0]
                    for path in self._files
                    if path.startswith(inside)
                }
            )
            or None
        )


def stale(world: World, reads: Mapping[str, str]) -> tuple[str, ...]:
    """Return what of an earlier record is no longer so.

    `world` must know nothing older than this run; it may be asked about many records, and looks
    at each file once.
    """
    known = world.reads
    for path, digest in reads.items():
        if known.get(path) == digest:
            continue
        with suppress(ContentError):
            if path.endswith("/"):
                world.list(path)
            elif digest in {ABSENT, PRESENT}:
                world.exists(path)
            else:
                world.read_bytes(path)
    now = world.reads
    return tuple(path for path, digest in reads.items() if not _holds(digest, now.get(path)))


def _holds(digest: str, now: str | None) -> bool:
    return now == digest or (digest == PRESENT and now not in {None, ABSENT})


def confine(path: str) -> str:
    """Return the path in its one spelling; `ContentError` B02 when it is not in a room."""
    parts = [part for part in path.split("/") if part not in {"", "."}]
    if path.startswith("/") or re.search(r"^[A-Za-z]:|[\\\0]", path):
        fail("B02", "jalur berkas harus relatif terhadap proyek, dengan garis miring /", path)
    if ".." in parts:
        fail("B02", "jalur berkas tidak boleh memakai `..`", path)
    if not parts or parts[0] not in ROOMS:
        fail("B02", "hanya folder content/ dan templates/ yang boleh dibaca", path)
    return "/".join(parts)


def decode(path: str, data: bytes) -> str:
    r"""Return the text of UTF-8 bytes with lines ended by `\n`; `ContentError` B05 otherwise."""
    data = data.removeprefix(BOM_UTF8)
    try:
        return _lines(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        start = error.start
    before = _lines(data[:start].decode("utf-8"))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        fail("B05", "berkas bukan UTF-8, melainkan UTF-16", path, "simpan ulang sebagai UTF-8")
    raise ContentError.of(
        "B05",
        f"berkas bukan UTF-8: byte ke-{start + 1} (0x{data[start]:02X}) tidak terbaca",
        Span(path, before.count("\n") + 1, len(before) - before.rfind("\n")),
        "simpan ulang berkas ini sebagai UTF-8",
    )


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def fail(code: str, message: str, path: str, hint: str | None = None) -> NoReturn:
    """Raise `ContentError` with one finding about a whole file."""
    raise ContentError.of(code, message, Span(path), hint)
