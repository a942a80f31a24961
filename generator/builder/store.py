"""Files written whole: those of `build/` over older ones, all others never over any."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from shutil import copymode, rmtree

from generator.diagnostics import EnvironmentLack, NaskahError

FOLDER = "build"
"""The output folder, under the project."""

STAGING = ".tmp"
"""How the name of what is not complete yet ends; it begins with a dot."""


def replace(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files (path under the project to bytes) beside their places, then rename them all.

    Nothing is replaced unless everything could be written; who may read and write a file stays
    as it was. Raises `EnvironmentLack`: L20 when the disk is full, L21 when the folder may not be
    written, L22 for anything else.
    """
    _put(root, files, lambda temporary, path: temporary.replace(path))


def create(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files where there are none, all of them or not one; raises as `replace` does."""
    made: list[Path] = []

    def begin(temporary: Path, path: Path) -> None:
        if path.exists():
            raise FileExistsError(errno.EEXIST, "sudah ada", path)
        temporary.replace(path)
        made.append(path)

    try:
        _put(root, files, begin)
    except NaskahError:
        for path in made:
            path.unlink(missing_ok=True)
        raise


def place(folder: Path, files: Mapping[str, bytes], shown: str) -> None:
    """Make a folder of files (name to bytes) that nobody writes to again, at once or not at all.

    It is filled beside its place, and one rename makes it appear: whoever is killed on the way
    leaves a hidden folder ending in `STAGING`, and nothing else. `shown` is how the folder is
    called in messages. Raises `FileExistsError` when there is such a folder with something in
    it, and as `replace` does.
    """
    staging = folder.with_name(f".{folder.name}.{token_hex(4)}{STAGING}")
    try:
        staging.mkdir(parents=True)
        for name, data in files.items():
            _write(staging / name, data)
            (staging / name).chmod(0o444)
        _sync(staging)
        staging.rename(folder)
        _sync(folder.parent)
    except OSError as error:
        if error.errno in {errno.EEXIST, errno.ENOTEMPTY}:
            raise FileExistsError(error.errno, "sudah ada", shown) from error
        raise _lack(error, shown) from error
    finally:
        rmtree(staging, ignore_errors=True)


def _put(root: Path, files: Mapping[str, bytes], rename: Callable[[Path, Path], object]) -> None:
    beside: dict[Path, Path] = {}
    path = root / FOLDER
    try:
        for name, data in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            beside[path] = path.with_name(f".{path.name}.{os.getpid()}{STAGING}")
            _write(beside[path], data)
            if path.exists():
                copymode(path, beside[path])
        for path, temporary in beside.items():
            rename(temporary, path)
    except OSError as error:
        raise _lack(error, path.relative_to(root).as_posix()) from error
    finally:
        for temporary in beside.values():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Have the names in a folder on the disk too."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _lack(error: OSError, path: str) -> NaskahError:
    room = path.partition("/")[0] or _nearest(path)
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return EnvironmentLack.of(
                "L20",
                f"ruang disk habis, {path} tidak ditulis; berkas yang lama tetap ada",
                hint=f"kosongkan sebagian disk, lalu ulangi; lihat sisanya: df -h {room}",
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return EnvironmentLack.of(
                "L21",
                f"{path} tidak boleh ditulis; berkas yang lama tetap ada",
                hint=f"beri izin: chmod -R u+rwX {room}",
            )
        case _:
            return EnvironmentLack.of(
                "L22",
                f"{path} tidak dapat ditulis ({error.strerror or error})",
                hint=f"singkirkan yang menghalangi di {room}/"
                + (", misalnya: make clean" if room == FOLDER else ""),
            )


def _nearest(path: str) -> str:
    """The nearest folder above an absolute path that is there."""
    return str(next(folder for folder in Path(path).parents if folder.is_dir()))
