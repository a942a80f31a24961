"""The files that a beginning takes: those that are not there yet, as texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.builder.drawing import draw
from generator.compose import profile, schema
from generator.compose.marks import plain
from generator.compose.sandbox import Budget, Sandbox
from generator.compose.template import Renderer
from generator.content.nodes import Entry
from generator.content.nodes import Mapping as Group
from generator.content.paths import DATA, RENSTRA, DinasRef, DocumentRef, find_renstra
from generator.content.yaml import parse, read_yaml
from generator.diagnostics import ContentError, Findings, NaskahError
from generator.model.instansi import TAHAPAN
from generator.model.pembaca import KETERANGAN, Pembaca
from generator.model.skema.daerah import Daerah, DaftarTahapan
from generator.model.skema.dasar import Bagian, Konteks
from generator.model.skema.dinas import Dinas
from generator.model.skema.dokumen import Dokumen
from generator.model.skema.isian import susun
from generator.model.skema.program import PohonProgram
from generator.model.skema.renstra import Kinerja, Renstra
from generator.scaffold.over import Over
from generator.scaffold.request import Request
from generator.scaffold.sample import HERE, sample
from generator.scaffold.written import MARK, comment, written
from generator.world import ABSENT, DiskWorld

EXAMPLES = "templates/_bersama/baru"
"""Where the examples of the files are."""

ADVICE = f"""\
# Ganti isi yang bertanda `{MARK}`, lalu hapus tandanya. Kunci yang tidak wajib boleh dihapus;
# kunci yang masih berupa komentar dipakai dengan menghapus tanda # di depannya.

