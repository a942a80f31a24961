"""The path contract: where what a daerah, a dinas, a year and a document say is kept.

    content/<daerah>/daerah.yaml, pemeriksaan.yaml
    content/<daerah>/<dinas>/dinas.yaml
    content/<daerah>/<dinas>/renstra/<awal>-<akhir>.yaml
    content/<daerah>/<dinas>/<tahun>/program.yaml, kinerja.yaml, data/<nama>.yaml
    content/<daerah>/<dinas>/<tahun>/<nama>.yaml      one document
    content/<daerah>/<dinas>/<tahun>/<nama>/<bagian>.md  its narrative

`<daerah>`, `<dinas>` and `<nama>` are slugs, `<tahun>` is four digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.names import suggestion
from generator.diagnostics import ContentError, Findings, Span
from generator.world import World

ROOT = "content"
RENSTRA = "renstra"
DATA = "data"
YEAR_FILES = frozenset({"program", "kinerja"})
"""Files of a year that are no documents."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_PERIOD = re.compile(rf"({_YEAR.pattern})-({_YEAR.pattern})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class DinasRef:
    """One dinas of a daerah, by its folder."""

    daerah: str
    dinas: str

    @property
    def daerah_folder(self) -> str:
        """`content/<daerah>`."""
        return f"{ROOT}/{self.daerah}"

    @property
    def daerah_path(self) -> str:
        """Path of `daerah.yaml`."""
        return f"{self.daerah_folder}/daerah.yaml"

    @property
    def folder(self) -> str:
        """`content/<daerah>/<dinas>`."""
        return f"{self.daerah_folder}/{self.dinas}"

    @property
    def path(self) -> str:
        """Path of `dinas.yaml`."""
        return f"{self.folder}/dinas.yaml"

    def year_folder(self, tahun: int) -> str:
        """Return the folder of a year."""
        return f"{self.folder}/{tahun}"

    def year_path(self, tahun: int, nama: str) -> str:
        """Return the path of a file of a year: `program`, `kinerja`, `data/usulan`."""
        return f"{self.year_folder(tahun)}/{nama}.yaml"


@dataclass(frozen=True, slots=True, order=True)
class DocumentRef:
    """One document of a dinas and year, by its file."""

    daerah: str
    dinas: str
    tahun: int
    nama: str

    @property
    def owner(self) -> DinasRef:
        """The dinas whose document it is."""
        return DinasRef(self.daerah, self.dinas)

    @property
    def stem(self) -> str:
        """`<daerah>/<dinas>/<tahun>/<nama>`: under `build/`, with a suffix, the output."""
        return f"{self.daerah}/{self.dinas}/{self.tahun}/{self.nama}"

    @property
    def folder(self) -> str:
        """The year's folder, in which the document's file lies."""
        return self.owner.year_folder(self.tahun)

    @property
    def path(self) -> str:
        """Path of the document's file."""
        return self.owner.year_path(self.tahun, self.nama)

    @property
    def narrative_folder(self) -> str:
        """The folder of the document's Markdown files."""
        return f"{self.folder}/{self.nama}"

    def narrative_path(self, bagian: str) -> str:
        """Return the path of one Markdown file."""
        return f"{self.narrative_folder}/{bagian}.md"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A Renstra's years, both included, and its file."""

    awal: int
    akhir: int
    path: str

    def __contains__(self, tahun: int) -> bool:
        return self.awal <= tahun <= self.akhir


def is_slug(name: str) -> bool:
    """Say whether a name may be a folder or document name: `pk-perubahan-2`."""
    return _SLUG.fullmatch(name) is not None


def find_dinas(world: World, findings: Findings) -> tuple[DinasRef, ...]:
    """Return every dinas that has a folder; B07 for folders that cannot be one."""
    return tuple(
        DinasRef(daerah, dinas)
        for daerah in _slugs(world, ROOT, "daerah", findings)
        for dinas in _slugs(world, f"{ROOT}/{daerah}", "dinas", findings)
    )


def find_documents(world: World, findings: Findings) -> tuple[DocumentRef, ...]:
    """Return every document, by daerah, dinas, year and name; B07 for names out of contract."""
    found: list[DocumentRef] = []
    for owner in find_dinas(world, findings):
        _warn_folders(world, owner, findings)
        for tahun in find_years(world, owner):
            documents = tuple(_documents(world, owner, tahun, findings))
            _warn_narratives(world, owner.year_folder(tahun), documents, findings)
            found += documents
    return tuple(sorted(found))


def kinds(world: World) -> tuple[str, ...]:
    """Return the kinds of documents: folders of templates that have a profile."""
    folders = world.list("templates")
    return tuple(name for name in folders if world.exists(f"templates/{name}/profil.yaml"))


