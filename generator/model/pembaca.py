"""Reading the files of a dinas, each once, when it is first asked for.

B230  a file that is needed is not there
B231  no Renstra for a year
B232  a data file that nothing describes
B234  nobody in office
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from generator.content.names import suggestion
from generator.content.nodes import Node
from generator.content.paths import DinasRef, Period, find_data, find_renstra
from generator.content.yaml import read_yaml
from generator.diagnostics import ContentError, Findings, Span
from generator.model.catatan import catat, kosongkan
from generator.model.skema.dasar import Bagian, Konteks
from generator.model.skema.isian import susun
from generator.model.skema.periksa import periksa
from generator.model.skema.program import PohonProgram
from generator.model.skema.renstra import Kinerja, Renstra
from generator.model.skema.silsilah import periksa_kinerja, periksa_pohon, periksa_renstra
from generator.world import World

B = TypeVar("B", bound=Bagian)
KETERANGAN = "templates/_bersama/data"
"""Where the data files are described."""


@dataclass(frozen=True, slots=True)
class Pembaca:
    """Reads files into models. What is wrong is reported, and raised as `ContentError`."""

    world: World
    owner: DinasRef
    findings: Findings
    konteks: Konteks
    _ingatan: dict[tuple[str, ...], Any] = field(default_factory=dict)

    def baca(
        self,
        path: str,
        model: type[B],
        teliti: Callable[[Node, Findings], None] = lambda *_: None,
        **konteks: Any,
    ) -> B:
        """The model of a file, whose nodes `teliti` looks through.

        `konteks` changes how it is read; trees name no officials, so that documents share them.
        """

        def buat(findings: Findings) -> B | None:
            node = read_yaml(self.world, path, findings)
            if node is None:
                return None
            teliti(node, findings)
            return periksa(model, node, replace(self.konteks, findings=findings, **konteks))

        return self._sekali(("berkas", path), buat)  # type: ignore[no-any-return]

    def _sekali(self, kunci: tuple[str, ...], buat: Callable[[Findings], Any]) -> Any:
        """Make something once; a failure is remembered as well, and reported once."""
        if kunci not in self._ingatan:
            sendiri = Findings()
            try:
                hasil = buat(sendiri)
            except ContentError as error:
                sendiri.extend(error.diagnostics)
            self.findings.extend(sendiri)
            self._ingatan[kunci] = ContentError(tuple(sendiri)) if sendiri.errors else hasil
        hasil = self._ingatan[kunci]
        if isinstance(hasil, ContentError):
            raise ContentError(hasil.diagnostics)
        return hasil

    def _ada(self, path: str) -> bool:
        return bool(self._sekali(("ada", path), lambda _: self.world.exists(path)))

    # --- years

    def ada(self, tahun: int) -> bool:
        """Whether a year has a programme tree."""
        return self._ada(self.owner.year_path(tahun, "program"))

    def program(self, tahun: int) -> PohonProgram:
        """The programme tree of a year."""
        path = self.owner.year_path(tahun, "program")
        if not self.ada(tahun):
            raise ContentError.of(
                "B230",
                f"data tahun {tahun} belum ada",
                hint=f"buat berkas {path}",
            )
        return self.baca(
            path,
            PohonProgram,
            lambda node, f: periksa_pohon(node, f, self._id_indikator(tahun)),
            pejabat=str,
        )

    def kinerja(self, tahun: int) -> Kinerja | None:
        """What became of the indicators in a year; nothing when the year has no such file."""
        kinerja: Kinerja | None = self._sekali(
            ("kinerja", str(tahun)), lambda _: self._kinerja(tahun)
        )
        return kinerja

    def _kinerja(self, tahun: int) -> Kinerja | None:
        path = self.owner.year_path(tahun, "kinerja")
        if not self._ada(path):
            return None
        return self.baca(
            path,
            Kinerja,
            lambda node, f: periksa_kinerja(node, f, self._id_indikator(tahun)),
            pejabat=str,
        )

    # --- Renstra

    def periode(self, tahun: int) -> Period | None:
        """The period of the Renstra that is in force in a year: the latest that began."""
        semua = self._sekali(
            ("renstra",), lambda findings: find_renstra(self.world, self.owner, findings)
        )
        return next((p for p in reversed(semua) if tahun in p), None)

    def renstra(self, periode: Period) -> Renstra:
        """The Renstra of a period."""
        return self.baca(periode.path, Renstra, periksa_renstra, per_tahun=True, pejabat=str)

    def _id_indikator(self, tahun: int) -> frozenset[str] | None:
        """Ids of the indicators in force in a year; `None` where they cannot be known."""
        try:
            periode = self.periode(tahun)
            if periode is None:
                return None
            return frozenset(i.id for i in self.renstra(periode).semua_indikator)
        except ContentError:
            return None

    # --- described fields

    def keterangan(self, path: str) -> type[Bagian] | None:
        """The model of the fields that a file describes; nothing when there is no such file."""
        if not self._ada(path):
            return None

        def buat(findings: Findings) -> type[Bagian] | None:
            node = read_yaml(self.world, path, findings)
            nama = path.rpartition("/")[2].removesuffix(".yaml")
            return susun(node, findings, nama) if node else None

        return self._sekali(("keterangan", path), buat)  # type: ignore[no-any-return]

    def nama_data(self) -> tuple[str, ...]:
        """The names of data files that are described."""
        berkas = self.world.list(KETERANGAN)
        return tuple(nama.removesuffix(".yaml") for nama in berkas if nama.endswith(".yaml"))

    def data(self, tahun: int, nama: str) -> Any:
        """The record of a data file; empty when it is not there and nothing of it must be."""
        model = self.keterangan(f"{KETERANGAN}/{nama}.yaml")
        path = self.owner.year_path(tahun, f"data/{nama}")
        if model is None:
            raise ContentError.of("B232", f"data `{nama}` tidak dikenal")
        if self._ada(path):
            return catat(self.baca(path, model))
        if any(satu.is_required() for satu in model.model_fields.values()):
            raise ContentError.of(
                "B230", f"data `{nama}` tahun {tahun} belum ada", hint=f"buat berkas {path}"
            )
        return kosongkan(model)

    def periksa_data(self, tahun: int) -> None:
        """Read all data files of a year, so that what is wrong with them is said at once."""
        dikenal = self.nama_data()

        def cari(findings: Findings) -> dict[str, str]:
            return find_data(self.world, self.owner, tahun, findings)

        for nama, path in self._sekali(("data", str(tahun)), cari).items():
            if nama not in dikenal:
                self.findings.error(
                    "B232",
                    f"data `{nama}` belum ada keterangannya",
                    Span(path),
                    suggestion(nama, dikenal) or f"buat keterangannya di {KETERANGAN}/{nama}.yaml",
                )
                continue
            try:
                self.data(tahun, nama)
            except ContentError:
                continue