"""
"""Stands at the head of every new file."""

_MODELS: dict[str, type[Bagian]] = {"program": PohonProgram, "kinerja": Kinerja}


def files(world: DiskWorld, wanted: Request) -> dict[str, str]:
    """Path to text of every file that is wanted and not there, in the order of reading.

    Raises `ContentError` when files that are there cannot be read.
    """
    begun = _Beginning(world, wanted)
    owner = wanted.owner
    begun.add(owner.daerah_path, lambda: begun.example("daerah", Daerah))
    begun.add(owner.path, lambda: begun.example("dinas", Dinas))
    begun.add_renstra()
    for name in _MODELS:
        begun.add_year(wanted.tahun, name)
    for ref in wanted.documents:
        begun.add(ref.path, lambda ref=ref: begun.document(ref))  # type: ignore[misc]
    for ref in wanted.documents:
        begun.complete(ref)
    return begun.files


class _Beginning:
    """Files as they are added, each over those before it."""

    def __init__(self, world: DiskWorld, wanted: Request) -> None:
        self.world = world
        self.wanted = wanted
        self.files: dict[str, str] = {}
        self.years = {wanted.tahun}

    @property
    def over(self) -> Over:
        """The project as it would be."""
        return Over(self.world, self.files)

    def add(self, path: str, text: Callable[[], str]) -> None:
        """Add a file that is not there."""
        if path not in self.files and not self.world.exists(path):
            self.files[path] = text()

    # --- what the documents look for

    def complete(self, ref: DocumentRef) -> None:
        """Add what a document cannot be composed without, until it can be or stays wrong."""
        absent: list[str] = []
        while True:
            over, findings = self.over, Findings()
            try:
                draw(over, ref, findings)
            except NaskahError as error:
                findings.extend(error.diagnostics)
            before = len(self.files)
            absent = [path for path, seen in over.reads.items() if seen == ABSENT]
            lacks = " ".join(found.hint or "" for found in findings if found.code == "B230")
            self._add_absent(absent, lacks.split())
            if len(self.files) == before:
                break
        if ref.path in self.files:
            self.files[ref.path] += _narratives(ref, absent)

    def _add_absent(self, absent: list[str], lacks: list[str]) -> None:
        """Add files of years: those that are missed, and all that is looked for in a new year."""
        for path in absent:
            folder, _, name = path.removesuffix(".yaml").partition(f"{self.wanted.owner.folder}/")
            tahun, _, name = name.partition("/")
            if folder or not tahun.isdigit() or not path.endswith(".yaml"):
                continue
            if path in lacks and name == "program":
                self.years.add(int(tahun))
            if path in lacks or int(tahun) in self.years:
                self.add_year(int(tahun), name)

    def add_year(self, tahun: int, name: str) -> None:
        """Add a file of a year: `program`, `kinerja` or `data/<nama>`."""
        path = self.wanted.owner.year_path(tahun, name)
        if model := _MODELS.get(name):
            self.add(path, lambda: self.example(name, model, **self._of_year(tahun)))
        elif name.startswith(f"{DATA}/"):
            self.add(path, lambda: self.data(name.removeprefix(f"{DATA}/"), tahun))

    # --- texts

    def example(self, name: str, model: type[Bagian], **words: Any) -> str:
        """An example of `EXAMPLES`, explained by its model."""
        node, head, marked = self._rendered(name, words)
        return f"{head}{ADVICE}{written(node, model, marked)}"

    def document(self, ref: DocumentRef) -> str:
        """A document's file, with an example of its own fields."""
        findings = Findings()
        path = profile.path(ref.nama)
        kind = schema.read(profile.Profile, self.world, path, findings)
        if kind is None:
            raise ContentError(tuple(findings))
        renderer = Renderer(Sandbox({}, Budget()), findings)
        own = {"tanggal": f"2 Januari {ref.tahun}"}
        for key, value in kind.baru.items():
            own[key] = plain(renderer.text(value, {"tahun": ref.tahun}))
        findings.raise_errors()
        words = {"jenis": ref.nama, "tahapan": kind.tahapan, "baru": tuple(own.items())}
        node, _, marked = self._rendered("dokumen", words)
        inner: dict[str, type[Bagian]] = {}
        described = f"{profile.folder(ref.nama)}/isian.yaml"
        if self.world.exists(described):
            description, inner["isian"] = self._described(described)
            fields = sample(description, ref.tahun)
            if fields.entries:
                node = Group((*node.entries, Entry("isian", HERE, fields)), node.span)
        text = written(node, Dokumen, marked, inner)
        return f"{_head(self.world.read_text(path))}{ADVICE}{text}"

    def data(self, name: str, tahun: int) -> str:
        """A data file, as its description says."""
        path = f"{KETERANGAN}/{name}.yaml"
        description, model = self._described(path)
        text = written(sample(description, tahun), model, {HERE.line})
        return f"{_head(self.world.read_text(path))}{ADVICE}{text}"

    def _described(self, path: str) -> tuple[Group, type[Bagian]]:
        findings = Findings()
        node = read_yaml(self.world, path, findings)
        model = susun(node, findings, "isian") if node else None
        if node is None or model is None:
            raise ContentError(tuple(findings))
        return node, model

    def _rendered(self, name: str, words: Mapping[str, Any]) -> tuple[Group, str, set[int]]:
        """An example's nodes, the comment at its head, and the lines that are to be replaced."""
        path = f"{EXAMPLES}/{name}.yaml.j2"
        findings = Findings()
        owner, tahun = self.wanted.owner, self.wanted.tahun
        context = {
            "tahun": tahun,
            "daerah": {"nama": owner.daerah.replace("-", " ").title()},
            **words,
        }
        source = self.world.read_text(path)
        text = Renderer(Sandbox({}, Budget()), findings).render(path, source, context)
        findings.raise_errors()
        lines = plain(text or "")
        node = parse(lines, path, findings)
        if node is None:
            raise ContentError(tuple(findings))
        marked = {n for n, line in enumerate(lines.split("\n"), 1) if line.endswith(MARK)}
        return node, _head(lines), marked | {HERE.line}

    # --- what the examples speak of

    def add_renstra(self) -> None:
        """Add a Renstra when none is in force in the year: of the five years that hold it."""
        owner, tahun = self.wanted.owner, self.wanted.tahun
        if any(tahun in period for period in find_renstra(self.world, owner, Findings())):
            return
        awal = tahun - tahun % 5
        akhir = awal + 4
        self.add(
            f"{owner.folder}/{RENSTRA}/{awal}-{akhir}.yaml",
            lambda: self.example(RENSTRA, Renstra, awal=awal, akhir=akhir),
        )

    def _of_year(self, tahun: int) -> dict[str, Any]:
        """The words of a year's examples: indicators of its Renstra, and the daerah's stages."""
        findings = Findings()
        owner: DinasRef = self.wanted.owner
        reader = Pembaca(self.over, owner, findings, Konteks(findings))
        stages = reader.baca(TAHAPAN, DaftarTahapan)
        reader = Pembaca(self.over, owner, findings, Konteks(findings, stages.nilai))
        own = reader.baca(owner.daerah_path, Daerah).tahapan
        period = reader.periode(tahun) or reader.periode(self.wanted.tahun)
        plan = reader.renstra(period) if period else None
        indicators = [
            {"id": i.id, "target": _target(i.target.get(tahun, {}))}
            for i in (plan.semua_indikator if plan else ())
        ]
        every = own or stages.tahapan
        ceilings = [stage for stage in every if stage.plafon]
        rest = [stage for stage in every if not stage.plafon]
        return {"indikator": indicators, "plafon": ceilings, "tahapan": rest, "tahun": tahun}


def _target(stages: Mapping[str, Any]) -> str:
    """A target at its last stage, as it would be typed; an example when there is none."""
    *_, last = ("80,00 %", *stages.values())
    return str(last or "80,00 %").replace("\u00a0", " ")


def _head(text: str) -> str:
    """The comment with which a file begins."""
    lines = text.split("\n")
    count = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    words = (wrapped for line in lines[:count] for wrapped in comment(line.lstrip("# ")))
    return "".join(f"{line}\n" for line in words)


def _narratives(ref: DocumentRef, absent: list[str]) -> str:
    """A comment that names the narratives which the dinas may write itself."""
    start = f"{ref.narrative_folder}/"
    names = sorted(path.removeprefix(start) for path in absent if path.startswith(start))
    if not names:
        return ""
    text = f"Kalimat baku diganti dengan narasi sendiri di folder {ref.nama}/: {', '.join(names)}."
    return "\n".join(["", *comment(text), ""])