def find_years(world: World, owner: DinasRef) -> tuple[int, ...]:
    """Return the years for which a dinas has a folder."""
    return tuple(int(name) for name in world.list(owner.folder) if _YEAR.fullmatch(name))


def find_renstra(world: World, owner: DinasRef, findings: Findings) -> tuple[Period, ...]:
    """Return the Renstra files of a dinas by period; B07 for names that are no period."""
    folder = f"{owner.folder}/{RENSTRA}"
    periods = []
    for name in _yaml_names(world, folder, findings):
        path = f"{folder}/{name}.yaml"
        found = _PERIOD.fullmatch(name)
        if found and int(found[1]) <= int(found[2]):
            periods.append(Period(int(found[1]), int(found[2]), path))
        else:
            findings.error(
                "B07",
                "nama berkas Renstra harus tahun awal dan tahun akhirnya",
                Span(path),
                "misalnya 2021-2026.yaml",
            )
    return tuple(sorted(periods))


def find_data(world: World, owner: DinasRef, tahun: int, findings: Findings) -> dict[str, str]:
    """Return the data files of a year: name to path."""
    folder = f"{owner.year_folder(tahun)}/{DATA}"
    return {name: f"{folder}/{name}.yaml" for name in _yaml_names(world, folder, findings)}


def _documents(
    world: World, owner: DinasRef, tahun: int, findings: Findings
) -> Iterator[DocumentRef]:
    folder = owner.year_folder(tahun)
    for name in _yaml_names(world, folder, findings):
        if name in YEAR_FILES:
            continue
        if name == DATA:
            findings.error(
                "B07",
                "nama dokumen tidak boleh `data`",
                Span(f"{folder}/{name}.yaml"),
                "folder data/ berisi data tahun itu; pilih nama lain untuk dokumen",
            )
        elif is_slug(name):
            yield DocumentRef(owner.daerah, owner.dinas, tahun, name)
        else:
            _refuse(f"{folder}/{name}.yaml", "dokumen", findings)


def _slugs(world: World, folder: str, kind: str, findings: Findings) -> Iterator[str]:
    for name in _names(world, folder, findings):
        inner = f"{folder}/{name}"
        if not _names(world, inner, findings):
            continue
        if is_slug(name):
            yield name
        else:
            _refuse(inner, kind, findings)


def _names(world: World, folder: str, findings: Findings) -> tuple[str, ...]:
    """What is in a folder; nothing, and a finding, where it cannot be looked into."""
    try:
        return world.list(folder)
    except ContentError as error:
        findings.extend(error.diagnostics)
        return ()


def _yaml_names(world: World, folder: str, findings: Findings) -> Iterator[str]:
    for name in _names(world, folder, findings):
        stem, dot, suffix = name.rpartition(".")
        if dot and suffix == "yaml":
            yield stem
        elif dot and suffix.casefold() in {"yaml", "yml"}:
            findings.error(
                "B07",
                f"berkas berakhiran .{suffix} tidak dibaca",
                Span(f"{folder}/{name}"),
                f"ubah namanya menjadi {stem}.yaml",
            )


def _warn_folders(world: World, owner: DinasRef, findings: Findings) -> None:
    for name in world.list(owner.folder):
        inner = f"{owner.folder}/{name}"
        if name != RENSTRA and not _YEAR.fullmatch(name) and _names(world, inner, Findings()):
            findings.warn(
                "B07",
                "folder ini tidak dibaca: bukan tahun dan bukan renstra",
                Span(inner),
                "nama folder tahun adalah empat angka, misalnya 2023",
            )


def _warn_narratives(
    world: World, folder: str, documents: tuple[DocumentRef, ...], findings: Findings
) -> None:
    names = [document.nama for document in documents]
    for name in _names(world, folder, Findings()):
        inner = f"{folder}/{name}"
        if name != DATA and name not in names and _names(world, inner, Findings()):
            findings.warn(
                "B07",
                f"folder ini tidak dibaca: tidak ada dokumen {name}.yaml di sampingnya",
                Span(inner),
                suggestion(name, names),
            )


def _refuse(path: str, kind: str, findings: Findings) -> None:
    name = path.rpartition("/")[2].removesuffix(".yaml")
    slug = "-".join(re.findall(r"[a-z0-9]+", name.casefold(), re.ASCII))
    findings.error(
        "B07",
        f"nama {kind} `{name}` hanya boleh huruf kecil, angka, dan tanda hubung",
        Span(path),
        f"ubah namanya, misalnya menjadi {slug}" if slug else None,
    )
