"""A beginning: files to fill in for a new daerah, dinas, year or document.

request   what a command line asks for
files     which files that takes, as texts
over      files that are not written yet, seen over the project
sample    an example of what a description of fields asks for
written   an example as commented YAML, explained by the schema

What stands in a new file is an example of `templates/_bersama/baru/`; its comments, and the keys
that may be left out, are the schema's; other files are those that the documents ask for in vain.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.builder.store import create
from generator.scaffold.files import files
from generator.scaffold.request import Request, request
from generator.world import DiskWorld

__all__ = ["begin"]


@dataclass(frozen=True, slots=True)
class Begun:
    """What came of a beginning."""

    request: Request
    written: tuple[str, ...]
    """The files that are new, relative to the project."""
    kept: tuple[str, ...]
    """The documents that were there already."""

    @property
    def advice(self) -> str:
        """What to do next, in Indonesian."""
        owner, tahun = self.request.owner, self.request.tahun
        which = f"{owner.daerah}/{owner.dinas} --tahun {tahun}"
        if not self.written:
            return f"tidak ada berkas yang kurang; lihat hasilnya: naskah build {which} --draf"
        if self.request.kinds:
            return f"isi berkasnya, lalu lihat hasilnya: naskah build {which} --draf"
        return f"mulai dokumennya dengan: naskah baru {which.replace(' --tahun', '')} --dokumen …"


def begin(root: Path, dinas: str, tahun: int, dokumen: str = "") -> Begun:
    """Write the files that are missing for documents (`renja,pk`) of a dinas (`a/b`) and year.

    No file is overwritten, and either all are written or none. Raises `UsageError` for what
    cannot be meant, `ContentError` when files that are there cannot be read, `EnvironmentLack`
    when the new ones cannot be written.
    """
    world = DiskWorld(root)
    wanted = request(world, dinas, tahun, dokumen)
    texts = files(world, wanted)
    create(root, {path: text.encode() for path, text in texts.items()})
    kept = (ref.path for ref in wanted.documents if ref.path not in texts)
    return Begun(wanted, tuple(texts), tuple(kept))
