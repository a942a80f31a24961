"""What a command line asks to begin: for whom, for which year, which documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from generator.builder.plan import kind
from generator.content.paths import DinasRef, DocumentRef, is_slug
from generator.diagnostics import UsageError
from generator.world import World


@dataclass(frozen=True, slots=True)
class Request:
    """A dinas, a year, and the kinds of documents wanted for it."""

    owner: DinasRef
    tahun: int
    kinds: tuple[str, ...] = ()

    @property
    def documents(self) -> tuple[DocumentRef, ...]:
        """The documents; each is named after its kind."""
        return tuple(
            DocumentRef(self.owner.daerah, self.owner.dinas, self.tahun, kind)
            for kind in self.kinds
        )


def request(world: World, dinas: str, tahun: int, dokumen: str) -> Request:
    """Read `DAERAH/DINAS` and `renja,pk`; raises `UsageError` L02 for what cannot be meant."""
    folder = dinas.removeprefix("content/").strip("/")
    names = folder.split("/")
    if len(names) != 2:
        _refuse(f"`{dinas}` harus DAERAH/DINAS", "misalnya: pasaman-barat/diskopukm")
    for name in names:
        if not is_slug(name):
            slug = "-".join(re.findall(r"[a-z0-9]+", name.casefold(), re.ASCII))
            _refuse(
                f"nama folder `{name}` hanya boleh huruf kecil, angka, dan tanda hubung",
                f"misalnya: {slug}" if slug else "misalnya: pasaman-barat/diskopukm",
            )
    wanted = (kind(world, name.strip()) for name in dokumen.split(",") if name.strip())
    return Request(DinasRef(names[0], names[1]), tahun, tuple(dict.fromkeys(wanted)))


def _refuse(message: str, hint: str) -> NoReturn:
    raise UsageError.of("L02", message, hint=hint)
